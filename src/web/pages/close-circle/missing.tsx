// Who is missing here: names, quickly; each is in at once, and is asked about after that.
import { closeCircle as words } from '#words/web/close-circle.ts';
import { IconX } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import type { Sweep } from '#web/book/shapes.ts';
import { TextField } from '#web/parts/field.tsx';
import { useFocusOnArrival } from '#web/parts/focus.ts';
import { say } from '#web/parts/notice.tsx';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import type { Turning } from './close-circle-page.tsx';
import styles from './close-circle.module.css';

export function Missing({ sweep, turning }: { readonly sweep: Sweep; readonly turning: Turning }) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(turning.moved);
  const place = useRef<HTMLElement>(null);
  const [name, setName] = useState('');
  const { missing, back, more, moreLinked } = sweep;
  const add = (event?: SubmitEvent<HTMLFormElement>): void => {
    event?.preventDefault();
    const who = name.trim();
    if (who === '') return;
    setName('');
    turning.take({ turn: 'missing', who });
    say(words.added(who));
  };
  const quiet = (text: string, onTake: () => void) => (
    <Press className="button-text" waiting={turning.waiting} onClick={onTake}>
      {text}
    </Press>
  );
  return (
    <section ref={place} className={styles.part} aria-labelledby="missing">
      <h2 id="missing" ref={heading} tabIndex={-1}>
        {words.missing()}
      </h2>
      <p className="quiet">{words.missingText()}</p>
      {missing.length > 0 ? (
        <ul className={styles.said} aria-label={words.missingList()}>
          {missing.map((it) => (
            <li key={it.id} className={styles.one}>
              <bdi>{it.name}</bdi>
              <Press
                className={styles.takeBack}
                waiting={turning.waiting}
                onClick={() => {
                  turning.take({ turn: 'not-missing', person: it.id });
                  say(words.takenBack(it.name));
                  place.current?.querySelector('input')?.focus();
                }}
              >
                <IconX size={16} stroke={1.8} aria-hidden="true" />
                <span className="unseen">{words.takeBack(it.name)}</span>
              </Press>
            </li>
          ))}
        </ul>
      ) : null}
      <form onSubmit={add} className={styles.line}>
        <TextField
          label={words.missingName()}
          placeholder={words.missingPlaceholder()}
          value={name}
          maxLength={200}
          enterKeyHint="done"
          onChange={(event) => setName(event.target.value)}
        />
        <Press type="submit" className="button button-soft" waiting={turning.waiting}>
          {words.add()}
          <span className="unseen">{words.addWhat(words.missingName())}</span>
        </Press>
      </form>
      <div className={styles.ways}>
        <Press className="button" waiting={turning.waiting} onClick={() => turning.take({ turn: 'end' })}>
          {words.everybody(missing.length > 0)}
        </Press>
        {back ? quiet(words.back(callName(back.name)), () => turning.take({ turn: 'back' })) : null}
        {more ? quiet(words.more(), () => turning.take({ turn: 'on' })) : null}
        {!more && moreLinked
          ? quiet(words.moreLinked(), () => turning.take({ turn: 'on', linked: true }))
          : null}
      </div>
    </section>
  );
}
