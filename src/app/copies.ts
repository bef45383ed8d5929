// Where the copies are, the second place, and whether it may be mentioned that there is none.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { copies as contract } from '#contract/backup.ts';
import { lastOneGone, momentOfCopy } from '#domain/copy-rotation.ts';
import {
  copiesFolder,
  copiesIn,
  copyNames,
  type CopyNotes,
  isReachable,
  isWithin,
  nameSecond,
  noteCopies,
  ownFolder,
  readCopyNotes,
  secondIsThere,
} from '#storage/copies.ts';
import type { Store } from '#storage/open.ts';
import { absolute } from '#storage/whole-file.ts';
import { type Context, dayOf, instantText } from './context.ts';
import { fromDisk } from './export.ts';
import { fail } from './failure.ts';

const MONTHS_UNMENTIONED = 3;

export async function copies(
  context: Context,
  input: ParsedInputOf<typeof contract>,
  store: Store,
): Promise<OutputOf<typeof contract>> {
  const { home } = store.settings;
  const today = dayOf(context.now, context.timeZone);
  if (input.second !== undefined) {
    const second = absolute(input.second);
    // A copy beside the first one is lost with it.
    if (await isWithin(second, absolute(home))) return fail('place-is-home', { path: input.second });
    if (!(await isReachable(second))) return fail('place-not-there', { path: input.second });
    await fromDisk(second, () => nameSecond(home, second, store.bookId));
  }
  if (input.noSecond === true)
    await noteCopies(home, (notes) => ({ ...notes, second: null, place: null, secondTrouble: null }));
  if (input.later === true) {
    const remindFrom = Temporal.PlainDate.from(today).add({ months: MONTHS_UNMENTIONED }).toString();
    await noteCopies(home, (notes) => ({ ...notes, remindFrom }));
  }
  return stateOf(store, today);
}

/** By this day every copy of now is gone, here and in the second place; null where there is none. */
export function copiesGoneBy(store: Store): string | null {
  const { home } = store.settings;
  const notes = readCopyNotes(home);
  const second = ownFolder(notes, store.bookId);
  const there = second === null ? [] : copiesIn(second, notes);
  return lastOneGone([...copiesIn(copiesFolder(home), notes), ...there]);
}

async function stateOf(store: Store, today: string): Promise<OutputOf<typeof contract>> {
  const { home } = store.settings;
  const folder = copiesFolder(home);
  const notes = readCopyNotes(home);
  const held = copiesIn(folder, notes);
  const last = held.findLast((it) => it.note !== null);
  return {
    folder,
    last: last?.note
      ? {
          file: last.file,
          at: instantText(last.note.at)!,
          bytes: last.note.bytes,
          people: last.note.people,
          sound: last.sound,
        }
      : null,
    count: held.length,
    second: await secondOf(notes, store.bookId),
    remind: mayRemind(notes, held, today),
    goneBy: copiesGoneBy(store),
  };
}

async function secondOf(notes: CopyNotes, bookId: string): Promise<OutputOf<typeof contract>['second']> {
  const folder = ownFolder(notes, bookId);
  if (notes.second === null || folder === null) return null;
  const reachable = await secondIsThere(notes);
  const newest = reachable ? copyNames(folder).at(-1) : undefined;
  return {
    folder: notes.second,
    reachable,
    last: newest === undefined ? null : momentOfCopy(newest)!.day,
    trouble: notes.secondTrouble,
  };
}

/** Not on the day of the first copy, and not while it was asked to wait. */
function mayRemind(notes: CopyNotes, held: readonly { readonly file: string }[], today: string): boolean {
  if (notes.second !== null || (notes.remindFrom !== null && today < notes.remindFrom)) return false;
  return held.some(({ file }) => momentOfCopy(file)!.day < today);
}
