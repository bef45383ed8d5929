import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './date-shapes.ts';
import { demoWorld, makeDemo } from './demo.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

test('the same now gives the same bytes', () => {
  assert.deepEqual(makeDemo({ now }), makeDemo({ now }));
});

test('about 160 people of all levels, each name once', () => {
  const world = demoWorld(now);
  const seen = world.people.filter((life) => !life.linked?.closed);
  const added = makeDemo({ now }).said.filter((it) => it.ability === 'add').length;
  assert.equal(seen.length + added, 160);
  assert.equal(new Set(seen.map((life) => life.name)).size, seen.length);
  assert.equal(new Set(seen.flatMap((life) => life.emails)).size, seen.length);
  for (const level of [1, 2, 3]) assert.ok(seen.filter((life) => life.level === level).length >= 12);
});

test('everybody whom Robin speaks of is there, under that one name', () => {
  const { said } = makeDemo({ now });
  const names = new Set(demoWorld(now).people.map((life) => life.name));
  for (const it of said) if (it.ability === 'add') names.add(it.input.name);
  const spoken = said.flatMap((it) => {
    if (it.ability === 'log') return it.input.people;
    if (it.ability === 'met') return [it.input.person, it.input.through];
    return it.ability === 'add' ? [] : [it.input.person];
  });
  assert.deepEqual(
    spoken.filter((name) => !names.has(name)),
    [],
  );
});

test('one reply is owed, for some days; every other exchange has come to rest', () => {
  const world = demoWorld(now);
  const last = new Map<string, { from: unknown; text: string; at: number }>();
  for (const it of world.happenings)
    if (it.kind === 'message' && !it.draft && !it.sponsored) last.set(it.thread, it);
  const open = [...last.values()].filter((it) => it.from !== 'me' && it.text.includes('?'));
  assert.equal(open.length, 1);
  const mira = world.people.find((life) => life.name === 'Mira Solvang');
  assert.equal(open[0]?.from, mira?.id);
  const days = (now - (open[0]?.at ?? 0)) / day;
  assert.ok(days > 2 && days < 7, String(days));
});

test('nothing is later than now, on any day of the year and hour of the day', () => {
  for (const start of ['2026-01-01T00:10:00Z', '2028-02-29T23:50:00Z', '2027-03-28T01:30:00Z']) {
    const at = Date.parse(start);
    const world = demoWorld(at);
    assert.ok(world.happenings.every((it) => it.at < at));
    assert.ok(makeDemo({ now: at }).said.every((it) => it.ability !== 'log' || it.input.at < start));
  }
});
