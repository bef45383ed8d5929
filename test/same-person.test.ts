// Real files, real imports: who is the same person across LinkedIn and cards and across exports, what a newer export changes
// and an older one does not. The rules themselves are tested beside domain/matching.ts.
import assert from 'node:assert/strict';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { type SampleFile, zip } from '#sample/zip.ts';
import { assertDerivedHolds, type Book, DAY, file, NOW, onEachEngine, smallWorld } from './books.ts';

interface Row {
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
  readonly company?: string;
  readonly position?: string;
  readonly on: string;
}

/** Connections.csv as of 2026, or without addresses as until 2023. */
function connections(rows: readonly Row[], withUrls = true): SampleFile {
  const header = `First Name,Last Name,${withUrls ? 'URL,' : ''}Email Address,Company,Position,Connected On`;
  const lines = rows.map((row) => {
    const [first, ...last] = row.name.split(' ');
    const url = row.url ? `https://www.linkedin.com/in/${row.url}` : '';
    const cells = [
      first,
      last.join(' '),
      ...(withUrls ? [url] : []),
      row.email,
      row.company,
      row.position,
      row.on,
    ];
    return cells.map((cell) => cell ?? '').join(',');
  });
  return file('Connections.csv', `${[header, ...lines].join('\n')}\n`);
}
/** The archive of a day, `11-20-2026`. */
function archive(day: string, ...files: readonly SampleFile[]): SampleFile {
  return { path: `Complete_LinkedInDataExport_${day}.zip`, bytes: zip(files, NOW) };
}
const card = (name: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
/** Messages that I wrote, in the years when only the name of who got them was told. */
const messagesTo = (...names: readonly string[]): SampleFile =>
  file(
    'messages.csv',
    [
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER',
      ...names.map(
        (to, n) =>
          `c${n},,Robin Ashe,https://www.linkedin.com/in/robin-ashe,${to},2026-01-0${n + 1} 10:00:00 UTC,,Hello there,INBOX`,
      ),
    ].join('\n'),
  );

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly headline: string | null;
  readonly connectedOn?: string | null;
}

async function show(book: Book, person: string): Promise<Shown & Record<string, unknown>> {
  return ((await book.say('show', { person })) as { person: Shown & Record<string, unknown> }).person;
}

async function names(book: Book): Promise<string[]> {
  return (await book.people()).map((person) => person.name);
}

onEachEngine('an equal e-mail, number or profile joins a card and a connection', async (book) => {
  await book.bringIn([
    archive(
      '11-20-2026',
      connections([
        { name: 'Ana Ruiz', url: 'ana-ruiz', email: 'Ana@Home.example', on: '04 May 2020' },
        { name: 'Bo Li', url: 'bo-li', on: '05 May 2020' },
        { name: 'Cy Moss', url: 'cy-moss', on: '06 May 2020' },
      ]),
    ),
  ]);
  await book.bringIn([
    file(
      'contacts.vcf',
      card('Ana', 'EMAIL:ana@home.example', 'TEL:020 7946 0018') +
        card('Bo Li (work)', 'URL:https://www.linkedin.com/in/bo-li/') +
        card('Ana R.', 'TEL:+44 20 7946 0018') +
        card('Cy Moss', 'TEL:0161 496 0000'),
    ),
  ]);
  const people = await names(book);
  assert.equal(people.filter((name) => name.startsWith('Ana')).length, 1, people.join(', '));
  assert.equal(people.filter((name) => name.startsWith('Bo')).length, 1, people.join(', '));
  assert.equal(people.filter((name) => name === 'Cy Moss').length, 2, 'a name alone joins nothing');
  await assertDerivedHolds(book);
});

onEachEngine('a number of the whole office joins nobody', async (book) => {
  const cards = ['Ana Ruiz', 'Bo Li', 'Cy Moss', 'Di Ng'].map((name) => card(name, 'TEL:+44 20 7946 0000'));
  await book.bringIn([file('contacts.vcf', cards.join(''))]);
  assert.deepEqual(await names(book), ['Ana Ruiz', 'Bo Li', 'Cy Moss', 'Di Ng']);
  // A fifth, by hand, is nobody of them either, and forgetting one does not shut the others out.
  await book.say('add', { name: 'Ed Orr', phone: ['+44 20 7946 0000'] });
  await assertDerivedHolds(book);
  assert.equal((await names(book)).length, 5);
  await book.say('forget', { person: 'Bo Li' });
  await book.bringIn([file('contacts.vcf', cards.join(''))]);
  assert.deepEqual(await names(book), ['Ana Ruiz', 'Cy Moss', 'Di Ng', 'Ed Orr']);
  await assertDerivedHolds(book);
});

onEachEngine(
  'a name once among connections takes its messages, a name twice takes none and is told',
  async (book) => {
    const profile = file(
      'Profile.csv',
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nRobin,Ashe,,,,,,,,,,,\n',
    );
    const once: Row = { name: 'Ana Ruiz', url: 'ana-ruiz', on: '04 May 2020' };
    const twice: Row[] = [
      { name: 'Jane Doe', url: 'jane-1', on: '04 May 2020' },
      { name: 'Jane Doe', url: 'jane-2', on: '04 May 2020' },
    ];
    const result = await book.bringInOne([
      archive('11-20-2026', profile, connections([once, ...twice]), messagesTo('Ana Ruiz', 'Jane Doe')),
    ]);
    const people = await names(book);
    assert.equal(people.filter((name) => name === 'Ana Ruiz').length, 1, people.join(', '));
    assert.equal(people.filter((name) => name === 'Jane Doe').length, 3, people.join(', '));
    const told = result.report.problems.find((it) => it.code === 'ambiguous-name');
    assert.match(String(told?.values['names']), /Jane Doe/);
    await assertDerivedHolds(book);
  },
);

for (const order of ['older first', 'newer first'] as const)
  onEachEngine(
    `an export without addresses and a newer one with them: one person (${order})`,
    async (book) => {
      const old = archive(
        '11-20-2022',
        connections([{ name: 'Ana Ruiz', company: 'Larkspur', on: '04 May 2020' }], false),
      );
      const newer = archive(
        '11-20-2026',
        connections([{ name: 'Ana Ruiz', url: 'ana-ruiz', company: 'Acme', on: '04 May 2020' }]),
      );
      const [first, second] = order === 'older first' ? [old, newer] : [newer, old];
      await book.bringIn([first], NOW - 2 * DAY);
      const id = await book.idOf('Ana Ruiz');
      await book.say('note', { person: id, text: 'plays the oboe' });
      await book.say('do-not-contact', { person: id });
      await book.bringIn([second], NOW - DAY);
      assert.deepEqual(await names(book), ['Ana Ruiz']);
      assert.equal(await book.idOf('Ana Ruiz'), id, 'the same person, by the same id');
      const shown = await show(book, id);
      assert.equal(shown.headline, 'Acme');
      assert.match(JSON.stringify(shown), /plays the oboe/);
      assert.equal(shown['doNotContact'], true);
      await assertDerivedHolds(book);
    },
  );

onEachEngine(
  'a profile address that changed between exports is one person, with what was said of them',
  async (book) => {
    await book.bringIn(
      [archive('11-20-2025', connections([{ name: 'Ana Ruiz', url: 'ana-ruiz-8a1', on: '04 May 2020' }]))],
      NOW - DAY,
    );
    const id = await book.idOf('Ana Ruiz');
    await book.say('level', { person: id, level: '1' });
    await book.bringIn([
      archive('11-20-2026', connections([{ name: 'Ana Ruiz', url: 'anaruiz', on: '04 May 2020' }])),
    ]);
    assert.deepEqual(await book.people(), [{ id, name: 'Ana Ruiz' }]);
    assert.equal((await show(book, id))['gone'] ?? false, false);
  },
);

onEachEngine('two of one name, connected on one day, stay two people through every export', async (book) => {
  const two: Row[] = [
    { name: 'Jane Doe', company: 'Larkspur', on: '04 May 2020' },
    { name: 'Jane Doe', company: 'Acme', on: '04 May 2020' },
  ];
  await book.bringIn([archive('11-20-2022', connections(two, false))]);
  assert.deepEqual(await names(book), ['Jane Doe', 'Jane Doe']);
  await book.bringIn([archive('11-21-2022', connections(two, false))]);
  assert.deepEqual(await names(book), ['Jane Doe', 'Jane Doe']);
  await assertDerivedHolds(book);
});

onEachEngine('a newer export updates and marks as gone, an older one only adds', async (book) => {
  const older = archive(
    '11-20-2024',
    connections([
      { name: 'Ana Ruiz', url: 'ana-ruiz', company: 'Larkspur', position: 'Trainee', on: '04 May 2020' },
      { name: 'Bo Li', url: 'bo-li', company: 'Acme', on: '05 May 2020' },
      { name: 'Old Friend', url: 'old-friend', on: '06 May 2010' },
    ]),
  );
  const newer = archive(
    '11-20-2026',
    connections([
      { name: 'Ana Ruiz', url: 'ana-ruiz', company: 'Acme', position: 'Editor', on: '04 May 2020' },
      { name: 'Bo Li', url: 'bo-li', company: 'Acme', on: '05 May 2020' },
      { name: 'Di Ng', url: 'di-ng', on: '01 Jan 2026' },
    ]),
  );
  const states: unknown[] = [];
  for (const [first, second, counts] of [
    [older, newer, { created: 1, updated: 1, unchanged: 1 }],
    [newer, older, { created: 1, updated: 0, unchanged: 2 }],
  ] as const) {
    const one = await book.bringInOne([first]);
    const two = await book.bringInOne([second]);
    const { created, updated, unchanged } = two.report;
    assert.deepEqual({ created, updated, unchanged }, counts);
    assert.equal((await show(book, 'Ana Ruiz')).headline, 'Editor, Acme');
    const state = new Map<string, unknown>();
    for (const { id, name } of await book.people()) {
      const { summary } = await book.store.read
        .selectFrom('person')
        .select('summary')
        .where('id', '=', id)
        .orderBy('generation', 'desc')
        .executeTakeFirstOrThrow();
      state.set(name, (JSON.parse(summary) as { gone: boolean }).gone);
    }
    assert.deepEqual(
      [...state],
      [
        ['Ana Ruiz', false],
        ['Bo Li', false],
        ['Di Ng', false],
        ['Old Friend', true],
      ],
    );
    states.push([...state]);
    await assertDerivedHolds(book);
    // Without the newer one, what the older said counts again.
    await book.undo(first === newer ? one.id : two.id);
    assert.equal((await show(book, 'Ana Ruiz')).headline, 'Trainee, Larkspur');
    assert.deepEqual(await names(book), ['Ana Ruiz', 'Bo Li', 'Old Friend']);
    await assertDerivedHolds(book);
    await book.undo(first === newer ? two.id : one.id);
    assert.deepEqual(await names(book), []);
  }
  assert.deepEqual(states[0], states[1], 'the order in which exports come does not matter');
});

onEachEngine(
  'one world exported on two days: the order of import does not matter for what is seen',
  async (book) => {
    const world = smallWorld(11, 30);
    const early = linkedinZip(world, { era: '2025', asOf: NOW - 300 * DAY });
    const late = linkedinZip(world, { era: '2026' });
    const seen: string[] = [];
    for (const files of [
      [early, late],
      [late, early],
    ]) {
      const ids: string[] = [];
      for (const one of files) ids.push((await book.bringInOne([one])).id);
      const network = (await book.say('network', {})) as { questions: readonly { name: string }[] };
      seen.push(JSON.stringify({ ...network, questions: network.questions.map((it) => it.name) }));
      seen.push(JSON.stringify(await names(book)));
      for (const id of ids) await book.undo(id);
    }
    assert.equal(seen[0], seen[2]);
    assert.equal(seen[1], seen[3]);
  },
);

onEachEngine(
  'what you said stays with a person when the file that brought them is taken out',
  async (book) => {
    const first = await book.bringInOne([
      archive(
        '11-20-2026',
        connections([{ name: 'Ana Ruiz', url: 'ana-ruiz', email: 'ana@home.example', on: '04 May 2020' }]),
      ),
    ]);
    await book.say('note', { person: 'Ana Ruiz', text: 'sings in a choir' });
    await book.bringInOne([file('contacts.vcf', card('Ana Ruiz', 'EMAIL:ana@home.example'))]);
    await book.undo(first.id);
    assert.deepEqual(await names(book), ['Ana Ruiz'], 'one person, known by the card and by the note');
    const ana = await show(book, 'Ana Ruiz');
    assert.equal((ana['notes'] as readonly { text: string }[])[0]?.text, 'sings in a choir');
    await assertDerivedHolds(book);
  },
);
