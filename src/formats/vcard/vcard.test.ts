// Each case of test/samples/vcard is read as it is, and again byte by byte; then what a sample cannot show. Change
// `expected.json` by hand only after reading the difference; UPDATE_SAMPLES=1 writes it anew.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { contactsIn, fileOf } from '#test/read-format.ts';
import type { InputFile, Reading } from '../format.ts';
import { vcard } from './vcard.ts';

const samples = new URL('../../../test/samples/vcard/', import.meta.url);
const options = { timeZone: 'UTC', me: { names: [], emails: [] } };

const cardFile = (content: Uint8Array | string, path = 'input.vcf', piece?: number): InputFile =>
  fileOf(path, content, piece);

async function readAll(...files: InputFile[]): Promise<Reading[]> {
  return Array.fromAsync(vcard.read(files, options));
}

const problemsOf = (readings: Reading[]) =>
  readings.flatMap((one) => ('problem' in one ? [one.problem] : []));

for (const name of readdirSync(samples)) {
  test(`sample ${name}`, async () => {
    const input = readFileSync(new URL(`${name}/input.vcf`, samples));
    const path = new URL(`${name}/expected.json`, samples);
    const plain = (readings: Reading[]): unknown => JSON.parse(JSON.stringify(readings));
    if (process.env.UPDATE_SAMPLES)
      writeFileSync(path, `${JSON.stringify(plain(await readAll(cardFile(input))), null, 2)}\n`);
    const expected: unknown = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual(plain(await readAll(cardFile(input))), expected);
    assert.deepEqual(plain(await readAll(cardFile(input, 'input.vcf', 1))), expected, 'byte by byte');
    assert.deepEqual(
      plain(await readAll(cardFile(input, 'input.vcf', 7))),
      expected,
      'seven bytes at a time',
    );
    assert.ok((await vcard.recognise([cardFile(input)])) > 0.5);
  });
}

test('recognises cards by their content', async () => {
  const sure = (text: string, path?: string) => vcard.recognise([cardFile(text, path)]);
  assert.equal(await sure('\r\n \nbegin:vCard\r\nEND:VCARD', 'noname'), 1);
  assert.equal(await sure('Hello\nBEGIN:VCARD\nEND:VCARD'), 0.6);
  assert.equal(await sure('BEGIN:VCALENDAR\nBEGIN:VCARD\n', 'x.vcf'), 0);
  assert.equal(await sure('["vcard",[["fn",{},"text","A"]]]\nBEGIN:VCARD\n', 'x.vcf'), 0);
  assert.equal(await sure('<?xml version="1.0"?><vcards>\nBEGIN:VCARD\n</vcards>'), 0);
  assert.equal(await sure('First Name,Note\nAna,"see BEGIN:VCARD"\n'), 0);
  assert.ok((await sure('From: a@b.example\nSubject: my card\n\nBEGIN:VCARD\nEND:VCARD\n')) < 0.5);
  assert.equal(await sure('', 'empty.vcf'), 0);
  assert.equal(await vcard.recognise([]), 0);
});

test('several files: keys are kept apart across them, foreign ones set aside', async () => {
  const card = 'BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ana Ruiz\nEND:VCARD\n';
  const readings = await readAll(
    cardFile(card, 'a.vcf'),
    cardFile(card, 'copy/a.vcf'),
    cardFile('hello', 'readme.txt'),
    cardFile(card.replace('Ana', 'Ada'), 'b.vcf'),
  );
  const keys = contactsIn(readings).map((record) => record.key);
  assert.equal(keys.length, 2);
  assert.equal(new Set(keys).size, 2);
  assert.deepEqual(problemsOf(readings), [
    {
      code: 'same-record-again',
      where: { file: 'copy/a.vcf', line: 1 },
      values: { name: 'Ana Ruiz' },
      skips: 1,
    },
  ]);
  assert.deepEqual(
    readings.filter((one) => 'setAside' in one),
    [{ setAside: { file: 'readme.txt', why: 'unknown-file' } }],
  );
});

test('nothing inside is fatal and said once', async () => {
  assert.deepEqual(problemsOf(await readAll(cardFile(''))), [
    { code: 'empty-file', where: { file: 'input.vcf' }, skips: 0, fatal: true },
  ]);
  const problems = problemsOf(await readAll(cardFile('hello\nworld\n')));
  assert.deepEqual(
    problems.map((one) => [one.code, one.fatal ?? false]),
    [
      ['line-unreadable', false],
      ['nothing-inside', true],
    ],
  );
});

test('only http and https addresses become links', async () => {
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'java\\nscript:alert(1)',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'https:evil.example',
    'mailto:a@b.example',
    'a@b.example',
    'http://a b.example',
    'x y',
  ];
  const lines = addresses.map((address) => `URL:${address}`).join('\n');
  const [record] = contactsIn(
    await readAll(
      cardFile(
        `BEGIN:VCARD\nVERSION:3.0\nFN:X\n${lines}\nURL:HTTP://ok.example\nX-SOCIALPROFILE;type=x:javascript:1\nEND:VCARD\n`,
      ),
    ),
  );
  assert.deepEqual(record?.links, [{ value: 'HTTP://ok.example' }]);
  assert.equal(record?.extra?.filter(([name]) => name === 'URL').length, addresses.length);
});

test('LinkedIn profiles, however they are written', async () => {
  const slug = async (line: string) =>
    contactsIn(await readAll(cardFile(`BEGIN:VCARD\nVERSION:3.0\nFN:X\n${line}\nEND:VCARD\n`)))[0]?.linkedin;
  assert.equal(await slug('URL:http\\://www.linkedin.com/in/Ana-Ruiz/'), 'ana-ruiz');
  assert.equal(await slug('item1.URL:ana-ruiz\nitem1.X-ABLabel:LinkedIn'), 'ana-ruiz');
  assert.equal(await slug('X-SOCIALPROFILE;type=linkedin;x-user=ana-ruiz:x-apple:ana-ruiz'), 'ana-ruiz');
  assert.equal(await slug('SOCIALPROFILE;SERVICE-TYPE=LinkedIn;VALUE=text:ana-ruiz'), 'ana-ruiz');
  assert.equal(await slug('X-LINKEDIN:https://de.linkedin.com/in/jos%C3%A9?x=1'), 'josé');
  assert.equal(await slug('X-SOCIALPROFILE;type=twitter;x-user=ana:http://twitter.com/ana'), undefined);
  assert.equal(await slug('URL:https://www.linkedin.com/company/kestrel'), undefined);
});

test('a key does not depend on the order of lines, and a new REV is no other record', async () => {
  const read = async (body: string) =>
    contactsIn(await readAll(cardFile(`BEGIN:VCARD\nVERSION:3.0\n${body}\nEND:VCARD\n`)))[0];
  const one = await read('FN:A\nEMAIL:b@x.example\nEMAIL:A@x.example\nREV:2020-01-01');
  const two = await read('EMAIL:a@x.example\nEMAIL:b@x.example\nFN:A');
  assert.equal(one?.key, two?.key);
  assert.deepEqual(await read('FN:A\nREV:2020-01-01'), await read('FN:A\nREV:2024-01-01'));
});

test('hostile files end soon and lose nothing uncounted', async () => {
  const begin = 'BEGIN:VCARD\nFN:x\n';
  const end = 'END:VCARD\n';
  const cases: [string, string, number][] = [
    ['BEGIN without END', 'BEGIN:VCARD\n'.repeat(20_000), 20_000],
    ['nested AGENT', `${begin}AGENT:\n`.repeat(30_000) + end.repeat(30_000), 1],
    ['nested AGENT without END', `${begin}AGENT:\n`.repeat(30_000), 1],
    ['a line of a megabyte', `${begin}NOTE:${'x '.repeat(1_000_000)}\n${end}`, 1],
    ['folds', `${begin}NOTE:a\n${' a\n'.repeat(300_000)}${end}`, 1],
    ['folds without a colon', `${begin}NOTE\n${' a\n'.repeat(300_000)}${end}`, 1],
    ['soft breaks', `${begin}NOTE;ENCODING=QUOTED-PRINTABLE:=\n${'=\n'.repeat(300_000)}${end}`, 1],
    ['parameters', `${begin}TEL${';"'.repeat(100_000)}:1\nTEL;A="${'a:'.repeat(100_000)}\n${end}`, 1],
    [
      'backslashes',
      `${begin}N:${'\\'.repeat(500_000)};;\nORG:${'\\;'.repeat(200_000)}\nADR:${';'.repeat(500_000)}\n${end}`,
      1,
    ],
    ['lines', `${begin}${'TEL:1\n'.repeat(300_000)}${end}`, 1],
    ['bad lines', `${begin}${'junk\n'.repeat(300_000)}${end}`, 1],
    [
      'organisations',
      `${begin}${Array.from({ length: 15_000 }, (_, at) => `ORG:${at}\nTITLE:${at}\n`).join('')}${end}`,
      1,
    ],
    ['carriage returns', `${begin}${'\r'.repeat(1_000_000)}${end}`, 1],
  ];
  for (const [name, text, cards] of cases) {
    const start = performance.now();
    const readings = await readAll(cardFile(text));
    const skipped = problemsOf(readings).reduce((sum, one) => sum + (one.skips ?? 1), 0);
    assert.equal(contactsIn(readings).length + skipped, cards, name);
    assert.ok(performance.now() - start < 15_000, `${name}: ${performance.now() - start} ms`);
  }
});

test('twenty thousand cards, and a photo of fifty megabytes, are read quickly and in little memory', async () => {
  const card = (at: number) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller${at};Jörg;;;\r\nFN:Jörg Müller${at}\r\nORG:Firma ${at};Abt\r\nTITLE:Chef\r\nitem1.EMAIL;type=INTERNET;type=pref:j${at}@post.example\r\nitem1.X-ABLabel:_$!<Work>!$_\r\nTEL;type=CELL;type=VOICE:+49 170 ${at}\r\nADR;TYPE=HOME:;;Weg ${at};Köln;;50667;DE\r\nNOTE:A note that is long enough to be folded and goes on\r\n  and on\\, and on\r\nUID:${at}-abc\r\nEND:VCARD\r\n`;
  const many = cardFile(Array.from({ length: 20_000 }, (_, at) => card(at)).join(''));
  const start = performance.now();
  let count = 0;
  for await (const one of vcard.read([many], options)) if ('record' in one) count++;
  assert.equal(count, 20_000);
  // About a second on two slow cores; the limit leaves room for a machine that is busy with other tests.
  assert.ok(performance.now() - start < 15_000, `${performance.now() - start} ms`);

  const line = Buffer.from(` ${'A'.repeat(74)}\r\n`.repeat(1000));
  const photo: InputFile = {
    path: 'photo.vcf',
    size: 1,
    async *stream() {
      yield Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:P\r\nPHOTO;ENCODING=b:\r\n');
      for (let at = 0; at < 650; at++) yield line;
      yield Buffer.from('TEL:1\r\nEND:VCARD\r\n');
    },
    head: () => Promise.resolve(new Uint8Array()),
  };
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  const readings: Reading[] = [];
  const watched: InputFile = {
    ...photo,
    async *stream() {
      for await (const chunk of photo.stream()) {
        most = Math.max(most, process.memoryUsage().heapUsed);
        yield chunk;
      }
    },
  };
  for await (const one of vcard.read([watched], options)) readings.push(one);
  assert.deepEqual(contactsIn(readings)[0]?.phones, [{ value: '1' }]);
  assert.deepEqual(readings.at(-1), { setAside: { file: 'photo.vcf', why: 'photos', rows: 1 } });
  assert.deepEqual(problemsOf(readings), []);
  assert.ok(most - before < 100e6, `${most - before} bytes`);
});

const cardOf = (...lines: string[]): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\n${lines.join('\r\n')}\r\nEND:VCARD\r\n`;

test('two cards of one UID have keys of their own, and the UID in common', async () => {
  const readings = await readAll(
    cardFile(cardOf('FN:A B', 'UID:1') + cardOf('FN:A B', 'UID:1', 'EMAIL:x@y.z')),
  );
  const [one, two] = contactsIn(readings);
  assert.deepEqual([one?.uid, two?.uid], ['1', '1']);
  assert.notEqual(one?.key, two?.key);
});

test('a card inside a card is told by its name, and kept as text', async () => {
  const inner = 'BEGIN:VCARD\r\nVERSION:2.1\r\nN:Friday;Fred\r\nFN:Fred Friday\r\nEND:VCARD';
  const readings = await readAll(cardFile(cardOf('FN:Big Boss', 'AGENT:', inner, 'TEL:1')));
  assert.deepEqual(
    problemsOf(readings).map(({ code, values, skips }) => [code, values, skips]),
    [['nested-card', { name: 'Fred Friday' }, 0]],
  );
  assert.match(contactsIn(readings)[0]?.extra?.find(([name]) => name === 'AGENT')?.[1] ?? '', /Fred Friday/);
});

test('what is no address or link is told once a file', async () => {
  const bad = [
    'EMAIL:not an email',
    'URL:javascript:alert(1)',
    'EMAIL:a@b.example',
    'URL:http://plain.example',
  ];
  const readings = await readAll(cardFile(cardOf('FN:A B', ...bad) + cardOf('FN:C D', 'EMAIL:none')));
  assert.deepEqual(problemsOf(readings), [
    { code: 'value-left-aside', where: { file: 'input.vcf' }, values: { count: 3 }, skips: 0 },
  ]);
  assert.deepEqual(contactsIn(readings)[0]?.links, [{ value: 'http://plain.example' }]);
});

test('no control character and no turned direction gets through; nothing to see is no name', async () => {
  const readings = await readAll(
    cardFile(
      cardOf(
        'FN:Eve\u001b[31mRED\u001b]0;pwn\u0007',
        'ORG:Co\u009b2J\u202egro',
        'TITLE;ENCODING=QUOTED-PRINTABLE:A=1B[2J',
      ) +
        cardOf('FN:Nu\0l Card') +
        cardOf('FN:\u200b\u2060\u3164', 'N:\u200b;;;;', 'TEL:1'),
    ),
  );
  const [eve, nul] = contactsIn(readings);
  assert.deepEqual([eve?.name.full, nul?.name.full], ['Eve[31mRED]0;pwn', 'Nul Card']);
  assert.deepEqual(eve?.affiliations, [{ organisation: 'Co2Jgro', title: 'A[2J' }]);
  assert.deepEqual(
    problemsOf(readings).map(({ code, values }) => [code, values]),
    [
      ['no-name', { hint: '1' }],
      ['nul-dropped', { count: 1 }],
    ],
  );
});

test('a card without its end: cut off by the next, or by the end of the file', async () => {
  const open = (name: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n`;
  assert.deepEqual(
    problemsOf(await readAll(cardFile(open('A') + open('B')))).map(({ code, values }) => [code, values]),
    [
      ['card-not-ended', { before: 'next' }],
      ['card-not-ended', { before: 'end' }],
    ],
  );
});

test('after twenty of a kind the rest is one problem that says how many', async () => {
  const cards = Array.from({ length: 700 }, (_, at) => cardOf(`TEL:${at}`)).join('');
  const problems = problemsOf(await readAll(cardFile(cards)));
  assert.equal(problems.length, 21);
  assert.deepEqual([problems.at(-1)?.values, problems.at(-1)?.skips], [{ count: 680, rest: 680 }, 680]);
});
