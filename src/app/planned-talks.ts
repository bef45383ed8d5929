// Talks that your calendar has in the coming days, by person. What calendars plan changes with imports alone, so a server reads it
// once for each of them and each day.
import { dayNumber, plainDay } from '#domain/tact.ts';
import { ARRANGED_WITHIN } from '#domain/weights.ts';
import { personOfEach } from '#storage/derived.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { plannedOn } from '#storage/kept.ts';
import { type Context, dayOf } from './context.ts';

interface Planned {
  readonly generation: number;
  readonly day: string;
  readonly talks: readonly { readonly at: number; readonly records: readonly string[] }[];
}

const read = new WeakMap<object, Planned>();

/** The next one with each person, today's among them, in ms. */
export async function plannedTalks(context: Context): Promise<ReadonlyMap<string, number>> {
  const { book, now, timeZone } = context;
  const today = dayOf(now, timeZone);
  const talks = await planned(context);
  const ids = await personOfEach(book.db, book.id, book.generation, [
    ...new Set(talks.flatMap((it) => it.records)),
  ]);
  const next = new Map<string, number>();
  for (const { at, records } of talks) {
    // What was this morning is of today still: a step does not vanish in the course of a day.
    if (dayOf(at, timeZone) < today) continue;
    for (const record of records) {
      const person = ids.get(record);
      if (person !== undefined && at < (next.get(person) ?? Infinity)) next.set(person, at);
    }
  }
  return next;
}

async function planned({ book, now, timeZone }: Context): Promise<Planned['talks']> {
  const { generation } = book;
  const day = dayOf(now, timeZone);
  const known = read.get(book.people);
  if (known?.generation === generation && known.day === day) return known.talks;
  const first = dayNumber(day) - 1;
  const days = Array.from({ length: ARRANGED_WITHIN + 3 }, (_, at) => plainDay(first + at));
  const live = liveImports(await listImports(book.db, book.id));
  const records = await plannedOn(book.db, book.id, days, live);
  // Loaded where there are any: most commands need no hashes.
  const recordId = records.length === 0 ? null : (await import('./record-ids.ts')).recordId;
  const talks = records.map((it) => ({
    at: Date.parse(it.fields['at'] ?? ''),
    records: (it.parties ?? []).map((key) => recordId!(key)),
  }));
  if (book.settled) read.set(book.people, { generation, day, talks });
  return talks;
}
