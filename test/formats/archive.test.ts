// Zips that people and attackers hand over: broken, encrypted, nested, doubled, bombs, and things that are no zip at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { openInputs } from '#formats/archive.ts';
import type { GivenFile, InputFile } from '#formats/format.ts';
import { linkedin } from '#formats/linkedin/linkedin.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { zipLimits } from '#formats/zip.ts';
import { fc } from '#test/fast-check.ts';
import { givenFile as given } from '#test/read-format.ts';
import { zipOf } from '#test/yazl.ts';

async function textOfFile(file: InputFile | undefined): Promise<string> {
  const chunks = [];
  for await (const chunk of file?.stream() ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function open(...files: GivenFile[]): Promise<{ files: string[]; problems: string[] }> {
  const inputs = await openInputs(files);
  return {
    files: inputs.files.map(({ path }) => path).toSorted(),
    problems: inputs.problems.map(({ code, fatal }) => `${code}${fatal ? '!' : ''}`),
  };
}

interface Raw {
  name: string;
  data: Uint8Array;
  method?: number;
  flags?: number;
  size?: number;
  packed?: number;
  crc?: number;
  at?: number;
}

/** A zip written by hand, so that its fields can lie. `at` points an entry at the bytes of another. */
function rawZip(entries: Raw[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const {
    name,
    data,
    method = 0,
    flags = 0,
    size = data.length,
    packed = data.length,
    crc = crc32(data),
    at,
  } of entries) {
    const title = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(title.length, 26);
    if (at === undefined) parts.push(header, title, Buffer.from(data));
    starts.push(at === undefined ? offset : (starts[at] ?? 0));
    if (at === undefined) offset += 30 + title.length + data.length;
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(starts.at(-1) ?? 0, 42);
    central.push(entry, title);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

const connections = 'First Name,Last Name,Connected On\nAna,Ruiz,08 Feb 2026\n';

test('a zip gives its files; folders, Mac litter and photos cost nothing', async () => {
  const zip = await zipOf({
    'Connections.csv': connections,
    'Jobs/Saved Jobs.csv': 'a,b\n',
    '__MACOSX/._Connections.csv': 'x',
    '.DS_Store': 'x',
    'Rich/photo.JPG': new Uint8Array(1000),
  });
  const { files, problems } = await openInputs([given('Basic.zip', zip)]);
  assert.deepEqual(problems, []);
  assert.deepEqual(files.map(({ path }) => path).toSorted(), [
    'Connections.csv',
    'Jobs/Saved Jobs.csv',
    'Rich/photo.JPG',
  ]);
  const file = files.find(({ path }) => path === 'Connections.csv');
  assert.equal(file?.from, 'Basic.zip');
  assert.equal(await textOfFile(file), connections);
  assert.equal(await textOfFile(file), connections, 'a stream opens again');
  assert.equal(Buffer.from((await file?.head(5)) ?? []).toString(), 'First');
});

test('a zip in a zip, packed or stored', async () => {
  const inner = await zipOf({ 'Connections.csv': connections });
  for (const outer of [await zipOf({ 'x.zip': inner }), rawZip([{ name: 'x.zip', data: inner }])]) {
    assert.deepEqual(await open(given('x.zip.zip', outer)), { files: ['Connections.csv'], problems: [] });
  }
  let deep: Buffer = inner;
  for (let level = 0; level < 4; level += 1) deep = await zipOf({ 'x.zip': deep });
  assert.deepEqual((await open(given('x.zip', deep))).problems, ['zip-too-deep!']);
});

test('a zip of photos alone is refused by its own name', async () => {
  const photos = await zipOf({ 'a.jpg': 'x', 'b.png': 'y' });
  const { problems } = await openInputs([given('photos.zip', photos)]);
  assert.deepEqual(
    problems.map(({ code, where, fatal }) => [code, where.file, fatal]),
    [['nothing-inside', 'photos.zip', true]],
  );
});

test('the zip and its folder, two zips of one request, a second download', async () => {
  const complete = await zipOf({ 'Connections.csv': connections, 'Profile.csv': 'a,b\nc,d\n' });
  const basic = await zipOf({ 'Profile.csv': 'a,b\nc,d\n' });
  assert.deepEqual(
    await open(
      given('Basic.zip', basic),
      given('Complete.zip', complete),
      given('folder/Connections.csv', connections),
      given('Connections (1).csv', connections),
    ),
    { files: ['Connections.csv', 'Profile.csv'], problems: [] },
  );
  const newer = await zipOf({ 'Connections.csv': `${connections}Bo,Li,09 Feb 2026\n` });
  const both = await openInputs([given('new.zip', newer), given('old.zip', complete)]);
  assert.deepEqual(
    both.files.map(({ path, from, request = 0 }) => `${request} ${from}/${path}`),
    ['0 old.zip/Profile.csv', '0 old.zip/Connections.csv', '1 new.zip/Connections.csv'],
    'two that differ are two exports; of days nobody knows the larger last',
  );
});

test('broken zips are fatal', async () => {
  const zip = await zipOf({ 'Connections.csv': connections.repeat(50), 'b.csv': 'a,b\n1,2\n' });
  for (const length of [10, 100, zip.length - 1, zip.length - 30]) {
    assert.deepEqual(await open(given('x.zip', zip.subarray(0, length))), {
      files: [],
      problems: ['zip-broken!'],
    });
  }
  const flipped = Buffer.from(zip);
  flipped[80] = (flipped[80] ?? 0) ^ 0xff;
  assert.deepEqual((await open(given('x.zip', flipped))).problems, ['zip-broken!']);
  const data = Buffer.from(connections);
  assert.deepEqual((await open(given('x.zip', rawZip([{ name: 'a.csv', data, crc: 1 }])))).problems, [
    'zip-broken!',
  ]);
  const packed = deflateRawSync(data);
  for (const size of [data.length - 1, data.length + 1]) {
    const lying = rawZip([{ name: 'a.csv', data: packed, method: 8, size, crc: crc32(data) }]);
    assert.deepEqual((await open(given('x.zip', lying))).problems, ['zip-broken!']);
  }
  assert.deepEqual((await open(given('x.zip', 'Not Found'))).problems, ['zip-broken!']);
});

test('a good file beside a broken zip does not save the request', async () => {
  const { problems } = await openInputs([
    given('x.zip', 'PK\x03\x04 cut'),
    given('Connections.csv', connections),
  ]);
  assert.deepEqual(
    problems.map(({ code, fatal, where }) => [code, fatal, where.file]),
    [['zip-broken', true, 'x.zip']],
  );
});

test('encrypted, unsafe, bombs', async () => {
  const data = Buffer.from(connections);
  assert.deepEqual(
    (await open(given('x.zip', rawZip([{ name: 'a.csv', data, flags: 1, size: data.length - 12 }]))))
      .problems,
    ['zip-encrypted!'],
  );
  assert.deepEqual(
    (await open(given('x.zip', rawZip([{ name: 'a.csv', data, flags: 0x41, size: data.length - 12 }]))))
      .problems,
    ['zip-encrypted!'],
  );
  for (const name of ['../../evil.csv', '/etc/passwd', 'C:\\evil.csv', 'a/../../b.csv']) {
    assert.deepEqual(
      (await open(given('x.zip', rawZip([{ name, data }])))).problems,
      ['zip-unsafe-path!'],
      name,
    );
  }
  const zeros = Buffer.alloc(300 * 1024 ** 2);
  const bomb = rawZip([
    { name: 'a.csv', data: deflateRawSync(zeros), method: 8, size: zeros.length, crc: crc32(zeros) },
  ]);
  assert.deepEqual((await open(given('x.zip', bomb))).problems, ['zip-too-large!']);
  const liar = rawZip([
    { name: 'a.csv', data: deflateRawSync(zeros), method: 8, size: 1000, crc: crc32(zeros) },
  ]);
  assert.deepEqual((await open(given('x.zip', liar))).problems, ['zip-broken!']);
  const overlapping = rawZip(
    Array.from({ length: 50 }, (_, index) => ({
      name: `${index}.csv`,
      data,
      ...(index > 0 ? { at: 0 } : {}),
    })),
  );
  assert.deepEqual((await open(given('x.zip', overlapping))).problems, ['zip-too-large!']);
});

test('a large zip may unpack to more than a small one', async () => {
  const held = zipLimits.bytes;
  try {
    zipLimits.bytes = 0;
    const packed = (text: string): Buffer => {
      const data = Buffer.from(text);
      return rawZip([
        { name: 'a.csv', data: deflateRawSync(data), method: 8, size: data.length, crc: crc32(data) },
      ]);
    };
    const some = Array.from({ length: 5000 }, (_, at) => `${(at * 2_654_435_761) % 4_294_967_296},`).join(
      '\n',
    );
    const { problems, files } = await open(given('x.zip', packed(some)));
    assert.deepEqual([problems, files.length], [[], 1]);
    assert.deepEqual((await open(given('x.zip', packed('a,b\n'.repeat(100_000))))).problems, [
      'zip-too-large!',
    ]);
  } finally {
    zipLimits.bytes = held;
  }
});

test('large photos are not unpacked', async () => {
  const film = rawZip([
    { name: 'film.mp4', data: Buffer.alloc(100), method: 8, size: 4_000_000_000 },
    { name: 'Connections.csv', data: Buffer.from(connections) },
  ]);
  assert.deepEqual(await open(given('x.zip', film)), {
    files: ['Connections.csv', 'film.mp4'],
    problems: [],
  });
});

test('what is no zip and no text', async () => {
  const page = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>';
  const cases: [string, Uint8Array | string, string][] = [
    ['x.zip', '', 'empty-file!'],
    ['export.zip', page, 'html-not-zip!'],
    ['Connections.csv', `\ufeff\n ${page}`, 'html-not-csv!'],
    ['x.zip.crdownload', 'PK\x03\x04', 'unfinished-download!'],
    ['mail.pst', '!BDN\0\0\0', 'outlook-pst!'],
    ['letter.pdf', '%PDF-1.7', 'binary-file!'],
    ['data', Uint8Array.from([1, 0, 2, 0, 0, 0, 0, 5]), 'binary-file!'],
    ['x.docx', await zipOf({ '[Content_Types].xml': '<x/>', 'word/a.xml': '<x/>' }), 'binary-file!'],
    ['x.xlsx', await zipOf({ '[Content_Types].xml': '<x/>', 'xl/a.xml': '<x/>' }), 'workbook!'],
    ['x.csv', await zipOf({ '[Content_Types].xml': '<x/>', 'xl/a.xml': '<x/>' }), 'workbook!'],
    ['x.ods', await zipOf({ mimetype: 'application/x', 'content.xml': '<x/>' }), 'workbook!'],
    ['x.numbers', await zipOf({ 'Index/Document.iwa': 'x' }), 'workbook!'],
    ['x.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]), 'workbook!'],
    ['x.zip', rawZip([]), 'nothing-inside!'],
  ];
  for (const [path, content, problem] of cases) {
    assert.deepEqual(await open(given(path, content)), { files: [], problems: [problem] }, path);
  }
  assert.deepEqual(await open(given('Connections.csv', connections), given('empty.csv', '')), {
    files: ['Connections.csv'],
    problems: ['empty-file'],
  });
  assert.deepEqual(await open(given('d/Connections.csv', connections), given('d/me.jpg', '\xff\xd8\xff\0')), {
    files: ['d/Connections.csv', 'd/me.jpg'],
    problems: [],
  });
});

test('a zip with bytes changed or missing never throws and always ends', async () => {
  const zip = await zipOf({ 'Connections.csv': connections.repeat(20), 'messages.csv': 'a,b\n'.repeat(100) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 8 }),
      fc.nat(zip.length),
      fc.boolean(),
      async (changes, length, cut) => {
        const broken = Buffer.from(zip);
        for (const [at, value] of changes) broken[at] = value;
        const { files } = await openInputs([given('x.zip', cut ? broken.subarray(0, length) : broken)]);
        for (const file of files) if (!file.path.endsWith('.zip')) await textOfFile(file);
      },
    ),
    { numRuns: 300 },
  );
});

test('a stray NUL makes no program of a text; many do', async () => {
  const damaged = connections.replace('Ruiz', 'Ru\0iz');
  assert.deepEqual(await open(given('Connections.csv', damaged)), {
    files: ['Connections.csv'],
    problems: [],
  });
  const wide = Buffer.from(connections, 'utf16le');
  assert.deepEqual((await open(given('wide.csv', wide))).problems, []);
  const program = Buffer.from(Array.from({ length: 600 }, (_, at) => (at % 7 === 0 ? 0 : at % 256)));
  assert.deepEqual((await open(given('x.csv', program))).problems, ['binary-file!']);
});

test('exports of several days are told apart, the oldest first; parts of one request stay together', async () => {
  const rows = (...names: string[]) => connections + names.map((name) => `${name},X,09 Feb 2026\n`).join('');
  const zip = (name: string, files: Record<string, string>) =>
    zipOf(files).then((bytes) => given(`dl/${name}`, bytes));
  const profile = { 'Profile.csv': 'a,b\nc,d\n' };
  const old = await zip('Complete_LinkedInDataExport_01-05-2025.zip', {
    ...profile,
    'Connections.csv': rows('Gone', 'Guy'),
  });
  const basic = await zip('Basic_LinkedInDataExport_11-19-2026.zip', {
    ...profile,
    'Connections.csv': rows(),
  });
  const complete = await zip('Complete_LinkedInDataExport_11-20-2026.zip', {
    ...profile,
    'Connections.csv': rows('New'),
  });
  const unpacked = given('dl/Complete/Connections.csv', rows('New'));
  const dated = given('dl/Complete_LinkedInDataExport_06-06-2024/Connections.csv', rows('Y'));
  for (const order of [
    [old, basic, complete, unpacked, dated],
    [dated, unpacked, complete, basic, old],
  ]) {
    const { files } = await openInputs(order);
    const told = files.map(({ path, from, request = 0 }) => `${request} ${from?.slice(3, 40) ?? ''} ${path}`);
    assert.equal(files.filter(({ request }) => (request ?? 0) === 0).length, 1, told.join('\n'));
    const days = [...Map.groupBy(files, ({ request = 0 }) => request).values()].map((own) =>
      own.map(({ path, from }) => /\d\d-\d\d-\d{4}/.exec(from ?? path)?.[0] ?? path).toSorted(),
    );
    assert.deepEqual(days[0], ['06-06-2024'], told.join('\n'));
    assert.deepEqual(days[1], ['01-05-2025', '01-05-2025'], told.join('\n'));
    assert.equal(days[2]?.length, 3, told.join('\n'));
    assert.equal(days.length, 3, told.join('\n'));
    const { imports } = await recogniseFormat(files, [linkedin]);
    assert.deepEqual(
      imports.map((one) => one.files.length),
      [1, 2, 3],
    );
    assert.equal((await recogniseFormat(files, [linkedin], 'linkedin')).imports.length, 3);
  }
});
