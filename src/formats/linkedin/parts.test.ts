// The small readers of the LinkedIn archive: addresses, dates, letters, lists of names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksSomething, countWords } from './body.ts';
import { instantOf, mendSplitDate, parseDay, parseMoment, parseMonth, parseUsMoment } from './dates.ts';
import { createFingerprints } from './fingerprints.ts';
import { kindOf, plainName } from './kinds.ts';
import { createPeople } from './people.ts';
import { addressOf, slugOf } from './slug.ts';

test('slugs of profile addresses, and nothing of others', () => {
  for (const [address, slug] of [
    ['https://www.linkedin.com/in/Ana-Ruiz', 'ana-ruiz'],
    ['http://linkedin.com/in/ana-ruiz/', 'ana-ruiz'],
    ['www.linkedin.com/in/ana-ruiz', 'ana-ruiz'],
    ['linkedin.com/in/ana-ruiz?trk=x#y', 'ana-ruiz'],
    ['https://de.linkedin.com/in/ana-ruiz/en', 'ana-ruiz'],
    ['/in/ana-ruiz', 'ana-ruiz'],
    ['https://www.linkedin.com/in/j%C3%BCrgen', 'jürgen'],
    ['https://www.linkedin.com/in/ju\u0308rgen', 'jürgen'],
    ['https://www.linkedin.com/in/100%-ana', '100%-ana'],
    ['https://www.linkedin.com/pub/ana-ruiz/1b/2C3/4d5', undefined],
    ['https://www.linkedin.com/in/%E0%A4%A', '%e0%a4%a'],
    ['https://www.linkedin.com/company/acme', undefined],
    ['https://evil.example/linkedin.com/in/ana', undefined],
    ['https://notlinkedin.com/in/ana', undefined],
    ['https://www.linkedin.com/in/', undefined],
    ['', undefined],
  ] as const)
    assert.equal(slugOf(address), slug, address);
  assert.equal(slugOf(addressOf('jürgen')), 'jürgen');
  assert.equal(addressOf('%e0%a4%a'), 'https://www.linkedin.com/in/%e0%a4%a');
  assert.equal(slugOf(addressOf('%e0%a4%a')), '%e0%a4%a');
});

test('days and moments', () => {
  assert.equal(parseDay('08 Feb 2026'), '2026-02-08');
  assert.equal(parseDay('4-Apr-21'), '2021-04-04');
  assert.equal(parseDay('7-Feb-69'), '1969-02-07');
  assert.equal(parseDay('08. Feb 26'), '2026-02-08');
  assert.equal(parseDay('29 Feb 2024'), '2024-02-29');
  assert.deepEqual(parseMoment('2025-06-01 14:03:22 UTC'), {
    day: '2025-06-01',
    time: '14:03:22',
    utc: true,
  });
  assert.deepEqual(parseMoment('2024/02/01 15:02:55 UTC'), {
    day: '2024-02-01',
    time: '15:02:55',
    utc: true,
  });
  assert.deepEqual(parseMoment('2026-02-09 01:21:47'), { day: '2026-02-09', time: '01:21:47' });
  assert.deepEqual(parseUsMoment('1/29/26, 2:37 PM'), { day: '2026-01-29', time: '14:37:00' });
  assert.deepEqual(parseUsMoment('1/29/26, 12:05\u202fAM'), { day: '2026-01-29', time: '00:05:00' });
  assert.deepEqual(parseUsMoment('12/1/19, 12:05 PM'), { day: '2019-12-01', time: '12:05:00' });
  assert.deepEqual(parseUsMoment('1/1/23'), { day: '2023-01-01' });
  for (const wrong of [
    '29 Feb 2025',
    '31 Apr 2020',
    '1/2/26',
    '2025-13-01',
    '',
    'never',
    '2025-06-01 25:00:00 UTC',
    '00 Jan 2020',
    '1 Foo 2020',
  ])
    assert.equal(parseMoment(wrong), undefined, wrong);
  for (const wrong of ['29/1/26, 2:37 PM', '1/29/26, 14:37 PM', '1/29/26, 2:77 PM'])
    assert.equal(parseUsMoment(wrong), undefined, wrong);
  assert.deepEqual(
    ['Jan 2023', '2023', 'Jan-23', '01 Oct 2022', '2023-05', 'soon', '13/2023'].map(parseMonth),
    ['2023-01', '2023', '2023-01', '2022-10', '2023-05', undefined, undefined],
  );
});

test('instants: UTC as said, the rest in the zone of the user', () => {
  assert.equal(
    instantOf({ day: '2025-06-01', time: '14:03:22', utc: true }, 'Asia/Tokyo'),
    '2025-06-01T14:03:22Z',
  );
  assert.equal(
    instantOf({ day: '2026-01-29', time: '14:37:00' }, 'America/New_York'),
    '2026-01-29T19:37:00Z',
  );
  assert.equal(instantOf({ day: '2026-03-29', time: '02:30:00' }, 'Europe/Berlin'), '2026-03-29T01:30:00Z');
  assert.equal(instantOf({ day: '2026-07-01' }, 'Europe/Berlin'), '2026-07-01T10:00:00Z');
});

test('a date that lost its quotes', () => {
  assert.deepEqual(mendSplitDate(['a', '01/24/18', ' 03:00 PM', 'VISIBLE'], 1, 3), [
    'a',
    '01/24/18, 03:00 PM',
    'VISIBLE',
  ]);
  assert.equal(mendSplitDate(['a', '01/24/18', 'VISIBLE'], 1, 3), undefined);
  assert.equal(mendSplitDate(['a', 'b', 'c', 'd'], 1, 3), undefined);
});

test('words and asks', () => {
  for (const [text, words] of [
    ['', 0],
    ['Hi — there!', 2],
    ["don't stop-me", 2],
    ['<p>Hi <b>there</b></p>', 2],
    ['a < b and c > d', 5],
    ['👍 ok 👍', 1],
    ['Grüße aus Köln', 3],
    ['x'.repeat(20_000), 1],
    [`${'x '.repeat(20_000)}ü`, 20_001],
  ] as const)
    assert.equal(countWords(text), words, text.slice(0, 20));
  for (const text of [
    'Free Thursday?',
    'Really?!',
    'Could you send it',
    'do you know anyone at Acme',
    'let me know.',
    '最近怎么样？',
    'ok?\n\nBo',
    'I’m wondering',
  ])
    assert.ok(asksSomething(text), text);
  for (const text of ['Thanks!', 'https://example.org/?a=1', 'I could tell you more', 'You can', ''])
    assert.ok(!asksSomething(text), text);
});

test('a list of names comes apart at names, not at commas', () => {
  const people = createPeople();
  for (const name of ['Jane Doe, Ph.D.', 'Bo Li', 'Doe, John']) people.knowName(name);
  assert.deepEqual(people.splitNames('Jane Doe, Ph.D., Bo Li'), ['Jane Doe, Ph.D.', 'Bo Li']);
  assert.deepEqual(people.splitNames('Doe, John, Someone New, MBA'), ['Doe, John', 'Someone New, MBA']);
  assert.deepEqual(people.splitNames('A B, C D, E F'), ['A B', 'C D', 'E F']);
  assert.deepEqual(people.splitNames(''), []);
});

test('a name stands for its sender only where nobody else has it', () => {
  const people = createPeople();
  people.knowSender('Ana Ruiz', 'ana');
  people.knowSender('Bo Li', 'bo-1');
  people.knowSender('Bo Li', 'bo-2');
  people.knowSender('Cy Day', 'cy');
  people.knowConnection('Cy Day', undefined);
  people.knowConnection('Cy Day', undefined);
  assert.equal(people.meet({ name: 'Ana Ruiz' }), 'linkedin:in/ana');
  assert.equal(people.meet({ name: 'Bo Li' }), 'linkedin:name/bo li');
  assert.equal(people.meet({ name: 'Cy Day' }), 'linkedin:name/cy day');
});

test('names of files without what varies, and kinds by header', () => {
  assert.equal(plainName('a/Comments_252701747.csv'), 'comments');
  assert.equal(plainName('Company_Follows.csv'), plainName('Company Follows (1).csv'));
  const names = ['firstname', 'lastname', 'text', 'creationdate'];
  assert.equal(kindOf('Recommendations_Given.csv', names)?.name, 'recommendations');
  assert.equal(kindOf('x.csv', names), undefined, 'the header does not say whose');
  const messages = ['conversationid', 'from', 'to', 'date'];
  assert.equal(kindOf('renamed by me.csv', messages)?.name, 'messages');
  for (const name of [
    'guide_messages.csv',
    'coach_messages.csv',
    'learning_role_play_messages.csv',
    'LearningCoachMessages.csv',
  ])
    assert.equal(kindOf(name, messages), undefined, name);
});

test('fingerprints: the same parts once, other parts always, whatever their length', () => {
  const fingerprints = createFingerprints();
  const keys = new Set<string>();
  for (let number = 0; number < 50_000; number += 1) {
    const key = fingerprints.take(['conversation', String(number), 'ü'.repeat(number % 50)]);
    assert.ok(key !== undefined);
    keys.add(key);
  }
  assert.equal(keys.size, 50_000);
  assert.equal(fingerprints.take(['conversation', '7', 'ü'.repeat(7)]), undefined);
  const long = 'x'.repeat(200_000);
  for (const parts of [
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc'],
    ['abc', ''],
    [''],
    [],
    ['\0'],
    [long],
    [`${long}x`],
    [`y${long}`],
    [`${long}ü`],
  ]) {
    assert.notEqual(fingerprints.take(parts), undefined, String(parts[0]?.length));
    assert.equal(fingerprints.take(parts), undefined);
  }
});
