// Adding somebody, in place. Everything but the name can wait.
import { peoplePage } from '#words/web/people.ts';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent } from 'react';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { filled } from '#web/parts/form-values.ts';
import { say } from '#web/parts/notice.tsx';
import styles from './people.module.css';

export function AddPerson({ name, onEnd }: { readonly name: string; readonly onEnd: () => void }) {
  const place = useFocusFirst();
  const add = useWrite('add');
  const navigate = useNavigate();

  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const {
      name: named = '',
      email,
      ...given
    } = filled(form, ['name', 'title', 'organisation', 'where', 'email']);
    add.write({ name: named, ...given, ...(email ? { email: [email] } : {}) }, ({ person }) => {
      say(peoplePage.added(person.name));
      onEnd();
      void navigate({ to: '/people/$person', params: { person: person.id } });
    });
  };

  return (
    <form ref={place} className={styles.add} aria-label={peoplePage.add()} onSubmit={send}>
      <TextField label={peoplePage.addName()} name="name" required maxLength={200} defaultValue={name} />
      <TextField label={peoplePage.addWhat()} name="title" maxLength={200} />
      <TextField label={peoplePage.addWhere()} name="organisation" maxLength={200} />
      <TextField label={peoplePage.addHow()} name="where" maxLength={300} />
      <TextField label={peoplePage.addEmail()} name="email" type="email" maxLength={200} />
      <div className={styles.addWays}>
        <button type="submit" className="button" disabled={add.writing}>
          {peoplePage.addSend()}
        </button>
        <button type="button" className="button-text" onClick={onEnd}>
          {peoplePage.addNot()}
        </button>
        <span className="quiet small">{peoplePage.addOptional()}</span>
      </div>
      <NotKept error={add.error} />
    </form>
  );
}
