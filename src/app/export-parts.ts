// The parts of a book that other programs read: people as cards or a table, meetings as a calendar. Out of a snapshot, whoever
// writes meanwhile.
import type { InputOf, OutputOf } from '#contract/ability.ts';
import type { exportBook as contract } from '#contract/export.ts';
import { writeCalendar } from '#formats/calendar/write.ts';
import { writeGoogleCsv } from '#formats/google-contacts/write.ts';
import { writeJscontact } from '#formats/jscontact/write.ts';
import type { OutgoingCard } from '#formats/outgoing.ts';
import { writeVcards } from '#formats/vcard/write.ts';
import type { Trx } from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import { inSnapshot, refuseTaken, writeTo } from './export.ts';
import { outgoingMeetings } from './outgoing-meetings.ts';
import { outgoingPeople } from './outgoing-people.ts';
import { type Clockwork, freshen } from './recover.ts';

type Exported = OutputOf<typeof contract>;
/** What is asked for. */
export interface PartOrder {
  readonly format: Exclude<Exported['format'], 'json'>;
  readonly version?: InputOf<typeof contract>['version'];
  readonly notes?: boolean | undefined;
}

/** The bytes; `told` gets the counts at the end. */
export async function* exportedPart(
  store: Store,
  order: PartOrder,
  clock: Clockwork,
  told?: (rows: Exported['rows']) => void,
): AsyncGenerator<Uint8Array> {
  await freshen(store, clock);
  yield* inSnapshot(store, (trx) => partOf(trx, store.bookId, order, clock.now, told));
}

async function* partOf(
  trx: Trx,
  bookId: string,
  { format, version, notes = false }: PartOrder,
  now: number,
  told?: (rows: Exported['rows']) => void,
): AsyncGenerator<Uint8Array> {
  if (format === 'ics') {
    const meetings = await outgoingMeetings(trx, bookId, notes);
    for (const piece of writeCalendar(meetings)) yield Buffer.from(piece, 'utf8');
    told?.({ meetings: meetings.length });
    return;
  }
  let people = 0;
  const open = async function* (): AsyncGenerator<OutgoingCard> {
    people = 0;
    for await (const card of outgoingPeople(trx, bookId, now, notes)) {
      people += 1;
      yield card;
    }
  };
  if (format === 'vcard') yield* writeVcards(open(), version === '4' ? '4.0' : '3.0');
  else yield* format === 'jscontact' ? writeJscontact(open()) : writeGoogleCsv(open);
  told?.({ people });
}

/** Writes a part to a file that is not there yet. */
export async function exportPartTo(
  store: Store,
  path: string,
  order: PartOrder,
  clock: Clockwork,
): Promise<Exported> {
  await refuseTaken(path, []);
  let rows: Exported['rows'] = {};
  const written = await writeTo(
    store,
    path,
    exportedPart(store, order, clock, (counted) => (rows = counted)),
  );
  return { file: path, format: order.format, ...written, rows };
}
