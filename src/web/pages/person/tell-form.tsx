// Something that happened, in one line of plain words: with whom, and when. What was made of it is said, and can be undone.
import { list } from '#words/web/counts.ts';
import { personPage as words } from '#words/web/person.ts';
import { useRef, useState, type SubmitEvent } from 'react';
import type { Interaction, Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { filled } from '#web/parts/form-values.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { whatIsRefused } from '#web/parts/refused.ts';
import { When } from '#web/parts/when.tsx';
import styles from './person.module.css';

export function TellForm({ person }: { readonly person: Person }) {
  const [told, setTold] = useState<Interaction | null>(null);
  const tell = useWrite('tell');
  const remove = useWrite('log-remove');
  const refused = whatIsRefused(tell.error);
  const form = useRef<HTMLFormElement>(null);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    say('');
    setTold(null);
    const { line } = filled(event.currentTarget, ['line']);
    if (!line) return;
    tell.write({ person: person.id, line }, ({ interaction }) => {
      form.current?.reset();
      setTold(interaction);
      say(words.kept());
    });
  };
  const undo = ({ id }: Interaction): void =>
    remove.write({ id }, () => {
      setTold(null);
      form.current?.querySelector('input')?.focus();
      say(words.takenBack());
    });
  return (
    <form ref={form} onSubmit={send}>
      <div className={styles.tell}>
        <TextField
          label={words.tellLine()}
          name="line"
          error={refused.name ?? refused.date}
          maxLength={2000}
          placeholder={words.tellPlaceholder()}
        />
        <Press type="submit" className="button button-soft" waiting={tell.writing}>
          {words.keep()}
        </Press>
      </div>
      {told ? (
        <p className="quiet small">
          {words.logged(told.kind, callName(person.name))}
          {told.people.length > 1
            ? ` ${words.withOthers(list(told.people.filter((it) => it.id !== person.id).map((it) => it.name)))}`
            : null}
          {', '}
          {told.day ? <When at={told.day} /> : words.noDate()}.{' '}
          <button type="button" className="button-text small" onClick={() => undo(told)}>
            {words.undo()}
          </button>
        </p>
      ) : null}
      <NotKept error={refused.rest ?? remove.error} />
    </form>
  );
}
