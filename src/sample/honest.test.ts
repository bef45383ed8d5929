// The honest world is what its habits say of worlds: counted over several seeds, since each world is small.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportsOf } from './exports.ts';
import { honestHabits } from './honest-habits.ts';
import type { Life, World } from './life.ts';
import { readCsv } from './read-csv.ts';
import { truthOf } from './truth.ts';
import { makeWorld } from './world.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const year = 365.25 * 86_400_000;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const worlds = seeds.map((seed) => makeWorld({ seed, people: 600, now, habits: honestHabits }));

function share(which: (life: Life) => boolean, holds: (life: Life, world: World) => boolean): number {
  const all = worlds.flatMap((world) =>
    world.people.filter(which).map((life) => (holds(life, world) ? 1 : 0)),
  );
  return all.reduce<number>((sum, it) => sum + it, 0) / all.length;
}

const spoken = new Map(
  worlds.map((world) => {
    const last = new Map<string, number>();
    for (const it of world.happenings)
      if (it.kind === 'message') last.set(it.thread, Math.max(it.at, last.get(it.thread) ?? 0));
    return [world, last];
  }),
);
const wrote = (life: Life, world: World): boolean => spoken.get(world)?.has(life.id) ?? false;

function near(value: number, low: number, high: number): void {
  assert.ok(value >= low && value <= high, `${value.toFixed(3)} is not between ${low} and ${high}`);
}

test('fifty are known well; 40 % of them would say the same; labels are noisy', () => {
  for (const world of worlds) assert.equal(world.people.filter((it) => it.level === 1).length, 50);
  near(
    share(
      (it) => it.level === 1,
      (it) => !it.oneSided,
    ),
    0.34,
    0.46,
  );
  near(
    share(
      () => true,
      (it) => it.said !== undefined,
    ),
    0.02,
    0.06,
  );
});

test('of the linked close ones 60 % leave nothing written; of strangers hardly one in twenty wrote', () => {
  near(
    share((it) => it.level === 1 && it.linked !== undefined, wrote),
    0.3,
    0.45,
  );
  near(
    share((it) => it.relation === 'online', wrote),
    0.025,
    0.065,
  );
  near(
    share((it) => it.relation === 'recruiter', wrote),
    0.55,
    0.8,
  );
});

test('many of those known well from school have been silent for years; family is in the address book alone', () => {
  const lately = (life: Life, world: World): boolean =>
    (spoken.get(world)?.get(life.id) ?? 0) > now - 3 * year;
  near(
    share((it) => it.level === 1 && it.relation === 'school', lately),
    0,
    0.3,
  );
  near(
    share(
      (it) => it.relation === 'family',
      (it) => it.linked === undefined && it.card !== undefined,
    ),
    0.65,
    0.95,
  );
});

test('names differ between files', () => {
  const both = (life: Life): boolean => life.card !== undefined && life.linked !== undefined;
  near(
    share(
      both,
      (life) => `${life.card?.name.given} ${life.card?.name.family}` !== `${life.given} ${life.family}`,
    ),
    0.25,
    0.5,
  );
});

test('the files of a world are the same bytes each time, and the truth tells each slug and address once', () => {
  for (const seed of [1, 2]) {
    const world = makeWorld({ seed, people: 600, now, habits: honestHabits });
    assert.deepEqual(
      exportsOf(world),
      exportsOf(makeWorld({ seed, people: 600, now, habits: honestHabits })),
    );
    const { people } = truthOf(world);
    const slugs = people.flatMap((it) => it.linkedin ?? []);
    assert.equal(new Set(slugs).size, slugs.length);
    const emails = people.flatMap((it) => it.emails);
    assert.equal(new Set(emails).size, emails.length);
  }
});

test('both generations of Google CSV: rows as wide as their header, one for each card, addresses unharmed', () => {
  for (const seed of [1, 2]) {
    const world = makeWorld({ seed, people: 600, now, habits: honestHabits });
    const file = exportsOf(world).find((it) => it.path.endsWith('.csv'));
    const [header = [], ...rows] = readCsv(new TextDecoder('utf-8').decode(file?.bytes));
    assert.ok(rows.every((row) => row.length === header.length));
    const email = header.indexOf('E-mail 1 - Value');
    const labels = header.findIndex((it) => it === 'Labels' || it === 'Group Membership');
    const mine = rows.filter((row) => row[labels]?.startsWith('* myContacts'));
    const cards = world.people.flatMap((life) => life.googleCard ?? []);
    assert.deepEqual(
      mine.map((row) => row[email]),
      cards.map((card) => card.emails[0] ?? ''),
    );
    assert.ok(rows.length > mine.length, 'Other Contacts');
  }
});
