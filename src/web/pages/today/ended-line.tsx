// A step that is done, put off or passed over: one quiet line. The one that ended last takes the focus from its card.
import { today as words } from '#words/web/today.ts';
import { useEffect, useRef } from 'react';
import type { Step } from '#web/book/shapes.ts';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import styles from './today.module.css';

export type Ended = 'done' | 'later' | 'skipped' | 'answered';

export const endedLine = {
  done: words.doneLine,
  later: words.laterLine,
  skipped: words.skippedLine,
  answered: words.answeredLine,
};

interface EndedLineProps {
  readonly step: Step;
  readonly how: Ended;
  readonly arrived: boolean;
}

export function EndedLine({ step, how, arrived }: EndedLineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (arrived) line.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <li ref={line} tabIndex={-1} className={styles.ended}>
      <LevelMark word={levelWord(step.person.level)} silent />
      <bdi>{endedLine[how](callName(step.person.name))}</bdi>
    </li>
  );
}
