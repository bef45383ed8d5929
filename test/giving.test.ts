// Giving through everything that changes who is who, on both engines: nothing said is lost, doubled or moved to somebody else, and
// what is taken back leaves no trace.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import { THANKS } from '#domain/thanks-weights.ts';
import { NOTHING_KNOWN } from '#domain/tie.ts';
import { summariseTie } from '#domain/tie-summary.ts';
import { LEAST_TALKED_STRENGTH } from '#storage/talks.ts';
import { fc } from '#test/fast-check.ts';
import {
  assertDerivedHolds,
  type Book,
  contents,
  DAY,
  file,
  NOW,
  onEachEngine,
  settle,
  withBook,
} from './books.ts';

type Answer<N extends AbilityName> = OutputOf<Abilities[N]>;
type Person = Answer<'show'>['person'];

const card = (name: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
const friends = file('a.vcf', card('Ana Ruiz', 'EMAIL:ana@home.example') + card('Tom Okafor'));
const work = file(
  'b.vcf',
  card('Anita Ruizova', 'EMAIL:ana@work.example') + card('Tom Okafor', 'TEL:+44 20 7946 0018'),
);
const meetings = file(
  'calendar.ics',
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...['20261110', '20260801'].flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${day}@test`,
      `DTSTAMP:${day}T100000Z`,
      `DTSTART:${day}T100000Z`,
      `DTEND:${day}T110000Z`,
      'SUMMARY:Coffee',
      'ORGANIZER;CN=Me Myself:mailto:me@self.example',
      'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@home.example',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

async function shown(book: Book, person: string, now = NOW): Promise<Person> {
  return ((await book.say('show', { person }, now)) as Answer<'show'>).person;
}

/** What stands on each person, by name; ids of what was said, and what is open. */
async function told(book: Book): Promise<Record<string, unknown>> {
  const all: [string, unknown][] = [];
  for (const { id, name } of await book.people()) {
    const { gifts, thanks, promises } = await shown(book, id);
    all.push([
      `${name} ${id}`,
      {
        gifts: [...gifts.given, ...gifts.received].map((it) => it.id),
        open: thanks.open.map((it) => it.forId),
        said: thanks.said.map((it) => it.id),
        promises: promises.map((it) => [it.id, it.state]),
      },
    ]);
  }
  return Object.fromEntries(all);
}

onEachEngine(
  'a meeting in the calendar opens a thanks; in person closes it, and taking that back opens it',
  async (book) => {
    await book.say('me', { email: ['me@self.example'] });
    await book.bringIn([friends, meetings], NOW - DAY);
    const open = async (): Promise<string[]> =>
      ((await book.say('thanks', {})) as Answer<'thanks'>).open.map(
        (it) => `${it.person.name}: ${it.why.text}`,
      );
    assert.deepEqual(await open(), ['Ana Ruiz: You and Ana met last week.']);
    const { thanks } = (await book.say('thank', { person: 'Ana Ruiz', inPerson: true })) as Answer<'thank'>;
    assert.equal(thanks.forKind, 'interaction');
    assert.deepEqual(await open(), []);
    await book.say('thank-remove', { id: thanks.id });
    assert.equal((await open()).length, 1);
    await book.say('not-now', { person: 'Ana Ruiz', until: 'in two weeks' });
    assert.deepEqual(await open(), [], 'whoever rests is left in peace');
    assert.equal((await shown(book, 'Ana Ruiz')).thanks.open.length, 1, 'on their page it stays');
    await book.say('not-now', { person: 'Ana Ruiz', off: true });
    await book.say('do-not-contact', { person: 'Ana Ruiz' });
    assert.deepEqual(await open(), []);
    assert.deepEqual((await shown(book, 'Ana Ruiz')).thanks.open, []);
  },
);

onEachEngine(
  'a thanks fades after two months and stays on the page; later there is something to tell',
  async (book) => {
    await book.bringIn([friends]);
    const day = (days: number): number => NOW + days * DAY;
    const { gift } = (await book.say('receive', {
      person: 'Ana Ruiz',
      what: 'introduced me to Tom',
    })) as Answer<'receive'>;
    const list = async (days: number): Promise<Answer<'thanks'>> =>
      (await book.say('thanks', {}, day(days))) as Answer<'thanks'>;
    assert.deepEqual(
      (await list(50)).open.map((it) => [it.forId, it.fading]),
      [[gift.id, true]],
    );
    assert.deepEqual((await list(61)).open, []);
    assert.equal((await shown(book, 'Ana Ruiz', day(61))).thanks.open.length, 1);
    await book.say('thank', { person: 'Ana Ruiz', for: gift.id }, day(5));
    assert.deepEqual((await list(20)).told, []);
    const [tell] = (await list(50)).told;
    assert.equal(
      tell!.why.text,
      'Ana introduced you to Tom. You thanked Ana in November; they may be glad to hear how it turned out.',
    );
    await book.say('thank', { person: 'Ana Ruiz', for: tell!.id, note: 'we had lunch' }, day(50));
    assert.deepEqual((await list(51)).told, []);
    assert.equal((await shown(book, 'Ana Ruiz', day(51))).thanks.said[0]!.how, 'told');
  },
);

onEachEngine(
  'what is said stays through merge, unmerge, undo and re-import; forgetting erases it',
  async (book) => {
    await book.bringIn([friends], NOW - 3 * DAY);
    const { id: second } = await book.bringInOne([work], NOW - 2 * DAY);
    const anita = await book.idOf('Anita Ruizova');
    await book.say('give', { person: 'Ana Ruiz', what: 'the design course' });
    const { gift } = (await book.say('receive', {
      person: anita,
      what: 'told me about a flat',
    })) as Answer<'receive'>;
    await book.say('promise', { person: anita, text: 'call her back', by: 'Friday' });
    const apart = await told(book);
    await book.say('merge', { person: 'Ana Ruiz', other: anita });
    const { gifts, thanks, promises } = await shown(book, 'Ana Ruiz');
    assert.deepEqual(
      [gifts.given.length, gifts.received.length, thanks.open.length, promises.length],
      [1, 1, 1, 1],
    );
    await settle(book);
    // Thanked as one person; apart again it stays with the half that gave it.
    const said = (await book.say('thank', { person: 'Ana Ruiz', for: gift.id })) as Answer<'thank'>;
    assert.equal(said.thanks.what, 'told me about a flat');
    assert.deepEqual((await shown(book, 'Ana Ruiz')).thanks.open, []);
    await book.say('thank-remove', { id: said.thanks.id });
    await book.say('unmerge', { person: 'Ana Ruiz' });
    assert.deepEqual(await told(book), apart);
    await book.undo(second);
    assert.ok(
      (await book.people()).some((it) => it.name === 'Anita Ruizova'),
      'of whom was spoken stays',
    );
    assert.equal((await shown(book, anita)).gifts.received.length, 1);
    await book.bringIn([work]);
    assert.deepEqual(
      (await shown(book, anita)).gifts.received.map((it) => it.id),
      [gift.id],
    );
    await assertDerivedHolds(book);
    await book.say('forget', { person: anita });
    await book.bringIn([work], NOW + DAY);
    const rows = await contents(book.store, ['gift', 'thanks', 'promise']);
    assert.deepEqual(
      [rows['gift']!.length, rows['thanks']!.length, rows['promise']!.length],
      [1, 0, 0],
      'the course for Ana alone',
    );
  },
);

onEachEngine('what files tell of giving stands in the same history, once, with its file', async (book) => {
  const names = 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n';
  const skills = (who: string): string =>
    `Endorsement Date,Skill Name,${who} First Name,${who} Last Name,${who} Public Url,Endorsement Status\n`;
  const row = (skill: string, day: string): string =>
    `${day},${skill},Ana,Ruiz,www.linkedin.com/in/ana-ruiz,ACCEPTED\n`;
  const archive = [
    file(
      'Connections.csv',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Larkspur,Lead,02 Apr 2019\n',
    ),
    file(
      'Recommendations_Received.csv',
      `${names}Ana,Ruiz,Larkspur,Lead,"A joy to work with, always.","05/11/20, 10:00 AM",VISIBLE\n`,
    ),
    file(
      'Endorsement_Received_Info.csv',
      skills('Endorser') +
        row('Design', '2020/06/01 10:00:00 UTC') +
        row('Research', '2020/06/01 11:00:00 UTC'),
    ),
  ];
  await book.bringIn(archive);
  await book.bringIn(archive, NOW + 1000);
  await book.say('receive', { person: 'Ana Ruiz', what: 'a map' });
  const { received } = (await shown(book, 'Ana Ruiz')).gifts;
  assert.deepEqual(
    received.map((it) => [it.saying.text, it.day, it.source.replace(/:\d+$/, '')]),
    [
      ['Ana sent you a map.', '2026-11-22', 'you'],
      ['Ana endorsed you for Research, Design.', '2020-06-01', 'Endorsement_Received_Info.csv'],
      ['Ana wrote a recommendation for you.', '2020-05-11', 'Recommendations_Received.csv'],
    ],
  );
  assert.equal((await shown(book, 'Ana Ruiz')).thanks.open.length, 1, 'of what files tell none is open');
});

test('the faintest conversation of the last month leaves strength enough to be found by', () => {
  const at = NOW - (THANKS.talk + 1) * DAY;
  const call = {
    id: 'x',
    kind: 'call',
    at,
    direction: 'both',
    crowd: 3,
    words: null,
    asks: false,
    said: false,
  } as const;
  const { strength } = summariseTie({ ...NOTHING_KNOWN, events: [call] }, NOW);
  assert.ok(strength >= LEAST_TALKED_STRENGTH, `${strength}`);
});

const steps = [
  'give',
  'receive',
  'thank',
  'take-back',
  'promise',
  'keep',
  'remove',
  'merge',
  'unmerge',
  'undo',
  'import',
] as const;
interface Step {
  readonly what: (typeof steps)[number];
  readonly which: number;
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...steps),
  which: fc.nat({ max: 30 }),
});

/** Takes the steps beside a model of what was said. */
async function givingHolds(book: Book, story: readonly Step[]): Promise<void> {
  const files = [friends, work, meetings];
  const said = { gift: new Set<string>(), thanks: new Set<string>(), promise: new Set<string>() };
  const pick = <T>(all: Iterable<T>, which: number): T | undefined => {
    const list = [...all];
    return list[which % Math.max(1, list.length)];
  };
  await book.say('me', { email: ['me@self.example'] });
  await book.bringIn([friends], NOW - 9 * DAY);
  for (const [n, { what, which }] of story.entries()) {
    const person = pick(await book.people(), which)?.id;
    if (what === 'import') await book.bringIn([files[which % 3]!], NOW - DAY + n * 1000);
    else if (what === 'undo') {
      const rows = (await contents(book.store, ['import']))['import']!;
      if (rows.length > 0) await book.undo(String(rows[which % rows.length]!['id']));
    } else if (what === 'merge' || what === 'unmerge') {
      const other = pick(await book.people(), which * 7 + 1)?.id;
      const input = what === 'merge' ? { person, other, evenSo: true } : { person };
      if (person && other)
        await book
          .say(what, input)
          .catch((error: unknown) => assert.match(String(error), /one-already|one-entry/));
    } else if (what === 'take-back' || what === 'keep' || what === 'remove') {
      const kind = what === 'take-back' ? 'thanks' : what === 'keep' ? 'promise' : 'gift';
      const id = pick(said[kind], which);
      if (id === undefined) continue;
      if (kind === 'promise') await book.say('promise-kept', { id });
      else if (kind === 'gift') {
        await book.say('gift-remove', { id });
        said.gift.delete(id);
      } else {
        const rows = (await contents(book.store, ['thanks']))['thanks']!;
        const { revision } = rows.find((it) => it['id'] === id)!;
        await book.say('thank-remove', { id });
        for (const it of rows) if (it['revision'] === revision) said.thanks.delete(String(it['id']));
      }
    } else if (person !== undefined) {
      if (what === 'promise') {
        const made = (await book.say('promise', { person, text: `promise ${n}` })) as Answer<'promise'>;
        said.promise.add(made.promise.id);
      } else if (what === 'thank') {
        const made = (await book.say('thank', { person })) as Answer<'thank'>;
        for (const it of [made.thanks, ...made.also]) said.thanks.add(it.id);
      } else {
        const made = (await book.say(what, { person, what: `tip ${n}`, at: '2026-11-20' })) as Answer<'give'>;
        said.gift.add(made.gift.id);
      }
    }
  }
  await settle(book);
  const people = await book.people();
  const there = {
    gift: [] as string[],
    thanks: [] as string[],
    promise: [] as string[],
    open: [] as string[],
  };
  for (const { id } of people) {
    const { gifts, thanks, promises } = await shown(book, id);
    there.gift.push(...[...gifts.given, ...gifts.received].map((it) => it.id));
    there.thanks.push(...thanks.said.map((it) => it.id));
    there.promise.push(...promises.map((it) => it.id));
    there.open.push(...thanks.open.map((it) => it.id));
    for (const it of thanks.open) assert.equal(it.person.id, id);
  }
  for (const kind of ['gift', 'thanks', 'promise'] as const)
    assert.deepEqual(there[kind].toSorted(), [...said[kind]].toSorted(), `each ${kind} once, on one person`);
  const { open } = (await book.say('thanks', {})) as Answer<'thanks'>;
  assert.deepEqual(
    open.map((it) => it.id).toSorted(),
    there.open.toSorted(),
    'the list is what the pages say',
  );
  const { promises } = (await book.say('promises', { settled: true })) as Answer<'promises'>;
  assert.equal(promises.length, said.promise.size);
  await assertDerivedHolds(book);
}

test('law: each thing that was said is there once, whatever becomes of people', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 14 }), async (story) => {
      await withBook('sqlite', (book) => givingHolds(book, story));
    }),
    {
      numRuns: Number(process.env['GOODTURN_TEST_RUNS'] ?? 10),
      seed: Number(process.env['GOODTURN_TEST_SEED'] ?? 20261124),
    },
  );
});

const longStory = (
  [
    ['import', 1],
    ['receive', 0],
    ['give', 1],
    ['import', 2],
    ['merge', 0],
    ['receive', 1],
    ['thank', 0],
    ['promise', 0],
    ['unmerge', 0],
    ['undo', 1],
    ['thank', 1],
    ['take-back', 0],
    ['keep', 0],
    ['import', 1],
    ['merge', 2],
    ['remove', 1],
    ['undo', 0],
    ['receive', 2],
  ] as const
).map(([what, which]) => ({ what, which }));

onEachEngine('the same after one long story', (book) => givingHolds(book, longStory));
