// A short line at the foot that says what was kept, and says it aloud; where it can be taken back, with the way to do so.
import { giving } from '#words/web/giving.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import styles from './notice.module.css';

interface Said {
  readonly text: string;
  readonly back?: (() => void) | undefined;
}

const listeners = new Set<() => void>();
const stays = 5000;
/** There has to be time to get there. */
const staysWithWay = 15_000;
const silence: Said = { text: '' };
let said = silence;

/** `back`: takes back what was done. */
export function say(text: string, back?: () => void): void {
  said = text === '' ? silence : { text, back };
  for (const listener of listeners) listener();
}

function onSaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function Notice() {
  const now = useSyncExternalStore(onSaid, () => said);
  // Whoever is on their way to it finds it there.
  const [held, hold] = useState(false);
  useEffect(() => {
    if (!now.text || held) return undefined;
    const timer = setTimeout(() => say(''), now.back ? staysWithWay : stays);
    return () => clearTimeout(timer);
  }, [now, held]);
  const { back } = now;
  return (
    <div className={styles.place}>
      <div
        className={now.text ? styles.notice : undefined}
        onPointerEnter={() => hold(true)}
        onPointerLeave={() => hold(false)}
        onFocus={() => hold(true)}
        onBlur={() => hold(false)}
      >
        <output aria-live="polite">{now.text}</output>
        {back ? (
          <button
            type="button"
            className={styles.back}
            onClick={() => {
              hold(false);
              say('');
              back();
            }}
          >
            {giving.takeBack()}
          </button>
        ) : null}
      </div>
    </div>
  );
}
