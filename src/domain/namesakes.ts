// Who may be two people of the book although they are one: a card without an address that anybody else has, and a profile of
// very nearly the same name, or the name that the card's own address is made of (science.md 6: name-derived local part). Names alone join nobody; it tells something of the tie all the same, and which question is the
// better one. Takes the one candidate of each side, and nobody where there are two.
import type { CardFacts, Namesake } from './tie.ts';

/** Somebody as matched so far. `names`: folded names of their records. */
export interface NamedPerson {
  readonly id: string;
  readonly names: readonly string[];
  /** E-mail addresses, lower-case. */
  readonly emails: readonly string[];
  readonly kept: boolean;
  readonly linked: boolean;
  readonly keeps: CardFacts | null;
}

/** With the id of that person. */
export type FoundNamesake = Namesake & { readonly id: string };

/** A first name short for another begins it, and has at least this many letters (`Mor`, Morag). */
const SHORTEST_SHORT_NAME = 3;

/** People whose only namesake stands on the other side: kept cards here, people of LinkedIn there. */
export function findNamesakes(people: readonly NamedPerson[]): ReadonlyMap<string, FoundNamesake> {
  const cards = people.filter((it) => it.kept && !it.linked);
  const others = new Map<string, { person: NamedPerson; words: readonly string[] }[]>();
  for (const person of people) {
    if (person.kept || !person.linked) continue;
    for (const words of wordsOf(person))
      for (const key of new Set([`first ${words[0]}`, `last ${words.at(-1)}`, ...mailKeys(words)])) {
        const held = others.get(key);
        if (held) held.push({ person, words });
        else others.set(key, [{ person, words }]);
      }
  }
  const found = new Map<string, NamedPerson>();
  const takers = new Map<string, { card: NamedPerson; likeness: number }[]>();
  for (const card of cards) {
    const best = closest(card, others);
    if (best === null) continue;
    found.set(card.id, best.person);
    const sameOne = takers.get(best.person.id) ?? [];
    sameOne.push({ card, likeness: best.likeness });
    takers.set(best.person.id, sameOne);
  }
  const namesakes = new Map<string, FoundNamesake>();
  for (const [id, all] of takers) {
    const most = Math.max(...all.map((it) => it.likeness));
    const [only, ...more] = all.filter((it) => it.likeness === most);
    if (!only || more.length > 0) continue;
    namesakes.set(only.card.id, { of: 'linked', id });
    namesakes.set(id, { of: 'card', keeps: only.card.keeps ?? NOTHING, id: only.card.id });
  }
  return namesakes;
}

/** Letters of an address from which it can be made of one name alone. */
const SHORTEST_MAIL_NAME = 6;

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}]/gu, '');
}

/** What an address is made of: the whole name, first and last, or an initial and the family name. */
function mailKeys(words: readonly string[]): readonly string[] {
  const [first = '', ...family] = words;
  const last = family.at(-1) ?? '';
  return [first + family.join(''), first + last, first[0] + family.join(''), first[0] + last].map(
    (letters) => `mail ${letters}`,
  );
}

const NOTHING: CardFacts = { birthday: false, firstName: false, family: false };

function wordsOf(person: NamedPerson): readonly (readonly string[])[] {
  return [...new Set(person.names)].map((name) => name.split(' ')).filter((words) => words.length > 1);
}

/** The one most alike; null where there is none or more than one. */
function closest(
  card: NamedPerson,
  others: ReadonlyMap<string, readonly { person: NamedPerson; words: readonly string[] }[]>,
): { person: NamedPerson; likeness: number } | null {
  const alike = new Map<NamedPerson, number>();
  for (const mine of wordsOf(card))
    for (const key of [`first ${mine[0]}`, `last ${mine.at(-1)}`])
      for (const { person, words } of others.get(key) ?? []) {
        const likeness = likenessOf(mine, words);
        if (likeness > (alike.get(person) ?? 0)) alike.set(person, likeness);
      }
  for (const email of card.emails) {
    const letters = lettersOf(email.slice(0, email.indexOf('@')));
    if (letters.length < SHORTEST_MAIL_NAME) continue;
    for (const { person, words } of others.get(`mail ${letters}`) ?? [])
      if (card.names.some((name) => name[0] === words[0]?.[0]) && !alike.has(person)) alike.set(person, 1);
  }
  const most = Math.max(0, ...alike.values());
  const [only, ...more] = [...alike].filter(([, likeness]) => likeness === most);
  return only && more.length === 0 ? { person: only[0], likeness: most } : null;
}

/** 2 the same, 1 the same but for a short first name or a family name that is an initial, 0 another. */
function likenessOf(one: readonly string[], other: readonly string[]): 0 | 1 | 2 {
  const [family, otherFamily] = [one.slice(1).join(' '), other.slice(1).join(' ')];
  const [first, otherFirst] = [one[0] ?? '', other[0] ?? ''];
  if (family === otherFamily) {
    if (first === otherFirst) return 2;
    const [short, long] = first.length < otherFirst.length ? [first, otherFirst] : [otherFirst, first];
    return short.length >= SHORTEST_SHORT_NAME && long.startsWith(short) ? 1 : 0;
  }
  if (first !== otherFirst) return 0;
  const [initial, whole] = family.length < otherFamily.length ? [family, otherFamily] : [otherFamily, family];
  return initial.length === 1 && whole.startsWith(initial) ? 1 : 0;
}
