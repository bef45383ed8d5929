// How well you know them, as a sentence from the evidence; the reasons open, and one tap corrects.
import { howSure, levels, weightInWords } from '#words/web/levels.ts';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { useLanding, useOpening } from '#web/parts/focus.ts';
import { LevelAnswers, type LevelAnswer } from '#web/parts/level-answers.tsx';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import styles from './person.module.css';

export function LevelSentence({ person }: { readonly person: Person }) {
  const { level } = person;
  const { open, show, close } = useOpening();
  const { place, land } = useLanding();
  const write = useWrite('level');
  const said = level.basis === 'said';
  const name = callName(person.name);
  // Where nothing is known the question is simply there.
  const unknown = level.value === null;
  const answer = (value: LevelAnswer): void =>
    write.write({ person: person.id, level: value }, () => {
      close();
      land();
    });

  return (
    <section className={styles.level} aria-label={levels.group(name)}>
      <p ref={place} tabIndex={-1} className={styles.levelSentence}>
        <LevelMark word={levelWord(level.value, person.nominal)} silent /> <span>{level.saying.text}</span>
      </p>
      {unknown ? null : (
        <button
          type="button"
          className="button-text small"
          aria-expanded={open}
          onClick={open ? close : show}
        >
          {levels.isThatRight()}
        </button>
      )}
      {open || unknown ? (
        <LevelAnswers
          name={name}
          now={said && level.value !== null ? (String(level.value) as LevelAnswer) : null}
          withAuto={said}
          disabled={write.writing}
          onAnswer={answer}
        />
      ) : null}
      <NotKept error={write.error} />
      <Reasons person={person} />
    </section>
  );
}

function Reasons({ person: { level, sources } }: { readonly person: Person }) {
  const said = level.basis === 'said';
  return (
    <details className={styles.reasons}>
      <summary>{levels.whatSpeaksForIt()}</summary>
      {said && sources.length === 0 ? <p>{levels.asYouSaid()}</p> : null}
      {said && sources.length > 0 ? (
        <p>
          {levels.asYouSaidOverFiles()} {levels.evidenceSays(levelWord(level.evidence))}
        </p>
      ) : null}
      {level.reasons.length === 0 && !said ? <p>{levels.nothingYet()}</p> : null}
      <ul>
        {level.reasons.map((reason) => (
          <li key={reason.code + reason.text}>
            {reason.text} <span className="quiet">{weightInWords(reason.weight)}</span>
          </li>
        ))}
      </ul>
      {said || level.reasons.length === 0 ? null : <p className="quiet">{howSure(level.probability)}</p>}
    </details>
  );
}
