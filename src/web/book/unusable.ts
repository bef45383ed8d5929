// Of what was brought, the files that could not be used, each with its sentence.
import type { ImportReport } from './shapes.ts';

export interface Unusable {
  readonly where: string;
  readonly text: string;
}

/** What is the matter with a file as a whole, not with a row of it. */
const ofWholeFiles: ReadonlySet<string> = new Set([
  'empty-file',
  'not-recognised',
  'html-not-zip',
  'html-not-csv',
  'zip-broken',
  'zip-encrypted',
  'zip-too-large',
  'zip-unsafe-path',
  'unfinished-download',
  'outlook-pst',
  'binary-file',
  'workbook',
  'nothing-inside',
  'columns-missing',
  'people-columns-missing',
  'other-owner',
]);

export function isOfWholeFile(code: string): boolean {
  return ofWholeFiles.has(code);
}

export function unusableFiles(reports: readonly ImportReport[]): Unusable[] {
  return reports.flatMap(({ state, file, problems }) => {
    const whole = problems.filter((it) => isOfWholeFile(it.code));
    if (whole.length > 0) return whole.map(({ where, text }) => ({ where, text }));
    return state === 'refused' ? [{ where: file, text: problems[0]?.text ?? '' }] : [];
  });
}
