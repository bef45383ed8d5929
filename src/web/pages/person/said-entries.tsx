// A thanks that was said, and a promise that was kept, in the story; each with the way to take it back.
import { giving as words } from '#words/web/giving.ts';
import { personPage } from '#words/web/person.ts';
import { IconHeart, IconHeartHandshake } from '@tabler/icons-react';
import type { PromiseMade, ThanksSaid } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LongText } from '#web/parts/long-text.tsx';
import { say } from '#web/parts/notice.tsx';
import { When } from '#web/parts/when.tsx';
import styles from './person.module.css';

interface Ended {
  readonly onGone: () => void;
}

export function ThanksEntry({ thanks, onGone }: Ended & { readonly thanks: ThanksSaid }) {
  const remove = useWrite('thank-remove');
  const { saying, note, day } = thanks;
  return (
    <li className={styles.entry}>
      <IconHeart size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p dir="auto">{saying.text}</p>
        {note ? <LongText className={styles.said} text={note} /> : null}
        <div className={styles.entryFoot}>
          <When at={day} />
          <span>{personPage.from('you')}</span>
          <TakeBack
            what={saying.text}
            onTake={() =>
              remove.write({ id: thanks.id }, () => {
                onGone();
                say(words.takenBack());
              })
            }
          />
        </div>
        <NotKept error={remove.error} />
      </div>
    </li>
  );
}

export function PromiseEntry({ promise, onGone }: Ended & { readonly promise: PromiseMade }) {
  const reopen = useWrite('promise-reopen');
  const { saying, day, settledOn } = promise;
  return (
    <li className={styles.entry}>
      <IconHeartHandshake size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p dir="auto">{saying.text}</p>
        <div className={styles.entryFoot}>
          <When at={settledOn ?? day} />
          <span>{personPage.from('you')}</span>
          <TakeBack
            what={saying.text}
            onTake={() =>
              reopen.write({ id: promise.id }, () => {
                onGone();
                say(words.takenBack());
              })
            }
          />
        </div>
        <NotKept error={reopen.error} />
      </div>
    </li>
  );
}

function TakeBack({ what, onTake }: { readonly what: string; readonly onTake: () => void }) {
  return (
    <button type="button" onClick={onTake}>
      {words.takeBack()}
      <span className="unseen">{words.forWhat(what)}</span>
    </button>
  );
}
