// A message, written here and sent by whoever wrote it: changed as they like, copied or taken to their mail program, and then said
// to be sent. Nothing is sent from here. Beneath it stands what could be said more kindly.
import { messageField as words } from '#words/web/message-field.ts';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Field } from './field.tsx';
import { useFocusFirst } from './focus-first.ts';
import { KinderWords, type HeadingLevel, type Replacement } from './kinder-words.tsx';
import { say } from './notice.tsx';
import { Press } from './press.tsx';
import styles from './message-field.module.css';

interface MessageFieldProps {
  readonly label: string;
  readonly help?: string;
  /** Words to begin with. */
  readonly begin?: string;
  readonly rows?: number;
  /** More cannot be typed, in UTF-16 units. */
  readonly longest?: number;
  /** More does not fit where it goes; it is told and can be typed, in UTF-16 units. */
  readonly limit?: number | undefined;
  /** Whose mail address leads to the mail program, by id. */
  readonly person?: string;
  /** The level of the heading over what was found: one below the heading that this stands under. */
  readonly headings: HeadingLevel;
  readonly saysKind?: boolean;
  /** One tap that says it was sent. */
  readonly sent?: { readonly waiting: boolean; readonly onSent: (text: string) => void };
  /** Where it was opened by a press it takes the focus, and can be closed. */
  readonly onClose?: () => void;
  readonly className?: string | undefined;
  /** Beneath all: what was not kept, and the like. */
  readonly children?: ReactNode;
}

export function MessageField({ sent, onClose, person, className = '', ...it }: MessageFieldProps) {
  const [text, setText] = useState(it.begin ?? '');
  const form = useFocusFirst();
  const field = useRef<HTMLTextAreaElement>(null);
  const room = useId();
  const { data } = useBook('show', { person: person ?? '' }, { enabled: person !== undefined });
  const email = data?.person.contactPoints.find((point) => point.kind === 'email')?.value;
  const left = it.limit === undefined ? null : it.limit - text.length;
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => say(words.copied()),
      () => field.current?.select(),
    );
  const use = ({ from, to, text: kinder }: Replacement): void => {
    if (!field.current || !putInPlace(field.current, from, to, kinder))
      setText(text.slice(0, from) + kinder + text.slice(to));
  };
  return (
    <form
      ref={onClose ? form : undefined}
      className={`${styles.message} ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sent) copy();
        else if (!sent.waiting) sent.onSent(text.trim());
      }}
    >
      <Field label={it.label} help={it.help}>
        {(wiring) => (
          <>
            <textarea
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              {...wiring}
              aria-describedby={`${wiring['aria-describedby'] ?? ''} ${left === null ? '' : room}`.trim()}
              ref={field}
              rows={it.rows ?? 5}
              maxLength={it.longest ?? 20_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            {left === null ? null : (
              <p id={room} className={styles.room}>
                {words.room(left)}
              </p>
            )}
          </>
        )}
      </Field>
      <div className={styles.beneath} aria-live="polite">
        {left !== null && left < 0 ? <p className="unseen">{words.tooLong()}</p> : null}
        <KinderWords text={text} headings={it.headings} saysKind={it.saysKind} onUse={use} />
      </div>
      <div className={styles.ways}>
        {text.trim() === '' ? null : (
          <button
            type={sent ? 'button' : 'submit'}
            className="button button-soft"
            onClick={sent ? copy : undefined}
          >
            {words.copy()}
          </button>
        )}
        {email ? (
          <a
            className="button button-soft"
            href={`mailto:${encodeURIComponent(email)}?body=${encodeURIComponent(text)}`}
          >
            {words.byMail()}
          </a>
        ) : null}
        {sent ? (
          <Press type="submit" className="button" waiting={sent.waiting}>
            {words.sent()}
          </Press>
        ) : null}
        {onClose ? (
          <button type="button" className="button-text small" onClick={onClose}>
            {sent ? words.notNow() : words.close()}
          </button>
        ) : null}
      </div>
      {it.children}
    </form>
  );
}

/** As if it was typed: the focus is in the field after it, and the browser's own undo takes it back. Whether that worked. */
function putInPlace(field: HTMLTextAreaElement, from: number, to: number, text: string): boolean {
  field.focus();
  field.setSelectionRange(from, to);
  // No other way leaves the undo of the field whole; browsers keep it for that.
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}
