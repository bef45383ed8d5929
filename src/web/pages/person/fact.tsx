// One fact with its label and where it comes from.
import { personPage as words } from '#words/web/person.ts';
import type { ReactNode } from 'react';
import type { Place } from '#web/parts/focus.ts';
import styles from './person.module.css';

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly id?: string;
  /** Where the focus goes when something of it is removed. */
  readonly place?: Place;
}

export function Fact({ label, children, id, place }: FactProps) {
  return (
    <div>
      <dt ref={place} id={id} tabIndex={id || place ? -1 : undefined}>
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Source({ source, children }: { readonly source: string; readonly children?: ReactNode }) {
  return (
    <span className={styles.source}>
      <bdi>{words.from(source)}</bdi>
      {children}
    </span>
  );
}
