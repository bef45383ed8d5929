// Export, copy, restore and import of a whole book, killed (`kill -9`) at a moment: the book is as before or as after, what is at the
// place of the file is whole or missing, and the same again goes through. Used by killed-way-out.test.ts and kill.ordeal.ts.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { bookOf, freshSettings, NOW, opened, smallWorld } from './books.ts';
import { killCommand, runCommand } from './product.ts';

export type WayOutWork = 'export' | 'backup' | 'restore' | 'import';

export interface KilledWayOut {
  /** Kills the work after a part of its time, and checks everything; tells how far it had come. */
  killAt(part: number): Promise<'before' | 'after'>;
  end(): Promise<void>;
}

/** A book with people, an export of it, and another book that holds less: in that one the work is done. */
export async function prepareWayOut(work: WayOutWork, people: number): Promise<KilledWayOut> {
  const { settings, folder, remove } = await freshSettings('sqlite');
  const store = await opened(settings);
  const book = bookOf('sqlite', store, settings, folder);
  const world = smallWorld(9, people);
  await book.bringIn([linkedinZip(world, { era: '2026' }), addressBook(world, 'apple')]);
  await store.close();
  const env = { GOODTURN_NOW: new Date(NOW).toISOString(), TZ: 'UTC', LANG: 'en_GB.UTF-8' };
  const at = (home: string) => ({ env: { ...env, GOODTURN_HOME: home } });
  const whole = join(folder, 'whole.json');
  assert.equal((await runCommand(['export', '--to', whole], at(settings.home))).code, 0);
  const full = await readFile(whole, 'utf8');

  const kept = join(folder, 'kept');
  const home = join(folder, 'work');
  if (work === 'export' || work === 'backup') await cp(settings.home, kept, { recursive: true });
  else {
    const small = await opened({ home: kept });
    if (work === 'restore')
      await bookOf('sqlite', small, { home: kept }, folder).say('add', { name: 'Priya Nair' });
    await small.close();
  }
  const before = (await runCommand(['export'], at(kept))).stdout;
  const to = join(folder, 'out');
  const args = {
    export: ['export', '--to', to],
    backup: ['backup', '--to', to],
    restore: ['restore', whole],
    import: ['import', whole],
  }[work];

  const fresh = async (): Promise<void> => {
    await rm(home, { recursive: true, force: true });
    await rm(to, { force: true });
    await cp(kept, home, { recursive: true });
  };
  await fresh();
  const began = performance.now();
  assert.equal((await runCommand(args, at(home))).code, 0);
  const duration = performance.now() - began;

  const killAt = async (part: number): Promise<'before' | 'after'> => {
    await fresh();
    await killCommand(args, { ...at(home), after: part * duration });
    const found = await runCommand(['export'], at(home));
    assert.equal(found.code, 0, found.stderr);
    const doctor = await runCommand(['doctor', '--deep', '--json'], at(home));
    assert.equal(doctor.code, 0, doctor.stdout);
    let ended: boolean;
    if (work === 'export' || work === 'backup') {
      assert.equal(found.stdout, before, 'the book is as it was');
      ended = existsSync(to);
    } else {
      ended = found.stdout === full;
      if (!ended) assert.equal(found.stdout, before, 'as before or as after');
    }
    // What is at the place of the file can be used; what was begun does not stand in the way.
    if (work === 'export' && ended) assert.equal(await readFile(to, 'utf8'), full);
    if (work === 'backup' && ended) {
      const other = join(folder, 'other');
      await rm(other, { recursive: true, force: true });
      assert.equal((await runCommand(['restore', to], at(other))).code, 0);
      assert.equal((await runCommand(['export'], at(other))).stdout, full);
    }
    if (work === 'restore' && ended) {
      const names = readdirSync(join(home, 'backups')).filter((name) => name.startsWith('before-restore-'));
      assert.equal(names.length, 1, 'what was here is kept');
    }
    if (work !== 'import' || !ended) {
      const again = await runCommand(args, at(home));
      assert.equal(again.code, 0, again.stderr);
    }
    return ended ? 'after' : 'before';
  };
  return { killAt, end: remove };
}
