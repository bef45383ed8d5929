// Who probably knows them: quiet, each with why, and one tap says that it is so or that it isn't.
import { personPage as words } from '#words/web/person.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { useLanding } from '#web/parts/focus.ts';
import { callName } from '#web/parts/name.ts';
import styles from './person.module.css';

const shownAtFirst = 5;

type Item = Person['acquaintances']['items'][number];

/** What was said last on this page: it can be taken back. */
interface Answered {
  readonly other: string;
  readonly name: string;
  readonly know: boolean;
}

export function Acquaintances({ person }: { readonly person: Person }) {
  const { items, total } = person.acquaintances;
  const [whole, setWhole] = useState(false);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const { place, land } = useLanding();
  const know = useWrite('know');
  if (items.length === 0 && answered === null) return null;
  const name = callName(person.name);
  const answer = ({ person: other }: Item, does: boolean): void =>
    know.write({ person: person.id, other: other.id, off: !does }, () => {
      setAnswered({ other: other.id, name: other.name, know: does });
      land();
    });
  const takeBack = ({ other }: Answered): void =>
    know.write({ person: person.id, other, auto: true }, () => {
      setAnswered(null);
      land();
    });
  const showAll = (): void => {
    setWhole(true);
    land();
  };
  const shown = whole ? items : items.slice(0, shownAtFirst);
  return (
    <section className={styles.acquaintances} aria-labelledby="acquaintances">
      <h2 ref={place} id="acquaintances" tabIndex={-1}>
        {words.probablyKnow()}
      </h2>
      <ul>
        {shown.map((it) => (
          <li key={it.person.id}>
            <Link to="/people/$person" params={{ person: it.person.id }}>
              <bdi>{it.person.name}</bdi>
            </Link>
            <div className={styles.ways}>
              <Why item={it} />
              {it.basis === 'said' ? null : (
                <Answer name={it.person.name} does onAnswer={() => answer(it, true)} />
              )}
              <Answer name={it.person.name} does={false} onAnswer={() => answer(it, false)} />
            </div>
          </li>
        ))}
      </ul>
      {items.length > shownAtFirst && !whole ? (
        <button type="button" className="button-text small" onClick={showAll}>
          {words.moreAcquaintances(items.length - shownAtFirst)}
        </button>
      ) : null}
      {whole && total > items.length ? (
        <p className="quiet small">{words.unlistedAcquaintances(total - items.length)}</p>
      ) : null}
      {answered ? (
        <p className="quiet small">
          {words.saidOfTwo(name, callName(answered.name), answered.know)}{' '}
          <button type="button" className="button-text small" onClick={() => takeBack(answered)}>
            {words.takeBack()}
          </button>
        </p>
      ) : null}
      <NotKept error={know.error} />
    </section>
  );
}

/** What files and you tell of the two; nothing opens where you said it and nothing else does. */
function Why({ item: { basis, evidence, person } }: { readonly item: Item }) {
  const rest = evidence.filter((why) => why.code !== 'acquainted-said');
  const label = basis === 'said' ? words.asYouSaid() : words.whyProbably();
  if (rest.length === 0) return <span className="quiet small">{label}</span>;
  return (
    <details className={styles.reasons}>
      <summary>
        {label}
        <span className="unseen">{words.ofWhat(person.name)}</span>
      </summary>
      <ul>
        {rest.map((why) => (
          <li key={why.code}>{why.text}</li>
        ))}
      </ul>
    </details>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly does: boolean;
  readonly onAnswer: () => void;
}

function Answer({ name, does, onAnswer }: AnswerProps) {
  return (
    <button type="button" className="button-text small" onClick={onAnswer}>
      {does ? words.theyKnow() : words.theyDoNot()}
      <span className="unseen">{words.ofWhat(name)}</span>
    </button>
  );
}
