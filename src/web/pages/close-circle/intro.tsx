// What the walk is, and the one question that is asked once: what are you curious about?
import { closeCircle as words } from '#words/web/close-circle.ts';
import type { SubmitEvent } from 'react';
import type { Sweep } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { textOf } from '#web/parts/form-values.ts';
import { Press } from '#web/parts/press.tsx';
import type { Turning } from './close-circle-page.tsx';
import styles from './close-circle.module.css';

export function Intro({ sweep, turning }: { readonly sweep: Sweep; readonly turning: Turning }) {
  const me = useWrite('me');
  const before = sweep.curiousAbout.join(', ');
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const curious = textOf(event.currentTarget, 'curious');
    const begin = (): void => turning.take({ turn: 'begin' });
    if (curious === before) begin();
    else me.write({ curiousAbout: [curious] }, begin);
  };
  return (
    <form className={styles.part} onSubmit={send}>
      <p>{words.intro()}</p>
      <p className="quiet">{words.introHow()}</p>
      <TextField
        label={words.curious()}
        help={words.curiousHelp()}
        placeholder={words.curiousPlaceholder()}
        name="curious"
        defaultValue={before}
        maxLength={500}
      />
      <div className={styles.ways}>
        <Press type="submit" className="button" waiting={me.writing || turning.waiting}>
          {words.begin()}
        </Press>
      </div>
      <NotKept error={me.error} />
    </form>
  );
}
