// How well you know somebody as a small mark: filled, half, ring, dotted ring with a question, faint ring. Shape says it,
// colour repeats it.
import { levelAloud, type LevelWord } from '#words/web/levels.ts';
import type { Level } from '../book/shapes.ts';
import styles from './level-mark.module.css';

export function levelWord(level: Level, nominal = false): LevelWord {
  if (level === 1) return 'well';
  if (level === 2) return 'little';
  if (nominal) return 'linked';
  return level === 3 ? 'not-yet' : 'unsure';
}

interface LevelMarkProps {
  readonly word: LevelWord;
  /** True where the word stands beside it anyway. */
  readonly silent?: boolean;
}

export function LevelMark({ word, silent }: LevelMarkProps) {
  return (
    <span className={`${styles.mark} ${styles[word]}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {word === 'well' ? <circle cx="8" cy="8" r="6.5" fill="currentColor" /> : null}
        {word === 'little' ? (
          <>
            <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
          </>
        ) : null}
        {word === 'not-yet' ? (
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
        ) : null}
        {word === 'linked' ? (
          <circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" strokeWidth="1" />
        ) : null}
        {word === 'unsure' ? (
          <>
            <circle
              cx="8"
              cy="8"
              r="7"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeDasharray="1.6 2.1"
            />
            <path
              d="M6.2 6.4c0-2.4 3.7-2.4 3.7-.1 0 1.4-1.9 1.5-1.9 3M8 11.6v.2"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeLinecap="round"
            />
          </>
        ) : null}
      </svg>
      {silent ? null : <span className="unseen">{levelAloud[word]}</span>}
    </span>
  );
}
