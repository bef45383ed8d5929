// Two records side by side, as one small number for each thing compared. Two columns that hold each other's value now and then (first and
// family name, two lines of an address) are compared both ways, and which way it was is a thing of its own.
import { encodeValues, type Values } from './encode-values.ts';
import { foldValues } from './fold-values.ts';
import { EQUAL, type ValueKind } from './value-likeness.ts';

export interface LinkColumn {
  readonly name: string;
  readonly kind: ValueKind;
  readonly values: readonly string[];
  /** Two columns with the same word here may hold each other's value. */
  readonly swaps?: string | undefined;
}

/** One thing compared; its steps are 0 (nothing said), 1 (unlike) to `equal`. */
export interface Compared {
  readonly name: string;
  readonly equal: number;
  /** Of columns with values; none where it is the order of two columns that was compared. */
  readonly values: Values | null;
  readonly codes: Int32Array | null;
}

export interface Comparer {
  readonly records: number;
  readonly compared: readonly Compared[];
  /** Writes the steps of two records into `steps`. */
  readonly compare: (a: number, b: number, steps: Uint8Array) => void;
}

/** Steps of the order of two columns: as they stand; exchanged, and of the two values one is near, the only one told is near, both are. */
const STRAIGHT = 1;
const ONE_NEAR = 2;
const ALL_TOLD_NEAR = 3;
const BOTH_NEAR = 4;
const BOTH_EQUAL = 5;

export function makeComparer(columns: readonly LinkColumn[]): Comparer {
  const compared: Compared[] = [];
  const parts: ((a: number, b: number, steps: Uint8Array) => void)[] = [];
  for (const group of groupsOf(columns)) {
    const [{ kind }] = group as [LinkColumn];
    const values = encodeValues(
      kind,
      group.map((column) => foldValues(kind, column.values)),
    );
    const at = compared.length;
    for (const [nth, { name }] of group.entries())
      compared.push({ name, equal: EQUAL[kind], values, codes: values.codes[nth]! });
    if (group.length === 1) parts.push(compareOne(values, at));
    else {
      compared.push({ name: `order of ${group[0]!.name}`, equal: BOTH_EQUAL, values: null, codes: null });
      parts.push(compareBothWays(values, at));
    }
  }
  return {
    records: columns[0]?.values.length ?? 0,
    compared,
    compare: (a, b, steps) => {
      for (const part of parts) part(a, b, steps);
    },
  };
}

function groupsOf(columns: readonly LinkColumn[]): LinkColumn[][] {
  const groups: LinkColumn[][] = [];
  for (const column of columns) {
    const partner = groups.find(
      ([first, second]) =>
        first &&
        !second &&
        column.swaps !== undefined &&
        first.swaps === column.swaps &&
        first.kind === column.kind,
    );
    if (partner) partner.push(column);
    else groups.push([column]);
  }
  return groups;
}

function compareOne(
  { codes: [codes], step }: Values,
  at: number,
): (a: number, b: number, steps: Uint8Array) => void {
  return (a, b, steps) => {
    steps[at] = step(codes![a]!, codes![b]!);
  };
}

function compareBothWays(
  { kind, codes: [first, second], step }: Values,
  at: number,
): (a: number, b: number, steps: Uint8Array) => void {
  // Exchanged only where that is nearer: near on one side at least, which it is not as they stand. It is then told in one word, since
  // looking both ways makes a single likeness nothing rare.
  const equal = EQUAL[kind];
  const near = equal - 1;
  return (a, b, steps) => {
    const [a1, a2, b1, b2] = [first![a]!, second![a]!, first![b]!, second![b]!];
    const [one, two] = [step(a1, b1), step(a2, b2)];
    steps[at] = one;
    steps[at + 1] = two;
    steps[at + 2] = STRAIGHT;
    if (one >= near || two >= near) return;
    const [cross, back] = [step(a1, b2), step(a2, b1)];
    const most = Math.max(cross, back);
    if (most < near || cross + back <= one + two) return;
    const least = Math.min(cross, back);
    steps[at] = 0;
    steps[at + 1] = 0;
    steps[at + 2] =
      least === equal ? BOTH_EQUAL : least > 1 ? BOTH_NEAR : least === 0 ? ALL_TOLD_NEAR : ONE_NEAR;
  };
}
