// Quiet lines above a page: an invented book, a server that is gone, files that are being read.
import { shell, trouble } from '#words/web/shell.ts';
import { Link, useLocation } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { onServerState, serverState } from '../book/server.ts';
import { isAtWork } from '../book/import-run.ts';
import { useImportRun } from '../book/use-import-run.ts';
import styles from './lines.module.css';

export function Lines({ demo }: { readonly demo: boolean }) {
  const server = useSyncExternalStore(onServerState, serverState);
  return (
    <>
      {demo ? (
        <p className={styles.line}>
          {shell.demo()} <a href="/#page">{shell.demoBack()}</a>
        </p>
      ) : null}
      <output>
        {server === 'running' ? null : (
          <span className={`${styles.line} ${styles.strong}`}>
            {server === 'gone' ? trouble.notRunning() : trouble.startedAnew()}
          </span>
        )}
      </output>
      <ReadingLine />
    </>
  );
}

function ReadingLine() {
  const { items } = useImportRun();
  const path = useLocation({ select: (it) => it.pathname });
  const now =
    items.find((it) => isAtWork(it) && it.job && it.job.progress.phase !== 'queued') ?? items.find(isAtWork);
  if (!now || path === '/imports' || path === '/welcome') return null;
  return (
    <p className={styles.line}>
      {shell.reading(now.job?.progress.text ?? null)} <Link to="/imports">{shell.readingMore()}</Link>
    </p>
  );
}
