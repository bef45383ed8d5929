// The running import: what has been found so far, and how it ended.
import { importRun as words } from '#words/web/imports.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { forgetImportRun, type ImportRun } from '../book/import-run.ts';
import styles from './import-progress.module.css';

export function ImportProgress({ run, after }: { readonly run: ImportRun; readonly after?: ReactNode }) {
  if (run.state === 'none') return null;
  if (run.state === 'done') {
    const refused = run.result.imports.filter((report) => report.state === 'refused');
    return (
      <div className={styles.progress}>
        <output className={styles.now}>
          {words.done(run.result.people.before, run.result.people.after)}
        </output>
        {refused.map((report) => (
          <p key={report.id}>
            {words.refused(report.file)} {report.problems[0]?.text}
          </p>
        ))}
        <div className={styles.ways}>
          {after ?? <Link to="/network">{words.toNetwork()}</Link>}
          <button type="button" className="button-text small" onClick={forgetImportRun}>
            {words.tryAnother()}
          </button>
        </div>
      </div>
    );
  }
  if (run.state === 'failed') {
    return (
      <div className={styles.progress} role="alert">
        <p className={styles.now}>{run.detail ?? words.stopped()}</p>
        <button type="button" className="button button-soft" onClick={forgetImportRun}>
          {words.tryAnother()}
        </button>
      </div>
    );
  }
  const progress = run.state === 'running' ? run.progress : null;
  return (
    <div className={styles.progress}>
      <output className={styles.now}>
        {progress?.text ?? (run.state === 'sending' ? words.sending() : words.reading())}
      </output>
      <progress
        className={styles.bar}
        aria-label={words.barLabel()}
        {...(progress && progress.of > 0
          ? { value: Math.min(progress.read, progress.of), max: progress.of }
          : {})}
      />
      {progress ? <p className={styles.found}>{words.soFar(progress.records)}</p> : null}
      {progress && progress.problems > 0 ? (
        <p className={styles.found}>{words.problemsSoFar(progress.problems)}</p>
      ) : null}
      <p className={styles.safe}>{words.safe()}</p>
    </div>
  );
}
