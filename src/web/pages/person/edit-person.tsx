// Correcting what is known of somebody. What is written here wins over every file.
import { peoplePage } from '#words/web/people.ts';
import { personPage as words } from '#words/web/person.ts';
import type { SubmitEvent } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LinesField, TextField } from '#web/parts/field.tsx';
import { say } from '#web/parts/notice.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { textOf } from '#web/parts/form-values.ts';
import { FormWays } from './form-ways.tsx';
import styles from './person.module.css';

export function EditPerson({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) {
  const edit = useWrite('edit');
  const form = useFocusFirst();
  const role = person.affiliations.find((it) => it.until === null) ?? person.affiliations[0];

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
      <TextField label={words.moreEmail()} name="email" type="email" maxLength={200} />
      <TextField label={words.morePhone()} name="phone" type="tel" maxLength={40} />
      <TextField label={words.moreLink()} name="link" maxLength={500} />
      <LinesField label={words.admire()} name="admire" maxLength={1000} defaultValue={person.admire ?? ''} />
      <FormWays yes={words.keepChanges()} no={words.leave()} waiting={edit.writing} onNo={onEnd} />
      <NotKept error={edit.error} />
    </form>
  );
}

/** Only what differs is sent: what a file says stays the file's. An emptied field says that it is not so. */
function changedFields(
  form: HTMLFormElement,
  person: Person,
  role: Person['affiliations'][number] | undefined,
): Record<string, unknown> {
  const before = {
    name: person.name,
    title: role?.title,
    organisation: role?.organisation,
    admire: person.admire,
  };
  const texts = Object.entries(before)
    .map(([key, value]) => [key, textOf(form, key), value ?? ''] as const)
    .filter(([, now, earlier]) => now !== earlier)
    .map(([key, now]) => [key, now] as const);
  const added = (['email', 'phone', 'link'] as const)
    .map((key) => [key, textOf(form, key)] as const)
    .filter(([, value]) => value)
    .map(([key, value]) => [key, [key === 'link' ? withScheme(value) : value]] as const);
  return Object.fromEntries<unknown>([...texts, ...added]);
}

function withScheme(link: string): string {
  return /^[a-z]+:/i.test(link) ? link : `https://${link}`;
}
