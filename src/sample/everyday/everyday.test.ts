// The everyday traces: the same each time, in proportions as people live, and nothing in them that the world itself lost.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { bookSources, exportsFrom, sources } from '../every-source.ts';
import { exportsOf } from '../exports.ts';
import type { Life } from '../life.ts';
import { profiles } from '../profiles.ts';
import { makeWorld } from '../world.ts';
import type { SampleFile } from '../zip.ts';
import { makeEveryday } from './everyday.ts';
import { tracesTruthOf, type TracedPerson, type TracesTruth } from './traces-truth.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const habits = profiles['honest'] ?? assert.fail();
const plain = profiles['plain'] ?? assert.fail();

const seeds = [1, 2];
const worlds = seeds.map((seed) => {
  const world = makeWorld({ seed, people: 600, now, habits });
  const everyday = makeEveryday(world, habits);
  return { world, everyday, truth: tracesTruthOf(world, everyday, new Map()) };
});

function near(value: number, low: number, high: number, what = ''): void {
  assert.ok(value >= low && value <= high, `${what} ${value.toFixed(3)} is not between ${low} and ${high}`);
}

/** Of those who are chosen by their life: how many hold. */
function share(which: (life: Life) => boolean, holds: (person: TracedPerson) => boolean): number {
  const all = worlds.flatMap(({ world, truth }) =>
    truth.people.filter((_, i) => which(world.people[i] as Life)),
  );
  return all.filter((it) => holds(it)).length / all.length;
}

const inChat = ({ traces }: TracedPerson): boolean =>
  Object.values(traces.chats).some((it) => it.sent + it.received > 0);
const inMail = ({ traces }: TracedPerson): boolean => traces.mail.sent + traces.mail.received > 0;
const inCalendar = ({ traces }: TracedPerson): boolean => traces.calendar.met > 0;

const hashesOf = (files: readonly SampleFile[]): string[] =>
  files.map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`);

test('the same words give the same bytes, and the files of issue B are untouched', () => {
  for (const seed of [1, 4]) {
    const make = (): ReturnType<typeof makeWorld> => makeWorld({ seed, people: 25, now, habits });
    const files = exportsFrom(make(), habits, sources);
    assert.deepEqual(hashesOf(exportsFrom(make(), habits, sources)), hashesOf(files));
    assert.deepEqual(hashesOf(files.slice(0, 5)), hashesOf(exportsOf(make())));
    assert.deepEqual(hashesOf(exportsFrom(make(), habits, bookSources)), hashesOf(exportsOf(make())));
    assert.equal(new Set(files.map((file) => file.path.toLowerCase())).size, files.length, 'each path once');
    assert.deepEqual(
      exportsFrom(make(), habits, ['calendar']).map((file) =>
        file.path.replace(/.*\//, '').replace(/.*@.*/, 'of an account'),
      ),
      ['truth.json', 'of an account', 'of an account', 'Private.ics', 'traces-truth.json'],
    );
  }
});

test('worlds of any size and both profiles', () => {
  for (const people of [0, 1, 12]) {
    const world = makeWorld({ seed: 3, people, now, habits });
    assert.equal(tracesTruthOf(world, makeEveryday(world, habits), new Map()).people.length, people);
  }
  const world = makeWorld({ seed: 3, people: 200, now, habits: plain });
  const { people } = tracesTruthOf(world, makeEveryday(world, plain), new Map());
  const close = people.filter((_, i) => world.people[i]?.level === 1);
  near(close.filter((it) => inMail(it) || inChat(it)).length / close.length, 0.95, 1);
  const strangers = people.filter((_, i) => world.people[i]?.level === 3);
  near(strangers.filter((it) => inMail(it)).length / strangers.length, 0, 0.15);
});

test('a mailbox of ten to twenty thousand letters, most of them by machines', () => {
  for (const { truth } of worlds) {
    near(truth.letters.length, 6000, 20_000);
    const of = (kind: string): number =>
      truth.letters.filter((it) => it.kind === kind).length / truth.letters.length;
    near(of('machine'), 0.48, 0.65);
    near(of('list'), 0.05, 0.15);
    near(of('person'), 0.25, 0.45);
    const ids = truth.letters.flatMap((it) => it.id ?? []);
    assert.equal(new Set(ids).size, ids.length);
    near(truth.letters.filter((it) => it.badDate).length, 10, 200);
  }
});

test('family and friends in chats and in titles, colleagues in mail and calendar, old friends silent', () => {
  const close = (relation: Life['relation']) => (life: Life) =>
    life.level === 1 && life.relation === relation;
  near(share(close('family'), inChat), 0.4, 0.85, 'family in chats');
  near(share(close('friend'), inChat), 0.4, 0.85, 'friends in chats');
  const family = worlds.flatMap(({ everyday }) => everyday.ties.filter((tie) => close('family')(tie.life)));
  near(
    family.filter((tie) => tie.ways.has('mail')).length / family.length,
    0,
    0.3,
    'family in letters of two',
  );
  const colleague = (life: Life): boolean => life.relation === 'colleague' && life.level < 3;
  near(share(colleague, inMail), 0.6, 1, 'colleagues in mail');
  near(share(colleague, inChat), 0.03, 0.35, 'colleagues in chats');
  near(
    share(close('school'), (it) => it.silentSince !== null),
    0.4,
    0.95,
    'school friends silent',
  );
  // Nobody is easy to tell apart: a few close ones are nowhere, and strangers are in mail and in crowds.
  near(
    share(
      (life) => life.level === 1,
      (it) => !inMail(it) && !inChat(it) && !inCalendar(it),
    ),
    0.02,
    0.3,
    'close and nowhere',
  );
  near(
    share(
      (life) => life.level === 3,
      (it) => inMail(it) || inCalendar(it) || inChat(it),
    ),
    0.1,
    0.45,
    'strangers somewhere',
  );
  near(
    share((life) => life.relation === 'online', inMail),
    0.01,
    0.2,
    'online in mail',
  );
});

test('talks: most are nowhere to be seen, and those of lost ties ended with them', () => {
  for (const { truth } of worlds) {
    const talks = truth.people.flatMap((person) => person.talks.map((talk) => ({ person, talk })));
    const alone = talks.filter(({ talk }) => talk.people === 1);
    near(alone.filter(({ talk }) => talk.in.includes('calendar')).length / alone.length, 0.15, 0.65);
    for (const { person, talk } of talks) {
      assert.match(talk.date, /^20\d\d-\d\d-\d\d$/);
      assert.ok(talk.date <= '2026-11-22');
      if (person.silentSince && person.relation !== 'colleague' && talk.in.length === 0)
        assert.ok(talk.date <= person.silentSince);
    }
  }
});

test('who knows whom: pairs once, mostly within circles, and introductions come from somebody I know', () => {
  for (const { world, truth } of worlds)
    checkAcquaintances(truth, new Map(world.people.map((life) => [life.id, life])));
});

function checkAcquaintances(truth: TracesTruth, lives: ReadonlyMap<string, Life>): void {
  const pairs = truth.acquaintances.map(([a, b]) => `${a} ${b}`);
  assert.equal(new Set(pairs).size, pairs.length);
  assert.equal(truth.acquaintedBy.length, pairs.length);
  for (const [a, b] of truth.acquaintances) {
    assert.ok(lives.has(a) && lives.has(b));
    assert.ok(Number(a.slice(1)) < Number(b.slice(1)));
  }
  const known = new Set(pairs);
  const within = (kinds: readonly string[]): number => {
    let [yes, all] = [0, 0];
    for (const { kind, members } of truth.circles)
      if (kinds.includes(kind))
        for (const a of members)
          for (const b of members)
            if (Number(a.slice(1)) < Number(b.slice(1))) {
              all++;
              if (known.has(`${a} ${b}`)) yes++;
            }
    return yes / all;
  };
  near(within(['family']), 0.85, 1);
  near(within(['team']), 0.75, 0.95);
  near(within(['club']), 0.3, 0.7);
  // Mean number of acquaintances among my people: far from none, far from all.
  near((2 * pairs.length) / lives.size, 1, 12);
  assert.ok(truth.introductions.length > 10);
  for (const { by, to } of truth.introductions) {
    assert.ok((lives.get(by)?.level ?? 3) < 3);
    assert.equal(lives.get(to)?.relation, 'acquaintance');
    assert.ok(known.has(Number(by.slice(1)) < Number(to.slice(1)) ? `${by} ${to}` : `${to} ${by}`));
  }
  const letters = new Map(truth.letters.map((it) => [it.id, it]));
  for (const { by, mail } of truth.introductions) if (mail) assert.equal(letters.get(mail)?.author, by);
}
