// What an import tells: counts that add up, problems with file and line, files set aside. Grows while reading.
import type { Problem, SetAside } from '#formats/format.ts';

/** The most problems kept one by one; the rest is counted by file and kind. */
export const PROBLEMS_KEPT = 10_000;
/** So many of them stand in lists of imports; all of them in the report of one. */
export const PROBLEMS_LISTED = 500;

export interface StoredProblem {
  readonly code: string;
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly count: number;
  /** Because of this nothing was stored. */
  readonly fatal?: true;
}

export interface StoredReport {
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problems: readonly StoredProblem[];
  readonly setAside: readonly SetAside[];
  readonly broughtPeople: number;
  readonly peopleBefore: number;
  readonly peopleAfter: number;
}

export const EMPTY_REPORT: StoredReport = {
  records: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  problems: [],
  setAside: [],
  broughtPeople: 0,
  peopleBefore: 0,
  peopleAfter: 0,
};

/** Stands where a problem named somebody who is forgotten. */
const ERASED = '…';

/** Problems that quote none of these words. */
export function withoutWords(problems: readonly StoredProblem[], words: Iterable<string>): StoredProblem[] {
  const longestFirst = [...new Set(words)]
    .filter((word) => word.length > 1)
    .toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [...problems];
  const erased = (value: string | number): string | number =>
    typeof value === 'string'
      ? longestFirst.reduce((text, word) => text.replaceAll(word, ERASED), value)
      : value;
  return problems.map((problem) => ({
    ...problem,
    values: Object.fromEntries(Object.entries(problem.values).map(([key, value]) => [key, erased(value)])),
  }));
}

export type RowFate = 'created' | 'changed' | 'unchanged' | 'skipped';

/** The first of many problems one by one, the rest counted by file and kind; what was fatal stays. */
export function shortProblems(
  problems: readonly StoredProblem[],
  most = PROBLEMS_LISTED,
): readonly StoredProblem[] {
  if (problems.length <= most) return problems;
  const kept: StoredProblem[] = [];
  const more = new Map<string, StoredProblem>();
  for (const problem of problems)
    if (problem.fatal || kept.length < most) kept.push(problem);
    else addCounted(more, problem, problem.where.replace(/:\d+$/, ''));
  return [...kept, ...more.values()];
}

function addCounted(more: Map<string, StoredProblem>, problem: StoredProblem, file: string): void {
  const key = `${file} ${problem.code}`;
  const count = (more.get(key)?.count ?? 0) + problem.count;
  more.set(key, { ...problem, where: file, count });
}

export class ReportBuilder {
  readonly #problems: StoredProblem[] = [];
  readonly #more = new Map<string, StoredProblem>();
  readonly #setAside: SetAside[] = [];
  readonly #unnamed = new Set<string>();
  readonly #newcomers = new Set<string>();
  #problemsSeen = 0;
  readonly #fates = { created: 0, changed: 0, unchanged: 0, skipped: 0 };

  addRow(fate: RowFate): void {
    this.#fates[fate] += 1;
  }

  addProblem(problem: Problem): void {
    const skips = problem.skips ?? 1;
    this.#problemsSeen += 1;
    this.#fates.skipped += skips;
    const where =
      problem.where.line === undefined ? problem.where.file : `${problem.where.file}:${problem.where.line}`;
    const fatal = problem.fatal ? ({ fatal: true } as const) : {};
    const stored: StoredProblem = {
      code: problem.code,
      where,
      values: problem.values ?? {},
      count: skips,
      ...fatal,
    };
    if (problem.fatal || this.#problems.length < PROBLEMS_KEPT) this.#problems.push(stored);
    else addCounted(this.#more, stored, problem.where.file);
  }

  /** Of a dry run: somebody whose record the book does not have. */
  addNewcomer(recordId: string): void {
    this.#newcomers.add(recordId);
  }

  get newcomers(): number {
    return this.#newcomers.size;
  }

  /** Somebody who is forgotten: what the file says of them is not quoted. */
  neverName(word: string): void {
    this.#unnamed.add(word);
  }

  addSetAside(it: SetAside): void {
    this.#setAside.push(it);
  }

  get records(): number {
    const { created, changed, unchanged, skipped } = this.#fates;
    return created + changed + unchanged + skipped;
  }

  get problems(): number {
    return this.#problemsSeen;
  }

  /** `newest`: no later export of this kind is there, so that changed rows are news; an older export only adds. */
  finish(newest: boolean, people: { brought: number; before: number; after: number }): StoredReport {
    const { created, changed, unchanged, skipped } = this.#fates;
    return {
      records: this.records,
      created,
      updated: newest ? changed : 0,
      unchanged: unchanged + (newest ? 0 : changed),
      skipped,
      problems: withoutWords([...this.#problems, ...this.#more.values()], this.#unnamed),
      setAside: this.#setAside,
      broughtPeople: people.brought,
      peopleBefore: people.before,
      peopleAfter: people.after,
    };
  }
}

/** Of one file by line; files in the order in which they were read. */
export function inLineOrder<P extends { readonly where: string }>(problems: readonly P[]): readonly P[] {
  const placed = problems.map((problem) => {
    const [, file = problem.where, line = '0'] = /^(.*):(\d+)$/.exec(problem.where) ?? [];
    return { problem, file, line: Number(line) };
  });
  return [...Map.groupBy(placed, ({ file }) => file).values()].flatMap((of) =>
    of.toSorted((a, b) => a.line - b.line).map(({ problem }) => problem),
  );
}

/** Where something came in, what is refused beside it does not say that nothing was changed. */
export function toldApart<R extends { readonly state: string; readonly report: StoredReport }>(
  imports: readonly R[],
): readonly R[] {
  if (!imports.some(({ state }) => state === 'done')) return imports;
  return imports.map((it) => {
    if (it.state !== 'refused') return it;
    const problems = it.report.problems.map((problem) => ({
      ...problem,
      values: { ...problem.values, beside: 1 },
    }));
    return { ...it, report: { ...it.report, problems } };
  });
}
