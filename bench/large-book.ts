// A book of 50,000 people and 500,000 interactions, made by the real import of a large invented archive.
import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { largeArchiveChunks } from '#sample/large.ts';
import { runCommand } from '#test/product.ts';

export const NOW = '2026-11-22T12:00:00Z';
/** For every process of a benchmark: the same day, zone and language. */
export const ENV = { GOODTURN_NOW: NOW, TZ: 'Europe/Berlin', LANG: 'en_GB.UTF-8' } as const;

export interface LargeBook {
  readonly people: number;
  readonly seconds: number;
}

/** `people` and `interactions` are aimed at: members who closed their profile are in archives, and are nobody. */
export async function makeLargeBook(
  home: string,
  {
    people,
    interactions,
    seed,
    env = ENV,
  }: {
    readonly people: number;
    readonly interactions: number;
    readonly seed: number;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<LargeBook> {
  const archive = join(home, 'archive');
  await mkdir(archive, { recursive: true });
  const options = {
    seed,
    connections: Math.round(people * 0.805),
    vcards: Math.round(people * 0.2),
    // The rest: invitations and endorsements.
    messages: Math.round(interactions - people * 0.28),
    now: Date.parse(NOW),
  };
  for (const { path, bytes } of largeArchiveChunks(options)) await appendFile(join(archive, path), bytes);
  const files = (await readdir(archive)).map((name) => join(archive, name));
  const began = performance.now();
  const { code, stderr } = await runCommand(['import', ...files], { home, env });
  if (code !== 0 && code !== 3) throw new Error(`The import ended with ${code}:\n${stderr.slice(-2000)}`);
  const seconds = (performance.now() - began) / 1000;
  await rm(archive, { recursive: true });
  const told = await runCommand(['network', '--json'], { home, env });
  return { people: (JSON.parse(told.stdout) as { people: number }).people, seconds };
}
