// Runs one command on the book and says what came of it: JSON or words on stdout, progress and problems on stderr,
// 0 done, 1 a named failure, 2 wrong usage, 3 done with problems in the report.
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import type { mappingIn } from '#app/column-mapping.ts';
import type { WorkClock } from '#app/import-jobs.ts';
import { type Door, run, troubleOf } from '#app/run.ts';
import type { Failure, Outcome } from '#app/failure.ts';
import type { OpenBook } from '#app/open-book.ts';
import type { AbilityName } from '#contract/abilities.ts';
import { failureText } from '#words/failures.ts';
import { problemLines, terminal as words } from '#words/terminal.ts';
import { printAnswer } from './print.ts';
import type { Invocation } from './program.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Progress is written over one line. */
  readonly live: boolean;
}

const WAIT_TOLD_AFTER_MS = 1000;
/** As shells tell of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;

export async function runCommand(
  store: OpenBook,
  door: () => Door & WorkClock,
  { name, input, json }: Invocation,
  terminal: Terminal,
): Promise<number> {
  if (name === 'serve' || name === 'demo') throw new Error('these are started in main.ts');
  const outcome = await carryOut(store, door, name, input, terminal, json).catch(
    async (error: unknown): Promise<Ran> => {
      const trouble = await troubleOf(error, store);
      if (trouble) return named(trouble);
      throw error;
    },
  );
  if ('failure' in outcome) {
    const { failure } = outcome;
    const { choices } = failure;
    if (json)
      terminal.out(
        JSON.stringify(
          {
            problem: {
              code: failure.code,
              text: failure.text,
              values: failure.values,
              ...(choices ? { choices } : {}),
            },
          },
          null,
          2,
        ),
      );
    terminal.err(failure.text);
    return failure.code === 'import-stopped' ? INTERRUPTED : failure.code === 'wrong-input' ? 2 : 1;
  }
  const { value } = outcome;
  if (outcome.printed === true) return 0;
  const code = printed(name, value, json, terminal);
  return code === 0 && outcome.incomplete ? 3 : code;
}

/** Writes an answer out, and says with what exit code. */
export function printed(name: AbilityName, value: unknown, json: boolean, terminal: Terminal): number {
  terminal.out(json ? JSON.stringify(value, null, 2) : printAnswer(name, value as never));
  const unwell =
    name === 'doctor' && (value as { checks: { ok: boolean }[] }).checks.some((check) => !check.ok);
  const problems =
    name === 'import' &&
    (value as { imports: { problems: { code: string }[] }[] }).imports.some((it) =>
      it.problems.some(({ code }) => code !== 'mapping-used'),
    );
  return unwell ? 1 : problems ? 3 : 0;
}

/** `incomplete`: something that was asked for is not in the answer. */
type Ran = Outcome<unknown> & { readonly incomplete?: boolean; readonly printed?: boolean };

async function carryOut(
  store: OpenBook,
  door: () => Door & WorkClock,
  name: AbilityName,
  input: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  json: boolean,
): Promise<Ran> {
  if (name === 'import') return bringFilesIn(store, door, input, terminal);
  if (name === 'columns') return showColumns(store, input);
  if (name === 'export' || name === 'backup' || name === 'restore')
    return (await import('./way-out.ts')).takeWayOut(store, door(), name, input, terminal);
  if (name === 'undo-import') {
    const [{ undoImport }, { doWork }, { abilities }] = await Promise.all([
      import('#app/undo-import.ts'),
      import('#app/import-jobs.ts'),
      import('#contract/abilities.ts'),
    ]);
    const parsed = abilities['undo-import'].input.safeParse(input);
    if (!parsed.success) return refusedInput('id');
    const clock = door();
    return undoImport(store, parsed.data, clock.now, (work) =>
      doWork(store, work, clock, clock.newId, () => undefined),
    );
  }
  if (name === 'sweep' && !json && Object.keys(input).length === 0) {
    const { leadSweep } = await import('./sweep-dialogue.ts');
    const led = await leadSweep((one, given) => run(store, door(), one, given), process.stdin, terminal.out);
    return 'failure' in led ? led : { value: null, printed: true };
  }
  // A message may come through a pipe.
  if (name === 'check-words' && input['text'] === '-')
    return run(store, door(), name, { ...input, text: (await textOf(process.stdin)).trimEnd() });
  return run(store, door(), name, input);
}

async function bringFilesIn(
  store: OpenBook,
  door: () => Door & WorkClock,
  input: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<Ran> {
  const { abilities } = await import('#contract/abilities.ts');
  const parsed = abilities.import.input.safeParse(input);
  if (!parsed.success) return refusedInput('paths');
  const clock = door();
  const { paths, as, map, dryRun, otherOwner, otherContacts } = parsed.data;
  const said = map === undefined ? undefined : await mappingFile(map);
  if (said && 'failure' in said) return named(said.failure);
  const [
    { doWorkInWorker },
    { importsAnswer, refusalOf, stoppedValues },
    { sharedCourse },
    { pacedProgress },
    { unknownFormat },
  ] = await Promise.all([
    import('#app/import-jobs.ts'),
    import('#app/import-answer.ts'),
    import('#app/import-course.ts'),
    import('#app/import-job.ts'),
    import('#app/import-list.ts'),
  ]);
  const unknown = unknownFormat(as);
  if (unknown) return { failure: unknown };
  let told = '';
  const work = {
    kind: 'import',
    files: paths.map((path) => ({ path })),
    as,
    dryRun: dryRun === true,
    otherOwner,
    mapping: said?.mapping,
    otherContacts,
    batchId: clock.newId(),
  } as const;
  const tell = (text: string): void => {
    if (text === told) return;
    // A log file gets a line for each phase, a terminal one line that moves.
    if (terminal.live) process.stderr.write(`\r\u{1b}[2K${text}`);
    else if (text.split(':')[0] !== told.split(':')[0]) terminal.err(text);
    told = text;
  };
  // Told only where there is something to wait for.
  let waiting: NodeJS.Timeout | undefined;
  const course = sharedCourse();
  const paced = pacedProgress();
  // The first asks it to stop and to clear up; the second ends the program, and the next start clears up.
  const stop = (): void => course.become('cancel');
  process.once('SIGINT', stop);
  const done = await doWorkInWorker(
    store,
    work,
    clock,
    (progress) => {
      clearTimeout(waiting);
      const told = paced(progress);
      const text = [told.text, told.left].filter(Boolean).join(', ');
      if (progress.phase === 'waiting') waiting = setTimeout(tell, WAIT_TOLD_AFTER_MS, text);
      else tell(text);
    },
    course,
  )
    .catch(async (error: unknown): Promise<{ failure: Failure }> => {
      const trouble = await (
        await import('#app/import-trouble.ts')
      ).importTrouble(error, store, work.batchId);
      if (trouble) return named(trouble);
      throw error;
    })
    .finally(() => {
      clearTimeout(waiting);
      process.removeListener('SIGINT', stop);
    });
  if (terminal.live && told !== '') process.stderr.write('\r\u{1b}[2K');
  if ('failure' in done) return done;
  if (done.kind !== 'import') throw new Error('an import was asked for');
  if (done.result.cancelled) return named({ code: 'import-stopped', values: stoppedValues(done.result) });
  const refusal = refusalOf(done.result, clock);
  if (refusal?.code === 'other-owner')
    return named({ ...refusal, text: `${refusal.text} ${words.bringAnyway(paths)}` });
  if (refusal) return named(refusal);
  for (const path of done.result.missing)
    terminal.err(failureText({ code: 'file-not-found', values: { path } }));
  const answer = importsAnswer(done.result, clock);
  for (const it of answer.imports) for (const line of problemLines(it)) terminal.err(line.trim());
  return { value: answer };
}

async function showColumns(store: OpenBook, input: Readonly<Record<string, unknown>>): Promise<Ran> {
  const [{ columnsOf }, { abilities }] = await Promise.all([
    import('#app/columns.ts'),
    import('#contract/abilities.ts'),
  ]);
  const parsed = abilities.columns.input.safeParse(input);
  if (!parsed.success) return refusedInput('path');
  const { path, encoding } = parsed.data;
  const shown = await columnsOf(store, [{ path }], encoding);
  return 'failure' in shown ? named(shown.failure) : shown;
}

async function mappingFile(path: string): Promise<ReturnType<typeof mappingIn>> {
  let text: string;
  try {
    text = path === '-' ? await textOf(process.stdin) : await readFile(path, 'utf8');
  } catch {
    return { failure: { code: 'file-not-found', values: { path } } };
  }
  // Loaded where it is asked for: every command starts the quicker.
  return (await import('#app/column-mapping.ts')).mappingIn(text, path);
}

function named(failure: Omit<Failure, 'text'> & { readonly text?: string }): { failure: Failure } {
  return { failure: { ...failure, text: failure.text || failureText(failure) } };
}

function refusedInput(what: string): { failure: Failure } {
  return named({ code: 'wrong-input', values: { what } });
}
