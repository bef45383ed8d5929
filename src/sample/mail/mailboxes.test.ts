// The mailboxes, counted by a small reading of the files that knows nothing of how they were made: as many letters as the
// truth tells, each id once, and for each person as many as it says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportsFrom } from '../every-source.ts';
import type { TracesTruth } from '../everyday/traces-truth.ts';
import { largeMailboxMe, largeMailboxPieces } from '../large-mailbox.ts';
import { profiles } from '../profiles.ts';
import { makeWorld } from '../world.ts';
import type { SampleFile } from '../zip.ts';
import { mailboxKinds, type MailboxKind } from './mailboxes.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const habits = profiles['honest'] ?? assert.fail();

function filesOf(
  seed: number,
  people: number,
  mailbox: MailboxKind,
): { files: SampleFile[]; truth: TracesTruth } {
  const all = exportsFrom(makeWorld({ seed, people, now, habits }), habits, ['mail'], mailbox);
  const truth = JSON.parse(Buffer.from(all.at(-1)?.bytes ?? []).toString()) as TracesTruth;
  return { files: all.filter((file) => !file.path.endsWith('truth.json')), truth };
}

interface Read {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly raw: string;
}

/** formats.md 7: only at the beginning or after an empty line, and only where it looks like an envelope line. */
const envelope =
  /(?<=^|\n\n)From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d(?: \+\d{4})? \d{4}\n/g;

function readLetter(raw: string): Read {
  const end = raw.indexOf('\n\n');
  const headers = new Map<string, string>();
  for (const line of raw
    .slice(0, end)
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const [, name = '', value = ''] = line.match(/^([^:]+): ?(.*)$/) ?? assert.fail(`no header: ${line}`);
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return { headers, body: raw.slice(end + 2), raw };
}

function readMbox(files: readonly SampleFile[]): Read[] {
  return files.flatMap(({ bytes }) => {
    const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
    return text
      .split(envelope)
      .slice(1)
      .map((raw) => readLetter(raw));
  });
}

const addressesIn = (value = ''): string[] =>
  value.replaceAll(/"[^"]*"|=\?\S+\?=/g, '').match(/[^\s<>,;:()]+@[^\s<>,;:()]+/g) ?? [];

const first = filesOf(1, 200, 'takeout');
const firstLetters = readMbox(first.files);

test('Takeout: every letter of the truth once, and each person’s letters as counted', () => {
  const [letters, { truth }] = [firstLetters, first];
  assert.equal(letters.length, truth.letters.length);
  const told = new Map(truth.letters.map((it) => [it.id, it]));
  const ids = letters.map(({ headers }) => headers.get('message-id')?.slice(1, -1) ?? null);
  const sorted = (all: readonly (string | null)[]): string[] =>
    all.map(String).toSorted((a, b) => (a < b ? -1 : 1));
  assert.deepEqual(sorted(ids), sorted(truth.letters.map((it) => it.id)));

  const mine = new Set(truth.me.addresses);
  const owner = new Map(truth.people.flatMap((person) => person.emails.map((email) => [email, person.id])));
  const counts = new Map<string, { sent: number; received: number; copied: number }>();
  const of = (email: string): { sent: number; received: number; copied: number } | undefined => {
    const id = owner.get(email);
    if (id === undefined) return undefined;
    const found = counts.get(id) ?? { sent: 0, received: 0, copied: 0 };
    counts.set(id, found);
    return found;
  };
  letters.forEach(({ headers }, i) => {
    if (told.get(ids[i] ?? null)?.kind !== 'person') return;
    const [from = ''] = addressesIn(headers.get('from'));
    const sender = of(from);
    if (sender) sender.received++;
    for (const email of [...addressesIn(headers.get('to')), ...addressesIn(headers.get('cc'))]) {
      const person = of(email);
      if (person) person[mine.has(from) ? 'sent' : 'copied']++;
    }
  });
  for (const { id, traces } of truth.people) {
    const { sent, received, copied } = traces.mail;
    assert.deepEqual(counts.get(id) ?? { sent: 0, received: 0, copied: 0 }, { sent, received, copied }, id);
  }
});

test('Takeout: the quirks are there', () => {
  const { files, truth } = first;
  assert.deepEqual(
    files.map((file) => file.path),
    ['Takeout/Mail/All mail Including Spam and Trash.mbox'],
  );
  const letters = firstLetters;
  const some = (what: string, holds: (letter: Read) => boolean, least = 1): void =>
    assert.ok(letters.filter((it) => holds(it)).length >= least, what);
  some('labels of the account’s language, encoded', ({ headers }) =>
    (headers.get('x-gmail-labels') ?? '').startsWith('=?UTF-8?Q?Posteingang'),
  );
  some('body lines that begin with From', ({ body }) => /\n\nFrom [a-z]/i.test(body));
  some('encoded names', ({ headers }) => /=\?UTF-8\?B\?/.test(headers.get('from') ?? ''));
  some('old encoded names', ({ headers }) => /=\?iso-8859-1\?Q\?/.test(headers.get('from') ?? ''));
  some('bytes in headers', ({ headers }) =>
    /[\x80-\xff]/.test(`${headers.get('from')}${headers.get('subject')}`),
  );
  for (const encoding of ['quoted-printable', 'base64', '8bit'])
    some(encoding, ({ raw }) => raw.includes(`Content-Transfer-Encoding: ${encoding}`), 10);
  some(
    'parts',
    ({ headers }) => (headers.get('content-type') ?? '').startsWith('multipart/alternative'),
    100,
  );
  some('attachments', ({ headers }) => (headers.get('content-type') ?? '').startsWith('multipart/mixed'));
  some('invitations', ({ raw }) => raw.includes('Content-Type: text/calendar; method=REQUEST'));
  some(
    'bounces',
    ({ headers }) =>
      headers.get('return-path') === '<>' && /multipart\/report/.test(headers.get('content-type') ?? ''),
  );
  some('away notes', ({ headers }) => headers.get('auto-submitted') === 'auto-replied', 2);
  some('Exchange’s header in letters of people', ({ headers }) => headers.has('x-auto-response-suppress'), 5);
  some('lists', ({ headers }) => headers.has('list-id') && headers.get('precedence') === 'list', 20);
  some('lists without List-Id', ({ headers }) => !headers.has('list-id') && headers.has('mailing-list'), 5);
  some(
    'lists in the place of the author',
    ({ headers }) => / via /.test(headers.get('from') ?? '') && headers.has('reply-to'),
    5,
  );
  some('newsletters', ({ headers }) => headers.has('list-unsubscribe') && !headers.has('list-post'), 100);
  some('LinkedIn', ({ headers }) => (headers.get('from') ?? '').includes('linkedin.com'), 30);
  some('answers', ({ headers }) => headers.has('in-reply-to') && headers.has('references'), 100);
  some(
    'no Date, or none to believe',
    ({ headers }) => Number.isNaN(Date.parse(headers.get('date') ?? '')),
    2,
  );
  some(
    'sent by me',
    ({ headers }) => truth.me.addresses.some((it) => headers.get('from')?.includes(`<${it}>`)),
    100,
  );
  some('to the desk', ({ headers }) => headers.get('delivered-to') === truth.me.addresses[1], 20);
  some('telephones below letters', ({ body }) => /(?:T|Tel\.:|M:) \+(?:44|1)/.test(body), 5);
});

test('every address is reserved, but for LinkedIn’s and Google’s own', () => {
  for (const { headers } of firstLetters)
    for (const name of ['from', 'to', 'cc', 'reply-to', 'return-path', 'delivered-to'])
      for (const email of addressesIn(headers.get(name)))
        assert.match(
          email,
          /@(?:[a-z0-9-]+\.)*(?:example|test|example\.org|example\.net|linkedin\.com|google\.com)$/i,
        );
});

test('the same letters in every program’s shape', () => {
  const sizes = mailboxKinds.map((kind) => {
    const { files, truth } = filesOf(2, 12, kind);
    const letters =
      kind === 'takeout' || kind === 'thunderbird'
        ? readMbox(files)
        : files.map(({ bytes }) =>
            readLetter(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')),
          );
    assert.equal(letters.length, truth.letters.length, kind);
    if (kind === 'thunderbird')
      assert.deepEqual(new Set(files.map((file) => file.path.split('/').at(-1))).size, files.length);
    return letters
      .map(({ headers }) => headers.get('message-id') ?? '')
      .toSorted()
      .join();
  });
  assert.equal(new Set(sizes).size, 1);
});

test('a large mailbox: as many letters as asked for, of 20 KB, the same for a seed', () => {
  const make = (): { text: string; counts: unknown } => {
    const pieces: Uint8Array[] = [];
    const run = largeMailboxPieces({ seed: 5, messages: 700, now, people: 300 });
    for (let step = run.next(); ; step = run.next()) {
      if (step.done) return { text: Buffer.concat(pieces).toString('latin1'), counts: step.value };
      pieces.push(step.value);
    }
  };
  const { text, counts } = make();
  assert.deepEqual(make(), { text, counts });
  const letters = readMbox([{ path: '', bytes: Buffer.from(text, 'latin1') }]);
  assert.equal(letters.length, 700);
  assert.ok(text.length / 700 > 15_000 && text.length / 700 < 26_000, String(text.length / 700));
  const { person, list, machine, mine } = counts as Record<string, number>;
  assert.equal((person ?? 0) + (list ?? 0) + (machine ?? 0), 700);
  assert.equal(letters.filter(({ headers }) => headers.get('from')?.includes(largeMailboxMe)).length, mine);
  assert.equal(letters.filter(({ headers }) => headers.has('list-id')).length, list);
  assert.equal(letters.filter(({ headers }) => headers.has('list-unsubscribe')).length, machine);
});
