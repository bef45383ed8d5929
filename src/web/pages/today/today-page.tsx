// Today: a greeting, the date, at most three small steps, and leave to do none of them.
import { today as words } from '#words/web/today.ts';
import { exactDay } from '#words/web/when.ts';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { callName } from '#web/parts/name.ts';
import { Page } from '#web/parts/page.tsx';
import { saidDay } from '#web/parts/when.tsx';
import { AsksLine } from './asks-line.tsx';
import { CloseCircleLine } from './close-circle-line.tsx';
import { QuietLines } from './quiet-lines.tsx';
import { SecondPlaceLine } from './second-place-line.tsx';
import { ShareLine } from './share-line.tsx';
import { Steps } from './steps.tsx';
import styles from './today.module.css';

export function TodayPage() {
  const [hour] = useState(() => new Date().getHours());
  const me = useBook('me', {});
  const anybody = useBook('people', { limit: 1 });
  const today = useBook('today', {});

  if (anybody.data?.total === 0) return <Navigate to="/welcome" replace />;

  const name = me.data?.me.name ?? null;
  const greeting = me.isPending ? words.title() : words.greeting(hour, name ? callName(name) : null);
  const day = today.data ? saidDay(today.data.date) : null;
  return (
    <Page title={words.title()} heading={<bdi>{greeting}</bdi>} narrow>
      <p className={styles.date}>{day ? exactDay(day) : '\u00a0'}</p>
      {today.error ? <Failure error={today.error} again={() => void today.refetch()} /> : null}
      {today.isPending || anybody.isPending ? <Loading lines={5} /> : null}
      {today.data && anybody.data ? <Steps today={today.data} /> : null}
      {today.data && anybody.data ? <QuietLines today={today.data} /> : null}
      {today.data && anybody.data ? <CloseCircleLine /> : null}
      {today.data && anybody.data ? <ShareLine /> : null}
      {today.data && anybody.data ? <AsksLine /> : null}
      {today.data ? <SecondPlaceLine /> : null}
    </Page>
  );
}
