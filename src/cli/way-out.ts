// The commands of the way out: export (to a file, or the bytes themselves to the terminal), backup, restore. Asks for a passphrase
// where one is needed: GOODTURN_PASSPHRASE, else the terminal, unseen.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { once } from 'node:events';
import type { WorkClock } from '#app/import-jobs.ts';
import type { Failure, Outcome } from '#app/failure.ts';
import type { OpenBook } from '#app/open-book.ts';
import type { ParsedInputOf } from '#contract/ability.ts';
import type { Abilities } from '#contract/abilities.ts';
import { type Door, outcomeOf } from '#app/run.ts';
import { leaveNothingHalf } from '#app/half-done.ts';
import { failureText } from '#words/failures.ts';
import { wayOut as words } from '#words/way-out.ts';
import type { Terminal } from './run-command.ts';

/** NIST SP 800-63B: at least eight characters where a person chooses them. */
const LEAST_LETTERS = 8;

type WayOut = 'export' | 'backup' | 'restore';
type Input = Readonly<Record<string, unknown>>;

/** `printed`: the answer went to the terminal as bytes. */
export async function takeWayOut(
  store: OpenBook,
  clock: Door & WorkClock,
  name: WayOut,
  input: Input,
  terminal: Terminal,
): Promise<Outcome<unknown> & { readonly printed?: boolean }> {
  const { abilities } = await import('#contract/abilities.ts');
  const parsed = abilities[name].input.safeParse(input);
  if (!parsed.success) return named('wrong-input', { what: name });
  if (name === 'export')
    return untilStopped(
      () => words.stopped.export,
      terminal,
      () => exportBook(store, clock, parsed.data as ExportInput),
    );
  if (name === 'backup') return backUp(store, clock, parsed.data as BackupInput, terminal);
  const { restoreBook } = await import('#app/restore.ts');
  const { file, evenSo } = parsed.data as RestoreInput;
  let placed: { readonly before: string | null } | undefined;
  const order = {
    file,
    evenSo,
    passphrase: () => askPassphrase(false),
    onPlaced: (before: string | null) => void (placed = { before }),
  };
  const told = (): string => (placed ? words.stoppedPlaced(placed.before) : words.stopped.restore);
  return untilStopped(told, terminal, () => outcomeOf(() => restoreBook(store, order, clock)));
}

type RestoreInput = ParsedInputOf<Abilities['restore']>;

/** Ctrl-C ends the work at once: what was begun is taken away, and what stays is said. */
async function untilStopped<T>(told: () => string, terminal: Terminal, work: () => Promise<T>): Promise<T> {
  const stop = (): void => {
    leaveNothingHalf();
    terminal.err(told());
    // By its number, since the one in run-command.ts would come around in a circle.
    process.exit(130);
  };
  process.once('SIGINT', stop);
  try {
    return await work();
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

type ExportInput = ParsedInputOf<Abilities['export']>;

async function exportBook(
  store: OpenBook,
  clock: Door & WorkClock,
  { to, format = 'json', version, notes }: ExportInput,
): Promise<Outcome<unknown> & { readonly printed?: boolean }> {
  const [{ exportedBook, exportTo }, { exportedPart, exportPartTo }] = await Promise.all([
    import('#app/export.ts'),
    import('#app/export-parts.ts'),
  ]);
  const part = format === 'json' ? undefined : { format, version, notes };
  if (to !== undefined)
    return outcomeOf(() => (part ? exportPartTo(store, to, part, clock) : exportTo(store, to)));
  const written = await outcomeOf(async () => {
    for await (const bytes of part ? exportedPart(store, part, clock) : exportedBook(store))
      if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
  });
  return 'failure' in written ? written : { ...written, printed: true };
}

interface BackupInput {
  readonly to?: string;
  readonly encrypt?: boolean;
  readonly daily?: boolean;
  readonly afresh?: boolean;
}

async function backUp(
  store: OpenBook,
  clock: Door & WorkClock,
  { to, encrypt, daily, afresh }: BackupInput,
  terminal: Terminal,
): Promise<Outcome<unknown> & { readonly printed?: boolean }> {
  const { copyIsDue, makeCopy } = await import('#app/backup.ts');
  if (daily === true && !(await copyIsDue(store, clock))) {
    terminal.err(words.notDue());
    return { value: null, printed: true };
  }
  let passphrase: string | undefined;
  if (encrypt === true) {
    const said = await askPassphrase(true);
    if (said === null) return named('passphrase-missing');
    if (said.length < LEAST_LETTERS) return named('passphrase-short');
    passphrase = said;
  }
  return untilStopped(
    () => words.stopped.backup,
    terminal,
    () => outcomeOf(() => makeCopy(store, { to, passphrase, afresh }, clock)),
  );
}

function named(code: Failure['code'], values: Failure['values'] = {}): { failure: Failure } {
  return { failure: { code, values, text: failureText({ code, values }) } };
}

/** Null where there is nobody to ask, or the two differ. */
async function askPassphrase(twice: boolean): Promise<string | null> {
  const given = process.env['GOODTURN_PASSPHRASE'];
  if (given) return given;
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const first = await askUnseen(words.passphrase);
  if (first === '' || !twice) return first || null;
  if ((await askUnseen(words.passphraseAgain)) === first) return first;
  process.stderr.write(`${words.passphraseDiffers}\n`);
  return null;
}

async function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asked = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await asked.question('');
  } finally {
    asked.close();
    process.stderr.write('\n');
  }
}
