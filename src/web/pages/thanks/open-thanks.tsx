// One thanks that is open, or something to tell: a few words, in person, or let it go. Each tap can be taken back.
import { isLongGift } from '#words/gift-line.ts';
import { giving as words } from '#words/web/giving.ts';
import type { Answer, OpenThanks } from '#web/book/shapes.ts';
import { useWrite, type Written } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { useOpening } from '#web/parts/focus.ts';
import { LongText } from '#web/parts/long-text.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { ThanksMessage } from './thanks-message.tsx';
import styles from './thanks.module.css';

interface OpenThanksItemProps {
  readonly thanks: OpenThanks;
  /** How it turned out can be told; else it is to be thanked for. */
  readonly tells: boolean;
  /** What is long stands in full: where the story is not beneath. */
  readonly full?: boolean;
  /** It goes from the list: where the focus goes. */
  readonly onGone: () => void;
}

export function OpenThanksItem({ thanks, tells, full, onGone }: OpenThanksItemProps) {
  const { opener, open: writes, show, close } = useOpening();
  const thank = useWrite('thank');
  const back = useWrite('thank-remove');
  const { person, why } = thanks;
  const name = callName(person.name);
  const long = full && thanks.what !== null && isLongGift(thanks.what);
  const settle = (how: Omit<Written<'thank'>, 'person' | 'for'>, done: string): void =>
    thank.write({ person: person.id, for: thanks.id, ...how }, ({ thanks: said }: Answer<'thank'>) => {
      onGone();
      say(done, () => back.write({ id: said.id }, () => say(words.takenBack())));
    });
  const about = <span className="unseen">{words.forWhat(why.text)}</span>;
  return (
    <li className={styles.item}>
      <p>
        {why.text}
        {thanks.fading ? <span className="quiet"> {words.fading()}</span> : null}
      </p>
      {long ? <LongText className={styles.what} text={thanks.what ?? ''} /> : null}
      {writes ? (
        <ThanksMessage
          person={person}
          waiting={thank.writing}
          onSent={(note) => settle({ ...(tells ? { told: true } : {}), ...(note ? { note } : {}) }, tells ? words.toldThem(name) : words.thanked(name))} // prettier-ignore
          onClose={close}
        />
      ) : (
        <div className={styles.ways}>
          <button ref={opener} type="button" className="button-text small" onClick={show}>
            {words.thank()}
            {about}
          </button>
          <Press
            className="button-text small"
            waiting={thank.writing}
            onClick={() =>
              tells
                ? settle({ told: true }, words.toldThem(name))
                : settle({ inPerson: true }, words.thanked(name))
            }
          >
            {tells ? words.alreadyTold() : words.inPerson()}
            {about}
          </Press>
          <Press
            className="button-text small"
            waiting={thank.writing}
            onClick={() => settle({ letGo: true }, words.wentByItself())}
          >
            {words.letGo()}
            {about}
          </Press>
        </div>
      )}
      <NotKept error={thank.error ?? back.error} />
    </li>
  );
}
