// One tap: well, a little, not yet (and, where asked for, leave it to the evidence).
import { levelAnswer, levels } from '#words/web/levels.ts';
import { LevelMark } from './level-mark.tsx';
import styles from './level-answers.module.css';
import { Press } from './press.tsx';

export type LevelAnswer = '1' | '2' | '3' | 'auto';

const marks = { '1': 'well', '2': 'little', '3': 'not-yet' } as const;

interface LevelAnswersProps {
  readonly name: string;
  readonly disabled?: boolean;
  /** The one that stands now. */
  readonly now?: LevelAnswer | null;
  readonly withAuto?: boolean;
  readonly onAnswer: (answer: LevelAnswer) => void;
}

export function LevelAnswers({ name, disabled, now, withAuto, onAnswer }: LevelAnswersProps) {
  return (
    <fieldset className={styles.answers} aria-label={levels.group(name)}>
      {(['1', '2', '3'] as const).map((answer) => (
        <Press
          key={answer}
          className={`${styles.answer} ${styles[marks[answer]]}`}
          waiting={disabled}
          {...(now === undefined ? {} : { 'aria-pressed': now === answer })}
          onClick={() => onAnswer(answer)}
        >
          <LevelMark word={marks[answer]} silent />
          {levelAnswer[answer]}
        </Press>
      ))}
      {withAuto ? (
        <Press className="button-text small" waiting={disabled} onClick={() => onAnswer('auto')}>
          {levelAnswer.auto}
        </Press>
      ) : null}
    </fieldset>
  );
}
