// How well you know them, as a sentence from the evidence; the reasons open, and one tap corrects.
import { howSure, levels, levelSentence, weightInWords } from '#words/web/levels.ts';
import { useState } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LevelAnswers, type LevelAnswer } from '#web/parts/level-answers.tsx';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import { inWords, saidDay } from '#web/parts/when.tsx';
import styles from './person.module.css';

export function LevelSentence({ person }: { readonly person: Person }) {
  const { level, interactions } = person;
  const [asking, setAsking] = useState(level.value === null);
  const write = useWrite('level');
  const said = level.basis === 'said';
  const word = levelWord(level.value, person.nominal);
  const name = callName(person.name);
  const sentence = levelSentence({
    name,
    level: word,
    said,
    contacts: interactions.total,
    firstYear: interactions.first === null ? null : (saidDay(interactions.first)?.year ?? null),
    last: inWords(interactions.last),
  });
  const answer = (value: LevelAnswer): void =>
    write.write({ person: person.id, level: value }, () => setAsking(value === 'auto'));

  return (
    <section className={styles.level} aria-label={levels.group(name)}>
      <p className={styles.levelSentence}>
        <LevelMark word={word} silent /> <span>{sentence}</span>
      </p>
      {asking ? (
        <LevelAnswers
          name={name}
          now={said && level.value !== null ? (String(level.value) as LevelAnswer) : null}
          withAuto={said}
          disabled={write.writing}
          onAnswer={answer}
        />
      ) : (
        <button type="button" className="button-text small" onClick={() => setAsking(true)}>
          {levels.isThatRight()}
        </button>
      )}
      <NotKept error={write.error} />
      <details className={styles.reasons}>
        <summary>{levels.whatSpeaksForIt()}</summary>
        {said ? (
          <p>
            {levels.keptAsYouSaid()} {levels.evidenceSays(levelWord(level.evidence))}
          </p>
        ) : null}
        {level.reasons.length === 0 ? <p>{levels.nothingYet()}</p> : null}
        <ul>
          {level.reasons.map((reason) => (
            <li key={reason.code + reason.text}>
              {reason.text} <span className="quiet">{weightInWords(reason.weight)}</span>
            </li>
          ))}
        </ul>
        {said || level.reasons.length === 0 ? null : <p className="quiet">{howSure(level.probability)}</p>}
      </details>
    </section>
  );
}
