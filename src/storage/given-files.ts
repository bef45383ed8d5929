// Files on disk as readers want them: a path to show and bytes from any offset. Folders are walked; nothing is followed out of them.
import { readSync } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

export interface OpenFile {
  readonly path: string;
  readonly bytes: {
    readonly size: number;
    read(offset: number, length: number): Promise<Uint8Array>;
    readInto(target: Uint8Array, offset: number): Promise<number>;
  };
  readonly changedAt: number;
}

/** Opens each file (of folders: all files in them) and hands them to `work`; closes them afterwards. Unknown paths are named in `missing`. */
export async function withFiles<T>(
  given: readonly { path: string; shown?: string }[],
  work: (files: OpenFile[], missing: string[]) => Promise<T>,
): Promise<T> {
  const handles: FileHandle[] = [];
  const files: OpenFile[] = [];
  const missing: string[] = [];
  try {
    for (const { path, shown } of given) {
      const about = await stat(path).catch(() => undefined);
      if (!about) missing.push(shown ?? path);
      else if (about.isDirectory()) {
        const entries = await readdir(path, { recursive: true, withFileTypes: true });
        for (const entry of entries.toSorted((a, b) =>
          join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
        )) {
          if (!entry.isFile()) continue;
          const file = join(entry.parentPath, entry.name);
          files.push(await openOne(file, join(basename(path), relative(path, file)), handles));
        }
      } else files.push(await openOne(path, shown ?? basename(path), handles));
    }
    return await work(files, missing);
  } finally {
    for (const handle of handles) await handle.close().catch(() => undefined);
  }
}

/** So many stay open; systems allow some hundreds (macOS: 256), and a Maildir has a file for each letter. */
const MOST_OPEN = 100;

/** Pieces of a file that are read one after the other before others have a turn: a few milliseconds' worth. */
const PIECES_IN_A_ROW = 16;
let pieces = 0;

async function openOne(path: string, shown: string, handles: FileHandle[]): Promise<OpenFile> {
  const kept = handles.length < MOST_OPEN ? await open(path, 'r') : undefined;
  if (kept) handles.push(kept);
  const about = await (kept ? kept.stat() : stat(path));
  const using = async <T>(work: (handle: FileHandle) => Promise<T>): Promise<T> => {
    if (kept) return work(kept);
    const handle = await open(path, 'r');
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  };
  return {
    path: shown.replaceAll('\\', '/'),
    changedAt: about.mtimeMs,
    bytes: {
      size: about.size,
      read: async (offset, length) => {
        const buffer = new Uint8Array(Math.max(0, Math.min(length, about.size - offset)));
        const { bytesRead } = await using((handle) => handle.read(buffer, 0, buffer.length, offset));
        return bytesRead === buffer.length ? buffer : buffer.subarray(0, bytesRead);
      },
      readInto: async (target, offset) => {
        const length = Math.max(0, Math.min(target.length, about.size - offset));
        // Asking another thread for each piece of a large file costs as much as a third of reading it. Now and then others have a turn.
        if (kept && (pieces = (pieces + 1) % PIECES_IN_A_ROW) !== 0)
          return readSync(kept.fd, target, 0, length, offset);
        return (await using((handle) => handle.read(target, 0, length, offset))).bytesRead;
      },
    },
  };
}
