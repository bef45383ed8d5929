// The walk through the close circle on a book: each answer is kept at once, it goes on where it was, back asks once more, it ends
// with one name that stays, and forgetting somebody leaves nothing of them in it. And the same on a terminal, line by line.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { OutputOf } from '#contract/ability.ts';
import type { sweep } from '#contract/sweep.ts';
import {
  assertDerivedHolds,
  type Book,
  connectionsFile,
  contents,
  NOW,
  onEachEngine,
  withBook,
} from './books.ts';
import { bringExport, exported } from './exports.ts';
import { runCommand } from './product.ts';

type Sweep = OutputOf<typeof sweep>;
const take = (book: Book, input: object = {}, now?: number): Promise<Sweep> =>
  book.say('sweep', input, now) as Promise<Sweep>;
const names = ({ people }: Sweep): string[] => people.map((it) => it.name);

async function fill(book: Book): Promise<void> {
  await book.bringInOne([
    connectionsFile(['Lin,Ked,https://www.linkedin.com/in/lin-ked,,Acme,Editor,05 May 2020']),
  ]);
  for (const [name, level] of [
    ['Ana Ruiz', '1'],
    ['Ben Adeyemi', '1'],
    ['Cleo Marsh', '2'],
    ['Rex Holm', '1'],
  ] as const)
    await book.say('add', { name, level });
  await book.say('do-not-contact', { person: 'Rex Holm' });
}

onEachEngine('A walk: one at a time, back, enough, who is missing, one name that stays', async (book) => {
  await fill(book);
  const before = await take(book);
  assert.equal(before.stage, 'none');
  assert.deepEqual(names(before).toSorted(), ['Ana Ruiz', 'Ben Adeyemi', 'Cleo Marsh']);
  assert.equal((await contents(book.store, ['setting']))['setting']!.length, 0, 'looking writes nothing');

  await book.say('me', { curiousAbout: ['data journalism, boats', 'Boats'] });
  let now = await take(book, { turn: 'begin' });
  assert.deepEqual(
    [now.stage, now.since, now.curiousAbout],
    ['people', '2026-11-22', ['data journalism', 'Boats']],
  );
  const [first, second] = now.people;
  assert.equal(now.back, null);
  await book.say('interest', { person: first!.id, topic: ['sailing'] });
  now = await take(book, { turn: 'looked', person: first!.id });
  assert.deepEqual([now.people[0]?.id, now.back?.id], [second!.id, first!.id]);
  // Of no matter where it is looked at: it goes on where it was.
  assert.deepEqual(await take(book), now);

  now = await take(book, { turn: 'back' });
  assert.deepEqual([now.people[0]?.id, now.people[0]?.interests], [first!.id, ['sailing']]);
  await take(book, { turn: 'looked', person: first!.id });
  await book.say('might-know', { person: second!.id, topic: 'data journalism', note: 'a colleague of old' });
  now = await take(book, { turn: 'looked', person: second!.id });
  assert.deepEqual(names(now), ['Cleo Marsh']);
  now = await take(book, { turn: 'passed', person: now.people[0]!.id });
  assert.deepEqual([now.stage, names(now), now.moreLinked], ['missing', [], true]);

  // Once more, since it was too quick; then enough.
  assert.deepEqual(names(await take(book, { turn: 'back' })), ['Cleo Marsh']);
  assert.equal((await take(book, { turn: 'enough' })).stage, 'missing');
  now = await take(book, { turn: 'missing', who: 'Noor Aziz' });
  now = await take(book, { turn: 'missing', who: 'Ida Falk' });
  now = await take(book, { turn: 'missing', who: 'cleo marsh' });
  assert.deepEqual(
    now.missing.map((it) => it.name),
    ['Noor Aziz', 'Ida Falk', 'Cleo Marsh'],
  );
  now = await take(book, { turn: 'not-missing', person: now.missing[1]!.id });
  assert.deepEqual(
    now.missing.map((it) => it.name),
    ['Noor Aziz', 'Cleo Marsh'],
  );
  assert.equal((await book.people()).length, 6, 'whoever was taken back is gone, whoever was here stays');

  now = await take(book, { turn: 'end' });
  assert.deepEqual([now.stage, names(now)], ['people', ['Noor Aziz', 'Cleo Marsh']]);
  for (const { id } of now.people) now = await take(book, { turn: 'passed', person: id });
  assert.equal(now.stage, 'end');
  assert.equal(now.end?.person.id, second!.id);
  assert.deepEqual(
    now.end.why.map((it) => it.code),
    ['sweep-might-know', 'sweep-known-well'],
  );
  assert.match(now.end.step.text, /curious about data journalism/);

  // It stays when you write to them, and is somebody else where you say so.
  await book.say('log', { kind: 'call', people: [second!.id], at: 'today' });
  assert.deepEqual((await take(book)).end?.person, now.end.person);
  const other = await take(book, { turn: 'other' });
  assert.equal(other.end?.person.id, first!.id);
  assert.deepEqual((await take(book)).end?.person, other.end.person);
  await book.say('do-not-contact', { person: first!.id });
  assert.notEqual((await take(book)).end?.person.id, first!.id, 'never');
  await assertDerivedHolds(book);
});

onEachEngine(
  'A new walk begins with whoever was not asked about lately; merely linked people come on request',
  async (book) => {
    await fill(book);
    let now = await take(book, { turn: 'begin' });
    const first = now.people[0]!;
    // Left in the middle of somebody, it goes on with them, whatever the answer made of them.
    await book.say('level', { person: 'Cleo Marsh', level: '2' });
    assert.equal((await take(book)).people[0]!.name, 'Cleo Marsh');
    await take(book, { turn: 'looked', person: 'Cleo Marsh' });
    await take(book, { turn: 'looked', person: first.id });
    now = await take(book, { turn: 'begin' });
    assert.deepEqual(names(now).slice(1), [first.name, 'Cleo Marsh']);
    assert.equal(now.back, null);
    await take(book, { turn: 'enough' });
    now = await take(book, { turn: 'on', linked: true });
    assert.deepEqual(
      [now.stage, names(now).includes('Lin Ked'), names(now).includes('Rex Holm')],
      ['people', true, false],
    );
  },
);

onEachEngine(
  'It travels with an export, and forgetting somebody leaves nothing of them in it',
  async (book) => {
    await fill(book);
    let now = await take(book, { turn: 'begin' });
    const first = now.people[0]!;
    await book.say('interest', { person: first.id, topic: ['sailing'] });
    await take(book, { turn: 'looked', person: first.id });
    await take(book, { turn: 'enough' });
    now = await take(book, { turn: 'end' });
    assert.equal(now.end?.person.id, first.id);
    const path = await exported(book, 'out.json');
    await withBook('sqlite', async (other) => {
      await bringExport(other, path);
      assert.deepEqual(await take(other), now);
    });
    await book.say('forget', { person: first.id });
    const said = JSON.stringify(await contents(book.store, ['fact', 'setting']));
    assert.ok(!said.includes(first.id) && !said.includes(first.name), 'nothing of them is left');
    assert.notEqual((await take(book)).end?.person.id, first.id);
  },
);

onEachEngine('Marks of a walk keep nobody whose file is taken out', async (book) => {
  const { id } = await book.bringInOne([
    connectionsFile(['Lin,Ked,https://www.linkedin.com/in/lin-ked,,Acme,Editor,05 May 2020']),
  ]);
  await take(book, { turn: 'begin' });
  await take(book, { turn: 'passed', person: 'Lin Ked' });
  await book.undo(id);
  assert.deepEqual(await book.people(), []);
  await assertDerivedHolds(book);
});

test('On a terminal: a line for each answer, kept at once; where the lines end it stays as it is, and goes on', async () => {
  const home = await mkdtemp(join(tmpdir(), 'goodturn-sweep-'));
  const settings = { home, env: { GOODTURN_NOW: new Date(NOW).toISOString() } };
  const command = (args: readonly string[], input = '') => runCommand(args, { ...settings, input });
  const json = async (...args: string[]): Promise<Sweep> =>
    JSON.parse((await command([...args, '--json'])).stdout) as Sweep;
  try {
    await command(['add', 'Ana Ruiz', '--level', '3']);
    await command(['add', 'Ben Adeyemi', '--level', '1']);
    const listed = await json('sweep');
    assert.deepEqual(names(listed), ['Ben Adeyemi']);

    // Curious about one thing; Ben: cares, needs, could do, might know; then who is missing; then leave.
    const begun = await command(
      ['sweep'],
      ['data journalism', 'bread', '', 'lend him the van', 'his aunt', 'Ida Falk', 'Ana Ruiz', 'q', ''].join(
        '\n',
      ),
    );
    assert.equal(begun.code, 0, begun.stderr);
    assert.match(begun.stdout, /What are you curious about/);
    assert.match(begun.stdout, /Might Ben know somebody in data journalism\?/);
    assert.match(begun.stdout, /Who else is missing here\? So far: Ida Falk, Ana Ruiz\./);
    assert.match(begun.stdout, /It stays as it is\./);

    // Taken up again: nobody else is missing; Ida (first not understood), on to Ana, back to Ida, Ana, enough; an end.
    const ended = await command(['sweep'], ['', 'x', 'w', 's', 'b', '', '', '', '', 'e', ''].join('\n'));
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stdout, /Back to Ida Falk\./);
    assert.match(ended.stdout, /A first step: Ask Ben for half an hour/);
    const now = await json('sweep');
    assert.deepEqual([now.stage, now.end?.person.name], ['end', 'Ben Adeyemi']);
    const { person } = JSON.parse((await command(['show', 'Ben Adeyemi', '--json'])).stdout) as {
      person: { interests: string[]; needs: string[]; couldDo: string[]; mightKnow: unknown };
    };
    assert.deepEqual(
      [person.interests, person.needs, person.couldDo, person.mightKnow],
      [['bread'], [], ['lend him the van'], [{ topic: 'data journalism', note: 'his aunt', might: true }]],
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
