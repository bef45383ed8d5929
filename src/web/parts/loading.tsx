// Waiting, quietly: nothing at first, then faint lines where the text will stand, so that nothing jumps.
import { shell } from '#words/web/shell.ts';
import styles from './loading.module.css';

export function Loading({ lines = 3 }: { readonly lines?: number }) {
  return (
    <output className={styles.loading}>
      <span className="unseen">{shell.loading()}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </output>
  );
}
