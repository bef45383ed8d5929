// Today: a greeting, the date, at most three small steps, and leave to do none of them.
import { today as words } from '#words/web/today.ts';
import { exactDay } from '#words/web/when.ts';
import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Today } from '../../book/shapes.ts';
import { useBook } from '../../book/use-book.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { callName } from '../../parts/name.ts';
import { Page } from '../../parts/page.tsx';
import { saidDay } from '../../parts/when.tsx';
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

function Steps({ today, onMore }: { readonly today: Today; readonly onMore: () => void }) {
  const open = today.steps.filter((step) => step.state === 'open').length;
  if (today.steps.length === 0 && today.done === 0) {
    return (
      <Empty title={today.quiet?.text ?? words.nothing()}>
        <p className="quiet">
          {words.nothingMore()} <Link to="/people">{words.toPeople()}</Link>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <ol className={styles.steps} aria-label={words.stepsLabel()}>
        {today.steps.map((step) => (
          <li key={step.id}>
            <StepCard step={step} />
          </li>
        ))}
      </ol>
      {open === 0 ? (
        <div className={styles.plenty}>
          <p className={styles.plentyText}>{words.plenty()}</p>
          {today.moreAvailable ? (
            <button type="button" className="button-text small" onClick={onMore}>
              {words.oneMore()}
            </button>
          ) : null}
        </div>
      ) : (
        <p className={styles.rest}>{words.rest(open)}</p>
      )}
    </>
  );
}
