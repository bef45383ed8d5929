// "Are these the same person?": two at a time, the most useful first, answered by a tap or a key. "Not now" is an answer too, and
// every answer can be taken back.
import { samePersonPage as words } from '#words/web/same-person.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Failure, NotKept } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { say } from '#web/parts/notice.tsx';
import { Page } from '#web/parts/page.tsx';
import { Press } from '#web/parts/press.tsx';
import { doubtIn } from './looks-different.ts';
import { SideBySide } from './side-by-side.tsx';
import styles from './same-person.module.css';

type Pair = Answer<'duplicates'>['pairs'][number];

const asked = 40;
/** Put off since the page was opened first: they come again with the next visit of the program. */
const later = new Set<string>();

const keyOf = ({ a, b }: Pair): string => [a.id, b.id].toSorted().join(' ');

/** What was answered last: it can be taken back. */
interface Answered {
  readonly text: string;
  readonly person: string;
  /** Of "two people" the other one. */
  readonly other: string | null;
}

export function SamePersonPage() {
  const { data, error, isPending, refetch } = useBook('duplicates', { limit: asked }, { keep: true });
  const [, setPutOff] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const pair = data?.pairs.find((it) => !later.has(keyOf(it)));
  const putOff = (it: Pair): void => {
    later.add(keyOf(it));
    setPutOff(later.size);
  };
  return (
    <Page title={words.title()}>
      <p className={styles.intro}>{words.intro()}</p>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={6} /> : null}
      {pair ? (
        <Question key={keyOf(pair)} pair={pair} onLater={() => putOff(pair)} onAnswer={setAnswered} />
      ) : null}
      {data && !pair ? (
        <Nobody
          some={data.pairs.length > 0}
          onAgain={() => {
            later.clear();
            setPutOff(0);
          }}
        />
      ) : null}
      {answered ? <TakeBack answered={answered} onEnd={() => setAnswered(null)} /> : null}
    </Page>
  );
}

interface QuestionProps {
  readonly pair: Pair;
  readonly onLater: () => void;
  readonly onAnswer: (it: Answered) => void;
}

function Question({ pair, onLater, onAnswer }: QuestionProps) {
  const { a, b } = pair;
  const one = useBook('show', { person: a.id });
  const other = useBook('show', { person: b.id });
  const merge = useWrite('merge');
  const distinct = useWrite('distinct');
  const place = useRef<HTMLHeadingElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  const writing = merge.writing || distinct.writing;
  const doubt = doubtIn(merge.error);

  // The next question, or the first: its keys work at once, and it is read aloud.
  useEffect(() => place.current?.focus({ preventScroll: true }), []);

  const same = (evenSo = false): void =>
    merge.write({ person: a.id, other: b.id, ...(evenSo ? { evenSo } : {}) }, ({ person }) =>
      onAnswer({ text: words.keptSame(person.name), person: person.id, other: null }),
    );
  const apart = (): void =>
    distinct.write({ person: a.id, other: b.id }, () =>
      onAnswer({ text: words.keptApart(a.name, b.name), person: a.id, other: b.id }),
    );
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || writing || doubt) return;
    const answer = { s: () => same(), d: apart, n: onLater }[event.key.toLowerCase()];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!answer && step === undefined) return;
    event.preventDefault();
    if (answer) answer();
    else walk(ways.current, step!);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys beside buttons that do the same
    <section className={styles.question} aria-labelledby="pair" onKeyDown={keys}>
      <h2 ref={place} id="pair" tabIndex={-1} className="unseen">
        {words.pair(a.name, b.name)}
      </h2>
      {one.data && other.data ? (
        <SideBySide one={one.data.person} other={other.data.person} />
      ) : (
        <Loading lines={5} />
      )}
      {pair.reasons.length > 0 ? (
        <details className={styles.why} open>
          <summary>{words.why()}</summary>
          <ul>
            {pair.reasons.map((it) => (
              <li key={it.code + it.text}>{it.text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div ref={ways} className={styles.ways}>
        <Press className="button" waiting={writing} aria-keyshortcuts="S" onClick={() => same()}>
          {words.same()}
        </Press>
        <Press className="button button-soft" waiting={writing} aria-keyshortcuts="D" onClick={apart}>
          {words.apart()}
        </Press>
        <Press className="button-text" waiting={writing} aria-keyshortcuts="N" onClick={onLater}>
          {words.notNow()}
        </Press>
      </div>
      <p className={`quiet small ${styles.keys}`}>{words.keys()}</p>
      <NotKept error={doubt ? null : (merge.error ?? distinct.error)} />
      {doubt ? (
        <Confirm
          title={words.looksDifferent()}
          yes={words.evenSo()}
          waiting={writing}
          onNo={merge.reset}
          onYes={() => same(true)}
        >
          <p>{doubt}</p>
        </Confirm>
      ) : null}
    </section>
  );
}

/** From one button to the next. */
function walk(ways: HTMLElement | null, step: number): void {
  const buttons = [...(ways?.querySelectorAll('button') ?? [])];
  const here = buttons.findIndex((it) => it === document.activeElement);
  const next = here < 0 ? (step > 0 ? 0 : buttons.length - 1) : here + step;
  buttons[Math.min(buttons.length - 1, Math.max(0, next))]?.focus();
}

function Nobody({ some, onAgain }: { readonly some: boolean; readonly onAgain: () => void }) {
  return (
    <Empty title={some ? words.enough() : words.nobody()}>
      {some ? (
        <button type="button" className="button-text" onClick={onAgain}>
          {words.again()}
        </button>
      ) : (
        <p className="quiet">{words.nobodyText()}</p>
      )}
      <Link to="/people">{words.back()}</Link>
    </Empty>
  );
}

function TakeBack({ answered, onEnd }: { readonly answered: Answered; readonly onEnd: () => void }) {
  const unmerge = useWrite('unmerge');
  const distinct = useWrite('distinct');
  const ended = (): void => {
    say(words.takenBack());
    onEnd();
  };
  const { person, other } = answered;
  const takeBack = (): void =>
    other === null ? unmerge.write({ person }, ended) : distinct.write({ person, other, off: true }, ended);
  return (
    <p className={styles.answered}>
      <output>{answered.text}</output>{' '}
      <Press className="button-text small" waiting={unmerge.writing || distinct.writing} onClick={takeBack}>
        {words.takeBack()}
      </Press>
      <NotKept error={unmerge.error ?? distinct.error} />
    </p>
  );
}
