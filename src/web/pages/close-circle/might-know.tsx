// Whom might they know, in what you are curious about: perhaps or not, and in a line whom. What you are curious about grows here too.
import { closeCircle as words } from '#words/web/close-circle.ts';
import { useState, type SubmitEvent } from 'react';
import type { SweepPerson } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { textOf } from '#web/parts/form-values.ts';
import { useOpening } from '#web/parts/focus.ts';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import styles from './close-circle.module.css';

interface MightKnowProps {
  readonly person: SweepPerson;
  readonly curiousAbout: readonly string[];
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

export function MightKnow({ person, curiousAbout }: MightKnowProps) {
  return (
    <section aria-labelledby="might">
      <h3 id="might">{words.might(callName(person.name))}</h3>
      {curiousAbout.length === 0 ? <p className="quiet small">{words.nothingCurious()}</p> : null}
      {curiousAbout.map((topic) => (
        <Matter key={topic} person={person} topic={topic} />
      ))}
      <AddCurious now={curiousAbout} />
    </section>
  );
}

function Matter({ person, topic }: { readonly person: SweepPerson; readonly topic: string }) {
  const write = useWrite('might-know');
  const said = person.mightKnow.find((it) => same(it.topic, topic));
  const [note, setNote] = useState(said?.note ?? '');
  const about = { person: person.id, topic };
  // A second press takes it back.
  const answer = (might: boolean): void =>
    write.write({
      ...about,
      ...(said?.might === might ? { auto: true } : might ? withNote(note) : { off: true }),
    });
  const keepNote = (): void => {
    if (said?.might === true && note.trim() !== (said.note ?? ''))
      write.write({ ...about, ...withNote(note) });
  };
  return (
    <div className={styles.matter}>
      <fieldset className={styles.answers}>
        <legend>
          <bdi>{words.mightIn(topic)}</bdi>
        </legend>
        <Press
          className={styles.answer}
          aria-pressed={said?.might === true}
          waiting={write.writing}
          onClick={() => answer(true)}
        >
          {words.yes()}
        </Press>
        <Press
          className={styles.answer}
          aria-pressed={said?.might === false}
          waiting={write.writing}
          onClick={() => answer(false)}
        >
          {words.no()}
        </Press>
      </fieldset>
      {said?.might === true ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keepNote();
          }}
        >
          <TextField
            label={words.whom()}
            placeholder={words.whomPlaceholder()}
            value={note}
            maxLength={500}
            enterKeyHint="done"
            onChange={(event) => setNote(event.target.value)}
            onBlur={keepNote}
          />
        </form>
      ) : null}
      <NotKept error={write.error} />
    </div>
  );
}

function withNote(note: string): { note?: string } {
  return note.trim() === '' ? {} : { note: note.trim() };
}

function AddCurious({ now }: { readonly now: readonly string[] }) {
  const { opener, open, show, close } = useOpening();
  if (open) return <CuriousForm now={now} onEnd={close} />;
  return (
    <button ref={opener} type="button" className="button-text small" onClick={show}>
      {now.length === 0 ? words.curious() : words.addCurious()}
    </button>
  );
}

function CuriousForm({ now, onEnd }: { readonly now: readonly string[]; readonly onEnd: () => void }) {
  const me = useWrite('me');
  const form = useFocusFirst();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const more = textOf(event.currentTarget, 'curious');
    if (more === '') onEnd();
    else me.write({ curiousAbout: [...now, more] }, onEnd);
  };
  return (
    <form ref={form} onSubmit={send} className={styles.line}>
      <TextField
        label={words.curious()}
        placeholder={words.curiousPlaceholder()}
        name="curious"
        maxLength={500}
      />
      <Press type="submit" className="button button-soft" waiting={me.writing}>
        {words.add()}
        <span className="unseen">{words.addWhat(words.curious())}</span>
      </Press>
      <NotKept error={me.error} />
    </form>
  );
}
