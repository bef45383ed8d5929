// Chats as telephones of many languages export them: what comes out of each, who is taken for you, and that no line is lost unsaid.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fileOf, inShort, type Outcome, readFormat, sampleFiles } from '#test/read-format.ts';
import { readHead } from './heads.ts';
import { whatsapp } from './whatsapp.ts';

const N = '\u202f';
const M = '\u200e';
const read = (
  name: string,
  text: string,
  names: readonly string[] = ['Juma Kapoor'],
  country?: string,
): Promise<Outcome> =>
  readFormat(whatsapp, [fileOf(name, text)], names, country === undefined ? {} : { country });

suite('the shapes of dates and times', () => {
  /** The first moment of a chat of two lines: on the third, then on the 28th, which says where the day stands. */
  const when = async (
    head: (day: string) => string,
    days: readonly [string, string],
  ): Promise<string | undefined> => {
    const [first, second] = days.map(head);
    const { events } = await readFormat(
      whatsapp,
      [fileOf('WhatsApp Chat with Ana Ruiz.txt', `${first}Ana Ruiz: m\n${second}Juma Kapoor: n\n`)],
      [],
      { timeZone: 'UTC' },
    );
    return events[0]?.at;
  };
  const afternoon = '2018-06-03T13:55:00Z';
  const toTheSecond = '2018-06-03T13:55:09Z';
  type Shape = readonly [name: string, head: (day: string) => string, expected: string];
  const shapesByDays: readonly (readonly [days: readonly [string, string], shapes: readonly Shape[]])[] = [
    [
      ['3', '28'],
      [
        ['Android, English', (day) => `${day}/6/18, 1:55 p.m. - `, afternoon],
        ['Android, American', (day) => `6/${day}/18, 1:55${N}PM - `, afternoon],
        ['Spanish', (day) => `${day}/6/18 1:55 p. m. - `, afternoon],
        ['Korean iPhone', (day) => `[2018. 6. ${day}. 오후 1:55:09] `, toTheSecond],
        ['Chinese', (day) => `[2018/6/${day} 下午1:55:09] `, toTheSecond],
        [
          'Chinese, in the morning',
          (day) => `[2018/6/${day} ${day === '3' ? '上午' : '下午'}1:55:09] `,
          '2018-06-03T01:55:09Z',
        ],
        ['Thai, 543 years ahead', (day) => `${day}/6/2561 13:55 - `, afternoon],
        ['Finnish', (day) => `${day}.6.2018 klo 13.55 - `, afternoon],
        ['Bulgarian', (day) => `${day}.06.18 г., 13:55 ч. - `, afternoon],
        [
          'midnight',
          (day) => `6/${day}/18, ${day === '3' ? `12:05${N}AM` : `1:55${N}PM`} - `,
          '2018-06-03T00:05:00Z',
        ],
        ['noon', (day) => `6/${day}/18, ${day === '3' ? '12:05' : '1:55'}${N}PM - `, '2018-06-03T12:05:00Z'],
      ],
    ],
    [
      ['03', '28'],
      [
        [
          'iPhone, with a mark in front',
          (day) => `${day === '03' ? M : ''}[${day}/06/2018, 13:55:09] `,
          toTheSecond,
        ],
        ['Japanese', (day) => `2018/06/${day} 13:55 - `, afternoon],
        ['German with halves', (day) => `${day}.06.18, 1:55 nachm. - `, afternoon],
        ['French', (day) => `${day}/06/2018 à 13:55 - `, afternoon],
        ['Hungarian', (day) => `2018. 06. ${day}. 13:55 - `, afternoon],
      ],
    ],
    [['३', '२८'], [['Hindi', (day) => `${day}/६/१८, १:५५ अपराह्न - `, afternoon]]],
    [['٣', '٢٨'], [['Arabic', (day) => `\u200f${day}\u200f/٦\u200f/٢٠١٨، ١:٥٥ م - `, afternoon]]],
    [['۱۳', '۲۸'], [['Persian, of its own calendar', (day) => `۱۳۹۷/۳/${day}،‏ ۱۳:۵۵ - `, afternoon]]],
  ];
  for (const [days, shapes] of shapesByDays)
    for (const [name, head, expected] of shapes)
      test(name, async () => assert.equal(await when(head, days), expected));

  test('the twelve shapes of whatsapp-chat-parser: who and when', async () => {
    const early = '2018-06-03T13:55:00Z';
    const late = '2018-06-13T21:25:15Z';
    const expected = [early, early, late, late, late, late, early, early, late, late, early, early];
    for (const file of sampleFiles('whatsapp/pustur')) {
      const number = /format(\d+)/.exec(file.path)?.[1];
      if (number === undefined) continue;
      // What one line leaves open is said to be the day first, as that parser takes it; a second line with a member gives it an other.
      const text = Buffer.concat(await Array.fromAsync(file.stream())).toString();
      const { events, problems } = await readFormat(
        whatsapp,
        [fileOf(file.path, `${text.trimEnd()}\n${text.replace('a: m', 'b: n')}`)],
        ['b'],
        { timeZone: 'UTC', country: 'IT' },
      );
      assert.deepEqual(
        [events[0]?.at, events[0]?.parties],
        [expected[Number(number) - 1], ['whatsapp:name/a']],
        file.path,
      );
      assert.deepEqual(
        problems.filter(({ code }) => code !== 'date-order-guessed'),
        [],
      );
    }
  });

  test('what begins with a date is no message of another shape', () => {
    for (const line of [
      '12/01/17 - a list of mine',
      '1) bread: brown',
      '10:05 we met',
      '2024',
      '[see below] Ana: hi',
      '',
    ])
      assert.equal(readHead(line), undefined, line);
  });
});

suite('day or month first', () => {
  const chat = (first: string, second: string): string =>
    `${first}, 10:00 - Ana Ruiz: m\n${second}, 10:00 - Juma Kapoor: n\n`;
  const name = 'WhatsApp Chat with Ana Ruiz.txt';
  test('a day behind the twelfth decides; so does time that runs forward', async () => {
    assert.equal(
      (await read(name, chat('13/06/2018', '14/06/2018'))).events[0]?.at?.slice(0, 10),
      '2018-06-13',
    );
    assert.equal(
      (await read(name, chat('06/13/2018', '06/14/2018'))).events[0]?.at?.slice(0, 10),
      '2018-06-13',
    );
    // 9 October, then 1 December; the other way round it would be 10 September, then 12 January.
    assert.equal(
      (await read(name, chat('09/10/2018', '01/12/2018'))).events[0]?.at?.slice(0, 10),
      '2018-10-09',
    );
    assert.equal(
      (await read(name, chat('10/09/2018', '12/01/2018'))).events[0]?.at?.slice(0, 10),
      '2018-10-09',
    );
  });
  test('what stays open is as the country writes it, and is said', async () => {
    const open = chat('03/06/2018', '04/06/2018');
    const [british, american] = [
      await read(name, open, ['Juma Kapoor'], 'GB'),
      await read(name, open, ['Juma Kapoor'], 'US'),
    ];
    assert.deepEqual(
      [british, american].map(({ events }) => events[0]?.at?.slice(0, 10)),
      ['2018-06-03', '2018-03-06'],
    );
    for (const it of [british, american])
      assert.equal(it.problems.filter(({ code }) => code === 'date-order-guessed').length, 1);
    assert.deepEqual((await read(name, open.replaceAll('/', '.'), ['Juma Kapoor'], 'US')).problems, []);
  });
  test('another chat of the same telephone decides it', async () => {
    const files = [
      fileOf(name, chat('03/06/2018', '04/06/2018')),
      fileOf('WhatsApp Chat with Bo Li.txt', chat('06/13/2018', '06/14/2018').replace('Ana Ruiz', 'Bo Li')),
    ];
    const { events, problems } = await readFormat(whatsapp, files, [], { country: 'GB' });
    assert.equal(events[0]?.at?.slice(0, 10), '2018-03-06');
    assert.deepEqual(problems, []);
  });
});

test('Android, two people: lines, calls, what was left out, and texts that look like heads', async () => {
  const [file] = sampleFiles('whatsapp/invented').filter(({ path }) => path.includes('Ana Ruiz'));
  const it = await readFormat(whatsapp, [file!], [], { timeZone: 'UTC' });
  assert.deepEqual(inShort(it), [
    'in 2018-03-06T13:55:00Z message Ana Ruiz 4?',
    'out 2018-03-06T13:55:01Z message Ana Ruiz 2',
    'in 2018-03-06T13:55:02Z message Ana Ruiz 1',
    'in 2018-03-06T13:55:03Z message Ana Ruiz 1',
    'in 2018-03-14T09:05:00Z message Ana Ruiz',
    'in 2018-03-14T09:06:00Z message Ana Ruiz 11',
    'both 2018-03-15T00:01:00Z call Ana Ruiz',
    'in 2018-03-15T12:31:00Z message Ana Ruiz 4?',
    'out 2018-03-16T19:01:00Z message Ana Ruiz 1',
  ]);
  assert.deepEqual(it.left, { 'chat-notice': 2, 'missed-call': 1 });
  assert.deepEqual(
    it.mine.map(({ value }) => value),
    ['Juma Kapoor'],
  );
  assert.deepEqual(
    it.contacts.map(({ key, kind }) => [key, kind]),
    [['whatsapp:name/ana ruiz', 'correspondent']],
  );
});

test('iPhone, a group in German: notices under its name, names they gave themselves, a number', async () => {
  const [file] = sampleFiles('whatsapp/invented').filter(({ path }) => path.includes('Chor'));
  const it = await readFormat(whatsapp, [file!], ['Juma Kapoor'], { timeZone: 'Europe/Berlin' });
  assert.deepEqual(inShort(it), [
    'in 2024-02-03T18:01:10Z message Ines Vogt of 3 3?',
    'in 2024-02-03T18:02:44Z message Bo of 3 3',
    'in 2024-02-03T18:03:00Z message +4930901820 of 3',
    'out 2024-02-13T07:15:09Z message Ines Vogt & Bo & +4930901820 of 3 2',
    'in 2024-02-13T07:16:00Z message Ines Vogt of 3 0',
  ]);
  assert.deepEqual(it.left, { 'chat-notice': 3 });
  assert.deepEqual(
    it.contacts.map(({ key }) => key),
    ['whatsapp:name/ines vogt', 'whatsapp:self/bo', 'whatsapp:+4930901820'],
  );
  assert.deepEqual(it.contacts[2]?.phones, [{ value: '+4930901820' }]);
});

test('who is you: your name, words said to you alone, a chat of two, another chat; else it is said', async () => {
  const line = (n: number, text: string): string => `0${n}/09/2024, 10:00 - ${text}\n`;
  const group =
    line(1, 'Ana created group “Choir”') + line(2, 'Ana: Hello') + line(3, 'Bo: Hi') + line(4, 'Juma: Yes');
  const alone = await read('WhatsApp Chat with Choir.txt', group, []);
  assert.deepEqual([alone.events.length, alone.left], [0, { 'chat-notice': 1, 'chat-owner-unknown': 3 }]);
  assert.equal(
    alone.problems.find(({ code }) => code === 'chat-owner-unknown')?.values?.['names'],
    'Ana, Bo, Juma',
  );
  assert.equal((await read('WhatsApp Chat with Choir.txt', group, ['juma'])).events.length, 3);
  const deleted = group.replace('Juma: Yes', 'Juma: You deleted this message');
  assert.equal((await read('WhatsApp Chat with Choir.txt', deleted, [])).events.length, 3);
  const two = line(5, 'Juma: Hello') + line(6, 'Ana: Hi');
  const both = await readFormat(whatsapp, [
    fileOf('WhatsApp Chat with Choir.txt', group),
    fileOf('_chat.txt', two, 1000, 'WhatsApp Chat - Ana.zip'),
  ]);
  assert.deepEqual([both.events.length, both.left], [5, { 'chat-notice': 1 }]);
});

test('groups of more than four: a day once each, yours not; of more than fifty only whom you know', async () => {
  const members = (count: number): string =>
    Array.from({ length: count }, (_, n) => `01/09/2024, 10:00 - ~${N}Member ${n}: Hello\n`).join('');
  const more =
    '13/09/2024, 10:00 - Juma: All well\n13/09/2024, 10:01 - Ana: Yes\n13/09/2024, 10:02 - Ana: Good\n';
  const wide = await read('WhatsApp Chat with Choir.txt', members(5) + more, ['Juma']);
  assert.deepEqual([wide.events.length, wide.left], [6, { 'said-to-a-group': 1, 'group-same-day': 1 }]);
  assert.ok(wide.events.every(({ crowd, parties }) => crowd === 6 && parties.length === 1));
  const large = await read('WhatsApp Chat with Town.txt', members(60) + more, ['Juma']);
  assert.deepEqual(
    large.contacts.map(({ name }) => name.full),
    ['Ana'],
  );
  assert.equal(large.left['large-group'], 60);
});

test('the same chat again, longer and from later on, is the same events', async () => {
  const [file] = sampleFiles('whatsapp/invented').filter(({ path }) => path.includes('Ana Ruiz'));
  const text = Buffer.concat(await Array.fromAsync(file!.stream())).toString();
  const lines = text.split('\n');
  const later = `${lines.slice(3).join('\n')}3/17/18, 7:01${N}PM - Ana Ruiz: And now?\n`;
  const [first, second] = [await read(file!.path, text, []), await read(file!.path, later, [])];
  const keys = new Set(first.events.map(({ key }) => key));
  assert.deepEqual(
    second.events.filter(({ key }) => !keys.has(key)).map(({ at }) => at?.slice(0, 10)),
    ['2018-03-17'],
  );
  const twice = await readFormat(whatsapp, [file!, fileOf(`WhatsApp Chat with Ana Ruiz (1).txt`, later)]);
  assert.equal(new Set(twice.events.map(({ key }) => key)).size, twice.events.length);
  assert.equal(twice.events.length, first.events.length + 1);
});

test('every sample is recognised and gives the same in pieces of one byte', async () => {
  for (const folder of ['whatsapp/invented', 'whatsapp/pustur', 'whatsapp/chat-miner']) {
    const [whole, bytes] = [sampleFiles(folder), sampleFiles(folder, 1)];
    for (const [at, file] of whole.entries()) {
      const { imports, problems } = await recogniseFormat([file], formats);
      assert.deepEqual([imports.map(({ format }) => format.name), problems], [['whatsapp'], []], file.path);
      const names = ['John Doe', 'Juma Kapoor'];
      const it = await readFormat(whatsapp, [file], names);
      assert.deepEqual((await readFormat(whatsapp, [bytes[at]!], names)).readings, it.readings);
      if (folder.endsWith('chat-miner'))
        assert.deepEqual([it.events.length, it.left], [7, { 'chat-notice': 2 }], file.path);
    }
  }
});

test('a log of a program is no chat, and a chat whose beginning is lost is not guessed at', async () => {
  const log = '[2024-09-01 10:00:00] INFO: started\n[2024-09-01 10:00:01] ERROR: stopped\n';
  assert.equal(await whatsapp.recognise([fileOf('server.txt', log)]), 0);
  assert.equal(await whatsapp.recognise([fileOf('notes.txt', '2024-09-01 10:00:00 module: loaded\n')]), 0);
  const lost = await read('WhatsApp Chat with Ana.txt', `what is\nthis\n01/09/2024, 10:00 - Ana: Hello\n`);
  assert.deepEqual([lost.events.length, lost.left], [0, { 'chat-not-understood': 1 }]);
  assert.equal(lost.problems[0]?.values?.['value'], 'what is');
});

test('a card that somebody passed on in a chat is nobody of your address book', async () => {
  const card = fileOf(
    'Bo Li.vcf',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Bo Li\nEND:VCARD\n',
    1000,
    'WhatsApp Chat - Ana.zip',
  );
  const chat = fileOf(
    '_chat.txt',
    '[01.09.24, 10:00:00] Ana: Hi\n[13.09.24, 10:00:00] Juma: Hi\n',
    1000,
    'WhatsApp Chat - Ana.zip',
  );
  const { imports } = await recogniseFormat([card, chat], formats);
  assert.deepEqual(
    imports.map(({ format }) => format.name),
    ['whatsapp'],
  );
  assert.deepEqual(
    (await readFormat(whatsapp, [card, chat])).contacts.map(({ name }) => name.full),
    ['Ana'],
  );
});
