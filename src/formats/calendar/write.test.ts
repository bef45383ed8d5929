// What is written is read again by our own reader and by ical.js, whatever stands in names and titles.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import ical from 'ical.js';
import { fc } from '#test/fast-check.ts';
import { fileOf } from '#test/read-format.ts';
import type { Reading } from '../format.ts';
import { calendar } from './calendar.ts';
import { type CalendarEvent, writeCalendar } from './write.ts';

const owner = 'mira.lund@example.org';
const at = Date.parse('2026-03-04T11:20:00Z');
const changedAt = Date.parse('2026-03-05T08:00:00Z');
const event = (more: Partial<CalendarEvent>): CalendarEvent => ({
  uid: 'one@goodturn',
  start: at,
  title: 'Coffee',
  changedAt,
  guests: [{ name: 'Ana Ruiz', email: 'ana@example.net' }],
  ...more,
});
const written = (...events: readonly CalendarEvent[]): string =>
  [...writeCalendar(events, { title: 'Goodturn', owner })].join('');

async function readBack(text: string): Promise<Reading[]> {
  const readings: Reading[] = [];
  const options = {
    timeZone: 'Europe/Berlin',
    me: { names: [], emails: [] },
    now: Date.parse('2026-11-23T12:00:00Z'),
  };
  for await (const one of calendar.read([fileOf('goodturn.ics', text)], options)) readings.push(one);
  return readings;
}
const recordsOf = async (text: string) =>
  (await readBack(text)).flatMap((one) => ('record' in one ? [one.record] : []));

/** What ical.js makes of the only event of a file. */
function byIcal(text: string): InstanceType<typeof ical.Component> {
  const found = new ical.Component(ical.parse(text)).getFirstSubcomponent('vevent');
  assert.ok(found);
  return found;
}

suite('an event', () => {
  const nasty = 'Okafor, "Ben": x; ^y \\ z';

  test('quotes, colons and carets in a name survive both readers', async () => {
    const text = written(event({ guests: [{ name: nasty, email: 'ben@example.com', answer: 'perhaps' }] }));
    const guest = byIcal(text).getFirstProperty('attendee');
    assert.equal(guest?.getFirstParameter('cn'), nasty);
    assert.equal(guest?.getFirstValue(), 'mailto:ben@example.com');
    const [mine, contact] = await recordsOf(text);
    assert.equal(mine?.type === 'mine' && mine.value, owner);
    assert.equal(contact?.type === 'contact' && contact.emails[0]?.value, 'ben@example.com');
  });

  test('kind, crowd, day, title and who declined come back', async () => {
    const text = written(
      event({
        kind: 'call',
        title: 'Half an hour; then, perhaps,\nmore \\ less',
        minutes: 30,
        guests: [
          { name: 'Ana Ruiz', email: 'ana@example.net' },
          { name: 'Tom Kerr', email: 'tom@example.net', answer: 'no' },
          { name: 'Noor Berg' },
        ],
      }),
    );
    const found = (await recordsOf(text)).find((it) => it.type === 'event');
    assert.deepEqual(found && { ...found, key: '', thread: '' }, {
      type: 'event',
      key: '',
      kind: 'call',
      at: '2026-03-04T11:20:00Z',
      direction: 'both',
      parties: ['calendar:ana@example.net', 'calendar:name:noor berg'],
      crowd: 2,
      thread: '',
      about: 'Half an hour; then, perhaps, more \\ less',
    });
    const own = new ical.Event(byIcal(text));
    assert.equal(own.summary, 'Half an hour; then, perhaps,\nmore \\ less');
    assert.equal(own.duration.toSeconds(), 1800);
  });

  test('a day stays a day; the UID stays, and a higher sequence stands in', async () => {
    assert.equal(
      byIcal(written(event({ start: '2026-02-28' })))
        .getFirstPropertyValue('dtend')
        ?.toString(),
      '2026-03-01',
    );
    const text = written(event({ title: 'Old' }), event({ title: 'New', sequence: 2 }));
    const events = (await recordsOf(text)).filter((it) => it.type === 'event');
    assert.deepEqual(
      events.map((it) => it.about),
      ['New'],
    );
  });

  test('called off is not met', async () => {
    const records = await recordsOf(written(event({ status: 'cancelled' })));
    assert.deepEqual(
      records.filter((it) => it.type === 'event'),
      [],
    );
  });
});

suite('lines', () => {
  test('none is longer than 75 octets, and no letter is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (title, name) => {
          const text = written(event({ title, guests: [{ name, email: 'ana@example.net' }] }));
          const lines = text.split('\r\n');
          assert.equal(lines.pop(), '');
          for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
          assert.ok(!text.includes('\ufffd') || title.includes('\ufffd') || name.includes('\ufffd'));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('any title and place come back through ical.js, any instant through our reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2026, 9, 1) }),
        async (title, start) => {
          const text = written(event({ title, start, place: title }));
          const own = byIcal(text);
          assert.equal(own.getFirstPropertyValue('summary'), title);
          assert.equal(own.getFirstPropertyValue('location'), title);
          const found = (await recordsOf(text)).find((it) => it.type === 'event');
          assert.equal(found?.at, `${new Date(start).toISOString().slice(0, 19)}Z`);
        },
      ),
      { numRuns: 40 },
    );
  });
});
