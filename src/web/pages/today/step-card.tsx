// One small step: who, what in a sentence, why in a line that opens, one main way and two quiet ones.
import { today as words } from '#words/web/today.ts';
import { Link } from '@tanstack/react-router';
import type { Step } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Face } from '#web/parts/face.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { LevelAnswers } from '#web/parts/level-answers.tsx';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import { levelName } from '#words/web/levels.ts';
import type { Ended } from './ended-line.tsx';
import styles from './today.module.css';

interface StepCardProps {
  readonly step: Step;
  readonly onEnd: (how: Ended) => void;
}

export function StepCard({ step, onEnd }: StepCardProps) {
  const done = useWrite('done');
  const later = useWrite('later');
  const skip = useWrite('skip');
  const level = useWrite('level');
  const name = callName(step.person.name);
  const word = levelWord(step.person.level);
  const busy = done.writing || later.writing || skip.writing || level.writing;
  const end = (how: Ended) => (): void => onEnd(how);

  return (
    <article className={styles.card} aria-labelledby={`${step.id}-name`}>
      <header className={styles.who}>
        <Face name={step.person.name} word={word} />
        <div className={styles.whoText}>
          <h2 id={`${step.id}-name`} className={styles.name}>
            <Link to="/people/$person" params={{ person: step.person.id }} dir="auto">
              {step.person.name}
            </Link>
          </h2>
          <p className={styles.level}>
            <LevelMark word={word} silent /> {levelName[word]}
          </p>
        </div>
      </header>
      <p className={styles.what}>{step.title}</p>
      {step.suggestion ? <p className={styles.suggestion}>{step.suggestion}</p> : null}
      <Why step={step} />
      {step.kind === 'question' ? (
        <div className={styles.ways}>
          <LevelAnswers
            name={name}
            disabled={busy}
            onAnswer={(answer) =>
              level.write({ person: step.person.id, level: answer }, () =>
                done.write({ step: step.id }, end('answered')),
              )
            }
          />
          <QuietWay
            text={words.notSure()}
            name={name}
            disabled={busy}
            onTake={() => skip.write({ step: step.id }, end('skipped'))}
          />
        </div>
      ) : (
        <div className={styles.ways}>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => done.write({ step: step.id }, end('done'))}
          >
            {words.didIt(step.kind)}
          </button>
          <QuietWay
            text={words.later()}
            name={name}
            disabled={busy}
            onTake={() => later.write({ step: step.id }, end('later'))}
          />
          <QuietWay
            text={words.notThis()}
            name={name}
            disabled={busy}
            onTake={() => skip.write({ step: step.id }, end('skipped'))}
          />
        </div>
      )}
      <NotKept error={done.error ?? later.error ?? skip.error ?? level.error} />
    </article>
  );
}

function Why({ step }: { readonly step: Step }) {
  const [first, ...more] = step.why;
  if (!first) return null;
  if (more.length === 0) return <p className={styles.why}>{first.text}</p>;
  return (
    <details className={styles.why}>
      <summary>{first.text}</summary>
      <ul>
        {more.map((reason) => (
          <li key={reason.code + reason.text}>{reason.text}</li>
        ))}
      </ul>
    </details>
  );
}

interface QuietWayProps {
  readonly text: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

function QuietWay({ text, name, disabled, onTake }: QuietWayProps) {
  return (
    <button type="button" className="button-text" disabled={disabled} onClick={onTake}>
      {text}
      <span className="unseen">{words.aboutWhom(name)}</span>
    </button>
  );
}
