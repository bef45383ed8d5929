// Correcting a note of yours.
import { personPage as words } from '#words/web/person.ts';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { Field } from '#web/parts/field.tsx';
import { say } from '#web/parts/notice.tsx';
import { FormWays } from './form-ways.tsx';
import { MentionField, type Mentioning } from './mention-field.tsx';
import { keptText } from './mention-text.ts';
import { keptSaying } from './note-form.tsx';
import styles from './person.module.css';

type Note = Person['notes'][number];

interface EditNoteProps {
  readonly note: Note;
  readonly id: string;
  readonly onEnd: () => void;
}

/** With whoever it mentions already. */
function mentioning({ text, pieces }: Note): Mentioning {
  const picked = pieces.flatMap(({ mention }) =>
    mention?.person ? [{ name: mention.person.name, kept: mention.kept }] : [],
  );
  return { text, picked };
}

export function EditNote({ note, id, onEnd }: EditNoteProps) {
  const edit = useWrite('note-edit');
  const [value, setValue] = useState(() => mentioning(note));
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = value.text.trim();
    if (text === '' || text === note.text) onEnd();
    else
      edit.write({ id, text: keptText(text, value.picked) }, (answer) => {
        say(keptSaying(answer));
        onEnd();
      });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field label={words.noteText()}>
        {(wiring) => <MentionField value={value} onChange={setValue} box={box} lines={4} wiring={wiring} />}
      </Field>
      <FormWays yes={words.keepChanges()} no={words.leave()} waiting={edit.writing} onNo={onEnd} />
      <NotKept error={edit.error} />
    </form>
  );
}
