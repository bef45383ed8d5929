// A copy of the SQLite file as it is at one moment, while others read and write; then opened anew, checked and counted.
import { chmodSync, closeSync, openSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { openUnwritable } from './engine.ts';
import { CHECK_TABLE, dropCheck, writeCheck } from './copy-check.ts';
import { troubleIn } from './trouble.ts';

export interface CopyCheck {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly people: number;
  /** What the engine says where it is not whole. */
  readonly trouble: string | null;
  /** Has it the tables of Goodturn? Another program's has others. */
  readonly ours: boolean;
}

const PAGES_AT_ONCE = 2000;
const BUSY_MS = 20_000;
/** Of this installation and of the moment: not part of what is kept. */
const LEFT_OUT: readonly string[] = ['lease', 'request', 'token', 'touched', 'person_change'];

/** Copies the database to `draft` (a file of its own) and returns what was counted in the original at that moment. */
export async function copyDatabase(file: string, draft: string, readOnly = false): Promise<CopyCheck> {
  closeSync(openSync(draft, 'wx', 0o600));
  const source = readOnly ? openUnwritable(file) : new DatabaseSync(file, { timeout: BUSY_MS });
  let counted: CopyCheck;
  try {
    // The copy is of the moment that this reads, since it is of the same transaction.
    source.exec('begin');
    counted = { ...countAll(source), trouble: null, ours: true };
    await backup(source, draft, { rate: PAGES_AT_ONCE });
    source.exec('commit');
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(draft);
  try {
    dropCheck(copy);
    // One file, without a log beside it.
    copy.exec('pragma journal_mode = delete; pragma secure_delete = on');
    for (const table of LEFT_OUT) copy.exec(`delete from "${table}"`);
    const { free, pages } = copy
      .prepare(
        'select f.freelist_count as free, p.page_count as pages from pragma_freelist_count f, pragma_page_count p',
      )
      .get() as { free: number; pages: number };
    if (free > pages / 10) copy.exec('vacuum');
  } finally {
    copy.close();
  }
  chmodSync(draft, 0o600);
  await writeCheck(draft);
  return counted;
}

/** Opens a database file and looks whether it is whole; never throws for what is in it. */
export function checkDatabase(file: string): CopyCheck {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
    const said = db.prepare('pragma integrity_check(5)').all() as { integrity_check: string }[];
    const words = said.map((row) => row.integrity_check).join('; ');
    const trouble = words === 'ok' ? null : words;
    if (trouble === null && !isOurs(db)) return { rows: {}, people: 0, trouble, ours: false };
    return { ...countAll(db), trouble, ours: true };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return { rows: {}, people: 0, trouble, ours: true };
  } finally {
    db?.close();
  }
}

/** Does the engine say so? One that cannot be opened for another reason (its folder, its disk) is not damaged. */
export function isDamaged(file: string): boolean {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
    const said = db.prepare('pragma integrity_check(1)').get() as { integrity_check: string };
    return said.integrity_check !== 'ok';
  } catch (error) {
    return troubleIn(error) === 'damaged';
  } finally {
    db?.close();
  }
}

/** What every version had. */
function isOurs(db: DatabaseSync): boolean {
  const found = db
    .prepare(
      "select count(*) as n from sqlite_master where type = 'table' and name in ('book', 'migration', 'person')",
    )
    .get() as { n: number };
  return found.n === 3;
}

function countAll(db: DatabaseSync): Pick<CopyCheck, 'rows' | 'people'> {
  const names = db
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all() as { name: string }[];
  const rows = Object.fromEntries(
    names
      .filter(({ name }) => name !== CHECK_TABLE && !LEFT_OUT.includes(name))
      .map(({ name }) => [
        name,
        (db.prepare(`select count(*) as n from "${name}"`).get() as { n: number }).n,
      ]),
  );
  const { n } = db
    .prepare(
      'select count(*) as n from person p join book b on b.id = p.book_id and b.generation = p.generation',
    )
    .get() as { n: number };
  return { rows, people: n };
}
