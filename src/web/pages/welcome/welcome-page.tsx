// Welcome: three doors. Bring a file, name three people, or look around in an invented book.
import { welcome } from '#words/web/welcome.ts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { forgetEndedRun, isEnded, type ImportItem } from '#web/book/import-run.ts';
import { inDemo } from '#web/book/server.ts';
import { unusableFiles } from '#web/book/unusable.ts';
import { useBook } from '#web/book/use-book.ts';
import { useImportRun } from '#web/book/use-import-run.ts';
import { DropZone } from '#web/parts/drop-zone.tsx';
import { ImportProgress } from '#web/parts/import-progress.tsx';
import { Page } from '#web/parts/page.tsx';
import { ThreePeople } from './three-people.tsx';
import styles from './welcome.module.css';

export function WelcomePage() {
  const run = useImportRun();
  useEffect(() => forgetEndedRun, []);
  if (inDemo) return <InDemo />;
  const { items, asking } = run;
  if (!asking && items.length > 0 && items.every(isEnded) && items.every(cameIn)) return <Arrived />;
  return (
    <Page title={welcome.title()} heading={welcome.opening()}>
      <p className={styles.promise}>{welcome.promise()}</p>
      <CopyHere />
      <section className={styles.bring} aria-labelledby="bring">
        <div>
          <h2 id="bring">{welcome.importTitle()}</h2>
          <p className={styles.text}>{welcome.importText()}</p>
        </div>
        <div className={styles.zone}>
          <ImportProgress run={run} />
          {items.length === 0 && !asking ? <DropZone /> : null}
        </div>
        <div>
          <h3 className={styles.howTitle}>{welcome.howToTitle()}</h3>
          <ol className={styles.how}>
            {welcome.howTo().map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      </section>
      <div className={styles.others}>
        <section aria-labelledby="three">
          <h2 id="three">{welcome.threeTitle()}</h2>
          <p className={styles.text}>{welcome.threeText()}</p>
          <ThreePeople />
        </section>
        <section aria-labelledby="demo">
          <h2 id="demo">{welcome.demoTitle()}</h2>
          <p className={styles.text}>{welcome.demoText()}</p>
          <DemoDoor />
        </section>
      </div>
    </Page>
  );
}

/** An empty book beside a copy of one: nobody is to think that all is gone. */
function CopyHere() {
  const { data } = useBook('copies', {});
  const network = useBook('network', {});
  if (network.data?.people !== 0 || !data?.last?.sound || data.last.people === 0) return null;
  const { file, at, people } = data.last;
  return (
    <div className={styles.copy} role="note">
      <p>{welcome.copyHere(at.slice(0, 10), people)}</p>
      <code>{welcome.copyCommand(`${data.folder}/${file}`)}</code>
    </div>
  );
}

/** All of it is in, and there is nothing to be told of it. */
function cameIn({ job }: ImportItem): boolean {
  const result = job?.result;
  return (
    job?.state === 'done' &&
    result !== undefined &&
    result.people.after > 0 &&
    result.imports.some((it) => it.state === 'done') &&
    unusableFiles(result.imports).length === 0
  );
}

/** An invented book has no beginning of its own: files and names go into yours. */
function InDemo() {
  return (
    <Page title={welcome.title()} narrow>
      <DropZone />
    </Page>
  );
}

/** The import that was watched here has ended: on to what it shows. */
function Arrived() {
  const navigate = useNavigate();
  useEffect(() => void navigate({ to: '/network' }).then(forgetEndedRun), [navigate]);
  return null;
}

function DemoDoor() {
  const [opening, setOpening] = useState(false);
  return (
    <a className="button button-soft" href="/demo/#page" aria-busy={opening} onClick={() => setOpening(true)}>
      {opening ? welcome.demoOpening() : welcome.demoOpen()}
    </a>
  );
}
