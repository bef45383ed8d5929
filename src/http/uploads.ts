// Files that come over HTTP are written to a spool folder as they arrive (memory stays flat) and removed when the import ends.
// Beside them a note says what they are for; what a killed server left there with such a note can be gone on with at the next
// start, everything else is swept.
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { jobName, type Spooled } from '#app/import-job.ts';
import type { ImportWork } from '#app/import-jobs.ts';

export interface Upload {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly shown: string }[];
  readonly bytes: number;
  /** The other fields of the form: `as`, `dryRun`, `mappings`. */
  readonly fields: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Of all files of one upload. */
const LARGEST_UPLOAD = 64 * 2 ** 30;
const MOST_FILES = 20_000;
const MOST_FIELDS = 20;
/** `mappings` names every column of several tables. */
const LONGEST_FIELD = 1_000_000;
/** So much stays free on the disk, for the book and for everything else. */
const ROOM_LEFT = 256 * 2 ** 20;
const NOTE = 'job.json';
/** What was left unfinished longer ago is not asked about any more. */
const NOTE_KEPT_MS = 7 * 24 * 3_600_000;

export function spoolFolder(home: string): string {
  return join(home, 'spool');
}

/** An import whose files are still here: its id, and the files. */
export interface LeftBehind {
  readonly id: string;
  readonly spooled: Spooled;
}

/**
 * What servers left there that are gone: unfinished imports are taken over, oldest first, everything else is removed.
 * Another server that runs on the same book keeps its own.
 */
export async function sweepSpool(home: string, now: number): Promise<LeftBehind[]> {
  const left: (LeftBehind & { readonly at: number })[] = [];
  for (const name of await readdir(spoolFolder(home)).catch(() => [])) {
    const owner = Number(/^(\d+)-/.exec(name)?.[1]);
    if (owner === process.pid || isAlive(owner)) continue;
    const folder = join(spoolFolder(home), name);
    const note = await readNote(folder, now);
    const own = join(spoolFolder(home), `${process.pid}-${name.replace(/^\d+-/, '')}`);
    // Of two servers that start at once, one takes it over.
    const taken = note && (await rename(folder, own).then(() => true, () => false)); // prettier-ignore
    if (note && taken) left.push({ id: note.id, at: note.at, spooled: spooledIn(own, note) });
    else if (!note) await rm(folder, { recursive: true, force: true });
  }
  return left.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

interface Note {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly at: number;
  /** As asked for; the files by their names in the folder. */
  readonly work: ImportWork;
}

/** The note of an unfinished import all of whose files are there; undefined for anything else. */
async function readNote(folder: string, now: number): Promise<Note | undefined> {
  try {
    const note = JSON.parse(await readFile(join(folder, NOTE), 'utf8')) as Note;
    if (!(now - note.at < NOTE_KEPT_MS) || note.work.kind !== 'import' || note.work.files.length === 0)
      return undefined;
    let bytes = 0;
    for (const { path } of note.work.files) bytes += (await stat(join(folder, basename(path)))).size;
    return bytes === note.bytes && typeof note.id === 'string' ? note : undefined;
  } catch {
    return undefined;
  }
}

function spooledIn(folder: string, note: Note): Spooled {
  const files = note.work.files.map((file) => ({ ...file, path: join(folder, basename(file.path)) }));
  return {
    work: { ...note.work, files },
    name: note.name,
    bytes: note.bytes,
    keep: async (work) => {
      const noted = { ...work, files: work.files.map((it) => ({ ...it, path: basename(it.path) })) };
      const next = { ...note, work: noted };
      // Whole or not at all.
      const aside = join(folder, `${NOTE}.new`);
      await writeFile(aside, JSON.stringify(next), { mode: 0o600 });
      await rename(aside, join(folder, NOTE));
      return spooledIn(folder, next);
    },
    settle: () => rm(join(folder, NOTE), { force: true }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Notes down what an upload is for, so that it can be gone on with. */
export async function keepUpload(upload: Upload, work: ImportWork, now: number): Promise<Spooled> {
  const name = jobName(upload.files.map(({ shown }) => shown));
  const note = { id: work.batchId, name, bytes: upload.bytes, at: now, work };
  return spooledIn(upload.folder, note).keep(work);
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export type UploadProblem = 'no-files' | 'too-large' | 'too-many' | 'broken-upload' | 'disk-full';

/** Bytes that may still be written to this disk. */
export async function roomFor(home: string): Promise<number> {
  const { bavail, bsize } = await statfs(home);
  return Math.max(0, bavail * bsize - ROOM_LEFT);
}

/** Receives a multipart body; refuses with a code when it is no upload, too large, or more than the disk has room for. */
export async function receiveUpload(
  home: string,
  headers: Readonly<Record<string, string>>,
  body: ReadableStream<Uint8Array>,
): Promise<Upload | { problem: UploadProblem; announced?: number; room?: number }> {
  await mkdir(spoolFolder(home), { recursive: true, mode: 0o700 });
  const announced = Number(headers['content-length'] ?? 0);
  const room = await roomFor(home);
  if (announced > LARGEST_UPLOAD) return { problem: 'too-large' };
  if (announced > room) return { problem: 'disk-full', announced, room };
  const folder = await mkdtemp(join(spoolFolder(home), `${process.pid}-`));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const files: { path: string; shown: string }[] = [];
  const fields: Record<string, string> = {};
  const writes: Promise<void>[] = [];
  let received = 0;
  let refused: UploadProblem | undefined;
  try {
    const busboy = new Busboy({
      headers: headers as BusboyHeaders,
      preservePath: true,
      limits: { files: MOST_FILES, fieldSize: LONGEST_FIELD, fields: MOST_FIELDS },
    });
    busboy.on('field', (name, value) => {
      fields[name] = value;
    });
    busboy.on('file', (_field, stream, filename) => {
      const path = join(folder, String(files.length));
      files.push({ path, shown: shownPath(filename) });
      stream.on('data', (chunk: Buffer) => {
        received += chunk.length;
        if (received > LARGEST_UPLOAD) {
          refused = 'too-large';
          busboy.destroy(new Error('too large'));
        }
      });
      writes.push(pipeline(stream, createWriteStream(path, { mode: 0o600 })));
    });
    // Files over the limit would be left out without a word.
    busboy.on('filesLimit', () => {
      refused = 'too-many';
      busboy.destroy(new Error('too many'));
    });
    await pipeline(Readable.fromWeb(body as never), busboy);
    await Promise.all(writes);
  } catch (error) {
    const written = await Promise.allSettled(writes);
    await remove();
    const full = [error, ...written.map((it) => (it.status === 'rejected' ? (it.reason as unknown) : null))];
    if (full.some((it) => (it as NodeJS.ErrnoException | null)?.code === 'ENOSPC'))
      return { problem: 'disk-full', announced: received, room: await roomFor(home) };
    return { problem: refused ?? 'broken-upload' };
  }
  if (files.length === 0) {
    await remove();
    return { problem: 'no-files' };
  }
  return { folder, files, bytes: received, fields, remove };
}

/** The name to show and to read by: no way up, no drive letters, no control characters. */
function shownPath(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const shown = parts
    .join('/')
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 300);
  return shown === '' ? 'file' : shown;
}
