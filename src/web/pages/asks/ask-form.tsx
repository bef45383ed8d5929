// What is looked for, in one line: yours, or somebody's who asked you.
import { asksPage as words } from '#words/web/asks.ts';
import { useRef, useState, type SubmitEvent } from 'react';
import { useWrite } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { meantPerson, nobodyMeant, PersonField } from '#web/parts/person-field.tsx';
import { Press } from '#web/parts/press.tsx';
import { whatIsRefused } from '#web/parts/refused.ts';
import styles from './asks.module.css';

export function AskForm({ onAsked }: { readonly onAsked: (id: string) => void }) {
  const [topic, setTopic] = useState('');
  const [whose, setWhose] = useState<'mine' | 'theirs'>('mine');
  const [who, setWho] = useState(nobodyMeant);
  const field = useRef<HTMLFormElement>(null);
  const ask = useWrite('ask');
  const refused = whatIsRefused(ask.error);
  const theirs = whose === 'theirs';
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const from = meantPerson(who);
    if (topic.trim() === '' || (theirs && from === null)) {
      field.current?.querySelector<HTMLElement>(topic.trim() === '' ? 'input' : '[role=combobox]')?.focus();
      return;
    }
    ask.write(
      { topic: topic.trim(), ...(theirs && from !== null ? { for: from } : {}) },
      ({ ask: { id } }) => {
        setTopic('');
        setWho(nobodyMeant);
        setWhose('mine');
        onAsked(id);
      },
    );
  };
  return (
    <form ref={field} className={styles.form} onSubmit={send}>
      <div className={styles.line}>
        <TextField
          label={theirs ? words.lookingOther() : words.looking()}
          placeholder={words.lookingPlaceholder()}
          maxLength={200}
          enterKeyHint="search"
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
        <Press type="submit" className="button" waiting={ask.writing}>
          {words.askAround()}
        </Press>
      </div>
      <Choice<'mine' | 'theirs'>
        label={words.forWhom()}
        value={whose}
        options={[
          { value: 'mine', text: words.forMe() },
          { value: 'theirs', text: words.forOther() },
        ]}
        onChange={setWhose}
      />
      {theirs ? (
        <PersonField label={words.whoAsks()} value={who} error={refused.name} onChange={setWho} />
      ) : null}
      <NotKept error={refused.rest} />
    </form>
  );
}
