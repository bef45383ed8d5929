// Somebody who would enjoy it: why, what you last gave them, and one tap that notes that you passed it on and offers a few words.
import { sharePage as words } from '#words/web/share.ts';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { MessageField } from '#web/parts/message-field.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './share.module.css';

interface SomebodyToGiveProps {
  readonly item: Answer<'share'>['items'][number];
  readonly what: string;
  /** Its id, once it was given. */
  readonly gift: string | null;
  readonly onGiven: (gift: string | null) => void;
}

export function SomebodyToGive({ item, what, gift, onGiven }: SomebodyToGiveProps) {
  const give = useWrite('give');
  const back = useWrite('gift-remove');
  const [writes, setWrites] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { person, why, lastGave, message } = item;
  const name = callName(person.name);
  const has = why[0]?.code === 'share-has-it';
  const giveIt = (): void =>
    give.write({ person: person.id, what }, ({ gift: { id } }) => {
      onGiven(id);
      setWrites(true);
      say(words.gave(name), () =>
        back.write({ id }, () => {
          onGiven(null);
          setWrites(false);
          say(words.takenBack());
        }),
      );
    });
  const close = (): void => {
    setWrites(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <li className={styles.somebody}>
      <div className={styles.person}>
        <LevelMark word={levelWord(person.level, person.nominal)} />
        <div className={styles.who}>
          <Link to="/people/$person" params={{ person: person.id }} preload={false}>
            <bdi>{person.name}</bdi>
          </Link>
          {person.headline ? (
            <span className={styles.headline}>
              <bdi>{person.headline}</bdi>
            </span>
          ) : null}
          <ul className={styles.why} aria-label={words.why()}>
            {why
              .filter((it) => it.text !== person.headline)
              .map((it) => (
                <li key={it.text}>{it.text}</li>
              ))}
          </ul>
          {lastGave && !has ? <p className={styles.lastGave}>{lastGave.text}</p> : null}
        </div>
        {has ? null : gift === null ? (
          <Press className="button button-soft small" waiting={give.writing} onClick={giveIt}>
            {words.give(name)}
          </Press>
        ) : (
          <button
            ref={opener}
            type="button"
            className={`button-text small ${styles.given}`}
            aria-expanded={writes}
            onClick={() => setWrites(!writes)}
          >
            <IconCheck size={17} stroke={2} aria-hidden="true" />
            {words.given()}
            <span className="unseen">: {words.message(name)}</span>
          </button>
        )}
      </div>
      {writes && gift !== null ? (
        <MessageField
          className={styles.words}
          label={words.message(name)}
          help={words.messageHelp()}
          begin={message}
          rows={6}
          longest={5000}
          person={person.id}
          headings="h3"
          onClose={close}
        />
      ) : null}
      <NotKept error={give.error ?? back.error} />
    </li>
  );
}
