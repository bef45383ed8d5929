// What the search answers, and in which order, is the same on both engines: whole answers with their reasons, before and after
// something was written down, and after all of it was made anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Abilities } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { makeWorld } from '#sample/world.ts';
import { type Book, DAY, engineNames, file, NOW, withBook } from './books.ts';

type Found = OutputOf<Abilities['people']>;

const world = makeWorld({ seed: 11, people: 250, now: NOW });
const card = (name: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
const files = [
  linkedinZip(world, { era: '2026' }),
  file(
    'cards.vcf',
    card('Юлия Соколова', 'ORG:Halyard Press', 'TITLE:Editor', 'EMAIL:j.sokolova@osprey.example') +
      card('Robert Thornbury', 'ADR:;;1 Sawmill Lane;Saltmere;;;', 'NOTE:Keeps bees behind the lighthouse') +
      card('Jürgen Müller', 'NICKNAME:Jupp'),
  ),
];

async function answers(book: Book, lines: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const told: Record<string, unknown> = {};
  for (const line of lines) {
    const { total, near, items } = (await book.say('people', { words: line, limit: 40 })) as Found;
    told[line] = { total, near, items: items.map(({ name, why }) => [name, ...why.map((it) => it.text)]) };
  }
  return told;
}

const lines = [
  'a',
  'an',
  'ed',
  'halyard',
  'yulia',
  'mueller',
  'bob',
  'thornbry',
  'bees',
  'saltmere',
  'sokolova osprey',
  'last month',
  'who wrote in October',
  'in 2025',
  'since May editor',
] as const;

test('the same answers on each engine, whatever was written and however often it is made anew', async () => {
  const all: unknown[] = [];
  for (const engine of engineNames)
    await withBook(engine, async (book) => {
      await book.bringIn(files);
      const first = await answers(book, lines);
      const person = await book.idOf('Robert Thornbury');
      await book.say('note', { person, text: 'Told me about harmoniums and a new roof' });
      await book.say('log', {
        kind: 'call',
        people: [person],
        at: new Date(NOW - 20 * DAY).toISOString().slice(0, 10),
        note: 'his choir looks for altos',
      });
      const said = ['harmoniums', 'who did I call last month', 'altos in November', 'harmonums'];
      const after = await answers(book, [...lines, ...said]);
      await book.bringIn([file('more.vcf', card('Siobhán Ní Bhriain'))]);
      assert.deepEqual(await answers(book, [...lines, ...said]), after);
      all.push({ first, after });
    });
  const [one, ...others] = all;
  for (const other of others) assert.deepEqual(other, one);
  const { first, after } = one as Record<
    string,
    Readonly<Record<string, { total: number; items: unknown[] }>>
  >;
  assert.ok(first!['a']!.total > 20 && first!['in 2025']!.total > 5);
  assert.deepEqual(first!['yulia']!.items[0], ['Юлия Соколова']);
  assert.deepEqual(first!['bees']!.items, [
    ['Robert Thornbury', 'in a note from your files: Keeps bees behind the lighthouse'],
  ]);
  assert.deepEqual(after!['harmoniums']!.items, [
    ['Robert Thornbury', 'in your note of 22 November: Told me about harmoniums and a new roof'],
  ]);
  assert.deepEqual(after!['altos in November']!.items, [
    ['Robert Thornbury', 'you spoke on 2 November: his choir looks for altos'],
  ]);
});
