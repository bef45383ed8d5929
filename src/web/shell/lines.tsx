// Quiet lines above a page: an invented book, a server that is gone, files that are being read.
import { shell, trouble } from '#words/web/shell.ts';
import { Link, useLocation } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { onServerState, serverState } from '../book/server.ts';
import { atWork } from '../book/import-run.ts';
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
  const run = useImportRun();
  const path = useLocation({ select: (it) => it.pathname });
  if (!atWork(run) || path === '/imports' || path === '/welcome') return null;
  return (
    <p className={styles.line}>
      {shell.reading(run.state === 'running' ? (run.progress?.text ?? null) : null)}{' '}
      <Link to="/imports">{shell.readingMore()}</Link>
    </p>
  );
}
