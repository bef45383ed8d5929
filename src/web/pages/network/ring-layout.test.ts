// Where everybody stands: each in their ring, the stronger nearer, nobody on somebody else, always the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layRings, nearest, nextTowards, type Ringed, type RingLayout } from './ring-layout.ts';

function book(counts: Readonly<Record<string, number>>): Ringed {
  const marks = Object.entries(counts)
    .map(([mark, count]) => mark.repeat(count))
    .join('');
  return {
    ids: Array.from(marks, (_, at) => `person-${at}`),
    marks,
    organisations: ['Larkspur', 'Fernhill', 'Ove & Sons'],
    at: Array.from(marks, (_, at) => (at % 5) - 2),
  };
}

const away = (layout: RingLayout, person: number): number =>
  Math.hypot(layout.x.at(person)!, layout.y.at(person)!);

test('each stands in the ring of their mark, and the rings do not touch', () => {
  const people = book({ w: 12, l: 60, u: 40, n: 90, c: 400 });
  const layout = layRings(people);
  assert.deepEqual(
    layout.rings.map((ring) => [ring.word, ring.count]),
    [
      ['well', 12],
      ['little', 60],
      ['unsure', 40],
      ['not-yet', 90],
      ['linked', 400],
    ],
  );
  for (const [person, mark] of Array.from(people.marks).entries()) {
    const ring = layout.rings.at(layout.ringOf.at(person)!)!;
    assert.equal(ring.word[0], { w: 'w', l: 'l', u: 'u', n: 'n', c: 'l' }[mark]);
    assert.ok(away(layout, person) > ring.inner - 7 && away(layout, person) < ring.outer + 7, ring.word);
  }
  for (const [at, ring] of layout.rings.entries())
    assert.ok(at === 0 || ring.inner > layout.rings.at(at - 1)!.outer);
});

test('within a ring the stronger tie is nearer', () => {
  const layout = layRings(book({ l: 300 }));
  for (let person = 1; person < 300; person++)
    assert.ok(away(layout, person) >= away(layout, person - 1) - 0.01);
});

test('nobody stands on somebody else, however many', () => {
  for (const people of [book({ w: 5 }), book({ w: 40, l: 200, n: 360 }), book({ w: 300, l: 900, u: 800 })]) {
    const layout = layRings(people);
    for (let person = 0; person < layout.x.length; person++) {
      const { size } = layout.rings.at(layout.ringOf.at(person)!)!;
      for (let other = person + 1; other < layout.x.length; other++) {
        const apart = Math.hypot(
          layout.x.at(person)! - layout.x.at(other)!,
          layout.y.at(person)! - layout.y.at(other)!,
        );
        assert.ok(apart > 2 * size, `${person} and ${other}: ${apart}`);
      }
    }
  }
});

test('those of one organisation stand at one side', () => {
  const layout = layRings({ ...book({ n: 60 }), at: Array.from({ length: 60 }, (_, at) => at % 3) });
  const side = (person: number): number => Math.atan2(layout.y.at(person)!, layout.x.at(person)!);
  const apart = (a: number, b: number): number => {
    const turn = Math.abs(side(a) - side(b)) % (2 * Math.PI);
    return Math.min(turn, 2 * Math.PI - turn);
  };
  for (let person = 0; person < 57; person++) assert.ok(apart(person, person + 3) < 2.2);
});

test('three rings are there even for nobody and for one', () => {
  const none = layRings(book({}));
  assert.deepEqual(
    none.rings.map((ring) => ring.word),
    ['well', 'little', 'not-yet'],
  );
  const one = layRings(book({ l: 1 }));
  assert.deepEqual(
    one.rings.map((ring) => ring.count),
    [0, 1, 0],
  );
  assert.equal(one.radius, none.radius);
});

test('the same people stand at the same places', () => {
  const people = book({ w: 3, l: 20, c: 70 });
  assert.deepEqual(layRings(people), layRings(structuredClone(people)));
});

test('the nearest dot within reach', () => {
  const layout = layRings(book({ w: 9, c: 50 }));
  assert.equal(nearest(layout, layout.x.at(4)! + 3, layout.y.at(4)!, 5), 4);
  assert.equal(nearest(layout, 0, 0, 5), -1);
});

test('arrows go somewhere else and come home again, and nobody is out of reach of them', () => {
  const layout = layRings(book({ w: 6, l: 30, u: 12, n: 20, c: 80 }));
  const right = nextTowards(layout, 0, 'right');
  assert.notEqual(right, 0);
  assert.ok(layout.x.at(right)! > layout.x.at(0)!);
  const seen = new Set([0]);
  const open = [0];
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const way of ['left', 'right', 'up', 'down'] as const) {
      const to = nextTowards(layout, from, way);
      if (!seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
    }
  assert.ok(seen.size > 0.9 * 148, `${seen.size} of 148`);
});

test('twenty thousand are laid in a moment', () => {
  const layout = layRings(book({ w: 60, l: 400, u: 500, n: 1000, c: 18_040 }));
  assert.equal(layout.x.length, 20_000);
  assert.ok(layout.x.every((it) => Number.isFinite(it)));
});
