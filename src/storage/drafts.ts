// What is not ready yet: files under a name of their own, which says who writes them, so that what a killed program left is told from
// what another one is at work on, and goes at the next start or copy. Loads little: every start looks.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** In the data folder. */
export const COPIES_FOLDER = 'backups';
const DRAFT = '.draft-';
const ELSEWHERE = 'elsewhere';
/** Where it cannot be told whether its writer lives (another machine's, an earlier version's): after this long it does not. */
const DRAFT_MS = 3_600_000;

let machine: string | undefined;
const begun = new Set<string>();

function owner(): string {
  machine ??= hostname().replaceAll(/[^a-zA-Z0-9]/g, '').slice(0, 16); // prettier-ignore
  return `${process.pid}-${machine}-`;
}

/** A name beside `path` for what is not ready yet. */
export function draftOf(path: string): string {
  const draft = join(dirname(path), `${DRAFT}${owner()}${crypto.randomUUID().slice(0, 8)}-${basename(path)}`);
  begun.add(draft);
  return draft;
}

/** Removes drafts that nobody is writing any more, also in other folders where this book's were begun. */
export function sweepDrafts(folder: string): void {
  for (const name of namesIn(folder) ?? []) {
    if (!name.startsWith(DRAFT) || !isAbandoned(folder, name)) continue;
    const path = join(folder, name);
    if (name.endsWith(`-${ELSEWHERE}`)) {
      const other = textOf(path);
      // A stick that is away keeps its word until it is back.
      if (other !== '' && namesIn(other) === undefined) continue;
      if (other !== '') sweepDrafts(other);
    }
    remove(path);
  }
}

/** The same in the folder of copies of a data folder. */
export function sweepOwn(home: string): void {
  sweepDrafts(join(home, COPIES_FOLDER));
}

/** Is there any copy, whatever it is worth? From names alone. */
export function holdsCopies(home: string): boolean {
  return namesIn(join(home, COPIES_FOLDER))?.some((name) => name.startsWith('goodturn-')) === true;
}

/** Notes in the folder of copies that a draft is begun in another folder; the note goes with the work. */
export async function begunElsewhere<T>(folder: string, path: string, work: () => Promise<T>): Promise<T> {
  const there = dirname(resolve(path));
  // Before the work, since a program that is killed says nothing afterwards.
  sweepDrafts(there);
  if (there === resolve(folder)) return work();
  const note = draftOf(join(folder, ELSEWHERE));
  try {
    writeFileSync(note, there, { mode: 0o600 });
  } catch {
    // No folder of copies yet, or no room: then there is nothing to note it in.
  }
  try {
    return await work();
  } finally {
    remove(note);
  }
}

/** Whatever this program has begun and not ended: for when it is told to stop at once. */
export function removeOwnDrafts(): void {
  for (const draft of begun)
    for (const ending of ['', '-journal', '-wal', '-shm']) remove(`${draft}${ending}`);
}

function isAbandoned(folder: string, name: string): boolean {
  const [, pid, on] = /^\.draft-(\d+)-([a-zA-Z0-9]*)-/.exec(name) ?? [];
  if (pid !== undefined && owner().endsWith(`-${on}-`)) return !isAlive(Number(pid));
  try {
    return Date.now() - statSync(join(folder, name)).mtimeMs > DRAFT_MS;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A folder that cannot be written to: nobody can take anything out of it.
  }
}
