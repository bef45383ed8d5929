// What a person's page tells beside the facts: where each comes from, roles in order, and what other programs kept of somebody.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assertDerivedHolds, type Book, connectionsFile, DAY, file, NOW, onEachEngine } from './books.ts';

const connections = connectionsFile([
  'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-acme,ana@acme.example,Acme Ltd,Editor,05 May 2020',
]);
const monica = file(
  'monica.json',
  readFileSync(new URL('samples/monica/whole/monica.json', import.meta.url), 'utf8'),
);

interface Origin {
  sources: string[];
  saidAt: string | null;
}
interface Told {
  contactPoints: { value: string; from: Origin }[];
  affiliations: { organisation: string; title: string; key: string | null; present: boolean; from: Origin }[];
  notes: { text: string; from: Origin }[];
  origins: Record<string, Origin>;
  sources: { id: string; file: string; importedAt: string; asOf: string | null }[];
  kept: { total: number; items: { kind: string; title: string | null; day: string | null; file: string }[] };
}
const show = async (book: Book, person: string): Promise<Told> =>
  ((await book.say('show', { person })) as { person: Told }).person;

onEachEngine('each fact says which entries tell it, and when you said it', async (book) => {
  await book.bringIn([connections], NOW - 2 * DAY);
  await book.bringIn([monica], NOW - DAY);
  const id = await book.idOf('Ana María Ruiz');
  await book.say('edit', { person: id, phone: ['+44 20 7946 0999'] }, NOW - 60_000);
  await book.say('edit', { person: id, title: 'Chief editor', organisation: 'Acme' });
  await book.say('met', { person: id, where: 'Leeds' });
  const told = await show(book, id);
  const filesOf = ({ sources }: Origin): string[] =>
    sources.map((one) => told.sources.find((it) => it.id === one)!.file).toSorted();
  const point = (value: string): Origin => told.contactPoints.find((it) => it.value === value)!.from;
  assert.deepEqual(filesOf(point('ana@acme.example')), ['Connections.csv', 'monica.json'], 'both say it');
  assert.deepEqual(point('+44 20 7946 0999'), { sources: [], saidAt: '2026-11-22T11:59:00Z' });
  assert.deepEqual(filesOf(point('https://www.linkedin.com/in/ana-ruiz-acme')), [
    'Connections.csv',
    'monica.json',
  ]);
  assert.deepEqual(filesOf(told.origins['birthday']!), ['monica.json']);
  assert.deepEqual(filesOf(told.origins['connectedOn']!), ['Connections.csv']);
  assert.deepEqual(told.origins['met'], { sources: [], saidAt: '2026-11-22T12:00:00Z' });
  assert.deepEqual(told.origins['admire'], { sources: [], saidAt: null });
  assert.deepEqual(
    told.affiliations.map((it) => [it.title, it.key, it.present, it.from.saidAt !== null]),
    [
      ['Chief editor', 'acme', true, true],
      ['Editor', 'acme', true, false],
      ['Chemist', 'acme', true, false],
    ],
  );
  assert.deepEqual([...new Set(told.sources.map((it) => `${it.file} ${it.importedAt}`))].toSorted(), [
    'Connections.csv 2026-11-20T12:00:00Z',
    'monica.json 2026-11-21T12:00:00Z',
  ]);
  assert.deepEqual(filesOf(told.notes.find((it) => it.text === 'Two dogs')!.from), ['monica.json']);
});

onEachEngine(
  'what another program kept is there while its file is, and gone with who is forgotten',
  async (book) => {
    const { id: importId } = await book.bringInOne([monica]);
    const { kept } = await show(book, 'Ana María Ruiz');
    assert.equal(kept.total, kept.items.length);
    const gift = kept.items.find((it) => it.kind === 'gift')!;
    assert.deepEqual([gift.title, gift.day, gift.file], ['Tea, green', '2023-12-24', 'monica.json']);
    assert.deepEqual([...new Set(kept.items.map((it) => it.kind))].toSorted(), [
      'debt',
      'gift',
      'introducer',
      'journal',
      'life-event',
      'pet',
      'relationship',
      'reminder',
      'task',
    ]);
    const days = kept.items.map((it) => it.day ?? '');
    assert.deepEqual(days, days.toSorted().toReversed(), 'the latest first');
    const ben = (await show(book, 'Ben Okafor')).kept.items;
    assert.ok(ben.some((it) => it.title === 'Ana Ruiz: colleague of Ben Okafor'));
    assert.ok(!ben.some((it) => it.kind === 'gift'));
    await book.say('forget', { person: 'Ana María Ruiz' });
    assert.ok(!(await show(book, 'Ben Okafor')).kept.items.some((it) => it.title?.includes('Ana')));
    await book.say('note', { person: 'Ben Okafor', text: 'knows about tents' });
    await book.undo(importId);
    assert.deepEqual((await show(book, 'Ben Okafor')).kept, { total: 0, items: [] });
    await assertDerivedHolds(book);
  },
);
