// What was brought in, as every door tells it; and which formats there are.
import type { OutputOf } from '#contract/ability.ts';
import type * as contract from '#contract/imports.ts';
import { formats } from '#formats/formats.ts';
import { listImports } from '#storage/imports.ts';
import { failureText } from '#words/failures.ts';
import { formatSummary } from '#words/formats.ts';
import { setAsideText } from '#words/problems.ts';
import type { ImportResult } from './bring-in.ts';
import { fail, type Failure } from './failure.ts';
import { type Context, instantText } from './context.ts';
import { inLineOrder, PROBLEMS_KEPT, shortProblems, type StoredReport } from './import-report.ts';

type ImportReport = OutputOf<typeof contract.listImports>['imports'][number];

export function importAnswer(
  it: Pick<ImportResult, 'id' | 'file' | 'format' | 'asOf'> & {
    state: ImportReport['state'];
    report: StoredReport;
    at: number;
  },
  whole = false,
): ImportReport {
  const { report } = it;
  return {
    id: it.id,
    file: it.file,
    format: it.format,
    state: it.state,
    records: report.records,
    created: report.created,
    updated: report.updated,
    unchanged: report.unchanged,
    skipped: report.skipped,
    problems: inLineOrder(whole ? report.problems : shortProblems(report.problems)).map(
      ({ fatal: _, ...problem }) => ({
        ...problem,
        values: { count: problem.count, ...problem.values },
        text: '',
      }),
    ),
    setAside: report.setAside.map((aside) => ({
      file: aside.file,
      why: aside.why,
      rows: aside.rows ?? null,
      text: setAsideText(aside.why, aside.rows),
    })),
    asOf: it.asOf,
    at: instantText(it.at)!,
    broughtPeople: report.broughtPeople,
  };
}

export async function imports(context: Context): Promise<OutputOf<typeof contract.listImports>> {
  const rows = await listImports(context.book.db, context.book.id);
  const shown = rows.filter((row) => row.state === 'done' || row.state === 'undoing');
  return {
    imports: shown.toReversed().map((row) =>
      importAnswer({
        id: row.id,
        file: row.file,
        format: row.format,
        asOf: row.as_of,
        state: 'done',
        at: row.at,
        report: JSON.parse(row.report) as StoredReport,
      }),
    ),
    // The server that runs them adds those that are at work.
    running: [],
  };
}

/** One import with all that was the matter with it. */
export async function reportOf(
  context: Context,
  input: { readonly id: string },
): Promise<OutputOf<typeof contract.importReportOf>> {
  const rows = await listImports(context.book.db, context.book.id);
  const row = rows.find((it) => it.id === input.id && it.state === 'done');
  if (!row) return fail('not-found', { what: input.id });
  const report = JSON.parse(row.report) as StoredReport;
  const { id, file, format, at } = row;
  return {
    import: importAnswer({ id, file, format, asOf: row.as_of, state: 'done', at, report }, true),
    capped: report.problems.length >= PROBLEMS_KEPT,
  };
}

export async function formatList(): Promise<OutputOf<typeof contract.listFormats>> {
  return {
    formats: formats.map((it) => ({
      name: it.name,
      summary: formatSummary(it.name),
      reads: it.reads,
      writes: it.writes,
    })),
  };
}

/** The failure where a format was asked for that cannot be read. */
export function unknownFormat(name: string | undefined): Failure | undefined {
  const known = formats.filter((it) => it.reads).map((it) => it.name);
  if (name === undefined || known.includes(name)) return undefined;
  const failure = { code: 'unknown-format', values: { name, known: known.join(', ') } } as const;
  return { ...failure, text: failureText(failure) };
}
