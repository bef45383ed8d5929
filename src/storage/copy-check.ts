// What a copy of SQLite's file says of its own bytes. The engine's integrity check looks at how pages hang together, not at what stands
// in them: a letter that was changed goes unseen. So a copy holds the SHA-256 of itself, taken with that sum's own 64 letters as zeros.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';

/** `missing`: written before copies had one. */
export type OwnCheck = 'as-written' | 'changed' | 'missing';

export const CHECK_TABLE = 'copy_check';
/** SQLite's field for what kind of file this is ("Gdtn"): a copy that bears it has a sum, so one that is gone is a change. */
const APPLICATION_ID = 0x4764746e;
const SUM = /^[0-9a-f]{64}$/;
const PIECE = 1 << 20;

/** Leaves no sum in it, as in a book that is written to. */
export function dropCheck(db: DatabaseSync): void {
  db.exec(`drop table if exists ${CHECK_TABLE}`);
}

/** Writes the sum into a copy that nobody has open. */
export async function writeCheck(file: string): Promise<void> {
  // Letters that stand nowhere else hold the place.
  const place = randomBytes(32).toString('hex');
  const db = new DatabaseSync(file);
  try {
    db.exec(`pragma application_id = ${APPLICATION_ID}`);
    dropCheck(db);
    db.exec(`create table ${CHECK_TABLE} (sha256 text not null) strict`);
    db.prepare(`insert into ${CHECK_TABLE} values (?)`).run(place);
  } finally {
    db.close();
  }
  const { sha256, at } = await sumWithout(file, place);
  const handle = await open(file, 'r+');
  try {
    for (const position of at) await handle.write(Buffer.from(sha256, 'latin1'), 0, 64, position);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a copy from end to end; never throws for what is in it. */
export async function ownCheck(file: string): Promise<OwnCheck> {
  let said: string | undefined;
  let marked: boolean;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    const { id } = db.prepare('select application_id as id from pragma_application_id').get() as {
      id: number;
    };
    marked = id === APPLICATION_ID;
    const table = db.prepare('select name from sqlite_master where name = ?').get(CHECK_TABLE);
    if (table)
      said = (db.prepare(`select sha256 from ${CHECK_TABLE}`).get() as { sha256: string } | undefined)
        ?.sha256;
    else if (!marked) return 'missing';
  } catch {
    return 'changed';
  } finally {
    db?.close();
  }
  if (said === undefined || !SUM.test(said)) return 'changed';
  return (await sumWithout(file, said)).sha256 === said ? 'as-written' : 'changed';
}

/** SHA-256 of a file with some letters as zeros wherever they stand, and where they stand. */
async function sumWithout(file: string, letters: string): Promise<{ sha256: string; at: number[] }> {
  const hash = createHash('sha256');
  const mark = Buffer.from(letters, 'latin1');
  const zeros = Buffer.alloc(mark.length, '0');
  const at: number[] = [];
  let held = Buffer.alloc(0);
  let passed = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) {
    const piece = Buffer.concat([held, chunk as Buffer]);
    for (let found = piece.indexOf(mark); found >= 0; found = piece.indexOf(mark, found + mark.length)) {
      at.push(passed + found);
      piece.set(zeros, found);
    }
    // The letters may stand across two pieces.
    const done = Math.max(0, piece.length - mark.length + 1);
    hash.update(piece.subarray(0, done));
    passed += done;
    held = piece.subarray(done);
  }
  hash.update(held);
  return { sha256: hash.digest('hex'), at };
}
