// One small step: who, what in a sentence, why in a line that opens, one main way and two quiet ones.
import { levelAloud } from '#words/web/levels.ts';
import { personPage } from '#words/web/person.ts';
import { today as words } from '#words/web/today.ts';
import { Link } from '@tanstack/react-router';
import type { Step } from '#web/book/shapes.ts';
import { Face } from '#web/parts/face.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { useFocusOnArrival, useOpening } from '#web/parts/focus.ts';
import { LevelAnswers } from '#web/parts/level-answers.tsx';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import { inWords } from '#web/parts/when.tsx';
import { deedsOf } from './step-deeds.ts';
import { StepMessage } from './step-message.tsx';
import { useEnding } from './use-ending.ts';
import { Why } from './why.tsx';
import styles from './today.module.css';

interface StepCardProps {
  readonly step: Step;
  readonly day: string;
  /** It came upon a press. */
  readonly arrived: boolean;
}

export function StepCard({ step, day, arrived }: StepCardProps) {
  const { end, ending, error } = useEnding(step, day);
  const card = useFocusOnArrival<HTMLElement>(arrived);
  const name = callName(step.person.name);
  const quiet = { name, waiting: ending };
  const { opener, open: writes, show, close } = useOpening();
  const titleId = `${step.id}-name`;

  return (
    <article ref={card} tabIndex={-1} className={styles.card} aria-labelledby={titleId}>
      <Who step={step} titleId={titleId} />
      <p className={styles.what}>{step.title}</p>
      {step.suggestion ? <p className={styles.suggestion}>{step.suggestion}</p> : null}
      <Why step={step} />
      {step.kind === 'question' ? (
        <div className={styles.ways}>
          <LevelAnswers name={name} disabled={ending} onAnswer={(level) => end({ how: 'answered', level })} />
          <QuietWay {...quiet} text={words.notSure()} onTake={() => end({ how: 'skipped' })} />
        </div>
      ) : writes ? (
        <StepMessage
          step={step}
          waiting={ending}
          onSent={(note) => end({ how: 'done', deeds: deedsOf(step, note) })}
          onClose={close}
        />
      ) : (
        <>
          <p className={styles.reach}>
            <Link to="/people/$person" params={{ person: step.person.id }} hash="reach">
              {words.reach(name)}
            </Link>
          </p>
          <div className={styles.ways}>
            {step.message ? (
              <button ref={opener} type="button" className="button" onClick={show}>
                {words.findWords()}
                <span className="unseen">{words.aboutWhom(name)}</span>
              </button>
            ) : null}
            <Press
              className={step.message ? 'button button-soft' : 'button'}
              waiting={ending}
              onClick={() => end({ how: 'done', deeds: deedsOf(step, null) })}
            >
              {words.didIt(step.kind)}
              <span className="unseen">{words.aboutWhom(name)}</span>
            </Press>
            <QuietWay {...quiet} text={words.later()} onTake={() => end({ how: 'later' })} />
            <QuietWay {...quiet} text={words.notThis()} onTake={() => end({ how: 'skipped' })} />
          </div>
        </>
      )}
      <NotKept error={error} />
    </article>
  );
}

function Who({ step, titleId }: { readonly step: Step; readonly titleId: string }) {
  const { person } = step;
  const word = levelWord(person.level);
  const met =
    person.met?.when || person.met?.where
      ? personPage.met(inWords(person.met.when) ?? person.met.when, person.met.where)
      : null;
  return (
    <header className={styles.who}>
      <Face name={person.name} word={word} />
      <div className={styles.whoText}>
        <h2 id={titleId} className={styles.name}>
          <Link to="/people/$person" params={{ person: person.id }}>
            <bdi>{person.name}</bdi>
          </Link>
        </h2>
        {person.headline ? (
          <p className={styles.does}>
            <bdi>{person.headline}</bdi>
          </p>
        ) : null}
        <p className={styles.level}>
          <LevelMark word={word} silent /> {levelAloud[word]}
        </p>
        {met ? (
          <p className={styles.level}>
            <bdi>{words.met(met)}</bdi>
          </p>
        ) : null}
      </div>
    </header>
  );
}

interface QuietWayProps {
  readonly text: string;
  readonly name: string;
  readonly waiting: boolean;
  readonly onTake: () => void;
}

function QuietWay({ text, name, waiting, onTake }: QuietWayProps) {
  return (
    <Press className="button-text" waiting={waiting} onClick={onTake}>
      {text}
      <span className="unseen">{words.aboutWhom(name)}</span>
    </Press>
  );
}
