// The first few of a list, the others by a tap.
import { giving as words } from '#words/web/giving.ts';
import { useState, type ReactNode } from 'react';
import { useLanding } from '#web/parts/focus.ts';
import styles from './thanks.module.css';

interface FoldedListProps<T> {
  readonly items: readonly T[];
  readonly first: number;
  readonly label: string;
  readonly children: (item: T) => ReactNode;
}

export function FoldedList<T>({ items, first, label, children }: FoldedListProps<T>) {
  const [whole, setWhole] = useState(false);
  const { place, land } = useLanding();
  const shown = whole ? items : items.slice(0, first);
  return (
    <>
      <ul ref={place} tabIndex={-1} className={styles.list} aria-label={label}>
        {shown.map(children)}
      </ul>
      {items.length > shown.length ? (
        <button
          type="button"
          className="button-text small"
          onClick={() => {
            setWhole(true);
            land();
          }}
        >
          {words.more(items.length - shown.length)}
        </button>
      ) : null}
    </>
  );
}
