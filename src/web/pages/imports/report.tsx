// What one import brought, what could not be read and where, and the way out of it.
import { imports as words } from '#words/web/imports.ts';
import { Fragment, useState } from 'react';
import type { ImportReport } from '#web/book/shapes.ts';
import { isOfWholeFile, unusableFiles } from '#web/book/unusable.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { focusHeading } from '#web/parts/focus-heading.ts';
import { UnusableList } from '#web/parts/import-progress.tsx';
import { say } from '#web/parts/notice.tsx';
import { WholeReport } from '#web/parts/problem-list.tsx';
import { When } from '#web/parts/when.tsx';
import styles from './imports.module.css';

export function Report({ report }: { readonly report: ImportReport }) {
  const told =
    report.state === 'done'
      ? [
          words.brought(report.broughtPeople),
          words.records(report.records, report.created),
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
      <UnusableList files={unusableFiles([report])} />
      <Problems report={report} />
      <SetAside report={report} />
      {report.state === 'done' ? <Undo report={report} /> : null}
    </article>
  );
}

/** What was the matter with rows, and where in the file; read when it is asked for. */
function Problems({ report }: { readonly report: ImportReport }) {
  const [open, setOpen] = useState(false);
  if (report.problems.every((it) => isOfWholeFile(it.code))) return null;
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.leftOut(report.skipped)}</summary>
      {open ? <WholeReport report={report} /> : null}
    </details>
  );
}

/** Why, and which files. */
function SetAside({ report }: { readonly report: ImportReport }) {
  const groups = Map.groupBy(report.setAside, (it) => it.text);
  return (
    <Grouped
      summary={words.setAside(report.setAside.length)}
      groups={[...groups].map(([text, them]) => [
        text,
        them.map((it) => (it.rows ? words.fileRows(it.file, it.rows) : it.file)).join(', '),
      ])}
    />
  );
}

interface GroupedProps {
  readonly summary: string;
  readonly groups: readonly (readonly [string, string])[];
}

function Grouped({ summary, groups }: GroupedProps) {
  if (groups.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{summary}</summary>
      <dl>
        {groups.map(([text, places]) => (
          <Fragment key={text}>
            <dt>{text}</dt>
            <dd>{places}</dd>
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
              focusHeading();
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
