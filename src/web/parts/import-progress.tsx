// The running import: what has been found so far, and how it ended.
import { importRun as words } from '#words/web/imports.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { bringAnyway, canBringAnyway, forgetImportRun, type ImportRun } from '../book/import-run.ts';
import { unusableFiles, type Unusable } from '../book/unusable.ts';
import { ColumnsSheet } from './columns-sheet.tsx';
import { focusHeading } from './focus-heading.ts';
import styles from './import-progress.module.css';

export function ImportProgress({ run }: { readonly run: ImportRun }) {
  const card = useRef<HTMLDivElement>(null);
  // The button that began it is gone.
  useEffect(() => {
    if (run.state !== 'none' && document.activeElement === document.body)
      card.current?.focus({ preventScroll: true });
  }, [run.state]);
  if (run.state === 'none') return null;
  if (run.state === 'asking') return <ColumnsSheet asked={run.tables} />;
  return (
    <div ref={card} tabIndex={-1} className={styles.progress}>
      {run.state === 'done' ? (
        <Done run={run} />
      ) : run.state === 'failed' ? (
        <Failed run={run} />
      ) : (
        <AtWork run={run} />
      )}
    </div>
  );
}

function Done({ run }: { readonly run: Extract<ImportRun, { state: 'done' }> }) {
  const { people, imports } = run.result;
  return (
    <>
      <output className={styles.now}>{words.done(people.before, people.after)}</output>
      <UnusableList files={unusableFiles(imports)} />
      <div className={styles.ways}>
        <Link to="/network">{words.toNetwork()}</Link>
        <Ways run={run} />
      </div>
    </>
  );
}

function Failed({ run }: { readonly run: Extract<ImportRun, { state: 'failed' }> }) {
  const { detail, problems = [] } = run.why;
  return (
    <>
      <div role="alert" className={styles.told}>
        {new Set(problems.map((it) => it.where)).size > 1 ? (
          <>
            <p className={styles.now}>{words.noneOfThem()}</p>
            <UnusableList files={problems} />
          </>
        ) : (
          <p className={styles.now}>{detail || words.stopped()}</p>
        )}
      </div>
      <div className={styles.ways}>
        <Ways run={run} />
      </div>
    </>
  );
}

function Ways({ run }: { readonly run: ImportRun }) {
  return (
    <>
      {canBringAnyway(run) ? (
        <button type="button" className="button button-soft" onClick={bringAnyway}>
          {words.bringAnyway()}
        </button>
      ) : null}
      <button
        type="button"
        className="button-text"
        onClick={() => {
          forgetImportRun();
          focusHeading();
        }}
      >
        {words.tryAnother()}
      </button>
    </>
  );
}

export function UnusableList({ files }: { readonly files: readonly Unusable[] }) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.unusable}>
      {files.map(({ where, text }) => (
        <li key={`${where} ${text}`}>
          <bdi className={styles.file}>{where}</bdi> {text}
        </li>
      ))}
    </ul>
  );
}

function AtWork({ run }: { readonly run: ImportRun }) {
  const progress = run.state === 'running' ? run.progress : null;
  return (
    <>
      <output className={styles.now}>
        {progress?.text ?? (run.state === 'sending' ? words.sending() : words.opening())}
      </output>
      <progress
        className={styles.bar}
        aria-label={words.barLabel()}
        {...(progress && progress.of > 0
          ? { value: Math.min(progress.read, progress.of), max: progress.of }
          : {})}
      />
      {progress && progress.problems > 0 ? (
        <p className={styles.found}>{words.problemsSoFar(progress.problems)}</p>
      ) : null}
      <p className={styles.safe}>{words.safe()}</p>
    </>
  );
}
