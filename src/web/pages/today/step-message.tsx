// Words to begin with, in your own voice: changed as you like, copied or taken to your mail program, and then said to be sent. Nothing
// is sent from here.
import { today as words } from '#words/web/today.ts';
import { useRef, useState } from 'react';
import type { Step } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { LinesField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './today.module.css';

interface StepMessageProps {
  readonly step: Step;
  readonly waiting: boolean;
  readonly onSent: (text: string) => void;
  readonly onClose: () => void;
}

export function StepMessage({ step, waiting, onSent, onClose }: StepMessageProps) {
  const [text, setText] = useState(step.message?.text ?? '');
  const form = useFocusFirst();
  const field = useRef<HTMLTextAreaElement>(null);
  const { data } = useBook('show', { person: step.person.id });
  const email = data?.person.contactPoints.find((it) => it.kind === 'email')?.value;
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => say(words.copied()),
      () => field.current?.select(),
    );
  return (
    <form
      ref={form}
      className={styles.message}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) onSent(text.trim());
      }}
    >
      <LinesField
        label={words.message(callName(step.person.name))}
        help={words.messageHelp()}
        ref={field}
        rows={7}
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
        <Press type="submit" className="button" waiting={waiting}>
          {words.sent()}
        </Press>
        <button type="button" className="button-text small" onClick={onClose}>
          {words.close()}
        </button>
      </div>
    </form>
  );
}
