// Files that come over HTTP are written to a spool folder as they arrive (memory stays flat) and removed when the import ends;
// what a killed server left there is swept at start.
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';

export interface Upload {
  readonly files: readonly { readonly path: string; readonly shown: string }[];
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

export function spoolFolder(home: string): string {
  return join(home, 'spool');
}

/** Removes what servers left there that are gone; another one that runs on the same book keeps its own. */
export async function sweepSpool(home: string): Promise<void> {
  for (const name of await readdir(spoolFolder(home)).catch(() => [])) {
    const owner = Number(/^(\d+)-/.exec(name)?.[1]);
    if (owner !== process.pid && !isAlive(owner))
      await rm(join(spoolFolder(home), name), { recursive: true, force: true });
  }
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

/** Receives a multipart body; refuses with a code when it is no upload or too large. */
export async function receiveUpload(
  home: string,
  headers: Readonly<Record<string, string>>,
  body: ReadableStream<Uint8Array>,
): Promise<Upload | { problem: 'no-files' | 'too-large' | 'too-many' | 'broken-upload' }> {
  await mkdir(spoolFolder(home), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(spoolFolder(home), `${process.pid}-`));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const files: { path: string; shown: string }[] = [];
  const fields: Record<string, string> = {};
  const writes: Promise<void>[] = [];
  let received = 0;
  let refused: 'too-large' | 'too-many' | undefined;
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
  } catch {
    await Promise.allSettled(writes);
    await remove();
    return { problem: refused ?? 'broken-upload' };
  }
  if (files.length === 0) {
    await remove();
    return { problem: 'no-files' };
  }
  return { files, fields, remove };
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
