// Today: a greeting, the date, at most three small steps, and leave to do none of them.
import { today as words } from '#words/web/today.ts';
import { exactDay } from '#words/web/when.ts';
import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Step, Today } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { callName } from '#web/parts/name.ts';
import { Page } from '#web/parts/page.tsx';
import { saidDay } from '#web/parts/when.tsx';
import { EndedLine, type Ended } from './ended-line.tsx';
import { StepCard } from './step-card.tsx';
import styles from './today.module.css';

export function TodayPage() {
  const [more, setMore] = useState(false);
  const [hour] = useState(() => new Date().getHours());
  const me = useBook('me', {});
  const anybody = useBook('people', { limit: 1 });
  const today = useBook('today', more ? { more: true } : {}, { keep: true });

  if (anybody.data?.total === 0) return <Navigate to="/welcome" replace />;

  const name = me.data?.me.name ?? null;
  const greeting = me.isPending ? words.title() : words.greeting(hour, name ? callName(name) : null);
  const day = today.data ? saidDay(today.data.date) : null;
  return (
    <Page title={words.title()} heading={<bdi>{greeting}</bdi>} narrow>
      <p className={styles.date}>{day ? exactDay(day) : '\u00a0'}</p>
      {today.error ? <Failure error={today.error} again={() => void today.refetch()} /> : null}
      {today.isPending || anybody.isPending ? <Loading lines={5} /> : null}
      {today.data && anybody.data ? <Steps today={today.data} onMore={() => setMore(true)} /> : null}
    </Page>
  );
}

interface EndedStep {
  readonly step: Step;
  readonly how: Ended;
}

function Steps({ today, onMore }: { readonly today: Today; readonly onMore: () => void }) {
  const [endedHere, setEndedHere] = useState<readonly EndedStep[]>([]);
  const open = today.steps.filter(
    ({ id, state }) => state === 'open' && !endedHere.some(({ step }) => step.id === id),
  );
  const endedBefore = today.steps.flatMap((step) =>
    step.state === 'open' || endedHere.some((it) => it.step.id === step.id)
      ? []
      : [{ step, how: step.state }],
  );
  const ended: readonly EndedStep[] = [...endedBefore, ...endedHere];

  if (open.length === 0 && ended.length === 0 && today.done === 0) {
    return (
      <Empty title={today.quiet?.text ?? words.nothing()}>
        <p className="quiet">
          {words.nothingMore()} <Link to="/people">{words.toPeople()}</Link>
        </p>
        {today.moreAvailable ? <OneMore onMore={onMore} /> : null}
      </Empty>
    );
  }
  return (
    <>
      {ended.length > 0 ? (
        <ul className={styles.endedList} aria-label={words.endedLabel()}>
          {ended.map(({ step, how }) => (
            <EndedLine key={step.id} step={step} how={how} arrived={endedHere.at(-1)?.step.id === step.id} />
          ))}
        </ul>
      ) : null}
      <ol className={styles.steps} aria-label={words.stepsLabel()}>
        {open.map((step) => (
          <li key={step.id}>
            <StepCard step={step} onEnd={(how) => setEndedHere((before) => [...before, { step, how }])} />
          </li>
        ))}
      </ol>
      {open.length === 0 ? (
        <div className={styles.plenty}>
          <p className={styles.plentyText}>{words.plenty()}</p>
          {today.moreAvailable ? <OneMore onMore={onMore} /> : null}
        </div>
      ) : (
        <p className={styles.rest}>{words.rest(open.length)}</p>
      )}
    </>
  );
}

function OneMore({ onMore }: { readonly onMore: () => void }) {
  return (
    <button type="button" className="button-text small" onClick={onMore}>
      {words.oneMore()}
    </button>
  );
}
