// What the list and the search hold of everybody in memory: read once for a generation, then only whoever changed.
import { beginsOf, type Findable, type Which } from '#domain/find-people.ts';
import type { Where } from './people.ts';

/** Read in pieces, so that a server answers others in between. */
const PIECE = 4000;

const COLUMNS = [
  'id',
  'sort_name',
  'search',
  'strength',
  'level',
  'nominal',
  'connected',
  'wrote_ever',
  'wrote_last_year',
  'talked_ever',
  'talked_last_year',
] as const;

interface Row {
  readonly id: string;
  readonly sort_name: string;
  readonly search: string;
  readonly strength: number;
  readonly level: number | null;
  readonly nominal: number;
  readonly connected: number;
  readonly wrote_ever: number;
  readonly wrote_last_year: number;
  readonly talked_ever: number;
  readonly talked_last_year: number;
}

/** There are few combinations of these; people share them. */
const sets = new Map<number, ReadonlySet<Which>>();

function whichKey(row: Row): number {
  const { connected, wrote_ever, wrote_last_year, talked_ever, talked_last_year } = row;
  return connected + 2 * wrote_ever + 4 * wrote_last_year + 8 * talked_ever + 16 * talked_last_year;
}

function whichOf(row: Row): ReadonlySet<Which> {
  const key = whichKey(row);
  const known = sets.get(key);
  if (known) return known;
  const set = new Set<Which>();
  if (row.connected === 1) set.add('connections');
  if (row.wrote_ever === 1) set.add('wrote');
  if (row.wrote_last_year === 1) set.add('wrote-last-year');
  if (row.talked_ever === 1) set.add('talked');
  if (row.talked_last_year === 1) set.add('talked-last-year');
  sets.set(key, set);
  return set;
}

function findable(row: Row): Findable {
  return {
    id: row.id,
    sortName: row.sort_name,
    search: row.search,
    begins: beginsOf(row.search),
    strength: row.strength,
    level: row.level,
    nominal: row.nominal === 1,
    which: whichOf(row),
    kind: whichKey(row) * 8 + (row.nominal === 1 ? 4 : 0) + (row.level ?? 0),
  };
}

/** Everybody of a generation, in no order. */
export async function readFindable({ db, bookId, generation }: Where): Promise<Findable[]> {
  const all: Findable[] = [];
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('person')
      .select(COLUMNS)
      .where('book_id', '=', bookId)
      .where('generation', '=', generation)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PIECE)
      .execute();
    for (const row of rows) all.push(findable(row));
    if (rows.length < PIECE) return all;
    after = rows.at(-1)!.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Whose rows were made anew or taken out at this revision of said facts or a later one, and what they are now. */
export async function readChanges(
  { db, bookId, generation }: Where,
  revision: number,
): Promise<{ changed: ReadonlySet<string>; now: readonly Findable[] }> {
  const rows = await db
    .selectFrom('person_change')
    .select('person_id')
    .distinct()
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('revision', '>=', revision)
    .execute();
  const ids = rows.map((row) => row.person_id);
  if (ids.length === 0) return { changed: new Set(), now: [] };
  const now = await db
    .selectFrom('person')
    .select(COLUMNS)
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('id', 'in', ids)
    .execute();
  return { changed: new Set(ids), now: now.map(findable) };
}
