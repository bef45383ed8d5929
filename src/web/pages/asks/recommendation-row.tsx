// One recommendation: who or what, for what, who told you; was it good, by a tap; passed on; put right.
import { asksPage as words } from '#words/web/asks.ts';
import { Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { focusHeading } from '#web/parts/focus-heading.ts';
import { useOpening } from '#web/parts/focus.ts';
import { textOf } from '#web/parts/form-values.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { When } from '#web/parts/when.tsx';
import { PassOn, type Recommendation } from './pass-on.tsx';
import styles from './asks.module.css';

interface RowProps {
  readonly it: Recommendation;
}

export function RecommendationRow({ it }: RowProps) {
  const { opener: passer, open: passing, show: pass, close: passed } = useOpening();
  const { opener: editor, open: editing, show: edit, close: edited } = useOpening();
  const name = <bdi>{it.name}</bdi>;
  return (
    <li className={styles.row}>
      <p className={styles.rowName}>
        {it.person ? (
          <Link to="/people/$person" params={{ person: it.person.id }} preload={false}>
            {name}
          </Link>
        ) : (
          name
        )}
        <span className={styles.rowTopic}>
          <bdi>{it.topic}</bdi>
        </span>
      </p>
      <p className="quiet small">
        {it.by ? (
          <Link to="/people/$person" params={{ person: it.by.id }} preload={false}>
            <bdi>{words.from(it.by.name)}</bdi>
          </Link>
        ) : (
          words.foundYourself()
        )}
        {', '}
        <When at={it.day} />
        {it.note ? <bdi>{`. “${it.note}”`}</bdi> : '.'}
      </p>
      <Verdict it={it} />
      {it.passedOn.length > 0 ? <PassedOn it={it} /> : null}
      {passing ? <PassOn recommendation={it} onEnd={passed} /> : null}
      {editing ? <Edit it={it} onEnd={edited} /> : null}
      {passing || editing ? null : (
        <div className={styles.ways}>
          <button ref={passer} type="button" className="button-text small" onClick={pass}>
            {words.passOn()}
            <span className="unseen">{words.of(it.name)}</span>
          </button>
          <button ref={editor} type="button" className="button-text small" onClick={edit}>
            {words.edit()}
            <span className="unseen">{words.of(it.name)}</span>
          </button>
        </div>
      )}
    </li>
  );
}

interface JudgedProps {
  readonly question: string;
  readonly said: string;
  readonly no: string;
  readonly verdict: Recommendation['verdict'];
  readonly waiting: boolean;
  readonly what: string;
  readonly onSay: (verdict: 'good' | 'not-good' | 'open') => void;
}

/** Two taps to choose from, or what was said with a way to take it back. */
function Judged({ question, said, no, verdict, waiting, what, onSay }: JudgedProps) {
  const tap = (text: string, value: 'good' | 'not-good' | 'open') => (
    <Press className={styles.tap} waiting={waiting} onClick={() => onSay(value)}>
      {text}
      <span className="unseen">{words.of(what)}</span>
    </Press>
  );
  return (
    <div className={styles.judged}>
      <span className={verdict === null ? 'quiet small' : 'small'}>
        {verdict === null ? question : `${said}.`}
      </span>
      {verdict === null ? (
        <>
          {tap(words.good(), 'good')}
          {tap(no, 'not-good')}
        </>
      ) : (
        <Press className="button-text small" waiting={waiting} onClick={() => onSay('open')}>
          {words.takeBack()}
          <span className="unseen">{words.of(what)}</span>
        </Press>
      )}
    </div>
  );
}

function Verdict({ it }: RowProps) {
  const judge = useWrite('recommendation');
  const onSay = (verdict: 'good' | 'not-good' | 'open'): void =>
    judge.write({ recommendation: it.id, verdict }, () =>
      say(verdict === 'good' && it.by ? words.thankBack(callName(it.by.name)) : words.kept()),
    );
  return (
    <>
      <Judged
        question={words.wasItGood()}
        said={words.verdict(it.verdict)}
        no={words.notGood()}
        verdict={it.verdict}
        waiting={judge.writing}
        what={it.name}
        onSay={onSay}
      />
      {it.verdictNote ? (
        <p className="small" dir="auto">
          {it.verdictNote}
        </p>
      ) : null}
      <NotKept error={judge.error} />
    </>
  );
}

function PassedOn({ it }: RowProps) {
  const judge = useWrite('recommendation');
  return (
    <div>
      <p className="quiet small">
        <bdi>{words.passedOn(it.passedOn.map(({ person }) => person.name))}</bdi>
      </p>
      {it.passedOn.map(({ person, gift, outcome }) => (
        <Judged
          key={gift}
          question={words.wasItGoodFor(callName(person.name))}
          said={words.verdictFor(outcome, callName(person.name))}
          no={words.notGoodFor()}
          verdict={outcome}
          waiting={judge.writing}
          what={it.name}
          onSay={(verdict) => judge.write({ recommendation: it.id, verdict, saidBy: person.id })}
        />
      ))}
      <NotKept error={judge.error} />
    </div>
  );
}

function Edit({ it, onEnd }: RowProps & { readonly onEnd: () => void }) {
  const [removing, setRemoving] = useState(false);
  const form = useFocusFirst();
  const edit = useWrite('recommendation-edit');
  const remove = useWrite('recommendation-remove');
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const [name, about, note] = ['name', 'for', 'note'].map((field) => textOf(event.currentTarget, field));
    edit.write(
      {
        recommendation: it.id,
        ...(name ? { name } : {}),
        ...(about ? { for: about } : {}),
        note: note ?? '',
      },
      () => {
        say(words.kept());
        onEnd();
      },
    );
  };
  return (
    <form ref={form} className={styles.form} onSubmit={send}>
      <TextField label={words.editName()} name="name" maxLength={200} defaultValue={it.name} />
      <TextField label={words.editFor()} name="for" maxLength={200} defaultValue={it.topic} />
      <TextField label={words.editNote()} name="note" maxLength={2000} defaultValue={it.note ?? ''} />
      <div className={styles.ways}>
        <Press type="submit" className="button" waiting={edit.writing}>
          {words.keep()}
        </Press>
        <button type="button" className="button-text" onClick={onEnd}>
          {words.neverMind()}
        </button>
        <button type="button" className="button-text" onClick={() => setRemoving(true)}>
          {words.remove()}
        </button>
      </div>
      {removing ? (
        <Confirm
          title={words.removeRecommendation(it.name)}
          yes={words.remove()}
          waiting={remove.writing}
          onYes={() =>
            remove.write({ recommendation: it.id }, () => {
              say(words.removed(it.name));
              focusHeading();
            })
          }
          onNo={() => setRemoving(false)}
        >
          <p>{words.removeRecommendationText(it.by === null ? null : callName(it.by.name))}</p>
        </Confirm>
      ) : null}
      <NotKept error={edit.error ?? remove.error} />
    </form>
  );
}
