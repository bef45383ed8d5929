// What an import brought, or why nothing came of it, as every door tells it.
import type { BringInResult } from './bring-in.ts';
import type { Context } from './context.ts';
import type { Failure } from './failure.ts';
import type { ImportAnswer } from './import-job.ts';
import { importAnswer } from './import-list.ts';
import { withSentences } from './run.ts';
import { say } from '#words/say.ts';

/** An import's results as every door tells them. */
export function importsAnswer(
  result: BringInResult,
  door: Pick<Context, 'now' | 'timeZone' | 'locale'>,
): ImportAnswer {
  const imports = result.imports.map((it) => importAnswer({ ...it, at: door.now }));
  return withSentences({ imports, people: result.people }, door);
}

/** Of an import that was stopped: how many files had come in before, which, and which one is out again. */
export function stoppedValues({ imports, takenOut = '' }: BringInResult): Record<string, string | number> {
  const stayed = imports.filter(({ state }) => state === 'done').map(({ file }) => file);
  return {
    count: stayed.length,
    stayed: stayed.join(', '),
    out: stayed.includes(takenOut) ? '' : takenOut,
  };
}

/** Every file that could not be used, each with its sentence. */
export function refusedFiles(
  result: BringInResult,
  door: Pick<Context, 'now' | 'timeZone' | 'locale'>,
): { where: string; text: string }[] {
  return result.imports.flatMap((it) =>
    it.report.problems.map((problem) => ({
      where: problem.where,
      text: say(problem.code, { count: problem.count, ...problem.values }, door),
    })),
  );
}

/** When nothing at all could be used: the sentence of the first file that was refused. */
export function refusalOf(
  result: BringInResult,
  door: Pick<Context, 'now' | 'timeZone' | 'locale'>,
): Failure | undefined {
  const missing = result.missing[0];
  if (missing !== undefined && result.imports.length === 0)
    return { code: 'file-not-found', values: { path: missing }, text: '' };
  if (result.imports.length === 0) return { code: 'import-at-work', values: {}, text: '' };
  if (result.imports.some((it) => it.state !== 'refused')) return undefined;
  const first = result.imports[0]!;
  const problem = first.report.problems.find((it) => it.fatal) ?? first.report.problems[0];
  const why = problem ? say(problem.code, { count: problem.count, ...problem.values }, door) : '';
  const where = problem?.where ?? first.file;
  // Whose archive it is can be answered by the user; everything else is in the file.
  const code = problem?.code === 'other-owner' ? 'other-owner' : 'import-refused';
  return { code, values: { file: where, why }, text: `${where}: ${why}` };
}
