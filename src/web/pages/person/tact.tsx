// Leaving somebody be: for a while, for good, or forgotten. Each says calmly what happens.
import { personPage as words } from '#words/web/person.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { queries, useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { RestDialog } from './rest-dialog.tsx';
import { rests } from './standing.tsx';
import styles from './person.module.css';

type Asking = 'not-now' | 'never' | 'forget' | null;

interface TactProps {
  readonly person: Person;
  /** What holds from now on is told at the top of the page. */
  readonly onRest: () => void;
}

export function Tact({ person, onRest }: TactProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const never = useWrite('do-not-contact');
  const forget = useWrite('forget');
  const navigate = useNavigate();
  const name = callName(person.name);
  const close = (): void => setAsking(null);
  const rested = (): void => {
    setAsking(null);
    onRest();
  };
  const forgotten = (): void => {
    queries.removeQueries({ queryKey: ['show', { person: person.id }] });
    say(words.forgotten(person.name));
    void navigate({ to: '/people' });
  };

  return (
    <section className={styles.tact} aria-labelledby="tact">
      <h2 id="tact" className="unseen">
        {words.tactTitle()}
      </h2>
      <div className={styles.ways}>
        {person.doNotContact || rests(person) ? null : (
          <button type="button" className="button-text small" onClick={() => setAsking('not-now')}>
            {words.notNow()}
          </button>
        )}
        {person.doNotContact ? null : (
          <button type="button" className="button-text small" onClick={() => setAsking('never')}>
            {words.doNotContact()}
          </button>
        )}
        <button type="button" className="button-text small" onClick={() => setAsking('forget')}>
          {words.forget()}
        </button>
      </div>

      {asking === 'not-now' ? <RestDialog person={person} onNo={close} onRest={rested} /> : null}
      {asking === 'never' ? (
        <Confirm
          title={words.doNotContactTitle(name)}
          yes={words.doNotContactYes()}
          waiting={never.writing}
          onNo={close}
          onYes={() => never.write({ person: person.id }, rested)}
        >
          <p>{words.doNotContactText(name)}</p>
          <NotKept error={never.error} />
        </Confirm>
      ) : null}
      {asking === 'forget' ? (
        <Confirm
          title={words.forgetTitle(person.name)}
          yes={words.forgetYes()}
          waiting={forget.writing}
          onNo={close}
          onYes={() => forget.write({ person: person.id }, forgotten)}
        >
          <p>{words.forgetText(name)}</p>
          <NotKept error={forget.error} />
        </Confirm>
      ) : null}
    </section>
  );
}
