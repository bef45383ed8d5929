// Whose archive it is, and therefore who wrote to whom: by all hints together, and by none where they contradict each other.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ContactRecord, EventRecord } from '#domain/source-record.ts';
import { openInputs } from '../archive.ts';
import type { Problem, ReadOptions } from '../format.ts';
import { linkedin } from './linkedin.ts';
import { isLike } from './owner.ts';

type Who = readonly [name: string, slug: string];
const link = (slug: string): string => (slug === '' ? '' : `https://www.linkedin.com/in/${slug}`);
const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const titles = 'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT'.split(',');

let minute = 0;
/** A row of messages.csv: each at a time of its own. */
function row(thread: string, from: Who, to: readonly Who[], text = 'Hi'): string[] {
  minute += 1;
  const at = `2026-01-${String(1 + Math.floor(minute / 60)).padStart(2, '0')} 10:${String(minute % 60).padStart(2, '0')}:00 UTC`;
  return [
    thread,
    from[0],
    link(from[1]),
    to.map(([name]) => name).join(', '),
    to.map(([, slug]) => link(slug)).join(','),
    at,
    text,
  ];
}
const messages = (...rows: string[][]): string => [titles, ...rows].map(quoted).join('\n');
const profile = (first: string, last: string, maiden = ''): string =>
  [
    ['First Name', 'Last Name', 'Maiden Name', 'Headline'],
    [first, last, maiden, 'x'],
  ]
    .map(quoted)
    .join('\n');
const connections = (...people: (readonly [string, string, string])[]): string =>
  [
    ['First Name', 'Last Name', 'URL', 'Connected On'],
    ...people.map(([a, b, slug]) => [a, b, link(slug), '01 Jan 2020']),
  ]
    .map(quoted)
    .join('\n');
const invitations = (slug: string, name: string): string =>
  [
    ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
    [name, 'Zed Y', '1/29/26, 2:37 PM', '', 'OUTGOING', link(slug), link('zed')],
  ]
    .map(quoted)
    .join('\n');

interface Read {
  /** `out ana`, `in bob/3`: direction, parties without what keys begin with, crowd where more than one. */
  readonly events: string[];
  readonly keys: string[];
  readonly people: string[];
  readonly problems: string[];
  readonly owner: string | undefined;
}

async function read(
  files: Readonly<Record<string, string>>,
  me: Partial<ReadOptions['me']> = {},
): Promise<Read> {
  const given = Object.entries(files).map(([path, text]) => {
    const bytes = Buffer.from(text);
    const slice = async (from: number, length: number) => bytes.subarray(from, from + length);
    return { path, bytes: { size: bytes.length, read: slice } };
  });
  const inputs = await openInputs(given);
  const events: EventRecord[] = [];
  const people: ContactRecord[] = [];
  const problems: Problem[] = [];
  let owner: string | undefined;
  const options: ReadOptions = { timeZone: 'UTC', me: { names: [], emails: [], ...me } };
  for await (const reading of linkedin.read(inputs.files, options)) {
    if ('problem' in reading) problems.push(reading.problem);
    if (!('record' in reading)) continue;
    const { record } = reading;
    if (record.type === 'event' && record.kind === 'message') events.push(record);
    if (record.type === 'contact') people.push(record);
    if (record.type === 'mine' && record.what === 'linkedin') owner = record.value;
  }
  const plain = (key: string): string => key.replace(/^linkedin:(?:in\/)?/, '');
  return {
    events: events.map(
      ({ direction, parties, crowd }) =>
        `${direction} ${parties.map(plain).join('+')}${crowd === 1 ? '' : `/${crowd}`}`,
    ),
    keys: events.map(({ key }) => key),
    people: people.map(({ key }) => plain(key)).toSorted(),
    problems: problems.map(({ code, skips }) => `${code} ${skips}`),
    owner,
  };
}

const me: Who = ['Me Me', 'me-me'];
const ana: Who = ['Ana Ruiz', 'ana'];
const bob: Who = ['Bob Lee', 'bob'];
const cy: Who = ['Cy Du', 'cy'];

suite('a letter to many', () => {
  test('is its writer’s only; those who got it as well did nothing', async () => {
    const { events, people } = await read({
      'Profile.csv': profile('Me', 'Me'),
      'messages.csv': messages(row('g', ana, [me, bob, cy]), row('g', me, [ana, bob, cy])),
    });
    assert.deepEqual(events, ['in ana/3', 'out ana+bob+cy/3']);
    assert.deepEqual(people, ['ana', 'bob', 'cy']);
  });
  test('names nobody who only got it', async () => {
    const { events, people } = await read({
      'Profile.csv': profile('Me', 'Me'),
      'messages.csv': messages(row('g', ana, [me, bob, cy]), row('g', bob, [ana, me, cy])),
    });
    assert.deepEqual(events, ['in ana/3', 'in bob/3']);
    assert.deepEqual(people, ['ana', 'bob']);
  });
});

suite('the owner', () => {
  const talk = (as: Who) => messages(row('c1', as, [ana]), row('c1', ana, [as]), row('c2', bob, [as]));
  const right = ['out ana', 'in ana', 'in bob'];
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['the name of the profile', 'Zoe', 'Quill', 'Zoe Quill'],
    ['a degree more', 'Zoe', 'Quill', 'Zoe Quill, MBA'],
    ['an initial more', 'Zoe', 'Quill', 'Zoe M. Quill'],
    ['a second family name', 'Zoe', 'Quill-Marsh', 'Zoe Quill'],
    ['quite another name', 'Melinda', 'Mehta', 'Me Me'],
  ];
  for (const [title, first, last, name] of cases) {
    test(`${title}: who is part of everything`, async () => {
      const found = await read({
        'Profile.csv': profile(first, last),
        'messages.csv': talk([name, 'zoe-quill-1']),
      });
      assert.deepEqual([found.owner, found.events, found.problems], ['zoe-quill-1', right, []]);
    });
  }
  test('in one conversation alone: by a name that is like the profile’s, or by the name before marriage', async () => {
    const one = (name: string) => messages(row('c1', [name, 'z'], [ana]), row('c1', ana, [[name, 'z']]));
    const middle = await read({
      'Profile.csv': profile('Zoe', 'Quill'),
      'messages.csv': one('Zoe M. Quill'),
    });
    assert.deepEqual(middle.events, ['out ana', 'in ana']);
    const maiden = await read({
      'Profile.csv': profile('Zoe', 'Quill', 'Marsh'),
      'messages.csv': one('Zoe Marsh'),
    });
    assert.deepEqual(maiden.events, ['out ana', 'in ana']);
    const address = await read(
      { 'messages.csv': one('Zed') },
      { emails: ['anything@x.org'], linkedin: 'https://www.linkedin.com/in/z' },
    );
    assert.deepEqual(address.events, ['out ana', 'in ana']);
  });
  test('in one conversation alone: by the own mail address', async () => {
    const { events } = await read({
      'Email Addresses.csv': 'Email Address,Confirmed,Primary,Updated On\nzoe.quill@x.org,Yes,Yes,\n',
      'messages.csv': messages(row('c1', ['Z', 'zoe-quill-12ab'], [ana])),
    });
    assert.deepEqual(events, ['out ana']);
  });
  test('has had other addresses: whoever has the same part where the new one is missing', async () => {
    const old: Who = ['Me Old', 'me-old'];
    const now: Who = ['Me New', 'me-new'];
    const found = await read({
      'Profile.csv': profile('Me', 'New'),
      'messages.csv': messages(
        row('c1', old, [ana]),
        row('c1', ana, [old]),
        row('c2', now, [ana]),
        row('c2', ana, [now]),
        row('c3', bob, [old]),
        row('c3', old, [bob]),
      ),
    });
    assert.deepEqual(found.events, ['out ana', 'in ana', 'out ana', 'in ana', 'in bob', 'out bob']);
    assert.deepEqual([found.owner, found.people], ['me-new', ['ana', 'bob']]);
  });
  test('and somebody of the same name are two', async () => {
    const other: Who = ['Me Me', 'me-2'];
    const { events } = await read({
      'Profile.csv': profile('Me', 'Me'),
      'messages.csv': messages(row('c1', other, [me]), row('c1', me, [other]), row('c2', me, [ana])),
    });
    assert.deepEqual(events, ['in me-2', 'out me-2', 'out ana']);
  });
  test('before there were addresses of recipients', async () => {
    const bare = ([thread, from, url, to, , date, text]: string[]) =>
      [thread, from, url, to, date, text].map((cell) => cell ?? '');
    const rows = [row('c1', ['Zoe M. Quill', 'zoe'], [ana]), row('c1', ana, [['Zoe M. Quill', '']])];
    const { events } = await read({
      'Profile.csv': profile('Zoe', 'Quill'),
      'messages.csv': [bare(titles), ...rows.map(bare)].map(quoted).join('\n'),
    });
    assert.deepEqual(events, ['out ana', 'in ana']);
  });
  test('is nobody where two fit alike, or the archive names somebody else', async () => {
    const both = await read({ 'messages.csv': messages(row('c1', me, [ana]), row('c1', ana, [me])) });
    assert.deepEqual([both.events, both.people, both.problems], [[], [], ['owner-unknown 2']]);
    const against = await read({
      'Profile.csv': profile('Ana', 'Ruiz'),
      'Invitations.csv': invitations('ana', 'Ana Ruiz'),
      'messages.csv': messages(row('c1', me, [ana]), row('c2', me, [bob]), row('c3', cy, [me])),
    });
    assert.deepEqual([against.events, against.problems], [[], ['owner-unknown 3']]);
  });
  test('said by the user later: what was left out comes in, and what pointed elsewhere gets another key', async () => {
    const files = { 'messages.csv': messages(row('c1', me, [ana]), row('c1', ana, [me])) };
    assert.deepEqual((await read(files, { names: ['Me Me'] })).events, ['out ana', 'in ana']);
    const mine = await read(files, { names: ['Me Me'] });
    const hers = await read(files, { names: ['Ana Ruiz'] });
    assert.deepEqual(hers.events, ['in me-me', 'out me-me']);
    assert.deepEqual(
      mine.keys.filter((key) => hers.keys.includes(key)),
      [],
    );
    assert.deepEqual((await read(files, { linkedin: 'me-me' })).keys, mine.keys);
  });
});

suite('who wrote', () => {
  const known = {
    'Profile.csv': profile('Me', 'Me'),
    'Connections.csv': connections(['Ana', 'Ruiz', 'ana'], ['Bo', 'Li', 'bo-1'], ['Bo', 'Li', 'bo-2']),
  };
  test('a name without an address is the one connection, or the one correspondent, who bears it', async () => {
    const { events, problems } = await read({
      ...known,
      'messages.csv': messages(
        row('c1', ['Ana Ruiz', ''], [me]),
        row('c2', cy, [me]),
        row('c3', ['Cy Du', ''], [me]),
        row('c4', ['Bo Li', ''], [me]),
        row('c5', ['LinkedIn Member', ''], [me]),
        row('c6', ['Acme Inc', ''], [me]),
      ),
    });
    assert.deepEqual(events, ['in ana', 'in cy', 'in cy']);
    assert.deepEqual(problems, ['no-sender 3']);
  });
  test('to yourself is not to members who are gone', async () => {
    const { problems } = await read({
      ...known,
      'messages.csv': messages(
        row('c1', me, [me]),
        row('c2', me, [['LinkedIn Member', '']]),
        row('c3', me, [ana]),
      ),
    });
    assert.deepEqual(problems, ['to-yourself 1', 'no-recipient 1']);
  });
  test('between two others nothing is yours', async () => {
    const { events, problems } = await read({
      ...known,
      'messages.csv': messages(
        row('g', ana, [bob]),
        ...Array.from({ length: 12 }, (_, n) => row('h', me, [[`P ${n}`, `p${n}`]])),
      ),
    });
    assert.equal(events.length, 12);
    assert.deepEqual(problems, ['between-others 1']);
  });
});

test('names that are like each other', () => {
  for (const [one, other] of [
    ['zoe quill', 'zoe m quill'],
    ['zoe quill', 'z quill'],
    ['zoe quill-marsh', 'zoe quill'],
    ['zoe quill marsh', 'zoe marsh'],
  ] as const)
    assert.ok(isLike(one, other) && isLike(other, one), `${one} ${other}`);
  for (const [one, other] of [
    ['zoe quill', 'ana quill'],
    ['zoe quill', 'zoe marsh'],
    ['zoe', 'zoe quill'],
    ['quill zoe', 'zoe quill'],
  ] as const)
    assert.ok(!isLike(one, other) && !isLike(other, one), `${one} ${other}`);
});
