// The invented book: made through the same imports and abilities as a real one, in a data folder of its own.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressBook } from '#sample/address-book.ts';
import { makeDemo } from '#sample/demo.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { makeWorld } from '#sample/world.ts';
import type { Store } from '#storage/open.ts';
import { doWork, type WorkClock } from '#app/import-jobs.ts';
import { type Door, run } from '#app/run.ts';

/** Makes the book in an empty store; returns how many people are in it. */
export async function makeDemoBook(
  store: Store,
  door: Door & WorkClock,
  options: { readonly people?: number; readonly seed?: number } = {},
): Promise<number> {
  const demo =
    options.people === undefined && options.seed === undefined
      ? makeDemo({ now: door.now })
      : largerDemo(door.now, options.people ?? 400, options.seed ?? 1);
  const folder = join(store.settings.home, 'spool', 'demo');
  try {
    const files: { path: string; shown: string }[] = [];
    for (const file of demo.files) {
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(path, file.bytes);
      files.push({ path, shown: file.path });
    }
    await run(store, door, 'me', demo.me);
    await doWork(
      store,
      { kind: 'import', files, dryRun: false, batchId: door.newId() },
      door,
      door.newId,
      () => undefined,
    );
    await mergeSpokenOf(store, door, JSON.stringify(demo.said));
    for (const said of demo.said) {
      const outcome = await run(store, door, said.ability, said.input);
      if ('failure' in outcome)
        throw new Error(`the invented book does not hold together: ${said.ability}: ${outcome.failure.text}`);
    }
    // So that nothing moves while somebody looks around.
    await doWork(store, { kind: 'freshen', even: true }, door, door.newId, () => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const answer = await run(store, door, 'network', {});
  return 'value' in answer ? answer.value.people : 0;
}

/** Whoever is in the files twice by one name, and is spoken of by it: the invented user has said that they are one. */
async function mergeSpokenOf(store: Store, door: Door, story: string): Promise<void> {
  const asked = await run(store, door, 'duplicates', { limit: 200 });
  if ('failure' in asked) return;
  for (const { a, b } of asked.value.pairs)
    if (a.name === b.name && story.includes(JSON.stringify(a.name)))
      await run(store, door, 'merge', { person: a.id, other: b.id });
}

function largerDemo(
  now: number,
  people: number,
  seed: number,
): Pick<ReturnType<typeof makeDemo>, 'me' | 'files' | 'said'> {
  const world = makeWorld({ seed, people, now });
  return {
    me: { name: world.me.name, email: [...world.me.emails], energy: 6 },
    files: [linkedinZip(world, { era: '2026' }), addressBook(world, 'apple')],
    said: [],
  };
}
