// Whether data and program are in order: each check by itself, none stops the others.
import type { OutputOf } from '#contract/ability.ts';
import type { doctor as contract } from '#contract/doctor.ts';
import { readBook } from '#storage/book-state.ts';
import { checkIntegrity, databaseBytes, folderIsOpen } from '#storage/integrity.ts';
import { listImports } from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import type { Context } from './context.ts';
import { doctorDetail } from '#words/doctor.ts';

export async function doctor(context: Context, store: Store): Promise<OutputOf<typeof contract>> {
  const { db: read, id: bookId, engine } = context.book;
  const { settings } = store;
  const checks: { name: string; ok: boolean; detail: string }[] = [];
  const check = async (name: string, run: () => Promise<{ ok: boolean; detail: string }>): Promise<void> => {
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
  await check('data folder', async () => {
    const open = folderIsOpen(settings.home);
    return { ok: !open, detail: doctorDetail.folder(settings.home, open) };
  });
  await check('database', async () => {
    const trouble = await checkIntegrity(read, engine);
    return {
      ok: trouble === null,
      detail:
        trouble ?? doctorDetail.database(engine, engine === 'sqlite' ? databaseBytes(settings.home) : null),
    };
  });
  await check('imports', async () => {
    const rows = await listImports(read, bookId);
    const unfinished = rows.filter((row) => row.state !== 'done').length;
    return { ok: unfinished === 0, detail: doctorDetail.imports(rows.length - unfinished, unfinished) };
  });
  await check('people', async () => {
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
    return { ok: orphans === 0, detail: doctorDetail.people(n, orphans) };
  });
  return { checks };
}
