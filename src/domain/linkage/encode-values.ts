// Values of a column as small numbers: comparing equal ones costs nothing, and unlike ones are compared once.
import { lettersOf } from './letters.ts';
import { EQUAL, likeness, type ValueKind } from './value-likeness.ts';

/** Up to so many different values the likeness of each two is kept (1 MB at most). */
const MOST_KEPT = 1024;

/** Columns that share one dictionary, so that a value in the one can be compared with one in the other. */
export interface Values {
  readonly kind: ValueKind;
  readonly distinct: readonly string[];
  /** For each column the code of each record, -1 where it says nothing. */
  readonly codes: readonly Int32Array[];
  /** How often each value occurs, over all columns. */
  readonly counts: Int32Array;
  /** The step of likeness of two codes; 0 where one is -1. */
  readonly step: (a: number, b: number) => number;
}

/** @param columns folded values, '' where there is none */
export function encodeValues(kind: ValueKind, columns: readonly (readonly string[])[]): Values {
  const byValue = new Map<string, number>();
  const codes = columns.map((column) =>
    Int32Array.from(column, (value) => {
      if (value === '') return -1;
      const held = byValue.get(value);
      if (held !== undefined) return held;
      byValue.set(value, byValue.size);
      return byValue.size - 1;
    }),
  );
  const distinct = [...byValue.keys()];
  const counts = new Int32Array(distinct.length);
  for (const column of codes) for (const code of column) if (code >= 0) counts[code]! += 1;
  return { kind, distinct, codes, counts, step: stepOf(kind, distinct) };
}

function stepOf(kind: ValueKind, distinct: readonly string[]): (a: number, b: number) => number {
  const [equal, compare] = [EQUAL[kind], likeness[kind]];
  const size = distinct.length;
  const letters = Int32Array.from(distinct, lettersOf);
  const compareCodes = (a: number, b: number): number =>
    compare(distinct[a]!, distinct[b]!, letters[a]!, letters[b]!);
  if (size > MOST_KEPT) return (a, b) => (a < 0 || b < 0 ? 0 : a === b ? equal : compareCodes(a, b));
  const kept = new Uint8Array(size * size);
  return (a, b) => {
    if (a < 0 || b < 0) return 0;
    if (a === b) return equal;
    const cell = a < b ? a * size + b : b * size + a;
    const held = kept[cell]!;
    if (held > 0) return held;
    return (kept[cell] = compareCodes(a, b));
  };
}
