// When, where and through whom you met: one line, any part of it.
import { personPage as words } from '#words/web/person.ts';
import type { SubmitEvent } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { say } from '#web/parts/notice.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { filled } from '#web/parts/form-values.ts';
import { whatIsRefused } from '#web/parts/refused.ts';
import { FormWays } from './form-ways.tsx';
import styles from './person.module.css';

export function MetForm({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) {
  const met = useWrite('met');
  const form = useFocusFirst();
  const refused = whatIsRefused(met.error);
  const known = person.met.when ?? person.met.where ?? person.met.through;
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    say('');
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
        error={refused.date}
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
        error={refused.name}
        maxLength={200}
        defaultValue={person.met.through?.name ?? ''}
      />
      <FormWays
        yes={words.keep()}
        no={known ? words.leave() : words.neverMind()}
        waiting={met.writing}
        onNo={onEnd}
      />
      <NotKept error={refused.rest} />
    </form>
  );
}
