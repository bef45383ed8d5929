// A note in one line; `@` mentions somebody.
import { personPage as words } from '#words/web/person.ts';
import { told } from '#words/web/told.ts';
import { useRef, useState, type SubmitEvent } from 'react';
import type { Answer, Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { MentionField, type Mentioning } from './mention-field.tsx';
import { keptText } from './mention-text.ts';
import styles from './person.module.css';

const empty: Mentioning = { text: '', picked: [] };

/** That it is kept, and which name of it is not clear. */
export function keptSaying({ unclear: [first] }: Pick<Answer<'note'>, 'unclear'>): string {
  return first ? told.mentionUnclear(first.name, first.count) : words.kept();
}

export function NoteForm({ person }: { readonly person: Person }) {
  const note = useWrite('note');
  const [value, setValue] = useState(empty);
  const box = useRef<HTMLInputElement>(null);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    say('');
    const text = keptText(value.text, value.picked).trim();
    if (text === '' || note.writing) return;
    note.write({ person: person.id, text }, (answer) => {
      setValue(empty);
      say(keptSaying(answer));
    });
  };
  return (
    <form onSubmit={send}>
      <div className={styles.line}>
        <MentionField
          value={value}
          onChange={setValue}
          box={box}
          wiring={{
            'aria-label': words.noteLabel(callName(person.name)),
            placeholder: words.notePlaceholder(),
          }}
        />
        <Press type="submit" className="button button-soft" waiting={note.writing}>
          {words.keep()}
        </Press>
      </div>
      <NotKept error={note.error} />
    </form>
  );
}
