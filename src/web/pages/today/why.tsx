// Why this step, in one line; it opens to what it was read from: how often, since when, and the way to the story.
import { today as words } from '#words/web/today.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Step } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { callName } from '#web/parts/name.ts';
import styles from './today.module.css';

/** The sentence of the level says it again, with its counts. */
const saidByLevel = new Set(['why-known-well', 'why-known-a-little']);

export function Why({ step }: { readonly step: Step }) {
  const [open, setOpen] = useState(false);
  const [first, ...more] = step.why;
  return (
    <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{first?.text ?? words.why()}</summary>
      {open ? (
        <Evidence step={step} also={more.filter((it) => !saidByLevel.has(it.code)).map((it) => it.text)} />
      ) : null}
    </details>
  );
}

function Evidence({ step, also }: { readonly step: Step; readonly also: readonly string[] }) {
  const person = { person: step.person.id };
  const { data } = useBook('show', person);
  const level = data?.person.level;
  // The step may say some of it already.
  const lines = new Set([
    ...also,
    ...(level ? [level.saying.text, ...level.reasons.map((it) => it.text)] : []),
  ]);
  return (
    <>
      <ul>
        {[...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.toStory}>
        <Link to="/people/$person" params={person}>
          {words.seeStory(callName(step.person.name))}
        </Link>
      </p>
    </>
  );
}
