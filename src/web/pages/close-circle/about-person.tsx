// One person: how well do you know them, what do they care about, what could you do for them, whom might they know. Where it is open
// whether you know them at all, that is asked first, and alone.
import { closeCircle as words } from '#words/web/close-circle.ts';
import { Link } from '@tanstack/react-router';
import type { Sweep, SweepPerson } from '#web/book/shapes.ts';
import { useWrite, type Written } from '#web/book/use-book.ts';
import { Face } from '#web/parts/face.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { useFocusOnArrival } from '#web/parts/focus.ts';
import { LevelAnswers, type LevelAnswer } from '#web/parts/level-answers.tsx';
import { levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import type { Turning } from './close-circle-page.tsx';
import { MightKnow } from './might-know.tsx';
import { SaidList } from './said-list.tsx';
import styles from './close-circle.module.css';

interface AboutPersonProps {
  readonly person: SweepPerson;
  readonly sweep: Sweep;
  readonly turning: Turning;
}

export function AboutPerson({ person, sweep, turning }: AboutPersonProps) {
  const name = callName(person.name);
  const heading = useFocusOnArrival<HTMLHeadingElement>(turning.moved);
  const level = useWrite('level');
  const interest = useWrite('interest');
  const { value, basis } = person.level;
  const saidSomething =
    person.interests.length + person.needs.length + person.couldDo.length + person.mightKnow.length > 0;
  const known = value === 1 || value === 2 || saidSomething;
  const now: LevelAnswer | null = basis === 'said' && value !== null ? `${value}` : null;

  const answer = (said: LevelAnswer): void =>
    level.write({ person: person.id, level: said }, () => {
      // Not known yet: the other questions are for another day.
      if (said === '3') turning.take({ turn: 'looked', person: person.id });
    });
  const topics = (of: Partial<Written<'interest'>>) => ({
    waiting: interest.writing,
    onSay: (topic: string) => interest.write({ person: person.id, topic: [topic], ...of }),
    onTakeBack: (topic: string) => interest.write({ person: person.id, topic: [topic], ...of, remove: true }),
  });

  return (
    <article className={styles.person} aria-labelledby="about">
      <header className={styles.who}>
        <Face name={person.name} word={levelWord(value, person.nominal)} />
        <div className={styles.whoText}>
          <h2 id="about" ref={heading} tabIndex={-1}>
            <Link to="/people/$person" params={{ person: person.id }}>
              <bdi>{person.name}</bdi>
            </Link>
          </h2>
          {person.headline ? (
            <p className="small">
              <bdi>{person.headline}</bdi>
            </p>
          ) : null}
          <p className="quiet small">{person.level.saying.text}</p>
        </div>
      </header>

      <section aria-labelledby="know">
        <h3 id="know">{words.know(name)}</h3>
        <LevelAnswers
          name={name}
          disabled={level.writing}
          now={now}
          withAuto={now !== null}
          onAnswer={answer}
        />
        <NotKept error={level.error} />
      </section>

      {known ? (
        <>
          <section aria-labelledby="cares">
            <h3 id="cares">{words.cares(name)}</h3>
            <SaidList
              label={words.caresLabel()}
              placeholder={words.caresPlaceholder()}
              said={person.interests}
              {...topics({})}
            />
          </section>
          <section aria-labelledby="help" className={styles.two}>
            <h3 id="help">{words.help(name)}</h3>
            <SaidList
              label={words.needs()}
              placeholder={words.needsPlaceholder()}
              said={person.needs}
              {...topics({ needs: true })}
            />
            <SaidList
              label={words.couldDo()}
              placeholder={words.couldDoPlaceholder()}
              said={person.couldDo}
              {...topics({ couldDo: true })}
            />
          </section>
          <NotKept error={interest.error} />
          <MightKnow person={person} curiousAbout={sweep.curiousAbout} />
        </>
      ) : null}

      <footer className={styles.ways}>
        <Press
          className="button"
          waiting={turning.waiting}
          onClick={() => turning.take({ turn: 'looked', person: person.id })}
        >
          {words.next()}
        </Press>
        <Press
          className="button-text"
          waiting={turning.waiting}
          onClick={() => turning.take({ turn: 'passed', person: person.id })}
        >
          {words.skip(name)}
        </Press>
        {sweep.back ? (
          <Press
            className="button-text"
            waiting={turning.waiting}
            onClick={() => turning.take({ turn: 'back' })}
          >
            {words.back(callName(sweep.back.name))}
          </Press>
        ) : null}
        <Press
          className="button-text"
          waiting={turning.waiting}
          onClick={() => turning.take({ turn: 'enough' })}
        >
          {words.enough()}
        </Press>
      </footer>
    </article>
  );
}
