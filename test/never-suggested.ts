// The law of do-not-contact: whatever is imported, merged, undone, given, promised, asked and forgotten, whoever is not to be contacted
// is suggested nowhere; and the day keeps its other promises: three at most, the same when asked twice, no more than the week's energy.
import assert from 'node:assert/strict';
import type { AbilityName } from '#contract/abilities.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { fc } from '#test/fast-check.ts';
import { type Book, contents, DAY, NOW, smallWorld } from './books.ts';

const world = smallWorld(31, 12);
const files = [
  linkedinZip(world, { era: '2023', asOf: NOW - 300 * DAY }),
  linkedinZip(world, { era: '2026' }),
  addressBook(world, 'google'),
];
const TOPIC = 'gardening';

const deeds = [
  'import',
  'undo',
  'merge',
  'unmerge',
  'refuse',
  'refuse',
  'refuse',
  'allow',
  'forget',
  'receive',
  'give',
  'promise',
  'ask-heard',
  'ask',
  'offer',
  'need',
  'interest',
  'recommend',
  'sent',
  'known',
  'log',
  'end-step',
  'next-day',
] as const;

export interface Deed {
  readonly what: (typeof deeds)[number];
  readonly who: number;
  readonly other: number;
}

export const everyDeed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom(...deeds),
  who: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
});

/** What is known outside of the book: the ids of which it was said, and the clock. */
interface Told {
  readonly refused: Set<string>;
  now: number;
}

export async function neverSuggestedHolds(book: Book, story: readonly Deed[]): Promise<void> {
  const told: Told = { refused: new Set(), now: NOW };
  await book.bringIn([files[1]!]);
  for (const [at, deed] of story.entries()) {
    await carryOut(book, deed, told);
    // Each look costs a little: often enough that what one deed broke is not mended by the next.
    if (at % 3 === 2 || at === story.length - 1) await assertNobodyIsSuggested(book, told);
  }
}

async function carryOut(book: Book, { what, who, other }: Deed, told: Told): Promise<void> {
  const say = (name: AbilityName, input: object): Promise<unknown> => book.say(name, input, told.now);
  const people = await book.people();
  const [one, two] = [people[who % Math.max(1, people.length)], people[other % Math.max(1, people.length)]];
  if (what === 'import') await book.bringIn([files[other % files.length]!], told.now);
  else if (what === 'undo') {
    const imports = (await contents(book.store, ['import']))['import']!.filter(
      (it) => it['state'] === 'done',
    );
    const row = imports[other % Math.max(1, imports.length)];
    if (row) await book.undo(String(row['id']));
  } else if (what === 'next-day') told.now += DAY;
  else if (what === 'ask') await say('ask', { topic: TOPIC });
  else if (what === 'end-step') {
    const { steps } = (await say('today', {})) as { steps: { id: string }[] };
    const step = steps[other % Math.max(1, steps.length)];
    if (step) await say((['done', 'later', 'skip'] as const)[who % 3]!, { step: step.id });
  } else if (!one || !two) return;
  else if (what === 'merge' || what === 'unmerge') {
    // Two who cannot be one, or one who is one entry: that is said, and nothing changes.
    try {
      await say(what, what === 'merge' ? { person: one.id, other: two.id } : { person: one.id });
    } catch (error) {
      assert.match(String(error), /look-different|one-already|one-entry/);
    }
  } else if (what === 'refuse') {
    await say('do-not-contact', { person: one.id });
    told.refused.add(one.id);
  } else if (what === 'allow') {
    await say('do-not-contact', { person: one.id, off: true });
    for (const id of told.refused) if ((await personOf(book, id, told)) === one.id) told.refused.delete(id);
  } else if (what === 'forget') {
    for (const id of told.refused) if ((await personOf(book, id, told)) === one.id) told.refused.delete(id);
    await say('forget', { person: one.id });
  } else if (what === 'receive')
    await say('receive', { person: one.id, what: 'the course', kind: 'tip', about: TOPIC });
  else if (what === 'give') await say('give', { person: one.id, what: 'a name' });
  else if (what === 'promise')
    await say('promise', { person: one.id, text: 'send it', by: 'in two days', theirs: other % 2 === 0 });
  else if (what === 'ask-heard') await say('ask', { topic: TOPIC, for: one.id });
  else if (what === 'offer') await say('interest', { person: one.id, topic: [TOPIC], offers: true });
  else if (what === 'need') await say('interest', { person: one.id, topic: [TOPIC], needs: true });
  else if (what === 'interest') await say('interest', { person: one.id, topic: [TOPIC] });
  else if (what === 'recommend')
    await say('recommend', { name: `Somebody ${who}`, for: TOPIC, by: one.id, person: two.id });
  else if (what === 'known') await say('level', { person: one.id, level: other % 2 === 0 ? '1' : '2' });
  else if (what === 'sent') await say('sent', { person: one.id, purpose: other % 2 === 0 ? 'ask' : 'talk' });
  else await say('log', { kind: 'call', people: [one.id], at: 'yesterday' });
}

/** Who an id belongs to now; null where nobody is left of them. */
async function personOf(book: Book, id: string, { now }: Told): Promise<string | null> {
  try {
    return ((await book.say('show', { person: id }, now)) as { person: { id: string } }).person.id;
  } catch (error) {
    assert.match(String(error), /nobody-by-that-name/);
    return null;
  }
}

interface Shown {
  readonly steps: readonly {
    readonly id: string;
    readonly person: { id: string };
    readonly other: { id: string } | null;
  }[];
  readonly energy: number;
  readonly done: number;
  readonly arranged: readonly unknown[];
}

async function assertNobodyIsSuggested(book: Book, told: Told): Promise<void> {
  const say = (name: AbilityName, input: object = {}): Promise<any> => book.say(name, input, told.now); // oxlint-disable-line typescript/no-explicit-any
  const never = new Set<string>();
  for (const id of told.refused) {
    const person = await personOf(book, id, told);
    if (person !== null) never.add(person);
  }
  const today = (await say('today')) as Shown;
  assert.deepEqual(await say('today'), today, 'asked twice, the same');
  assert.ok(today.steps.length + today.done <= 3 || today.steps.length === 0, 'three are three');
  const { items: wanted } = await say('who', { topic: TOPIC, limit: 50 });
  const { items: enjoyed } = await say('share', { text: `An evening about ${TOPIC}` });
  const asks = await say('asks');
  const couldKnow = [];
  for (const { id } of asks.items.slice(0, 3)) {
    const shown = await say('ask-show', { ask: id });
    couldKnow.push(...shown.couldKnow, ...shown.leftOut);
  }
  const sweep = await say('sweep');
  const suggested = {
    today: [...today.steps, ...(await say('today', { more: true })).steps],
    arranged: today.arranged,
    wanted,
    enjoyed,
    couldKnow,
    sweep: [...sweep.people, ...(sweep.end ? [sweep.end] : [])],
    thanks: Object.values((await say('thanks')) as object).flat(),
  };
  for (const [place, items] of Object.entries(suggested)) {
    const text = JSON.stringify(items);
    for (const id of never)
      assert.ok(!text.includes(id), `${place} suggests somebody who is not to be contacted`);
  }
  for (const id of never) {
    for (const weight of [0, 1, 2]) {
      const { allowed, refusal } = await say('may-ask', { person: id, weight, because: 'a true reason' });
      assert.deepEqual([allowed, refusal.rule, refusal.overridable], [false, 'do-not-contact', false]);
    }
  }
}
