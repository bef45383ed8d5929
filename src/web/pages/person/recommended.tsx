// What they told you of, what they were looking for, what they are recommended for; and one line for another tip of theirs.
import { asksPage as words } from '#words/web/asks.ts';
import { Link } from '@tanstack/react-router';
import type { Person } from '#web/book/shapes.ts';
import { useOpening } from '#web/parts/focus.ts';
import { callName } from '#web/parts/name.ts';
import { RecommendForm } from '#web/pages/asks/recommend-form.tsx';
import styles from './person.module.css';

const shown = 12;

export function Recommended({ person }: { readonly person: Person }) {
  const { opener, open, show, close } = useOpening();
  const { recommended, recommendedAs, asks } = person;
  const nothingYet = recommended.length === 0 && recommendedAs.length === 0 && asks.length === 0;
  return (
    <section className={styles.acquaintances} aria-labelledby="recommended">
      <h2 id="recommended">{words.onPerson()}</h2>
      <ul>
        {recommended.slice(0, shown).map((it) => (
          <li key={it.id}>
            <Link to="/asks" search={{ words: it.name }}>
              <bdi>{it.name}</bdi>
            </Link>{' '}
            <span className="quiet small">
              <bdi>{it.topic}</bdi>
              {it.verdict ? `, ${words.verdictWithin(it.verdict)}` : null}
            </span>
          </li>
        ))}
        {recommendedAs.map((it) => (
          <li key={it.id} className="small">
            <Link to="/asks" search={{ words: it.name }}>
              <bdi>{words.recommendedAs(it.topic, it.by === null ? null : callName(it.by.name))}</bdi>
            </Link>
          </li>
        ))}
        {asks.map((it) => (
          <li key={it.id} className="small">
            {it.state === 'open' ? words.looksForNow() : words.looksFor()}{' '}
            <Link to="/asks" search={{ ask: it.id }}>
              <bdi>{words.lookedFor(it.topic)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {open ? (
        <>
          <RecommendForm
            by={person}
            label={words.onPersonLine(callName(person.name))}
            placeholder={words.onPersonPlaceholder()}
            focus
            onKept={close}
          />
          <button type="button" className="button-text small" onClick={close}>
            {words.neverMind()}
          </button>
        </>
      ) : (
        <button ref={opener} type="button" className="button-text small" onClick={show}>
          {words.addOnPerson(nothingYet)}
        </button>
      )}
    </section>
  );
}
