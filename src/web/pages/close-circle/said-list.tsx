// What was said, each with a way to take it back, and a line to say more. Kept at once: by Enter, or by going on to something else.
import { closeCircle as words } from '#words/web/close-circle.ts';
import { IconX } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { TextField } from '#web/parts/field.tsx';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './close-circle.module.css';

interface SaidListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly said: readonly string[];
  readonly waiting: boolean;
  readonly onSay: (what: string) => void;
  readonly onTakeBack: (what: string) => void;
}

export function SaidList({ label, placeholder, said, waiting, onSay, onTakeBack }: SaidListProps) {
  const [text, setText] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const keep = (event?: SubmitEvent<HTMLFormElement>): void => {
    event?.preventDefault();
    const what = text.trim();
    if (what === '') return;
    setText('');
    onSay(what);
  };
  const takeBack = (what: string): void => {
    onTakeBack(what);
    say(words.takenBack(what));
    // The button that was pressed goes.
    place.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={place}>
      <form onSubmit={keep} className={styles.line}>
        <TextField
          label={label}
          placeholder={placeholder}
          value={text}
          maxLength={200}
          enterKeyHint="done"
          onChange={(event) => setText(event.target.value)}
          onBlur={() => keep()}
        />
        <Press type="submit" className="button button-soft">
          {words.add()}
          <span className="unseen">{words.addWhat(label)}</span>
        </Press>
      </form>
      {said.length > 0 ? (
        <ul className={styles.said} aria-label={words.saidLabel(label)}>
          {said.map((what) => (
            <li key={what} className={styles.one}>
              <bdi>{what}</bdi>
              <Press className={styles.takeBack} waiting={waiting} onClick={() => takeBack(what)}>
                <IconX size={16} stroke={1.8} aria-hidden="true" />
                <span className="unseen">{words.takeBack(what)}</span>
              </Press>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
