// Whether data, copies and program are in order: each check by itself, none stops the others. Changes nothing.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { doctor as contract } from '#contract/doctor.ts';
import { momentOfCopy } from '#domain/copy-rotation.ts';
import { readBook } from '#storage/book-state.ts';
import { copiesFolder, copiesIn, freeBytes, openToOthers, readCopyNotes } from '#storage/copies.ts';
import {
  checkIntegrity,
  databaseBytes,
  folderIsOpen,
  newestMigration,
  strayRows,
} from '#storage/integrity.ts';
import { listImports } from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import { troubleIn } from '#storage/trouble.ts';
import { inFolder } from '#storage/whole-file.ts';
import { doctorDetail } from '#words/doctor.ts';
import { failureText } from '#words/failures.ts';
import { secondTrouble } from '#words/way-out.ts';
import { type Context, dayOf } from './context.ts';
import { copies } from './copies.ts';
import { soundCopies, stateOfCopy, troubleInCopy } from './sound-copies.ts';
import { damagedValues } from './trouble.ts';

interface Found {
  readonly ok: boolean;
  readonly detail: string;
}

/** A copy is made each day that Goodturn runs; after a fortnight without one it is worth a word. */
const OLD_COPY_DAYS = 14;

export async function doctor(
  context: Context,
  input: ParsedInputOf<typeof contract>,
  store: Store,
): Promise<OutputOf<typeof contract>> {
  const { db: read, id: bookId, engine } = context.book;
  const { home } = store.settings;
  const checks: { name: string; ok: boolean; detail: string }[] = [];
  const check = async (name: string, run: () => Promise<Found>): Promise<void> => {
    try {
      checks.push({ name, ...(await run()) });
    } catch (error) {
      checks.push({ name, ok: false, detail: error instanceof Error ? error.message : String(error) });
    }
  };
  await check('program', async () => ({
    ok: Number(process.versions.node.split('.')[0]) >= 26,
    detail: doctorDetail.program(process.versions.node),
  }));
  await check('tables', async () => ({ ok: true, detail: doctorDetail.tables(await newestMigration(read)) }));
  await check('data folder', async () => {
    const open = folderIsOpen(home);
    if (store.readOnly) return { ok: false, detail: doctorDetail.readOnly(home) };
    const files = open ? [] : await openToOthers(home);
    return files.length > 0
      ? { ok: false, detail: doctorDetail.files(files) }
      : { ok: !open, detail: doctorDetail.folder(home, open) };
  });
  const bytes = engine === 'sqlite' ? databaseBytes(home) : null;
  await check('database', async () => {
    const trouble = await checkIntegrity(read, engine).catch(saidOf);
    if (trouble === null) return { ok: true, detail: doctorDetail.database(engine, bytes) };
    const values = await damagedValues(home, trouble);
    return { ok: false, detail: failureText({ code: 'book-damaged', values }) };
  });
  await check('rows', async () => {
    const { rows, stray } = await strayRows(read, bookId);
    return {
      ok: stray.length === 0,
      detail: stray.length === 0 ? doctorDetail.rows(rows) : doctorDetail.stray(stray),
    };
  });
  await check('imports', async () => {
    const rows = await listImports(read, bookId);
    const unfinished = rows.filter((row) => row.state !== 'done').length;
    return { ok: unfinished === 0, detail: doctorDetail.imports(rows.length - unfinished, unfinished) };
  });
  await check('people', async () => {
    const { people, orphans } = await countPeople(context);
    return { ok: orphans === 0, detail: doctorDetail.people(people, orphans) };
  });
  if (input.deep === true)
    await check('made anew', async () => {
      if (store.readOnly) return { ok: true, detail: doctorDetail.noPlace() };
      const { rebuiltDiffers } = await import('./rebuild-check.ts');
      const differs = await rebuiltDiffers(context, store);
      if (differs === undefined) return { ok: true, detail: doctorDetail.notCompared() };
      return { ok: differs === null, detail: doctorDetail.rebuilt(differs) };
    });
  await check('copies', () => lastCopy(context, home));
  await check('second place', async () => {
    const { second, goneBy } = await copies(context, {}, store);
    if (second === null) return { ok: true, detail: doctorDetail.noSecond() };
    if (!second.reachable) return { ok: true, detail: doctorDetail.secondAway(second.folder) };
    if (second.trouble !== null && second.trouble !== 'away')
      return { ok: false, detail: secondTrouble(second.folder, second.trouble) };
    const detail = doctorDetail.second(second.folder, second.last);
    return { ok: true, detail: goneBy === null ? detail : `${detail}; ${doctorDetail.goneBy(goneBy)}` };
  });
  await check('room', async () => {
    const free = await freeBytes(home);
    if (free === null) return { ok: true, detail: doctorDetail.unknownRoom() };
    const enough = free > 2 * (bytes ?? 0);
    return { ok: enough, detail: enough ? doctorDetail.room(free) : doctorDetail.littleRoom(free) };
  });
  return { checks };
}

/** What the engine says of what it cannot read. */
function saidOf(error: unknown): string {
  if (troubleIn(error) !== 'damaged') throw error;
  return error instanceof Error ? error.message : String(error);
}

/** The newest copy is read from end to end. */
export async function lastCopy(clock: Pick<Context, 'now' | 'timeZone'>, home: string): Promise<Found> {
  const folder = copiesFolder(home);
  const held = copiesIn(folder, readCopyNotes(home));
  const last = held.at(-1);
  if (!last) return { ok: true, detail: doctorDetail.noCopy() };
  const { file, note } = last;
  const path = inFolder(folder, file);
  const { day } = momentOfCopy(file)!;
  const state = await stateOfCopy(path, home);
  const trouble = state === 'missing' ? await troubleInCopy(path) : null;
  if (state === 'changed' || (trouble !== null && trouble !== 'sealed')) {
    const [other] = await soundCopies(home, 1, path);
    return { ok: false, detail: doctorDetail.brokenCopy(file, other?.path ?? null) };
  }
  const today = Temporal.PlainDate.from(dayOf(clock.now, clock.timeZone));
  if (Temporal.PlainDate.from(day).until(today).days > OLD_COPY_DAYS)
    return { ok: false, detail: doctorDetail.oldCopy(file, day) };
  if (note === null) return { ok: true, detail: doctorDetail.unlistedCopy(file, day, trouble === 'sealed') };
  return { ok: true, detail: doctorDetail.copy(file, day, note.people) };
}

async function countPeople(context: Context): Promise<{ people: number; orphans: number }> {
  const { db: read, id: bookId } = context.book;
  const { generation } = await readBook(read, bookId);
  const { n } = await read
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .executeTakeFirstOrThrow();
  const { orphans } = await read
    .selectFrom('member as m')
    .leftJoin('person as p', (join) =>
      join
        .onRef('p.book_id', '=', 'm.book_id')
        .onRef('p.generation', '=', 'm.generation')
        .onRef('p.id', '=', 'm.person_id'),
    )
    .select((eb) => eb.fn.countAll<number>().as('orphans'))
    .where('m.book_id', '=', bookId)
    .where('m.generation', '=', generation)
    .where('p.id', 'is', null)
    .executeTakeFirstOrThrow();
  return { people: n, orphans };
}
