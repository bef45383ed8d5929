// Passes that fit any columns: an equal value alone, two equal values, and two values of which one or both are equal in a coarser
// spelling (the beginning, the consonants, the year). Slips in one place leave the keys of all others as they are.
import type { Pass } from './blocking.ts';
import type { Compared } from './comparisons.ts';
import type { ValueKind } from './value-likeness.ts';

/** Records that may share a key before it is left out, for each pass. */
export const MOST_PER_KEY = 40;

/** A rougher spelling, '' where there is none. */
const coarse: Readonly<Record<ValueKind, (value: string) => string>> = {
  name: (value) =>
    value[0] +
    value
      .slice(1)
      .replaceAll(/[aeiouyhw ]/g, '')
      .replaceAll(/(.)\1+/g, '$1')
      .slice(0, 3),
  text: (value) => value.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 4),
  date: (value) => value.slice(0, 4),
  email: (value) => value.slice(0, 4),
  code: (value) => value.slice(0, 3),
};

interface Key {
  readonly column: number;
  readonly codes: Int32Array;
  readonly count: number;
}

export function* passesOf(compared: readonly Compared[]): Iterable<Pass> {
  const columns = compared.filter((it) => it.values !== null);
  const exact: Key[] = columns.map(({ codes, values }, column) => ({
    column,
    codes: codes!,
    count: values!.distinct.length,
  }));
  const rough: Key[] = columns.map(({ codes, values }, column) => {
    const keys = new Map<string, number>();
    const ofCode = Int32Array.from(values!.distinct, (value) => {
      const key = coarse[values!.kind](value);
      if (key === '') return -1;
      const held = keys.get(key);
      if (held !== undefined) return held;
      keys.set(key, keys.size);
      return keys.size - 1;
    });
    return { column, codes: codes!.map((code) => (code < 0 ? -1 : ofCode[code]!)), count: keys.size };
  });
  for (const { codes } of exact) yield codes;
  for (const one of exact)
    for (const other of exact) if (one.column < other.column) yield together(one, other);
  for (const one of exact)
    for (const other of rough) if (one.column !== other.column) yield together(one, other);
  for (const one of rough)
    for (const other of rough) if (one.column < other.column) yield together(one, other);
}

function together(one: Key, other: Key): Float64Array {
  const keys = new Float64Array(one.codes.length);
  for (let record = 0; record < keys.length; record += 1) {
    const [first, second] = [one.codes[record]!, other.codes[record]!];
    keys[record] = first < 0 || second < 0 ? -1 : first * other.count + second;
  }
  return keys;
}
