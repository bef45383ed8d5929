// The real product in a data folder of its own: brings the exports of a folder in as a person would, one after the other, and asks
// `people`, `show`, `network` and `level`. Nothing of the model is known here.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countryOf } from '#app/country.ts';
import { doWork, type WorkClock } from '#app/import-jobs.ts';
import { type Door, run } from '#app/run.ts';
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import { openStore, type Store } from '#storage/open.ts';
import { slugOf, type Traits, type TruthFile } from './truth-file.ts';

export interface Answered {
  readonly id: string;
  readonly name: string;
  readonly traits: Traits;
  readonly level: 1 | 2 | 3 | null;
  readonly basis: 'said' | 'evidence';
  readonly probability: number;
  readonly nominal: boolean;
}

export interface Product {
  ask<N extends AbilityName>(name: N, input: unknown): Promise<OutputOf<Abilities[N]>>;
  /** Everybody, with what `show` says of them. */
  everybody(): Promise<Answered[]>;
  readonly store: Store;
  /** Judges everybody anew where the product holds that due, as its worker does within a minute. */
  settle(): Promise<void>;
  /** What was not read: file and first problem. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/** What belongs together is one import: each zip, each folder, all loose files. */
export async function exportsIn(folder: string): Promise<string[][]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(
      ({ name }) =>
        !/^(?:traces-)?truth\.json$/.test(name) && !name.startsWith('.') && !/\.(md|txt)$/i.test(name),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const alone = entries.filter((it) => it.isDirectory() || /\.zip$/i.test(it.name));
  const loose = entries.filter((it) => !alone.includes(it));
  return [
    ...alone.map((it) => [join(folder, it.name)]),
    ...(loose.length > 0 ? [loose.map((it) => join(folder, it.name))] : []),
  ];
}

export async function openProduct(folder: string, truth: TruthFile, now: number): Promise<Product> {
  const home = await mkdtemp(join(tmpdir(), 'goodturn-bench-levels-'));
  const locale = 'en-GB';
  // Ids in order, so that whatever is decided by an id comes out the same each time.
  let made = 0;
  const newId = (): string => `00000000-0000-7000-8000-${(made += 1).toString(16).padStart(12, '0')}`;
  const door: Door & WorkClock = {
    actor: 'you',
    now,
    timeZone: 'UTC',
    locale,
    country: countryOf(locale),
    newId,
  };
  const opened = await openStore({ home }, newId, now);
  if ('problem' in opened) throw new Error(opened.problem.code);
  const store: Store = opened;
  const close = async (): Promise<void> => {
    await store.close();
    await rm(home, { recursive: true, force: true });
  };
  const ask: Product['ask'] = async (name, input) => {
    const outcome = await run(store, door, name, input);
    if ('failure' in outcome) throw new Error(`${name}: ${outcome.failure.text}`);
    return outcome.value;
  };
  try {
    const { name, emails } = truth.me;
    const readable = await acceptedOf(store, door, emails);
    if (name || readable.length > 0) await ask('me', { ...(name ? { name } : {}), email: readable });
    const refused: string[] = [];
    for (const paths of await exportsIn(folder)) {
      const files = paths.map((path) => ({ path }));
      const done = await doWork(
        store,
        { kind: 'import', files, dryRun: false, batchId: newId() },
        door,
        newId,
        () => undefined,
      );
      if (done.kind !== 'import') continue;
      for (const it of done.result.imports)
        if (it.state !== 'done') refused.push(`${it.file}: ${it.report.problems[0]?.code ?? it.state}`);
        else
          for (const problem of it.report.problems)
            if (problem.code === 'not-recognised') refused.push(`${problem.where}: ${problem.code}`);
    }
    const settle = async (): Promise<void> => {
      await doWork(store, { kind: 'freshen' }, door, newId, () => undefined);
    };
    return { ask, everybody: () => everybody(ask), settle, refused, close, store };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Addresses of yours that the product takes; the files name the others anyway. */
async function acceptedOf(store: Store, door: Door, emails: readonly string[]): Promise<string[]> {
  const accepted: string[] = [];
  for (const email of emails)
    if (!('failure' in (await run(store, door, 'me', { email: [email] })))) accepted.push(email);
  return accepted;
}

async function everybody(ask: Product['ask']): Promise<Answered[]> {
  const people: Answered[] = [];
  const limit = 500;
  for (let offset = 0, total = 1; offset < total; offset += limit) {
    const page = await ask('people', { limit, offset });
    total = page.total;
    for (const { id } of page.items) {
      const { person } = await ask('show', { person: id });
      const points = (kind: string): string[] =>
        person.contactPoints.filter((it) => it.kind === kind).map((it) => it.value);
      const profile = points('link').find((link) => /linkedin\.com\/in\//i.test(link));
      people.push({
        id,
        name: person.name,
        traits: { slug: slugOf(profile), emails: points('email'), names: [person.name] },
        level: person.level.value,
        basis: person.level.basis,
        probability: person.level.probability,
        nominal: person.nominal,
      });
    }
  }
  return people;
}
