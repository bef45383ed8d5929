// One line for the story: a note, or something that happened, with the day in plain words.
import { giving } from '#words/web/giving.ts';
import { loggedKinds, personPage as words, type LoggedKind } from '#words/web/person.ts';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { Field, TextField } from '#web/parts/field.tsx';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { filled } from '#web/parts/form-values.ts';
import { whatIsRefused } from '#web/parts/refused.ts';
import { GiftForm } from './gift-form.tsx';
import { NoteForm } from './note-form.tsx';
import { PromiseForm } from './promise-form.tsx';
import { TellForm } from './tell-form.tsx';
import styles from './person.module.css';

type What = 'note' | 'happened' | 'gift' | 'promise';

export function Composer({ person }: { readonly person: Person }) {
  const [what, setWhat] = useState<What>('note');
  // Chosen by a tap, the line is there to type in at once; the arrows of a keyboard stay among the kinds.
  const [tapped, setTapped] = useState(false);
  return (
    <div className={styles.composer}>
      <Choice<What>
        label={words.whichKind()}
        value={what}
        options={[
          { value: 'note', text: words.note() },
          { value: 'happened', text: words.happenedTab() },
          { value: 'gift', text: giving.tab() },
          { value: 'promise', text: giving.promiseTab() },
        ]}
        onChange={(chosen, byHand) => {
          setWhat(chosen);
          setTapped(byHand);
        }}
      />
      {what === 'note' ? <NoteForm person={person} /> : null}
      {what === 'happened' ? <HappenedForm person={person} /> : null}
      {what === 'gift' ? <GiftForm person={person} arrives={tapped} /> : null}
      {what === 'promise' ? <PromiseForm person={person} arrives={tapped} /> : null}
    </div>
  );
}

/** In one line; part by part where that is asked for. */
function HappenedForm({ person }: { readonly person: Person }) {
  const [parts, setParts] = useState(false);
  if (parts) return <LogForm person={person} />;
  return (
    <>
      <TellForm person={person} />
      <div>
        <button type="button" className="button-text small" onClick={() => setParts(true)}>
          {words.inParts()}
        </button>
      </div>
    </>
  );
}

function LogForm({ person }: { readonly person: Person }) {
  const log = useWrite('log');
  const refused = whatIsRefused(log.error);
  const form = useRef<HTMLFormElement>(null);
  // What opened it is gone: the focus goes to its first field.
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    say('');
    const { kind, at, note } = filled(event.currentTarget, ['kind', 'at', 'note']);
    const happened = {
      kind: (kind ?? 'other') as LoggedKind,
      people: [person.id],
      ...(at ? { at } : {}),
      ...(note ? { note } : {}),
    };
    log.write(happened, () => {
      form.current?.reset();
      say(words.kept());
    });
  };
  return (
    <form ref={form} className={styles.log} onSubmit={send}>
      <Field label={words.logKind()}>
        {(wiring) => (
          <select {...wiring} name="kind" defaultValue="meeting">
            {Object.entries(loggedKinds).map(([kind, text]) => (
              <option key={kind} value={kind}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label={words.logWhen()}
        name="at"
        error={refused.date}
        maxLength={100}
        placeholder={words.logWhenPlaceholder()}
      />
      <TextField
        label={words.logNote()}
        name="note"
        maxLength={20_000}
        placeholder={words.logNotePlaceholder()}
      />
      <div>
        <Press type="submit" className="button button-soft" waiting={log.writing}>
          {words.keep()}
        </Press>
      </div>
      <NotKept error={refused.rest} />
    </form>
  );
}
