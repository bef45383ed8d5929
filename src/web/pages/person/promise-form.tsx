// A promise in one line, yours or theirs, with a day where there is one.
import { giving as words } from '#words/web/giving.ts';
import { personPage } from '#words/web/person.ts';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { filled } from '#web/parts/form-values.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { whatIsRefused } from '#web/parts/refused.ts';
import styles from './giving.module.css';

interface PromiseFormProps {
  readonly person: Person;
  readonly arrives: boolean;
}

export function PromiseForm({ person, arrives }: PromiseFormProps) {
  const name = callName(person.name);
  const [whose, setWhose] = useState<'mine' | 'theirs'>('mine');
  const promise = useWrite('promise');
  const remove = useWrite('promise-remove');
  const refused = whatIsRefused(promise.error);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (arrives) form.current?.querySelector<HTMLInputElement>('input[name="text"]')?.focus();
  }, [arrives]);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    say('');
    const { text, by } = filled(event.currentTarget, ['text', 'by']);
    if (!text || promise.writing) return;
    const made = { person: person.id, text, ...(by ? { by } : {}), ...(whose === 'theirs' ? { theirs: true } : {}) }; // prettier-ignore
    promise.write(made, ({ promise: { id } }) => {
      form.current?.reset();
      say(personPage.kept(), () => remove.write({ id }, () => say(words.takenBack())));
    });
  };
  return (
    <form ref={form} className={styles.promise} onSubmit={send}>
      <TextField
        label={words.promiseLine(name)}
        name="text"
        maxLength={2000}
        placeholder={words.promisePlaceholder()}
      />
      <TextField
        label={words.promiseBy()}
        name="by"
        error={refused.date}
        maxLength={100}
        placeholder={words.movePlaceholder()}
      />
      <Choice<'mine' | 'theirs'>
        label={words.promiseWhose()}
        value={whose}
        options={[
          { value: 'mine', text: words.mine() },
          { value: 'theirs', text: words.theirs(name) },
        ]}
        onChange={setWhose}
      />
      <Press type="submit" className="button button-soft" waiting={promise.writing}>
        {personPage.keep()}
      </Press>
      <NotKept error={refused.rest ?? remove.error} />
    </form>
  );
}
