// A name passed on: to whoever asked by one tap, to anybody by their name; with words to send that give credit.
import { asksPage as words } from '#words/web/asks.ts';
import { useState, type SubmitEvent } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { meantPerson, nobodyMeant, PersonField } from '#web/parts/person-field.tsx';
import { Press } from '#web/parts/press.tsx';
import { whatIsRefused } from '#web/parts/refused.ts';
import { ToSend } from './to-send.tsx';
import styles from './asks.module.css';

export type Recommendation = Answer<'recommendations'>['items'][number];
type Passed = Answer<'pass-on'>;

interface PassOnToProps {
  readonly recommendation: Recommendation;
  readonly person: { readonly id: string; readonly name: string };
  readonly ask: string;
}

/** To whoever asked for it; where it has reached them, a few words are there to be sent. */
export function PassOnTo({ recommendation, person, ask }: PassOnToProps) {
  const [passed, setPassed] = useState<Passed | null>(null);
  const pass = useWrite('pass-on');
  const name = callName(person.name);
  const reached = recommendation.passedOn.some((it) => it.person.id === person.id);
  if (passed) return <PassedOnNow passed={passed} purpose="answer" onEnd={() => setPassed(null)} />;
  return (
    <>
      <Press
        className={reached ? 'button-text small' : 'button button-soft small'}
        waiting={pass.writing}
        onClick={() =>
          pass.write({ recommendation: recommendation.id, person: person.id, ask }, (answer) => {
            if (!reached) say(words.passedOnNow(recommendation.name, name));
            setPassed(answer);
          })
        }
      >
        {reached ? words.message(name) : words.passOnTo(name)}
        <span className="unseen">{words.of(recommendation.name)}</span>
      </Press>
      <NotKept error={pass.error} />
    </>
  );
}

interface PassedOnNowProps {
  readonly passed: Passed;
  readonly purpose: 'pass-on' | 'answer';
  readonly onEnd: () => void;
}

/** A few words to send; or why they wait. */
function PassedOnNow({ passed, purpose, onEnd }: PassedOnNowProps) {
  if (passed.message === null)
    return (
      <p className="quiet small">
        {passed.rest?.text}{' '}
        <button type="button" className="button-text small" onClick={onEnd}>
          {words.close()}
        </button>
      </p>
    );
  return (
    <ToSend
      person={passed.person}
      text={passed.message}
      purpose={purpose}
      weight={0}
      about={`gift:${passed.gift}`}
      headings={purpose === 'pass-on' ? 'h3' : 'h4'}
      onEnd={onEnd}
    />
  );
}

interface PassOnProps {
  readonly recommendation: Recommendation;
  readonly onEnd: () => void;
}

/** To somebody of your choice, and then a few words. */
export function PassOn({ recommendation, onEnd }: PassOnProps) {
  const [passed, setPassed] = useState<Passed | null>(null);
  const [who, setWho] = useState(nobodyMeant);
  const form = useFocusFirst();
  const pass = useWrite('pass-on');
  const refused = whatIsRefused(pass.error);
  if (passed) return <PassedOnNow passed={passed} purpose="pass-on" onEnd={onEnd} />;
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const person = meantPerson(who);
    if (person === null) form.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
    else
      pass.write({ recommendation: recommendation.id, person }, (answer) => {
        say(words.passedOnNow(recommendation.name, callName(answer.person.name)));
        setPassed(answer);
      });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={send}>
      <div className={styles.line}>
        <PersonField label={words.passOnWhom()} value={who} error={refused.name} onChange={setWho} />
        <Press type="submit" className="button" waiting={pass.writing}>
          {words.passOn()}
        </Press>
      </div>
      <button type="button" className="button-text small" onClick={onEnd}>
        {words.neverMind()}
      </button>
      <NotKept error={refused.rest} />
    </form>
  );
}
