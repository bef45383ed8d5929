// Meetings and calls of the book as entries of a calendar: those that you logged and those that your files tell of.
import type { CalendarEvent } from '#formats/calendar/write.ts';
import { readBook } from '#storage/book-state.ts';
import type { Trx } from '#storage/engine.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { interactionsById } from '#storage/said.ts';
import { meetingTitle } from '#words/way-out.ts';

const KINDS = ['meeting', 'call', 'video'] as const;
const AT_ONCE = 500;
/** There the line about a meeting is a note of yours; in a calendar it is its title. */
const privateFormats = new Set(['monica', 'nametag', 'contrack']);
type Kind = (typeof KINDS)[number];

interface Guest {
  readonly name: string;
  readonly email?: string;
}

interface Found {
  readonly kind: Kind;
  readonly at: number;
  readonly about: string | null;
  readonly guests: Map<string, Guest>;
}

/** In the order in which they were; what has no day is no entry. `notes`: also what you wrote about them. */
export async function outgoingMeetings(db: Trx, bookId: string, notes: boolean): Promise<CalendarEvent[]> {
  const { generation } = await readBook(db, bookId);
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const members = await db
    .selectFrom('member')
    .select(['source_id', 'person_id'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .execute();
  const personOf = new Map(members.map((row) => [row.source_id, row.person_id]));
  const guestOf = (party: string): readonly [id: string, guest: Guest] | undefined => {
    const id = personOf.get(party) ?? party;
    const name = names.get(id);
    return name === undefined ? undefined : [id, { name }];
  };
  const events: CalendarEvent[] = [];
  for (const [id, { kind, at, about, guests }] of await foundMeetings(db, bookId, guestOf, notes)) {
    const all = [...guests.values()].toSorted((a, b) => compare(a.name, b.name));
    if (all.length === 0) continue;
    events.push({
      uid: id,
      start: at,
      title:
        about ??
        meetingTitle(
          kind,
          all.map(({ name }) => name),
        ),
      kind,
      guests: all,
      changedAt: at,
    });
  }
  const logged = await db
    .selectFrom('interaction')
    .select('id')
    .where('book_id', '=', bookId)
    .where('kind', 'in', KINDS)
    .execute();
  for (let from = 0; from < logged.length; from += AT_ONCE) {
    const some = logged.slice(from, from + AT_ONCE).map(({ id }) => id);
    for (const it of await interactionsById(db, bookId, some)) {
      const start = it.day ?? it.at;
      if (start === null || it.at === null) continue;
      const guests = new Map(
        it.people.flatMap(
          (party) => [guestOf(party) ?? []].filter((one) => one.length > 0) as [string, Guest][],
        ),
      );
      const all = [...guests.values()].toSorted((a, b) => compare(a.name, b.name));
      events.push({
        uid: it.id,
        start,
        title: meetingTitle(
          it.kind,
          all.map(({ name }) => name),
        ),
        ...(notes && it.note !== null ? { description: it.note } : {}),
        kind: it.kind as Kind,
        guests: all,
        changedAt: it.at,
      });
    }
  }
  return events.toSorted((a, b) => a.changedAt - b.changedAt || compare(a.uid, b.uid));
}

async function foundMeetings(
  db: Trx,
  bookId: string,
  guestOf: (party: string) => readonly [id: string, guest: Guest] | undefined,
  notes: boolean,
): Promise<ReadonlyMap<string, Found>> {
  const live = liveImports(await listImports(db, bookId));
  const traces = await db
    .selectFrom('trace')
    .select(['id', 'party_id', 'kind', 'at', 'direction', 'about', 'import_id'])
    .where('book_id', '=', bookId)
    .where('kind', 'in', KINDS)
    .execute();
  const found = new Map<string, Found>();
  for (const row of traces) {
    if (row.at === null || row.direction === 'along' || !live.has(row.import_id)) continue;
    const held = found.get(row.id) ?? {
      kind: row.kind as Kind,
      at: row.at,
      about: notes || !privateFormats.has(live.get(row.import_id)!.row.format) ? row.about : null,
      guests: new Map<string, Guest>(),
    };
    const guest = guestOf(row.party_id);
    if (guest) held.guests.set(guest[0], guest[1]);
    found.set(row.id, held);
  }
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
