// What is being brought in, one card for each: how far it is, how it ended, and what can be said to it.
import { importRun as words, imports as reportWords } from '#words/web/imports.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  forgetLetGo,
  type ImportItem,
  type ImportRun,
  isAtWork,
  putAway,
  sendAgain,
  stopImport,
  tell,
} from '../book/import-run.ts';
import { isOfWholeFile, unusableFiles, type Unusable } from '../book/unusable.ts';
import { ColumnsSheet } from './columns-sheet.tsx';
import { Confirm } from './confirm.tsx';
import { focusHeading } from './focus-heading.ts';
import styles from './import-progress.module.css';
import { ProblemList } from './problem-list.tsx';

export function ImportProgress({ run }: { readonly run: ImportRun }) {
  const list = useRef<HTMLUListElement>(null);
  const { items, asking, letGo } = run;
  const some = items.length > 0;
  // The button that began it is gone.
  useEffect(() => {
    if (some && document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [some]);
  return (
    <>
      {letGo === '' ? null : (
        <div className={styles.progress}>
          <output>{words.letGo(letGo)}</output>
          <button type="button" className="button-text" onClick={forgetLetGo}>
            {words.putAway()}
          </button>
        </div>
      )}
      {asking ? <ColumnsSheet asked={asking} /> : null}
      {some ? (
        <ul ref={list} tabIndex={-1} className={styles.list} aria-label={words.listLabel()}>
          {items.map((item) => (
            <li key={item.id} className={styles.progress}>
              <Item item={item} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

interface OfItem {
  readonly item: ImportItem;
}

function Item({ item }: OfItem) {
  const { job, state } = item;
  return (
    <>
      <bdi className={styles.name}>{item.name}</bdi>
      {state === 'unsent' ? (
        <Unsent item={item} />
      ) : isAtWork(item) ? (
        <AtWork item={item} />
      ) : state === 'interrupted' ? (
        <Interrupted item={item} />
      ) : state === 'cancelled' ? (
        <Cancelled item={item} />
      ) : state === 'failed' ? (
        <Failed item={item} />
      ) : job?.again === 'looked-at' ? (
        <LookedAt item={item} />
      ) : (
        <Done item={item} />
      )}
    </>
  );
}

/** A button of one of several imports is told apart by its name. */
function Act({
  item,
  look,
  onClick,
  children,
}: OfItem & { readonly look?: 'first' | 'soft'; readonly onClick: () => void; readonly children: string }) {
  return (
    <button
      type="button"
      className={look === 'first' ? 'button' : look === 'soft' ? 'button button-soft' : 'button-text'}
      aria-label={words.of(children, item.name)}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function PutAway({ item }: OfItem) {
  return (
    <Act
      item={item}
      onClick={() => {
        putAway([item.id]);
        focusHeading();
      }}
    >
      {words.putAway()}
    </Act>
  );
}

function Done({ item }: OfItem) {
  const result = item.job?.result;
  if (!result) return null;
  const { people, imports } = result;
  return (
    <>
      <output className={styles.now}>{words.done(people.before, people.after)}</output>
      <UnusableList files={unusableFiles(imports)} />
      <div className={styles.ways}>
        <Link to="/network">{words.toNetwork()}</Link>
        <Anyway item={item} />
        <PutAway item={item} />
      </div>
    </>
  );
}

function Failed({ item }: OfItem) {
  const { detail, problems = [] } = item.job?.problem ?? {};
  const several = new Set(problems.map((it) => it.where)).size > 1;
  // Its name stands above.
  const [alone] = problems.length === 1 && problems[0]?.where === item.name ? problems : [];
  return (
    <>
      <div role="alert" className={styles.told}>
        {several ? (
          <UnusableList files={problems} />
        ) : (
          <p className={styles.now}>{alone?.text || detail || words.stopped()}</p>
        )}
      </div>
      <div className={styles.ways}>
        <Anyway item={item} />
        {item.job?.again === 'stopped' ? (
          <Act item={item} look="soft" onClick={() => void tell(item.id, 'resume')}>
            {words.sendAgain()}
          </Act>
        ) : null}
        <PutAway item={item} />
      </div>
    </>
  );
}

function Anyway({ item }: OfItem) {
  if (item.job?.again !== 'other-owner') return null;
  return (
    <Act item={item} look="soft" onClick={() => void tell(item.id, 'bring-in', { otherOwner: true })}>
      {words.bringAnyway()}
    </Act>
  );
}

function Unsent({ item }: OfItem) {
  return (
    <>
      <p role="alert" className={styles.now}>
        {item.why || words.unsent()}
      </p>
      <div className={styles.ways}>
        <Act item={item} look="soft" onClick={() => sendAgain(item.id)}>
          {words.sendAgain()}
        </Act>
        <PutAway item={item} />
      </div>
    </>
  );
}

function Cancelled({ item }: OfItem) {
  const stayed = (item.job?.result?.imports ?? []).filter(({ state }) => state === 'done');
  return (
    <>
      <output className={styles.now}>
        {stayed.length > 0 ? words.cancelledPartly(stayed.map(({ file }) => file)) : words.cancelled()}
      </output>
      <div className={styles.ways}>
        <PutAway item={item} />
      </div>
    </>
  );
}

function Interrupted({ item }: OfItem) {
  return (
    <>
      <p className={styles.now}>{words.interrupted()}</p>
      <div className={styles.ways}>
        <Act item={item} look="first" onClick={() => void tell(item.id, 'resume')}>
          {words.resume()}
        </Act>
        <Act item={item} onClick={() => void tell(item.id, 'cancel')}>
          {words.leaveOut()}
        </Act>
      </div>
    </>
  );
}

function LookedAt({ item }: OfItem) {
  const imports = item.job?.result?.imports ?? [];
  return (
    <>
      <output className={styles.now}>{words.looked()}</output>
      {imports.map((it) => (
        <div key={it.id} className={styles.looked}>
          {imports.length > 1 ? <bdi className={styles.file}>{it.file}</bdi> : null}
          <p>{words.lookedPeople(it.broughtPeople)}</p>
          <p>{words.lookedEntries(it.created, it.updated, it.unchanged, it.skipped)}</p>
          {it.problems.every((problem) => isOfWholeFile(problem.code)) ? null : (
            <details className={styles.problems}>
              <summary>{reportWords.wouldBeLeftOut(it.skipped)}</summary>
              <ProblemList file={it.file} problems={it.problems} />
            </details>
          )}
        </div>
      ))}
      <UnusableList files={unusableFiles(imports)} />
      <div className={styles.ways}>
        <Act item={item} look="first" onClick={() => void tell(item.id, 'bring-in')}>
          {words.bringIn()}
        </Act>
        <Act
          item={item}
          onClick={() => {
            putAway([item.id]);
            focusHeading();
          }}
        >
          {words.leave()}
        </Act>
      </div>
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

function AtWork({ item }: OfItem) {
  const { job, state } = item;
  const progress = job?.progress;
  const here = state === 'to-send' || state === 'sending';
  const waits = state === 'to-send' || progress?.phase === 'queued';
  const now =
    state === 'to-send'
      ? words.toSend()
      : state === 'sending'
        ? words.sending(item.sent, item.bytes)
        : (progress?.text ?? words.opening());
  const bar = here
    ? { value: item.sent, max: item.bytes }
    : { value: Math.min(progress?.read ?? 0, progress?.of ?? 0), max: progress?.of ?? 0 };
  const pace = [progress?.left, progress?.rate].filter(Boolean).join(' · ');
  return (
    <>
      <output className={styles.now}>{now}</output>
      {waits ? null : (
        <progress className={styles.bar} aria-label={words.barLabel()} {...(bar.max > 0 ? bar : {})} />
      )}
      {pace ? <p className={styles.found}>{pace}</p> : null}
      {progress && progress.problems > 0 ? (
        <p className={styles.found}>{words.problemsSoFar(progress.problems)}</p>
      ) : null}
      {waits && !here ? null : (
        <p className={styles.safe}>
          {here ? words.keepOpen() : state === 'paused' ? words.resting() : words.safe()}
        </p>
      )}
      <Ways item={item} waits={waits || here} />
    </>
  );
}

function Ways({ item, waits }: OfItem & { readonly waits: boolean }): ReactNode {
  const [asking, setAsking] = useState(false);
  const { id, state, job } = item;
  if (job?.progress.phase === 'stopping') return null;
  if (waits)
    return (
      <div className={styles.ways}>
        <Act item={item} onClick={() => stopImport(id)}>
          {words.leaveOut()}
        </Act>
      </div>
    );
  return (
    <div className={styles.ways}>
      <Act item={item} look="soft" onClick={() => void tell(id, state === 'paused' ? 'resume' : 'pause')}>
        {state === 'paused' ? words.resume() : words.pause()}
      </Act>
      <Act item={item} onClick={() => setAsking(true)}>
        {words.stop()}
      </Act>
      {asking ? (
        <Confirm
          title={words.stopTitle()}
          yes={words.stopYes()}
          no={words.stopNo()}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            stopImport(id);
          }}
        >
          <p>{words.stopText(item.name)}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
