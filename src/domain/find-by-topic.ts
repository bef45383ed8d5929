// Who has to do with a topic, among everybody held in memory: by the words that speak of it, in what they do, what you said of them and
// what was written down. Whoever might is found here, best first, by what they could be worth at most; what their rows say then decides
// (app/topic-evidence.ts). The same order on every engine.
import { FIELDS, type Field } from './findable-text.ts';
import type { Findable, PeopleList } from './find-people.ts';
import { phrasesOf, type Topic, type TopicPhrase, topicsNear } from './topics.ts';
import { comparedWords } from './topic-words.ts';
import type { WordIndex } from './word-index.ts';

/** A topic that people are looked for by. */
export interface Matter {
  readonly topic: Topic;
  /** How much of what is looked for it is, 0 to 1. */
  readonly weight: number;
  /** Topics of the list that have to do with it, and how near they are; of one in own words none. */
  readonly near: ReadonlyMap<string, number>;
}

export function matterOf(topic: Topic, weight = 1): Matter {
  return { topic, weight, near: topic.id === null ? new Map() : topicsNear(topic.id) };
}

/** What a word is worth by where it stands; nothing where it is not named. */
export type FieldWorth = Readonly<Partial<Record<Field, number>>>;

export interface Wish {
  readonly matters: readonly Matter[];
  readonly worth: FieldWorth;
  /** Folded words of a place; whoever is elsewhere counts `elsewhere` of it. */
  readonly place?: readonly string[];
  readonly elsewhere?: number;
  /** By id, what somebody is worth by what does not stand in their row. */
  readonly beside?: ReadonlyMap<string, number>;
}

interface Sought {
  readonly words: readonly string[];
  readonly near: number;
  /** A bit for each field in which these words count. */
  readonly fields: number;
}

const bit = (field: Field): number => 1 << FIELDS.indexOf(field);
const TITLES = bit('role') | bit('past-role') | bit('topic');
const ANYWHERE = TITLES | bit('met') | bit('card-note') | bit('dated');
const PLACES = bit('place') | bit('role') | bit('past-role');

/** What may mean something else counts where you said it yourself, titles in titles. */
function fieldsOf({ sureness, capitals }: TopicPhrase): number {
  if (sureness === 'hint') return bit('topic');
  return sureness === 'title' || capitals ? TITLES : ANYWHERE;
}

function soughtOf({ topic, near }: Matter): readonly Sought[] {
  if (topic.id === null) return [{ words: comparedWords(topic.name), near: 1, fields: ANYWHERE }];
  return [...near].flatMap(([id, how]) =>
    phrasesOf(id).map((phrase) => ({ words: phrase.words, near: how, fields: fieldsOf(phrase) })),
  );
}

/** How well you know somebody, 0 to 1. */
export function closeness({
  level,
  nominal,
  strength,
}: Pick<Findable, 'level' | 'nominal' | 'strength'>): number {
  if (nominal) return 0.1;
  const known = level === 1 ? 1 : level === 2 ? 0.65 : level === null ? 0.4 : 0.15;
  return 0.6 * known + 0.4 * strength;
}

/** `base`: what somebody unknown counts of what somebody well known does. */
export function withCloseness(
  match: number,
  it: Pick<Findable, 'level' | 'nominal' | 'strength'>,
  base: number,
): number {
  return match * (base + (1 - base) * closeness(it));
}

/** At most so many, those that could be worth most first; among equals in the order of the list. `skip`: who never comes. */
export function whoMight<T extends Findable>(
  list: PeopleList<T>,
  wish: Wish,
  { base, most, least, skip }: { base: number; most: number; least: number; skip: (it: T) => boolean },
): T[] {
  const scores = scoresOf(list.index, wish);
  const { people, slots } = list;
  const found: { readonly it: T; readonly score: number; readonly at: number }[] = [];
  for (let at = 0; at < people.length; at += 1) {
    let match = scores[slots[at]!]!;
    if (wish.beside) match = Math.max(match, wish.beside.get(people[at]!.id) ?? 0);
    if (match < least) continue;
    const it = people[at]!;
    const score = withCloseness(match, it, base);
    if (score >= least && !skip(it)) found.push({ it, score, at });
  }
  if (found.length > most) {
    const cut = Float64Array.from(found, (it) => it.score).sort()[found.length - most]!;
    return inOrder(found.filter((it) => it.score >= cut)).slice(0, most);
  }
  return inOrder(found);
}

function inOrder<T>(found: { readonly it: T; readonly score: number; readonly at: number }[]): T[] {
  return found.sort((a, b) => b.score - a.score || a.at - b.at).map(({ it }) => it);
}

/** By slot, what somebody could be worth. */
function scoresOf(index: WordIndex, { matters, worth, place, elsewhere = 1 }: Wish): Float32Array {
  const wanted = matters.map((matter) => soughtOf(matter));
  const places = placesOfWords(index, [
    ...new Set([...wanted.flat().flatMap((it) => it.words), ...(place ?? [])]),
  ]);
  const worthOf = FIELDS.map((field) => worth[field] ?? 0);
  const scores = new Float32Array(index.slots);
  for (const [which, matter] of matters.entries()) {
    const best = new Float32Array(index.slots);
    for (const { words, near, fields } of wanted[which]!) {
      for (const entry of together(words.map((word) => places.get(word)!))) {
        if (((fields >>> (entry & 15)) & 1) === 0) continue;
        const value = near * worthOf[entry & 15]!;
        const slot = entry >>> 4;
        if (value > best[slot]!) best[slot] = value;
      }
    }
    for (let slot = 0; slot < best.length; slot += 1)
      if (best[slot]! > 0) scores[slot] = 1 - (1 - scores[slot]!) * (1 - matter.weight * best[slot]!);
  }
  if (place)
    nearby(
      scores,
      place.map((word) => places.get(word)!),
      elsewhere,
      worth.place ?? 0,
    );
  return scores;
}

/** Who is at a place counts whole, and a little for being there. */
function nearby(scores: Float32Array, places: readonly Int32Array[], elsewhere: number, worth: number): void {
  const there = new Uint8Array(scores.length);
  for (const entry of together(places)) if (((PLACES >>> (entry & 15)) & 1) === 1) there[entry >>> 4] = 1;
  for (let slot = 0; slot < scores.length; slot += 1)
    scores[slot] = there[slot] === 1 ? Math.max(scores[slot]!, worth) : scores[slot]! * elsewhere;
}

/** Where all of these words are in one field of one person. */
function together(places: readonly Int32Array[]): Int32Array | number[] {
  const [first, ...rest] = places.toSorted((a, b) => a.length - b.length);
  if (!first) return [];
  if (rest.length === 0) return first;
  const found: number[] = [];
  const cursors = rest.map(() => 0);
  for (const entry of first) {
    let all = true;
    for (let each = 0; each < rest.length && all; each += 1) {
      const row = rest[each]!;
      let at = cursors[each]!;
      while (at < row.length && row[at]! < entry) at += 1;
      cursors[each] = at;
      all = row[at] === entry;
    }
    if (all) found.push(entry);
  }
  return found;
}

/** Of each word, in whatever form it stands. */
function placesOfWords(index: WordIndex, words: readonly string[]): ReadonlyMap<string, Int32Array> {
  const forms = words.map((word) => formsIn(word));
  const distinct = [...new Set(forms.flat())];
  const found = new Map(index.placesOf(distinct).map((row, at) => [distinct[at]!, row]));
  return new Map(
    words.map((word, at) => {
      const rows = forms[at]!.map((form) => found.get(form)!).filter((row) => row.length > 0);
      return [word, rows.length === 1 ? rows[0]! : united(rows)];
    }),
  );
}

function united(rows: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all.sort();
}

const LAST_DOUBLED = /[aeiou][bdfgklmnprt]$/;

/** In what forms a word of the list may stand: plurals, simple forms of verbs, women's titles. More than there are does no harm. */
export function formsIn(word: string): string[] {
  const forms = new Set([word]);
  // The search folds umlauts to one letter.
  const bare = word.replaceAll(/([aou])e/g, '$1');
  for (const it of new Set([word, bare])) {
    forms.add(it);
    if (it.length < 3 || !/^\p{L}+$/u.test(it)) continue;
    forms.add(`${it}s`);
    if (/(?:s|x|z|ch|sh|o)$/.test(it)) forms.add(`${it}es`);
    if (it.endsWith('y')) forms.add(`${it.slice(0, -1)}ies`);
    const stem = it.endsWith('e') ? it.slice(0, -1) : it;
    for (const ending of ['ing', 'ed']) {
      forms.add(`${stem}${ending}`);
      if (LAST_DOUBLED.test(it)) forms.add(`${it}${it.at(-1)}${ending}`);
    }
    if (/(?:er|ekt|ist|log|eur|at|ant|ent|ar|or)e?$/.test(it)) forms.add(`${stem}in`).add(`${stem}innen`);
    if (it.endsWith('teur')) forms.add(`${it.slice(0, -4)}trice`);
    if (it.endsWith('eur')) forms.add(`${it.slice(0, -3)}euse`);
    if (it.endsWith('ier')) forms.add(`${it}e`);
    if (it.endsWith('ien')) forms.add(`${it}ne`);
    if (it.endsWith('o')) forms.add(`${it.slice(0, -1)}a`);
    if (it.endsWith('or')) forms.add(`${it}a`);
  }
  return [...forms];
}
