// Imports: bring files, follow the reading, see what each brought, take one out again.
import { imports as words } from '#words/web/imports.ts';
import { useEffect } from 'react';
import { forgetEndedRun, lookFirst } from '#web/book/import-run.ts';
import { inDemo } from '#web/book/server.ts';
import { useBook } from '#web/book/use-book.ts';
import { useImportRun } from '#web/book/use-import-run.ts';
import { DropZone } from '#web/parts/drop-zone.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { ImportProgress } from '#web/parts/import-progress.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { SamePersonLink } from '#web/pages/same-person/same-person-link.tsx';
import { Tick } from '#web/parts/tick.tsx';
import { Report } from './report.tsx';
import styles from './imports.module.css';

export function ImportsPage() {
  const run = useImportRun();
  const { data, error, isPending, refetch } = useBook('imports', {});
  useEffect(() => forgetEndedRun, []);
  const newestFirst = data ? data.imports.toSorted((a, b) => b.at.localeCompare(a.at)) : [];
  return (
    <Page title={words.title()} narrow>
      <p className={styles.intro}>{words.intro()}</p>
      <SamePersonLink />
      <ImportProgress run={run} />
      {run.asking ? null : <Bring first={run.lookFirst} />}
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading /> : null}
      {data && newestFirst.length === 0 ? (
        <Empty title={words.none()}>
          <p className="quiet">{words.noneText()}</p>
        </Empty>
      ) : null}
      <ul className={styles.reports}>
        {newestFirst.map((report) => (
          <li key={report.id}>
            <Report report={report} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Bring({ first }: { readonly first: boolean }) {
  return (
    <div className={styles.bring}>
      <DropZone />
      {inDemo ? null : (
        <Tick ticked={first} onTick={lookFirst}>
          {words.lookFirst()}
        </Tick>
      )}
    </div>
  );
}
