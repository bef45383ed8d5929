// Correcting a note of yours.
import { personPage as words } from '#words/web/person.ts';
import type { SubmitEvent } from 'react';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LinesField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { textOf } from '#web/parts/form-values.ts';
import { FormWays } from './form-ways.tsx';
import styles from './person.module.css';

interface EditNoteProps {
  readonly id: string;
  readonly text: string;
  readonly onEnd: () => void;
}

export function EditNote({ id, text, onEnd }: EditNoteProps) {
  const edit = useWrite('note-edit');
  const form = useFocusFirst();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const now = textOf(event.currentTarget, 'text');
    if (!now || now === text) onEnd();
    else edit.write({ id, text: now }, onEnd);
  };
  return (
    <form ref={form} className={styles.form} onSubmit={send}>
      <LinesField label={words.noteText()} name="text" rows={4} maxLength={20_000} defaultValue={text} />
      <FormWays yes={words.keepChanges()} no={words.leave()} waiting={edit.writing} onNo={onEnd} />
      <NotKept error={edit.error} />
    </form>
  );
}
