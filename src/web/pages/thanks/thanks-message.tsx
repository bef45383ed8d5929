// A few words of thanks: written here, sent your own way, and then said so.
import { giving as words } from '#words/web/giving.ts';
import { useRef, useState } from 'react';
import { LinesField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './thanks.module.css';

interface ThanksMessageProps {
  readonly name: string;
  readonly waiting: boolean;
  readonly onSent: (text: string) => void;
  readonly onClose: () => void;
}

export function ThanksMessage({ name, waiting, onSent, onClose }: ThanksMessageProps) {
  const [text, setText] = useState('');
  const form = useFocusFirst();
  const field = useRef<HTMLTextAreaElement>(null);
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
        label={words.message(name)}
        help={words.messageHelp()}
        ref={field}
        rows={4}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.ways}>
        {text.trim() ? (
          <button type="button" className="button button-soft" onClick={copy}>
            {words.copy()}
          </button>
        ) : null}
        <Press type="submit" className="button button-soft" waiting={waiting}>
          {words.sent()}
        </Press>
        <button type="button" className="button-text small" onClick={onClose}>
          {words.close()}
        </button>
      </div>
    </form>
  );
}
