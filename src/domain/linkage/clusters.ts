// People out of likely pairs, and not by blind closure: groups join while on the average their records speak for one person
// (average linkage of the log odds), so one bad pair does not tie two crowds together, and one gap does not part a person.
import type { Pairs } from './blocking.ts';

/** Log odds from which a pair ties two records into one group to be looked at. */
const LOOSE = -2;
/** A larger group is looked at with a stricter tie first. */
const LARGEST = 150;
const STRICTER = 2;

export interface Grouped {
  /** Pairs in one group, also those that no pass had found, `a < b`. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** The average at which the two came together: log odds. */
  readonly score: readonly number[];
}

/**
 * @param scores log odds of the pairs
 * @param scoreOf log odds of any two records
 */
export function groupPairs(
  records: number,
  pairs: Pairs,
  scores: Float64Array,
  scoreOf: (a: number, b: number) => number,
): Grouped {
  const grouped = { a: [] as number[], b: [] as number[], score: [] as number[] };
  let edges = [...scores.keys()].filter((at) => scores[at]! > LOOSE);
  for (let floor = LOOSE; edges.length > 0; floor += STRICTER) {
    const root = joined(records, pairs, edges);
    const groups = new Map<number, number[]>();
    for (const record of new Set(edges.flatMap((at) => [pairs.a[at]!, pairs.b[at]!]))) {
      const held = groups.get(root[record]!);
      if (held) held.push(record);
      else groups.set(root[record]!, [record]);
    }
    const large = new Set<number>();
    for (const [key, group] of groups)
      if (group.length > LARGEST) large.add(key);
      else
        linkOnAverage(
          group.toSorted((x, y) => x - y),
          scoreOf,
          grouped,
        );
    edges = edges.filter((at) => large.has(root[pairs.a[at]!]!) && scores[at]! > floor + STRICTER);
  }
  return grouped;
}

function joined(records: number, { a, b }: Pairs, edges: readonly number[]): Int32Array {
  const parent = Int32Array.from({ length: records }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[at] !== root) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const at of edges) {
    const [one, other] = [find(a[at]!), find(b[at]!)];
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
  }
  return parent.map((_, at) => find(at));
}

function linkOnAverage(
  group: readonly number[],
  scoreOf: (a: number, b: number) => number,
  into: { a: number[]; b: number[]; score: number[] },
): void {
  const size = group.length;
  const sums = group.map((one, i) =>
    Float64Array.from(group, (other, j) => (i === j ? 0 : scoreOf(one, other))),
  );
  const members: number[][] = group.map((record) => [record]);
  const alive = group.map((_, at) => at);
  while (alive.length > 1) {
    let [best, first, second] = [-Infinity, 0, 0];
    for (const [n, i] of alive.entries())
      for (const j of alive.slice(n + 1)) {
        const average = sums[i]![j]! / (members[i]!.length * members[j]!.length);
        if (average > best) [best, first, second] = [average, i, j];
      }
    for (const one of members[first]!)
      for (const other of members[second]!) {
        into.a.push(Math.min(one, other));
        into.b.push(Math.max(one, other));
        into.score.push(best);
      }
    members[first]!.push(...members[second]!);
    for (let it = 0; it < size; it += 1) {
      sums[first]![it]! += sums[second]![it]!;
      sums[it]![first] = sums[first]![it]!;
    }
    alive.splice(alive.indexOf(second), 1);
  }
}
