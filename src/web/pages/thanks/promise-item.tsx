// One promise that is open: kept, moved to another day, or let go. Each tap can be taken back.
import { giving as words } from '#words/web/giving.ts';
import type { SubmitEvent } from 'react';
import type { PromiseMade } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { useOpening } from '#web/parts/focus.ts';
import { filled } from '#web/parts/form-values.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { whatIsRefused } from '#web/parts/refused.ts';
import styles from './thanks.module.css';

interface PromiseItemProps {
  readonly promise: PromiseMade;
  readonly onGone: () => void;
}

export function PromiseItem({ promise, onGone }: PromiseItemProps) {
  const { opener, open: moving, show, close } = useOpening();
  const kept = useWrite('promise-kept');
  const released = useWrite('promise-released');
  const reopen = useWrite('promise-reopen');
  const { id, saying, whose } = promise;
  const waiting = kept.writing || released.writing;
  const gone = (done: string) => (): void => {
    onGone();
    say(done, () => reopen.write({ id }, () => say(words.takenBack())));
  };
  const about = <span className="unseen">{words.forWhat(saying.text)}</span>;
  return (
    <li className={styles.item}>
      <p>
        <span className={styles.promised}>{saying.text}</span>
      </p>
      {moving ? (
        <MovePromise promise={promise} onEnd={close} />
      ) : (
        <div className={styles.ways}>
          <Press
            className="button-text small"
            waiting={waiting}
            onClick={() => kept.write({ id }, gone(words.promiseKept()))}
          >
            {words.kept(whose)}
            {about}
          </Press>
          <button ref={opener} type="button" className="button-text small" onClick={show}>
            {words.movePromise()}
            {about}
          </button>
          <Press
            className="button-text small"
            waiting={waiting}
            onClick={() => released.write({ id }, gone(words.promiseLet()))}
          >
            {words.letGo()}
            {about}
          </Press>
        </div>
      )}
      <NotKept error={kept.error ?? released.error ?? reopen.error} />
    </li>
  );
}

function MovePromise({ promise, onEnd }: { readonly promise: PromiseMade; readonly onEnd: () => void }) {
  const move = useWrite('promise-moved');
  const form = useFocusFirst();
  const refused = whatIsRefused(move.error);
  const { id, due } = promise;
  const back = (): void =>
    move.write({ id, ...(due === null ? {} : { by: due }) }, () => say(words.takenBack()));
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { by } = filled(event.currentTarget, ['by']);
    move.write({ id, ...(by ? { by } : {}) }, () => {
      onEnd();
      say(words.promiseMoved(), back);
    });
  };
  return (
    <form ref={form} className={styles.move} onSubmit={send}>
      <TextField
        label={words.moveTo()}
        name="by"
        help={words.noDay()}
        error={refused.date}
        maxLength={100}
        placeholder={words.movePlaceholder()}
      />
      <div className={styles.ways}>
        <Press type="submit" className="button button-soft" waiting={move.writing}>
          {words.movePromise()}
        </Press>
        <button type="button" className="button-text small" onClick={onEnd}>
          {words.close()}
        </button>
      </div>
      <NotKept error={refused.rest} />
    </form>
  );
}
