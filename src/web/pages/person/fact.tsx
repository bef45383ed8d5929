// One fact with its label.
import type { ReactNode } from 'react';
import type { Place } from '#web/parts/focus.ts';

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
