// A box to tick and what it says, one tap for both.
import type { ReactNode } from 'react';
import styles from './tick.module.css';

interface TickProps {
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly children: ReactNode;
}

export function Tick({ ticked, onTick, children }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
