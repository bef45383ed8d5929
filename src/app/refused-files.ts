// Of what was handed over together: what can be used, what it is called, and how it is told that nothing of it could be.
import type { InputFile, Problem } from '#formats/format.ts';
import type { ImportOrder, ImportResult } from './bring-in.ts';
import { ReportBuilder } from './import-report.ts';

/**
 * One bad file does not keep the good ones out: what was handed over beside it is used. Where the trouble cannot be laid
 * to one of the files that were handed over, nothing is.
 */
export function withoutUnusable(
  files: readonly InputFile[],
  problems: readonly Problem[],
  shown: readonly string[],
): readonly InputFile[] {
  const bad = new Set<string>();
  for (const { fatal, where } of problems) {
    if (!fatal) continue;
    const given = shown.find((path) => where.file === path || where.file.startsWith(`${path}/`));
    if (given === undefined) return [];
    bad.add(given);
  }
  return bad.size === 0 ? files : files.filter((file) => !bad.has(file.from ?? file.path));
}

const FILES_NAMED = 3;

/** What an import of these paths is called: a few by their names, many of a folder by the folder. `together`: always by that. */
export function nameOf(paths: readonly string[], together = false): string {
  const first = paths[0] ?? '';
  const folder =
    first.includes('/') && paths.every((path) => path.startsWith(`${first.split('/')[0]}/`))
      ? first.split('/')[0]!
      : undefined;
  if (folder && paths.length > (together ? 1 : FILES_NAMED)) return folder;
  return paths.length > FILES_NAMED ? `${first} and ${paths.length - 1} more` : paths.join(', ');
}

/** The answer where nothing was stored. */
export function refused(
  order: ImportOrder,
  file: string,
  format: string,
  problems: readonly Problem[],
): ImportResult {
  const builder = new ReportBuilder();
  for (const problem of problems) {
    const where = problem.where.file === '' ? { ...problem.where, file } : problem.where;
    builder.addProblem({ skips: 0, ...problem, where });
  }
  return {
    id: order.newId(),
    file,
    format,
    state: 'refused',
    asOf: null,
    report: builder.finish(false, { brought: 0, before: 0, after: 0 }),
  };
}
