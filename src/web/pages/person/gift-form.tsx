// Something given or received, in one line: what kind it was and which way it went is read from the words, and shown as it will
// stand in the story; a tap corrects it.
import { type GiftDirection, type GiftKind, guessGiftDirection, guessGiftKind } from '#domain/gift-words.ts';
import { giftSentence } from '#words/gift-line.ts';
import { giving as words } from '#words/web/giving.ts';
import { personPage } from '#words/web/person.ts';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Answer, Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './giving.module.css';
import person from './person.module.css';

interface GiftFormProps {
  readonly person: Person;
  /** It came upon a tap: the hand goes on typing. */
  readonly arrives: boolean;
}

export function GiftForm({ person: who, arrives }: GiftFormProps) {
  const name = callName(who.name);
  const [line, setLine] = useState('');
  const [chosenWay, setWay] = useState<GiftDirection | null>(null);
  const [chosenKind, setKind] = useState<GiftKind | null>(null);
  const give = useWrite('give');
  const receive = useWrite('receive');
  const remove = useWrite('gift-remove');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (arrives) field.current?.focus();
  }, [arrives]);
  const what = line.trim();
  const direction = chosenWay ?? guessGiftDirection(what, name) ?? 'given';
  const kind = chosenKind ?? guessGiftKind(what);
  const { write, writing } = direction === 'given' ? give : receive;

  const noted = ({ gift }: Answer<'give'>): void => {
    setLine('');
    setWay(null);
    setKind(null);
    field.current?.focus();
    say(personPage.kept(), () =>
      remove.write({ id: gift.id }, () => {
        setLine(gift.what);
        say(words.takenBack());
        field.current?.focus();
      }),
    );
  };
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    say('');
    if (what === '' || writing) return;
    write({ person: who.id, what, kind }, noted);
  };
  return (
    <form onSubmit={send}>
      <div className={person.line}>
        <input
          ref={field}
          type="text"
          autoComplete="off"
          dir="auto"
          maxLength={2000}
          aria-label={words.line(name)}
          placeholder={words.placeholder()}
          value={line}
          onChange={(event) => setLine(event.target.value)}
        />
        <Press type="submit" className="button button-soft" waiting={writing}>
          {personPage.keep()}
        </Press>
      </div>
      {what.length > 1 ? (
        <div className={styles.guess}>
          <p className={styles.preview} dir="auto">
            {giftSentence({ name, direction, kind, what })}
          </p>
          <Choice<GiftDirection>
            label={words.way()}
            value={direction}
            options={[
              { value: 'given', text: words.given() },
              { value: 'received', text: words.received(name) },
            ]}
            onChange={setWay}
          />
          <Choice<GiftKind>
            label={words.kind()}
            value={kind}
            options={Object.entries(words.kinds).map(([value, text]) => ({ value: value as GiftKind, text }))}
            onChange={setKind}
          />
        </div>
      ) : null}
      <NotKept error={give.error ?? receive.error ?? remove.error} />
    </form>
  );
}
