// What the list, the search, the counts and the rings look at of everybody, as it is held in memory: read once for a generation,
// then only whoever changed.
import {
  comparePeople,
  type Findable,
  listOf,
  mergePeople,
  type PeopleList,
  type Which,
} from '#domain/find-people.ts';
import { organisationsOf } from '#domain/held-roles.ts';
import { WordIndex } from '#domain/word-index.ts';
import type { Where } from './people.ts';
import type { PersonTable } from './schema.ts';

/** Read in pieces of a few milliseconds, so that a server answers others in between. */
const PIECE = 500;

const COLUMNS = [
  'id',
  'name',
  'sort_name',
  'search',
  'headline',
  'organisation',
  'strength',
  'level',
  'nominal',
  'connected',
  'wrote_ever',
  'wrote_last_year',
  'talked_ever',
  'talked_last_year',
  'last_at',
  'last_talk_at',
  'sources',
  'owes_reply_since',
  'question_value',
  'curious',
  'do_not_contact',
  'not_now_until',
  'approached',
  'silence_at',
  'silence_answer',
  'first_at',
  'first_answer',
  'asked_at',
  'asked_answer',
  'back_at',
  'roles',
] as const;

type Row = Pick<PersonTable, (typeof COLUMNS)[number]>;

/** When each kind of approach was last, and after how many ms it was answered; null: never, or not. */
export type ApproachMarks = Pick<
  PersonTable,
  'silence_at' | 'silence_answer' | 'first_at' | 'first_answer' | 'asked_at' | 'asked_answer' | 'back_at'
>;

/** One of everybody. Made anew, never changed, when the person's row is: what is kept for one of these holds as long as it does. */
export interface HeldPerson extends Findable {
  readonly name: string;
  readonly headline: string | null;
  readonly organisation: string | null;
  readonly lastAt: number | null;
  readonly lastTalkAt: number | null;
  readonly sources: number;
  readonly owesReplySince: number | null;
  readonly questionValue: number;
  readonly curious: boolean;
  readonly doNotContact: boolean;
  readonly notNowUntil: string | null;
  /** Keys of the organisations that they are or were at. */
  readonly organisations: readonly string[];
  /** As `writeRoles` keeps them. */
  readonly roles: string | null;
  /** Null where there is none of any kind. */
  readonly approaches: ApproachMarks | null;
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

/** Of `kind`, beside what the search looks at: who is one of few that something is looked for among. */
export const KIND = {
  counted: 255,
  talkedLastYear: 128,
  approached: 256,
  curious: 512,
  owes: 1024,
  doNotContact: 2048,
} as const;
const BANDS = 16;
const BAND_AT = 4096;

/** What the question about somebody of this kind is worth, in sixteenths. */
export function questionBand(kind: number): number {
  return Math.floor(kind / BAND_AT);
}

export function bandOf(questionValue: number): number {
  return Math.max(0, Math.min(BANDS - 1, Math.floor(questionValue * BANDS)));
}

function kindOf(row: Row): number {
  return (
    whichKey(row) * 8 +
    (row.nominal === 1 ? 4 : 0) +
    (row.level ?? 0) +
    (row.approached === 1 ? KIND.approached : 0) +
    (row.curious === 1 ? KIND.curious : 0) +
    (row.owes_reply_since === null ? 0 : KIND.owes) +
    (row.do_not_contact === 1 ? KIND.doNotContact : 0) +
    bandOf(row.question_value) * BAND_AT
  );
}

function heldPerson(row: Row, index: WordIndex): HeldPerson {
  const { silence_at, silence_answer, first_at, first_answer, asked_at, asked_answer, back_at } = row;
  return {
    id: row.id,
    name: row.name,
    sortName: row.sort_name === row.name ? row.name : row.sort_name,
    slot: index.add(row.sort_name, row.search),
    headline: row.headline,
    organisation: row.organisation,
    strength: row.strength,
    level: row.level,
    nominal: row.nominal === 1,
    which: whichOf(row),
    kind: kindOf(row),
    lastAt: row.last_at,
    lastTalkAt: row.last_talk_at,
    sources: row.sources,
    owesReplySince: row.owes_reply_since,
    questionValue: row.question_value,
    curious: row.curious === 1,
    doNotContact: row.do_not_contact === 1,
    notNowUntil: row.not_now_until,
    organisations: organisationsOf(row.roles, row.organisation),
    roles: row.roles,
    approaches:
      row.approached === 1
        ? { silence_at, silence_answer, first_at, first_answer, asked_at, asked_answer, back_at }
        : null,
  };
}

/** Everybody of a generation, in the order of the list. Others get their turn at least every few milliseconds. */
export async function readEverybody({ db, bookId, generation }: Where): Promise<PeopleList<HeldPerson>> {
  const piece = db
    .selectFrom('person')
    .select(COLUMNS)
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .orderBy('id')
    .limit(PIECE);
  // Sorted piece by piece and put together two and two: sorting all of them at once would hold everybody up.
  const sorted: (readonly HeldPerson[])[] = [];
  const putTogether = async (all: boolean): Promise<void> => {
    for (;;) {
      const [one, other] = [sorted.at(-2), sorted.at(-1)];
      if (!one || !other || (!all && one.length > other.length)) return;
      sorted.splice(-2, 2, mergePeople(one, other));
      await breath();
    }
  };
  const index = new WordIndex();
  const organisations = new Map<string, string>();
  for (let after = ''; ;) {
    const rows = await piece.where('id', '>', after).execute();
    for (const row of rows)
      // Employers come again and again: one text for all who share one.
      if (row.organisation !== null) {
        const known = organisations.get(row.organisation);
        if (known === undefined) organisations.set(row.organisation, row.organisation);
        else row.organisation = known;
      }
    sorted.push(rows.map((row) => heldPerson(row, index)).sort(comparePeople));
    await putTogether(rows.length < PIECE);
    if (rows.length < PIECE) {
      index.sort();
      return listOf(sorted[0]!, index);
    }
    after = rows.at(-1)!.id;
    await breath();
  }
}

async function breath(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Whose rows were made anew or taken out at this revision of said facts or a later one, and what they are now. */
export async function readChanges(
  { db, bookId, generation }: Where,
  revision: number,
  index: WordIndex,
): Promise<{ changed: ReadonlySet<string>; now: readonly HeldPerson[] }> {
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
  return { changed: new Set(ids), now: now.map((row) => heldPerson(row, index)) };
}

/** What people are found by, as it stands in their rows: for telling why. */
export async function findableTexts(
  { db, bookId, generation }: Where,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'search'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.search]));
}

/** The same with what rests until when: for judging who might know something. */
export async function findableRows(
  { db, bookId, generation }: Where,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<PersonTable, 'search' | 'not_now_until'>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'search', 'not_now_until'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
