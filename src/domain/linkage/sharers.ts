// Who of those who share an address or a number may be one, by what they are called. Who could be either of two that cannot be one is neither.
import type { MatchSource } from '../match-source.ts';
import { type Agreement, agreementOf, calledAs } from './names-agree.ts';

/** Of more names and birthdays than this on one address or number, equal ones are one and nobody else is. */
const MOST_COMPARED = 20;

/** Says of two of them, by their places, whether they may be one. */
export function whoMayJoin(all: readonly MatchSource[]): (a: number, b: number) => boolean {
  const names = all.map((it) => `${calledAs(it)}/${it.birthday ?? ''}`);
  const places = new Map([...new Set(names)].map((name, place) => [name, place]));
  if (places.size === 1) return () => true;
  const groupOf = names.map((name) => places.get(name)!);
  if (places.size > MOST_COMPARED) return (a, b) => groupOf[a] === groupOf[b];
  const groups = [...places.values()].map((place) => all.filter((_, at) => groupOf[at] === place));
  const table = groups.map((one) => groups.map((other) => togetherAs(one, other)));
  const may = (a: number, b: number): boolean => {
    const here = table[a]![b]!;
    if (here === 'other' || a === b) return here !== 'other';
    // A word of yours gives way to a name.
    const isAsGood = (it: Agreement): boolean => it === 'alike' || it === here;
    return !groups.some(
      (_, third) =>
        (table[a]![third] === 'other' && isAsGood(table[b]![third]!)) ||
        (table[b]![third] === 'other' && isAsGood(table[a]![third]!)),
    );
  };
  const clear = groups.map((_, a) => groups.map((_, b) => may(a, b)));
  return (a, b) => clear[groupOf[a]!]![groupOf[b]!]!;
}

/** In one address book `Mum` and a name beside her are two entries, and two people until you say otherwise. */
function togetherAs(one: readonly MatchSource[], other: readonly MatchSource[]): Agreement {
  const found = one === other ? 'alike' : agreementOf(one[0]!, other[0]!);
  if (found !== 'untold') return found;
  const lists = new Set(one.flatMap((it) => it.list ?? []));
  return other.some((it) => it.list !== undefined && lists.has(it.list)) ? 'other' : found;
}
