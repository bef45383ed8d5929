// A short line at the foot that says what was kept, and says it aloud.
import { useEffect, useSyncExternalStore } from 'react';
import styles from './notice.module.css';

const listeners = new Set<() => void>();
const stays = 5000;
let text = '';

export function say(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

function onSaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function Notice() {
  const said = useSyncExternalStore(onSaid, () => text);
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => say(''), stays);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <output className={styles.place} aria-live="polite">
      {said ? <span className={styles.notice}>{said}</span> : null}
    </output>
  );
}
