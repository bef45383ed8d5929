// Whom you asked, and where one tap says that they answered.
import { asksPage as words } from '#words/web/asks.ts';
import { Link } from '@tanstack/react-router';
import { useOpening } from '#web/parts/focus.ts';
import { callName } from '#web/parts/name.ts';
import { When } from '#web/parts/when.tsx';
import { AnswerForm } from './answer-form.tsx';
import type { Ask } from './ask-card.tsx';
import styles from './asks.module.css';

export function Asked({ ask }: { readonly ask: Ask }) {
  const answered = new Set(ask.answers.map((it) => it.by?.id));
  const waiting = ask.asked.filter((it) => !answered.has(it.person.id));
  return waiting.length === 0 ? null : (
    <ul className={styles.asked}>
      {waiting.map((it) => (
        <OneAsked key={it.person.id} ask={ask} asked={it} />
      ))}
    </ul>
  );
}

function OneAsked({
  ask,
  asked: { person, day },
}: {
  readonly ask: Ask;
  readonly asked: Ask['asked'][number];
}) {
  const { opener, open, show, close } = useOpening();
  return (
    <li>
      <p>
        <Link to="/people/$person" params={{ person: person.id }}>
          <bdi>{words.asked(person.name)}</bdi>
        </Link>{' '}
        <span className="quiet small">
          <When at={day} />
        </span>
      </p>
      {open ? (
        <AnswerForm ask={ask} by={person} onEnd={close} />
      ) : (
        <button ref={opener} type="button" className="button button-soft small" onClick={show}>
          {words.answered(callName(person.name))}
        </button>
      )}
    </li>
  );
}
