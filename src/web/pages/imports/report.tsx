// What one import brought, what could not be read and where, and the way out of it.
import { imports as words } from '#words/web/imports.ts';
import { Fragment, useState } from 'react';
import type { ImportReport } from '../../book/shapes.ts';
import { useWrite } from '../../book/use-book.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { NotKept } from '../../parts/failure.tsx';
import { say } from '../../parts/notice.tsx';
import { When } from '../../parts/when.tsx';
import styles from './imports.module.css';

export function Report({ report }: { readonly report: ImportReport }) {
  const told =
    report.state === 'done'
      ? [
          words.brought(report.broughtPeople),
          words.records(report.records),
          words.changed(report.updated),
          words.unchanged(report.unchanged),
        ]
      : [words.state[report.state]];
  return (
    <article className={styles.report}>
      <h2 className={styles.file} dir="auto">
        {report.file}
      </h2>
      <p className={styles.when}>
        {words.format(report.format)} · {words.broughtIn()} <When at={report.at} />
        {report.asOf ? (
          <>
            {' · '}
            {words.asOf()} <When at={report.asOf} />
          </>
        ) : null}
      </p>
      <p>{told.filter(Boolean).join(' ')}</p>
      <Problems report={report} />
      <SetAside report={report} />
      {report.state === 'done' ? <Undo report={report} /> : null}
    </article>
  );
}

/** Grouped by what was the matter; each group opens to the places in the file. */
function Problems({ report }: { readonly report: ImportReport }) {
  const groups = new Map<string, ImportReport['problems']>();
  for (const problem of report.problems)
    groups.set(problem.text, [...(groups.get(problem.text) ?? []), problem]);
  if (groups.size === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{words.leftOut(report.skipped)}</summary>
      <dl>
        {[...groups].map(([text, problems]) => (
          <Fragment key={text}>
            <dt>{text}</dt>
            {problems.map((problem) => (
              <dd key={problem.where}>{problem.where}</dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

function SetAside({ report }: { readonly report: ImportReport }) {
  if (report.setAside.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{words.setAside(report.setAside.length)}</summary>
      <dl>
        {report.setAside.map((it) => (
          <Fragment key={it.file}>
            <dt dir="auto">{it.file}</dt>
            <dd>
              {it.text}
              {it.rows === null ? null : ` · ${words.rows(it.rows)}`}
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

function Undo({ report }: { readonly report: ImportReport }) {
  const [asking, setAsking] = useState(false);
  const undo = useWrite('undo-import');
  return (
    <>
      <button type="button" className="button-text small" onClick={() => setAsking(true)}>
        {words.undo()}
      </button>
      {asking ? (
        <Confirm
          title={words.undoTitle()}
          yes={words.undoYes()}
          waiting={undo.writing}
          onNo={() => setAsking(false)}
          onYes={() =>
            undo.write({ id: report.id }, ({ removed }) => {
              setAsking(false);
              say(words.undone(removed));
            })
          }
        >
          <p>{words.undoText(report.broughtPeople)}</p>
          <NotKept error={undo.error} />
        </Confirm>
      ) : null}
    </>
  );
}
