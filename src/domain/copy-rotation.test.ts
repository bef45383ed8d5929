// Which copies go: never the newest sound one, never a file with another name, and in the end 7 days, 4 weeks and 12 months.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { type Copy, copiesToRemove, lastOneGone, momentOfCopy, nameOfCopy } from './copy-rotation.ts';

function dayAfter(first: string, days: number): string {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days that Goodturn ran, each with a copy, cleared away each time as it happens. */
function lived(days: readonly number[]): string[] {
  let held: Copy[] = [];
  for (const day of days) {
    held = [...held, { file: nameOfCopy(dayAfter('2026-01-01', day), '', 'db'), sound: true }];
    const gone = new Set(copiesToRemove(held));
    held = held.filter(({ file }) => !gone.has(file));
  }
  return held.map(({ file }) => momentOfCopy(file)!.day);
}

test('two years, a copy each day: the last seven days, the last of four weeks and of twelve months', () => {
  const held = lived(Array.from({ length: 730 }, (_, day) => day));
  assert.deepEqual(held, [
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
    '2027-05-31',
    '2027-06-30',
    '2027-07-31',
    '2027-08-31',
    '2027-09-30',
    '2027-10-31',
    '2027-11-30',
    '2027-12-12',
    '2027-12-19',
    '2027-12-25',
    '2027-12-26',
    '2027-12-27',
    '2027-12-28',
    '2027-12-29',
    '2027-12-30',
    '2027-12-31',
  ]);
});

test('all copies of the latest day stay; of earlier days the last', () => {
  const sound = true;
  const copies = ['2026-11-22', '2026-11-22-0900', '2026-11-22-1800', '2026-11-23', '2026-11-23-0800'].map(
    (name) => ({ file: `goodturn-${name}.db`, sound }),
  );
  assert.deepEqual(copiesToRemove(copies), ['goodturn-2026-11-22.db', 'goodturn-2026-11-22-0900.db']);
});

const copies = fc.uniqueArray(
  fc.record({
    file: fc
      .tuple(
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('', '0000', '0930', '2359'),
        fc.constantFrom('db', 'json.gz', 'db.sealed'),
      )
      .map(([day, time, ending]) => nameOfCopy(dayAfter('2025-01-01', day), time, ending)),
    sound: fc.boolean(),
  }),
  { selector: ({ file }) => file, maxLength: 60 },
);
const order = ({ file }: Copy): string => `${momentOfCopy(file)!.day} ${momentOfCopy(file)!.time}`;

test('the newest sound copy stays, and so does the newest of all', () => {
  fc.assert(
    fc.property(copies, (held) => {
      const gone = new Set(copiesToRemove(held));
      const newest = (of: readonly Copy[]): string => of.map(order).toSorted().at(-1) ?? '';
      const kept = held.filter(({ file }) => !gone.has(file));
      assert.equal(newest(kept), newest(held));
      assert.equal(newest(kept.filter((it) => it.sound)), newest(held.filter((it) => it.sound)));
    }),
  );
});

test('cleared away once is cleared away: nothing more goes, and the order in which copies are listed tells nothing', () => {
  fc.assert(
    fc.property(copies, (held) => {
      const gone = copiesToRemove(held);
      assert.deepEqual(copiesToRemove(held.toReversed()).toSorted(), gone.toSorted());
      assert.deepEqual(copiesToRemove(held.filter(({ file }) => !gone.includes(file))), []);
    }),
  );
});

test('files with other names are never touched', () => {
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'before-restore-2026-11-23-1405.db',
      'before-0001.db',
      'copies.json',
      'goodturn.db',
      'goodturn-2026-13-41.db',
      'goodturn-2026-11-23.db.part',
      'my goodturn-2026-11-23.db',
    ),
  );
  fc.assert(
    fc.property(copies, fc.array(names), (held, others) => {
      const strange = others.filter((file) => momentOfCopy(file) === null);
      const all = [...held, ...strange.map((file) => ({ file, sound: false }))];
      assert.deepEqual(copiesToRemove(all), copiesToRemove(held));
    }),
  );
  assert.equal(momentOfCopy('goodturn-2026-02-30.db'), null);
});

test('by the day that is told, a copy of today is gone when a copy was made each month', () => {
  const gone = lastOneGone([{ file: 'goodturn-2026-01-31.db', sound: true }]);
  assert.equal(gone, '2027-01-01');
  const months = Array.from({ length: 13 }, (_, month) => 30 + month * 31);
  assert.ok(lived(months.slice(0, 12)).includes('2026-01-31'));
  assert.ok(!lived(months).includes('2026-01-31'), lived(months).join(' '));
  assert.equal(lastOneGone([]), null);
});
