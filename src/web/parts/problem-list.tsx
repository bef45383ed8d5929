// All that was the matter with one import, entry by entry: narrowed by kind, file and words, and saved as it is narrowed.
import { imports as words } from '#words/web/imports.ts';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { ImportReport } from '../book/shapes.ts';
import { useBook } from '../book/use-book.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';
import styles from './problem-list.module.css';
import { saveCsv, saveJson } from './save-problems.ts';
import { Tick } from './tick.tsx';

export type Problem = ImportReport['problems'][number];

/** So many rows at first, and with each wish for more. */
const shownAtOnce = 50;
/** Fewer need no questions about them. */
const fewEnough = 6;

interface Wish {
  readonly kind: string;
  readonly file: string;
  readonly search: string;
  readonly leftOut: boolean;
}

const everything: Wish = { kind: '', file: '', search: '', leftOut: false };

/** `Connections.csv:14` as file and line. */
function placeOf(where: string): { readonly file: string; readonly line: string } {
  const [, file = where, line = ''] = /^(.*):(\d+)$/s.exec(where) ?? [];
  return { file, line };
}

function fits(problem: Problem, wish: Wish): boolean {
  if (wish.kind !== '' && problem.code !== wish.kind) return false;
  if (wish.file !== '' && placeOf(problem.where).file !== wish.file) return false;
  if (wish.leftOut && problem.count === 0) return false;
  const search = wish.search.trim().toLocaleLowerCase();
  return search === '' || `${problem.where} ${problem.text}`.toLocaleLowerCase().includes(search);
}

/** Reads the whole report when it is opened. */
export function WholeReport({ report }: { readonly report: ImportReport }) {
  const { data, error, isPending, refetch } = useBook('import-report', { id: report.id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (isPending) return <Loading />;
  return (
    <>
      {data.capped ? <p className={styles.note}>{words.capped()}</p> : null}
      <ProblemList file={report.file} problems={data.import.problems} />
    </>
  );
}

interface ProblemListProps {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export function ProblemList({ file, problems }: ProblemListProps) {
  const [wish, setWish] = useState(everything);
  const [many, setMany] = useState(shownAtOnce);
  const id = useId();
  const wished = useDeferredValue(wish);
  const kinds = useMemo(() => [...Map.groupBy(problems, (it) => it.code)], [problems]);
  const files = useMemo(() => [...new Set(problems.map((it) => placeOf(it.where).file))], [problems]);
  const found = useMemo(() => problems.filter((it) => fits(it, wished)), [problems, wished]);
  const ask = (news: Partial<Wish>): void => {
    setMany(shownAtOnce);
    setWish({ ...wish, ...news });
  };
  const shown = found.slice(0, many);
  return (
    <div className={styles.problems}>
      {problems.length > fewEnough ? (
        <div className={styles.wishes}>
          <label htmlFor={`${id}-search`}>{words.search()}</label>
          <input
            id={`${id}-search`}
            type="search"
            autoComplete="off"
            value={wish.search}
            onChange={(event) => ask({ search: event.target.value })}
          />
          {kinds.length > 1 ? (
            <>
              <label htmlFor={`${id}-kind`}>{words.kindLabel()}</label>
              <select
                id={`${id}-kind`}
                value={wish.kind}
                onChange={(event) => ask({ kind: event.target.value })}
              >
                <option value="">{words.everyKind()}</option>
                {kinds.map(([code, them]) => (
                  <option key={code} value={code}>
                    {words.kindCount(cut(them[0]!.text), them.length)}
                  </option>
                ))}
              </select>
            </>
          ) : null}
          {files.length > 1 ? (
            <>
              <label htmlFor={`${id}-file`}>{words.fileLabel()}</label>
              <select
                id={`${id}-file`}
                value={wish.file}
                onChange={(event) => ask({ file: event.target.value })}
              >
                <option value="">{words.everyFile()}</option>
                {files.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </>
          ) : null}
          {problems.some((it) => it.count === 0) && problems.some((it) => it.count > 0) ? (
            <Tick ticked={wish.leftOut} onTick={(leftOut) => ask({ leftOut })}>
              {words.leftOutAlone()}
            </Tick>
          ) : null}
        </div>
      ) : null}
      <output className={styles.note}>{words.shown(shown.length, found.length)}</output>
      <ol className={styles.rows}>
        {shown.map((it, at) => (
          // Several can be the matter with one line.
          <li key={`${at} ${it.where}`}>
            <Row problem={it} />
          </li>
        ))}
      </ol>
      <div className={styles.ways}>
        {found.length > shown.length ? (
          <button type="button" className="button button-soft" onClick={() => setMany(many * 4)}>
            {words.more()}
          </button>
        ) : null}
        {found.length > 0 ? (
          <>
            <button type="button" className="button-text small" onClick={() => saveCsv(file, found)}>
              {words.saveCsv()}
            </button>
            <button type="button" className="button-text small" onClick={() => saveJson(file, found)}>
              {words.saveJson()}
            </button>
          </>
        ) : null}
      </div>
    </div>
  );
}

function Row({ problem }: { readonly problem: Problem }) {
  const { file, line } = placeOf(problem.where);
  return (
    <>
      <span className={styles.what}>{problem.text}</span>{' '}
      <span className={styles.where}>
        <bdi>{file}</bdi>
        {line ? `, ${words.line(line)}` : ''}
        {problem.count > 0 ? ` · ${words.stands(problem.count)}` : ''}
      </span>
    </>
  );
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
