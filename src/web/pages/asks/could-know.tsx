// Who could know, each with why, and a few words to send.
import { asksPage as words } from '#words/web/asks.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { Failure } from '#web/parts/failure.tsx';
import { useOpening } from '#web/parts/focus.ts';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { callName } from '#web/parts/name.ts';
import type { Ask } from './ask-card.tsx';
import { ToSend } from './to-send.tsx';
import styles from './asks.module.css';

type Item = Answer<'ask-show'>['couldKnow'][number];

const shownAtFirst = 4;

export function CouldKnow({ ask, items }: { readonly ask: Ask; readonly items: readonly Item[] }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? items : items.slice(0, shownAtFirst);
  if (items.length === 0)
    return ask.asked.length > 0 ? null : <p className="quiet">{words.nobodyComesToMind()}</p>;
  return (
    <div>
      <h4 className={styles.small}>{words.couldKnow()}</h4>
      <ul className={styles.people}>
        {shown.map((it) => (
          <OneWhoCould key={it.person.id} ask={ask} item={it} />
        ))}
      </ul>
      {items.length > shown.length ? (
        <button type="button" className="button-text small" onClick={() => setWhole(true)}>
          {words.moreCouldKnow(items.length - shown.length)}
        </button>
      ) : null}
    </div>
  );
}

function OneWhoCould({ ask, item: { person, why } }: { readonly ask: Ask; readonly item: Item }) {
  const { opener, open, show, close } = useOpening();
  return (
    <li>
      <div className={styles.person}>
        <LevelMark word={levelWord(person.level)} />
        <p>
          <Link to="/people/$person" params={{ person: person.id }}>
            <bdi>{person.name}</bdi>
          </Link>
          <span className={styles.why}>{why.map((it) => it.text).join('; ')}</span>
        </p>
        {open ? null : (
          <button ref={opener} type="button" className="button button-soft small" onClick={show}>
            {words.ask(callName(person.name))}
          </button>
        )}
      </div>
      {open ? <Words ask={ask} person={person} onEnd={close} /> : null}
    </li>
  );
}

interface WordsProps {
  readonly ask: Ask;
  readonly person: { readonly id: string; readonly name: string };
  readonly onEnd: () => void;
}

function Words({ ask, person, onEnd }: WordsProps) {
  const [held, hold] = useState<Answer<'ask-to'> | null>(null);
  // Asked for once: as soon as it is sent, they are left in peace.
  const { data, error } = useBook('ask-to', { ask: ask.id, person: person.id }, { enabled: held === null });
  if (data && held === null) hold(data);
  if (error) return <Failure error={error} />;
  if (!held) return <Loading lines={2} />;
  return (
    <ToSend
      person={person}
      text={held.message}
      purpose="ask"
      weight={held.weight}
      about={`ask:${ask.id}`}
      headings="h5"
      onEnd={onEnd}
    />
  );
}
