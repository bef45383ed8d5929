// Mailboxes as programs write them: what comes out of each, what is left out and why, and that every message is counted once.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fileOf, type Outcome, readFormat } from '#test/read-format.ts';
import type { InputFile } from '../format.ts';
import { mail } from './mail.ts';

const samples = fileURLToPath(new URL('../../../test/samples/mail/', import.meta.url));
const sample = (name: string): Buffer => readFileSync(samples + name);

async function readAll(
  files: readonly InputFile[],
  emails: readonly string[] = [],
): Promise<Outcome & { readonly lines: string[] }> {
  const outcome = await readFormat(mail, files, [], { timeZone: 'UTC', me: { names: [], emails } });
  const lines = outcome.readings.flatMap((one) =>
    'record' in one && one.record.type === 'event' ? [`${one.where.file}:${one.where.line}`] : [],
  );
  return { ...outcome, lines };
}

function letter(headers: Readonly<Record<string, string>>, body = 'Hello.\n'): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join('\n')}\n\n${body}`;
}

function mbox(...letters: readonly string[]): string {
  return letters.map((one) => `From a@b Mon Mar  4 11:20:34 2024\n${one}\n`).join('');
}

suite('Takeout', () => {
  test('one letter each way, and all else left out with its reason', async () => {
    const { events, contacts, mine, left, problems, lines } = await readAll([
      fileOf('All mail.mbox', sample('takeout.mbox')),
    ]);
    assert.deepEqual(
      events.map(({ at, direction, crowd, parties }) => [at, direction, crowd, parties]),
      [
        ['2024-03-04T11:20:30Z', 'in', 1, ['mail:bo.li@northwind.example']],
        ['2024-03-04T12:01:00Z', 'out', 1, ['mail:bo.li@northwind.example']],
      ],
    );
    assert.equal(events[0]!.thread, events[1]!.thread);
    assert.deepEqual(lines, ['All mail.mbox:1', 'All mail.mbox:29']);
    assert.deepEqual(left, {
      'machine-mail': 2,
      'spam-folder': 1,
      'chat-folder': 1,
      'list-mail-of-strangers': 1,
    });
    const [bo] = contacts;
    assert.equal(contacts.length, 1);
    assert.equal(bo!.name.full, 'Bo Li');
    assert.deepEqual(bo!.affiliations, [{ title: 'Senior Engineer', organisation: 'Northwind GmbH' }]);
    assert.deepEqual(bo!.phones, [{ value: '+49 30 1234567' }]);
    assert.deepEqual(
      mine.map(({ what, value }) => [what, value]),
      [
        ['email', 'ana.ruiz@gmail.com'],
        ['name', 'Ana Ruiz'],
      ],
    );
    assert.ok(problems.some(({ code, skips }) => code === 'own-address-guessed' && skips === 0));
  });

  test('in any pieces, and with Windows line ends, the same comes out', async () => {
    const whole = sample('takeout.mbox');
    const { events, contacts, lines } = await readAll([fileOf('a.mbox', whole)]);
    for (const piece of [1, 2, 3, 7, 64, 1021]) {
      const again = await readAll([fileOf('a.mbox', whole, piece)]);
      assert.deepEqual(again.events, events, `pieces of ${piece}`);
      assert.deepEqual(again.lines, lines);
    }
    const windows = await readAll([fileOf('a.mbox', whole.toString('latin1').replaceAll('\n', '\r\n'), 997)]);
    assert.deepEqual(windows.events, events);
    assert.deepEqual(windows.contacts, contacts);
    assert.deepEqual(windows.lines, lines);
  });

  test('the same letter of another program is one event', async () => {
    const both = await readAll([
      fileOf('Takeout/Mail/All mail.mbox', sample('takeout.mbox')),
      fileOf('Thunderbird/Inbox', sample('thunderbird.mbox')),
    ]);
    assert.equal(both.events.length, 2);
    assert.equal(both.left['same-message-again'], 1);
    assert.equal(both.left['trash-folder'], 1);
  });
});

test('an address that is said is not guessed, and tells who wrote', async () => {
  const { mine, problems } = await readAll(
    [fileOf('a.mbox', sample('takeout.mbox'))],
    ['Ana.Ruiz@gmail.com'],
  );
  assert.deepEqual(
    mine.map(({ what }) => what),
    ['name'],
  );
  assert.ok(problems.every(({ code }) => code !== 'own-address-guessed'));
});

test('whose mailbox it is cannot be told from one letter between two: everything is left out, and said', async () => {
  const { events, left } = await readAll([
    fileOf(
      'x.eml',
      letter({ From: 'a@x.example', To: 'b@y.example', Date: 'Mon, 4 Mar 2024 12:00:00 +0000' }),
    ),
  ]);
  assert.equal(events.length, 0);
  assert.deepEqual(left, { 'own-address-unknown': 1 });
});

test('what lies in Sent is yours, whatever address it bears', async () => {
  const to = { To: 'Bo Li <bo@x.example>', Date: 'Mon, 4 Mar 2024 12:00:00 +0000' };
  const { events, mine } = await readAll([
    fileOf(
      'Mail/Gesendet',
      mbox(letter({ From: 'Ana <ana@a.example>', ...to }), letter({ From: 'ana@b.example', ...to })),
    ),
    fileOf(
      'Mail/INBOX',
      mbox(
        letter({ From: 'Bo Li <bo@x.example>', To: 'ana@b.example', Date: 'Tue, 5 Mar 2024 12:00:00 +0000' }),
      ),
    ),
  ]);
  assert.deepEqual(
    events.map(({ direction }) => direction),
    ['out', 'out', 'in'],
  );
  assert.deepEqual(mine.map(({ value }) => value).toSorted(), ['ana@a.example', 'ana@b.example']);
});

test('.emlx: length in front, broken encoded word, no date: the time of receipt counts', async () => {
  const { events, left } = await readAll([fileOf('1234.emlx', sample('apple.emlx'))], ['ana.ruiz@gmail.com']);
  assert.deepEqual(
    events.map(({ at }) => at),
    ['2024-03-10T09:00:00Z'],
  );
  assert.deepEqual(left, {});
});

test('Maildir: one import of all files; flags tell drafts and trash', async () => {
  const one = (id: string): string =>
    letter({
      From: 'Bo Li <bo@x.example>',
      To: 'ana@a.example',
      'Message-ID': `<${id}@x>`,
      Date: 'Mon, 4 Mar 2024 12:00:00 +0000',
    });
  const files = ['cur/1.M1:2,S', 'cur/2.M2;2,RS', 'new/3.M3', 'cur/4.M4!2,ST', '.Drafts/cur/5.M5:2,D'].map(
    (path, index) => fileOf(`Maildir/${path}`, one(String(index))),
  );
  const { imports } = await recogniseFormat(files, formats);
  assert.deepEqual(
    imports.map((it) => [it.format.name, it.files.length]),
    [['mail', 5]],
  );
  const { events, left } = await readAll(files, ['ana@a.example']);
  assert.equal(events.length, 3);
  assert.deepEqual(left, { 'trash-folder': 1, draft: 1 });
});

test('a letter to many weighs by how many; a list by far more', async () => {
  const date = { Date: 'Mon, 4 Mar 2024 12:00:00 +0000' };
  const { events, left } = await readAll(
    [
      fileOf(
        'a.mbox',
        mbox(
          letter({
            ...date,
            From: 'ana@a.example',
            To: 'Bo Li <bo@x.example>, Cy Du <cy@y.example>',
            'Message-ID': '<1@a>',
          }),
          letter({
            ...date,
            From: 'Bo Li <bo@x.example>',
            To: 'ana@a.example',
            Cc: 'cy@y.example, dee@z.example',
            'Message-ID': '<2@a>',
          }),
          letter({
            ...date,
            From: 'Bo Li <bo@x.example>',
            To: 'talk@l.example',
            'List-Id': '<talk.l.example>',
            'List-Post': '<mailto:talk@l.example>',
            'Message-ID': '<3@a>',
          }),
          letter({
            ...date,
            From: 'ana@a.example',
            To: Array.from({ length: 9 }, (_, at) => `p${at}@many.example`).join(', '),
            'Message-ID': '<4@a>',
          }),
        ),
      ),
    ],
    ['ana@a.example'],
  );
  assert.deepEqual(
    events.map(({ direction, crowd, parties }) => [direction, crowd, parties.length]),
    [
      ['out', 2, 2],
      ['in', 3, 1],
      ['in', 50, 1],
    ],
  );
  assert.deepEqual(left, { 'mail-among-many': 1 });
});

test('a mailbox with all kinds of damage loses only what is damaged', async () => {
  const date = { Date: 'Mon, 4 Mar 2024 12:00:00 +0000' };
  const good = letter({ ...date, From: 'Bo Li <bo@x.example>', To: 'ana@a.example', 'Message-ID': '<1@a>' });
  const text = `\n\n${mbox('no headers at all\n\nbody\n', good)}From b@c Mon Mar  4 11:20:34 2024\nFrom: \nTo: ana@a.example\nSubject: x\n\nno sender\n\n${mbox(letter({ From: 'Bo Li <bo@x.example>', To: 'ana@a.example', Date: '31 Feb 2024 99:00', 'Message-ID': '<2@a>' }).replace('2024', '2024'))}`;
  const { events, left } = await readAll([fileOf('a.mbox', text)], ['ana@a.example']);
  assert.equal(events.length, 2);
  assert.equal(left['sender-missing'], 1);
});

test('every message of the corpus is an event or left out with a reason', async () => {
  const folder = `${samples}nodemailer-mailparser/`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  assert.ok(names.length >= 7);
  for (const name of names) {
    const { events, problems } = await readAll(
      [fileOf(name, readFileSync(folder + name))],
      ['nobody@example.org'],
    );
    const skipped = problems.reduce((sum, { skips = 1 }) => sum + skips, 0);
    assert.equal(events.length + skipped, 1, `${name}: ${JSON.stringify(problems)}`);
  }
});

test('mail is told from what is none', async () => {
  const sure = async (text: string): Promise<number> => mail.recognise([fileOf('x', text)]);
  assert.equal(await sure(sample('takeout.mbox').toString('latin1')), 1);
  assert.ok((await sure(sample('apple.emlx').toString('latin1'))) > 0.5);
  assert.ok((await sure(letter({ From: 'a@b.example', To: 'b@c.example', Subject: 'x' }))) > 0.5);
  for (const other of [
    'First Name,Last Name\nAna,Ruiz\n',
    'BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n',
    'Name: Ana\nPhone: 1\n',
    'From here on it is a story.\n',
    'From: the beginning\nof a letter\n',
    '{"a": 1}',
    '',
  ])
    assert.ok((await sure(other)) <= 0.3, other);
});
