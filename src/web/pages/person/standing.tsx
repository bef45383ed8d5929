// What holds now, right under the name: never suggested, or not for a while; each with the way to take it back.
import { personPage as words } from '#words/web/person.ts';
import { exactDay, spanInWords, untilInWords } from '#words/web/when.ts';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { focusHeading, type Place } from '#web/parts/focus.ts';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { saidDay } from '#web/parts/when.tsx';
import styles from './person.module.css';

interface StandingProps {
  readonly person: Person;
  readonly place: Place;
}

/** Whether somebody rests now; a day that is over holds nothing back. */
export function rests({ notNowUntil }: Person): boolean {
  const day = notNowUntil === null ? null : saidDay(notNowUntil);
  return notNowUntil !== null && (day === null || day.ago <= 0);
}

export function Standing({ person, place }: StandingProps) {
  const never = useWrite('do-not-contact');
  const notNow = useWrite('not-now');
  const name = callName(person.name);
  const takenBack = (): void => {
    say(words.awake(name));
    focusHeading();
  };
  if (!person.doNotContact && !rests(person)) return null;
  return (
    <section ref={place} tabIndex={-1} className={styles.standing} aria-label={words.standing()}>
      {person.doNotContact ? (
        <p>
          {words.isDoNotContact(name)}{' '}
          <Press
            className="button-text small"
            waiting={never.writing}
            onClick={() => never.write({ person: person.id, off: true }, takenBack)}
          >
            {words.takeBack()}
          </Press>
        </p>
      ) : (
        <p>
          <Until until={person.notNowUntil ?? ''} />{' '}
          <Press
            className="button-text small"
            waiting={notNow.writing}
            onClick={() => notNow.write({ person: person.id, off: true }, takenBack)}
          >
            {words.wake()}
          </Press>
        </p>
      )}
      <NotKept error={never.error ?? notNow.error} />
    </section>
  );
}

function Until({ until }: { readonly until: string }) {
  const day = saidDay(until);
  if (day) return <span title={exactDay(day)}>{words.resting(untilInWords(day))}</span>;
  const span = spanInWords(until)?.replace(/^in /, '');
  return span ? words.restingUntilSpan(span) : words.restingForNow();
}
