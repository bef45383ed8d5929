// A few words to somebody: changed as you like, copied or taken to your mail program, and then said to be sent. Nothing is sent from here.
import { asksPage as words } from '#words/web/asks.ts';
import { useRef, useState } from 'react';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LinesField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './asks.module.css';

interface ToSendProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly purpose: string;
  readonly weight: number;
  /** What it belongs to: `ask:ID`. */
  readonly about: string;
  readonly onEnd: () => void;
}

export function ToSend({ person, text: given, purpose, weight, about, onEnd }: ToSendProps) {
  const [text, setText] = useState(given);
  const form = useFocusFirst();
  const field = useRef<HTMLTextAreaElement>(null);
  const sent = useWrite('sent');
  const { data } = useBook('show', { person: person.id });
  const email = data?.person.contactPoints.find((it) => it.kind === 'email')?.value;
  const name = callName(person.name);
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => say(words.copied()),
      () => field.current?.select(),
    );
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (sent.writing) return;
        const note = text.trim();
        sent.write(
          { person: person.id, purpose, weight, for: about, ...(note === '' ? {} : { note }) },
          () => {
            say(words.sentNow(name));
            onEnd();
          },
        );
      }}
    >
      <LinesField
        label={words.message(name)}
        help={words.messageHelp()}
        ref={field}
        rows={5}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.ways}>
        <button type="button" className="button button-soft" onClick={copy}>
          {words.copy()}
        </button>
        {email ? (
          <a
            className="button button-soft"
            href={`mailto:${encodeURIComponent(email)}?body=${encodeURIComponent(text)}`}
          >
            {words.byMail()}
          </a>
        ) : null}
        <Press type="submit" className="button" waiting={sent.writing}>
          {words.sent()}
        </Press>
        <button type="button" className="button-text small" onClick={onEnd}>
          {words.close()}
        </button>
      </div>
      <NotKept error={sent.error} />
    </form>
  );
}
