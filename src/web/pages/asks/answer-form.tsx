// What somebody answered, in one line; who, where that is not clear from the tap that opened it.
import { asksPage as words } from '#words/web/asks.ts';
import { useState, type SubmitEvent } from 'react';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { focusHeading } from '#web/parts/focus-heading.ts';
import { textOf } from '#web/parts/form-values.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { meantPerson, nobodyMeant, PersonField } from '#web/parts/person-field.tsx';
import { Press } from '#web/parts/press.tsx';
import { whatIsRefused } from '#web/parts/refused.ts';
import type { Ask } from './ask-card.tsx';
import styles from './asks.module.css';

interface AnswerFormProps {
  readonly ask: Ask;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly onEnd: () => void;
}

export function AnswerForm({ ask, by, onEnd }: AnswerFormProps) {
  const [who, setWho] = useState(nobodyMeant);
  const form = useFocusFirst();
  const answer = useWrite('answer');
  const refused = whatIsRefused(answer.error);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const recommends = textOf(event.currentTarget, 'recommends');
    if (recommends === '') {
      event.currentTarget.querySelector<HTMLElement>('[name=recommends]')?.focus();
      return;
    }
    const person = by?.id ?? meantPerson(who);
    answer.write(
      { ask: ask.id, recommends, ...(person === null ? {} : { by: person }) },
      ({ ask: { answers } }) => {
        const name = answers.at(-1)?.by?.name;
        say(words.keptAnswer(recommends, name === undefined ? null : callName(name)));
        onEnd();
        // An answered ask goes to another part of the page.
        focusHeading();
      },
    );
  };
  return (
    <form ref={form} className={styles.form} onSubmit={send}>
      {by === null ? (
        <PersonField
          label={words.whoAnswered()}
          help={words.whoAnsweredHelp()}
          value={who}
          error={refused.name}
          onChange={setWho}
        />
      ) : null}
      <div className={styles.line}>
        <TextField
          label={words.whatTheySaid(by === null ? null : callName(by.name))}
          placeholder={words.whatPlaceholder()}
          name="recommends"
          maxLength={200}
          enterKeyHint="done"
        />
        <Press type="submit" className="button" waiting={answer.writing}>
          {words.keep()}
        </Press>
      </div>
      <button type="button" className="button-text small" onClick={onEnd}>
        {words.neverMind()}
      </button>
      <NotKept error={refused.rest} />
    </form>
  );
}
