// When, where and through whom you met: one line, any part of it.
import { personPage as words } from '#words/web/person.ts';
import { shell } from '#words/web/shell.ts';
import type { SubmitEvent } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { say } from '#web/parts/notice.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { filled } from '#web/parts/form-values.ts';
import styles from './person.module.css';

export function MetForm({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) {
  const met = useWrite('met');
  const form = useFocusFirst();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = filled(event.currentTarget, ['when', 'where', 'through']);
    met.write({ person: person.id, ...given }, () => {
      say(words.kept());
      onEnd();
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={words.metTitle(person.name)} onSubmit={send}>
      <TextField
        label={words.metWhen()}
        name="when"
        maxLength={100}
        placeholder={words.metWhenPlaceholder()}
        defaultValue={person.met.when ?? ''}
      />
      <TextField
        label={words.metWhere()}
        name="where"
        maxLength={300}
        placeholder={words.metWherePlaceholder()}
        defaultValue={person.met.where ?? ''}
      />
      <TextField
        label={words.metThrough()}
        name="through"
        maxLength={200}
        defaultValue={person.met.through?.name ?? ''}
      />
      <div className={styles.ways}>
        <button type="submit" className="button" disabled={met.writing}>
          {words.keep()}
        </button>
        <button type="button" className="button-text" onClick={onEnd}>
          {shell.cancel()}
        </button>
      </div>
      <NotKept error={met.error} />
    </form>
  );
}
