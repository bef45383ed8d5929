// Files that are there as a whole or not at all: written under another name, brought to the disk, then given their name.
// Also what a file of ours is, by its first bytes.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { draftOf } from './drafts.ts';
import { seal, SEALED_MAGIC } from './sealed.ts';

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes bytes as they come to a new file that others on this machine cannot read, and gives it its name at the end. */
export async function writeWhole(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  how: { readonly gzip?: boolean; readonly passphrase?: string | undefined } = {},
): Promise<Written> {
  const draft = draftOf(path);
  const zipped = how.gzip === true ? gzipped(chunks) : chunks;
  const stream = how.passphrase === undefined ? zipped : seal(zipped, how.passphrase);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      for await (const chunk of stream) {
        hash.update(chunk);
        bytes += chunk.length;
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await takeName(draft, path);
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await rm(draft, { force: true });
  }
}

/** A draft becomes the file; the folder's entry is brought to the disk too, where the system lets us. */
export async function takeName(draft: string, path: string): Promise<void> {
  await rename(draft, path);
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** A copy of a file, whole or not at all; the folder is made where it is missing. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const draft = draftOf(to);
  try {
    await copyFile(from, draft);
    // Some disks (sticks, shares) know no modes.
    await chmod(draft, 0o600).catch(() => undefined);
    const handle = await open(draft, 'r+');
    await handle.sync().catch(() => undefined);
    await handle.close();
    await takeName(draft, to);
  } finally {
    await rm(draft, { force: true });
  }
}

function gzipped(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gzip = createGzip();
  const from = Readable.from(chunks, { objectMode: false });
  from.once('error', (error) => gzip.destroy(error));
  return from.pipe(gzip) as AsyncIterable<Uint8Array>;
}

/** The bytes of a file, unzipped where it is a gzip. Where that is damaged the bytes end with an `Error`. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const gzip = (await kindOfFile(path)) === 'gzip';
  const file = createReadStream(path);
  if (!gzip) {
    yield* file as AsyncIterable<Uint8Array>;
    return;
  }
  const gunzip = createGunzip();
  file.once('error', (error) => gunzip.destroy(error));
  try {
    yield* file.pipe(gunzip) as AsyncIterable<Uint8Array>;
  } catch (error) {
    // Cut off or changed inside: what is left ends here, and the reader sees that the end is missing.
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
  } finally {
    file.destroy();
  }
}

/** The bytes of a file as they stand. */
export function fileBytes(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path) as AsyncIterable<Uint8Array>;
}

/** Also what SQLite leaves beside a file that it could not finish. */
export async function removeFile(path: string): Promise<void> {
  for (const ending of ['', '-journal', '-wal', '-shm'])
    await rm(`${path}${ending}`, { recursive: true, force: true });
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** Paths, for those who may not look at the file system themselves. */
export function absolute(path: string): string {
  return resolve(path);
}

export function inFolder(folder: string, name: string): string {
  return join(folder, name);
}

export function parts(path: string): { readonly folder: string; readonly name: string } {
  return { folder: dirname(path), name: basename(path) };
}

export function fileName(path: string): string {
  return basename(path);
}

/** Gives a file another place on the same disk; nothing where there is none. */
export async function moveAside(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** The first bytes, as Latin-1. */
export async function firstBytes(chunks: AsyncIterable<Uint8Array>, length: number): Promise<string> {
  let text = '';
  for await (const chunk of chunks) {
    text += Buffer.from(chunk).toString('latin1');
    if (text.length >= length) break;
  }
  return text.slice(0, length);
}

export async function hashOf(path: string): Promise<Written> {
  return hashOfBytes(fileBytes(path));
}

export async function hashOfBytes(chunks: AsyncIterable<Uint8Array>): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

export async function sizeOfFile(path: string): Promise<number> {
  return (await stat(path)).size;
}

export type FileKind = 'missing' | 'folder' | 'database' | 'gzip' | 'export' | 'sealed' | 'unknown';

/** What a file is by its first bytes; a gzip may hold anything. */
export async function kindOfFile(path: string): Promise<FileKind> {
  const about = await stat(path).catch(() => undefined);
  if (!about) return 'missing';
  if (about.isDirectory()) return 'folder';
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    if (head.startsWith('SQLite format 3\0')) return 'database';
    if (head.startsWith('\u{1f}\u{8b}')) return 'gzip';
    if (head.startsWith(SEALED_MAGIC)) return 'sealed';
    return head.startsWith('{"goodturn":') ? 'export' : 'unknown';
  } finally {
    await handle.close();
  }
}
