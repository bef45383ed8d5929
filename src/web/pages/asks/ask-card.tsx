// One ask: opened, it shows what your own book has, who could know and why, whom you asked, and what was answered.
import { asksPage as words } from '#words/web/asks.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { Failure, NotKept } from '#web/parts/failure.tsx';
import { focusHeading } from '#web/parts/focus-heading.ts';
import { Loading } from '#web/parts/loading.tsx';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import { AnswerLine } from './answer-line.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Asked } from './asked.tsx';
import { CouldKnow } from './could-know.tsx';
import { InYourBook } from './in-your-book.tsx';
import styles from './asks.module.css';

export type Ask = Answer<'asks'>['items'][number];

interface AskCardProps {
  readonly ask: Ask;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function AskCard({ ask, open, onToggle }: AskCardProps) {
  const who = ask.for === null ? null : callName(ask.for.name);
  return (
    <li className={styles.card}>
      <h3>
        <button type="button" className={styles.opener} aria-expanded={open} onClick={onToggle}>
          <bdi>{words.heading(ask.topic, who, ask.state === 'open')}</bdi>
        </button>
      </h3>
      {open ? <Opened ask={ask} /> : <Folded ask={ask} />}
    </li>
  );
}

/** What one sees of it in a line. */
function Folded({ ask }: { readonly ask: Ask }) {
  return ask.answers.length === 0 ? null : (
    <ul className={styles.answers}>
      {ask.answers.map((it) => (
        <AnswerLine key={it.id} ask={ask} answer={it} quiet />
      ))}
    </ul>
  );
}

function Opened({ ask: { id } }: { readonly ask: Ask }) {
  const { data, error, refetch } = useBook('ask-show', { ask: id }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  const { ask, couldKnow, leftOut, inYourBook } = data;
  return (
    <div className={styles.opened}>
      {ask.text ? <p dir="auto">{ask.text}</p> : null}
      {ask.answers.length > 0 ? (
        <ul className={styles.answers}>
          {ask.answers.map((it) => (
            <AnswerLine key={it.id} ask={ask} answer={it} />
          ))}
        </ul>
      ) : null}
      {inYourBook.length > 0 ? <InYourBook ask={ask} items={inYourBook} /> : null}
      {ask.asked.length > 0 ? <Asked ask={ask} /> : null}
      {ask.state === 'open' ? <CouldKnow ask={ask} items={couldKnow} /> : null}
      {leftOut.length > 0 ? (
        <details className={styles.leftOut}>
          <summary>{words.leftOut()}</summary>
          <ul>
            {leftOut.map(({ person, why }) => (
              <li key={person.id}>
                <Link to="/people/$person" params={{ person: person.id }}>
                  <bdi>{person.name}</bdi>
                </Link>
                : {why.text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Ways ask={ask} />
    </div>
  );
}

function Ways({ ask }: { readonly ask: Ask }) {
  const [answering, setAnswering] = useState(false);
  const [removing, setRemoving] = useState(false);
  const edit = useWrite('ask-edit');
  const letGo = useWrite('ask-let-go');
  const remove = useWrite('ask-remove');
  if (answering) return <AnswerForm ask={ask} by={null} onEnd={() => setAnswering(false)} />;
  const open = ask.state === 'open';
  const other = ask.kind === 'career' ? ({ everyday: true } as const) : ({ career: true } as const);
  return (
    <div className={styles.ways}>
      <button type="button" className="button-text small" onClick={() => setAnswering(true)}>
        {words.somebodyAnswered()}
      </button>
      {open ? (
        <Press
          className="button-text small"
          waiting={edit.writing}
          onClick={() => edit.write({ ask: ask.id, ...other })}
        >
          {ask.kind === 'career' ? words.everyday() : words.aboutWork()}
        </Press>
      ) : null}
      <Press
        className="button-text small"
        waiting={letGo.writing}
        onClick={() => letGo.write({ ask: ask.id, ...(open ? {} : { off: true }) }, focusHeading)}
      >
        {open ? words.letGo() : words.openAgain()}
      </Press>
      <button type="button" className="button-text small" onClick={() => setRemoving(true)}>
        {words.remove()}
      </button>
      {removing ? (
        <Confirm
          title={words.removeAsk(ask.topic)}
          yes={words.remove()}
          waiting={remove.writing}
          onYes={() => remove.write({ ask: ask.id }, focusHeading)}
          onNo={() => setRemoving(false)}
        >
          <p>{words.removeAskText()}</p>
        </Confirm>
      ) : null}
      <NotKept error={edit.error ?? letGo.error ?? remove.error} />
    </div>
  );
}
