// Leaving somebody be: for a while, for good, or forgotten. Each says calmly what happens.
import { personPage as words } from '#words/web/person.ts';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { queries, useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { exactDay } from '#words/web/when.ts';
import { saidDay } from '#web/parts/when.tsx';
import styles from './person.module.css';

type Asking = 'not-now' | 'never' | 'forget' | null;

export function Tact({ person }: { readonly person: Person }) {
  const [asking, setAsking] = useState<Asking>(null);
  const notNow = useWrite('not-now');
  const never = useWrite('do-not-contact');
  const forget = useWrite('forget');
  const until = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const name = callName(person.name);
  const close = (): void => setAsking(null);
  const rest = person.notNowUntil === null ? null : saidDay(person.notNowUntil);

  return (
    <section className={styles.tact} aria-labelledby="tact">
      <h2 id="tact" className="unseen">
        {words.tactTitle()}
      </h2>
      {person.doNotContact ? (
        <p>
          {words.isDoNotContact()}{' '}
          <button
            type="button"
            className="button-text small"
            onClick={() => never.write({ person: person.id, off: true })}
          >
            {words.takeBack()}
          </button>
        </p>
      ) : null}
      {person.notNowUntil === null ? null : (
        <p>
          {rest ? words.resting(exactDay(rest)) : words.restingForNow()}{' '}
          <button
            type="button"
            className="button-text small"
            onClick={() => notNow.write({ person: person.id, off: true })}
          >
            {words.wake()}
          </button>
        </p>
      )}
      <div className={styles.ways}>
        {person.notNowUntil === null && !person.doNotContact ? (
          <button type="button" className="button-text small" onClick={() => setAsking('not-now')}>
            {words.notNow()}
          </button>
        ) : null}
        {person.doNotContact ? null : (
          <button type="button" className="button-text small" onClick={() => setAsking('never')}>
            {words.doNotContact()}
          </button>
        )}
        <button type="button" className="button-text small" onClick={() => setAsking('forget')}>
          {words.forget()}
        </button>
      </div>
      <NotKept error={asking === null ? (never.error ?? notNow.error) : null} />

      {asking === 'not-now' ? (
        <Confirm
          title={words.notNow()}
          yes={words.notNowYes()}
          waiting={notNow.writing}
          onNo={close}
          onYes={() =>
            notNow.write(
              { person: person.id, until: until.current?.value.trim() || words.notNowPlaceholder() },
              close,
            )
          }
        >
          <p>{words.notNowText(name)}</p>
          <TextField
            ref={until}
            label={words.notNowUntil()}
            maxLength={100}
            defaultValue={words.notNowPlaceholder()}
          />
          <NotKept error={notNow.error} />
        </Confirm>
      ) : null}
      {asking === 'never' ? (
        <Confirm
          title={words.doNotContactTitle(name)}
          yes={words.doNotContactYes()}
          waiting={never.writing}
          onNo={close}
          onYes={() => never.write({ person: person.id }, close)}
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
          onYes={() =>
            forget.write({ person: person.id }, () => {
              queries.removeQueries({ queryKey: ['show', { person: person.id }] });
              say(words.forgotten(person.name));
              void navigate({ to: '/people' });
            })
          }
        >
          <p>{words.forgetText(name)}</p>
          <NotKept error={forget.error} />
        </Confirm>
      ) : null}
    </section>
  );
}
