// With whom it ends: one name, why, and a first step. Somebody else, once more, or another day are ways too.
import { closeCircle as words } from '#words/web/close-circle.ts';
import { Link } from '@tanstack/react-router';
import type { Sweep } from '#web/book/shapes.ts';
import { Face } from '#web/parts/face.tsx';
import { useFocusOnArrival } from '#web/parts/focus.ts';
import { levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import type { Turning } from './close-circle-page.tsx';
import styles from './close-circle.module.css';

export function Ending({ sweep, turning }: { readonly sweep: Sweep; readonly turning: Turning }) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(turning.moved);
  const { end, back } = sweep;
  const quiet = (text: string, onTake: () => void) => (
    <Press className="button-text" waiting={turning.waiting} onClick={onTake}>
      {text}
    </Press>
  );
  const ways = (
    <div className={styles.ways}>
      {end ? quiet(words.other(), () => turning.take({ turn: 'other' })) : null}
      {back ? quiet(words.back(callName(back.name)), () => turning.take({ turn: 'back' })) : null}
      {quiet(words.again(), () => turning.take({ turn: 'begin' }))}
    </div>
  );
  if (!end) {
    return (
      <section className={styles.part} aria-labelledby="end">
        <h2 id="end" ref={heading} tabIndex={-1}>
          {words.nobody()}
        </h2>
        <p>{words.nobodyText()}</p>
        <p>
          <Link to="/">{words.toToday()}</Link>
        </p>
        {ways}
      </section>
    );
  }
  const name = callName(end.person.name);
  return (
    <>
      <article className={styles.person} aria-labelledby="end">
        <header className={styles.who}>
          <Face name={end.person.name} word={levelWord(end.person.level)} />
          <div className={styles.whoText}>
            <h2 id="end" ref={heading} tabIndex={-1}>
              <bdi>{words.end(end.person.name)}</bdi>
            </h2>
            {end.person.headline ? (
              <p className="small">
                <bdi>{end.person.headline}</bdi>
              </p>
            ) : null}
          </div>
        </header>
        <div className={styles.why}>
          {end.why.map((it) => (
            <p key={it.code}>{it.text}</p>
          ))}
        </div>
        <section aria-labelledby="step">
          <h3 id="step">{words.firstStep()}</h3>
          <p className={styles.step}>{end.step.text}</p>
        </section>
        <div className={styles.ways}>
          <Link className="button" to="/people/$person" params={{ person: end.person.id }} hash="reach">
            {words.reach(name)}
          </Link>
        </div>
        {ways}
      </article>
      <p className={styles.rest}>{words.rest()}</p>
    </>
  );
}
