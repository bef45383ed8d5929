// Correcting a line that you logged.
import { loggedKinds, personPage as words, type LoggedKind } from '#words/web/person.ts';
import type { SubmitEvent } from 'react';
import type { Interaction } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { Field, TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { filled } from '#web/parts/form-values.ts';
import { whatIsRefused } from '#web/parts/refused.ts';
import { FormWays } from './form-ways.tsx';
import styles from './person.module.css';

export function EditEntry({
  happened,
  onEnd,
}: {
  readonly happened: Interaction;
  readonly onEnd: () => void;
}) {
  const edit = useWrite('log-edit');
  const form = useFocusFirst();
  const refused = whatIsRefused(edit.error);
  const day = happened.day ?? happened.at?.slice(0, 10) ?? '';
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { kind, at, note } = filled(event.currentTarget, ['kind', 'at', 'note']);
    const changed = {
      id: happened.id,
      kind: (kind ?? 'other') as LoggedKind,
      note: note ?? '',
      ...(at && at !== day ? { at } : {}),
    };
    edit.write(changed, onEnd);
  };
  return (
    <form ref={form} className={styles.log} onSubmit={send}>
      <Field label={words.logKind()}>
        {(wiring) => (
          <select {...wiring} name="kind" defaultValue={happened.kind}>
            {Object.entries(loggedKinds).map(([kind, text]) => (
              <option key={kind} value={kind}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField label={words.logWhen()} name="at" error={refused.date} maxLength={100} defaultValue={day} />
      <TextField label={words.logNote()} name="note" maxLength={20_000} defaultValue={happened.note ?? ''} />
      <FormWays yes={words.keepChanges()} no={words.leave()} waiting={edit.writing} onNo={onEnd} />
      <NotKept error={refused.rest} />
    </form>
  );
}
