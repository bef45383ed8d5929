// Correcting what is known of somebody. What is written here wins over every file.
import { peoplePage } from '#words/web/people.ts';
import { personPage as words } from '#words/web/person.ts';
import { shell } from '#words/web/shell.ts';
import type { SubmitEvent } from 'react';
import type { Person } from '../../book/shapes.ts';
import { useWrite } from '../../book/use-book.ts';
import { NotKept } from '../../parts/failure.tsx';
import { LinesField, TextField } from '../../parts/field.tsx';
import { say } from '../../parts/notice.tsx';
import { useFocusFirst } from '../../parts/focus-first.ts';
import { entries, filled } from '../../parts/form-values.ts';
import styles from './person.module.css';

const lists = ['email', 'phone', 'link'] as const;

export function EditPerson({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) {
  const edit = useWrite('edit');
  const form = useFocusFirst();
  const role = person.affiliations.find((it) => it.until === null) ?? person.affiliations[0];
  const now = (kind: string): string =>
    person.contactPoints
      .filter((it) => it.kind === kind)
      .map((it) => it.value)
      .join('\n');

  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const changed = changedFields(event.currentTarget, person, role);
    edit.write({ person: person.id, ...changed }, () => {
      say(words.kept());
      onEnd();
    });
  };

  return (
    <form ref={form} className={styles.form} aria-label={words.editTitle(person.name)} onSubmit={send}>
      <p className="quiet small">{words.editText()}</p>
      <TextField
        label={peoplePage.addName()}
        name="name"
        required
        maxLength={200}
        defaultValue={person.name}
      />
      <TextField label={peoplePage.addWhat()} name="title" maxLength={200} defaultValue={role?.title ?? ''} />
      <TextField
        label={peoplePage.addWhere()}
        name="organisation"
        maxLength={200}
        defaultValue={role?.organisation ?? ''}
      />
      <LinesField
        label={words.email()}
        help={words.editAddresses()}
        name="email"
        defaultValue={now('email')}
      />
      <LinesField label={words.phone()} name="phone" defaultValue={now('phone')} />
      <LinesField label={words.link()} name="link" defaultValue={now('link')} />
      <LinesField label={words.admire()} name="admire" maxLength={1000} defaultValue={person.admire ?? ''} />
      <div className={styles.ways}>
        <button type="submit" className="button" disabled={edit.writing}>
          {words.keepChanges()}
        </button>
        <button type="button" className="button-text" onClick={onEnd}>
          {shell.cancel()}
        </button>
      </div>
      <NotKept error={edit.error} />
    </form>
  );
}

/** Only what differs is sent: what a file says stays the file's. */
function changedFields(
  form: HTMLFormElement,
  person: Person,
  role: Person['affiliations'][number] | undefined,
): Record<string, unknown> {
  const before: Record<string, string | null | undefined> = {
    name: person.name,
    title: role?.title,
    organisation: role?.organisation,
    admire: person.admire,
  };
  const texts = Object.entries(filled(form, Object.keys(before))).filter(
    ([key, value]) => value !== before[key],
  );
  const changedLists = lists
    .map((kind) => [kind, entries(form, kind)] as const)
    .filter(([kind, values]) => {
      const known = person.contactPoints.filter((it) => it.kind === kind).map((it) => it.value);
      return values.join('\n') !== known.join('\n');
    });
  return Object.fromEntries<unknown>([...texts, ...changedLists]);
}
