// Which pairs are worth comparing. Each pass puts records with one key together; a pair that any pass puts together is a candidate.
// A key that too many records share tells too little and is left out; what is left out is measured as candidate recall.

/** Up to so many records everybody is compared with everybody. */
export const ALL_PAIRS_UP_TO = 2000;

/** A pass: the key of each record, or -1 where it has none. */
export type Pass = Float64Array | Int32Array;

export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

export function allPairs(records: number): Pairs {
  const count = (records * (records - 1)) / 2;
  const [a, b] = [new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (let one = 0; one < records; one += 1)
    for (let other = one + 1; other < records; other += 1) {
      a[at] = one;
      b[at] = other;
      at += 1;
    }
  return { a, b };
}

/** The pairs that share a key which at most `most` records have, each once, `a < b`, in order. */
export function blockedPairs(records: number, passes: Iterable<Pass>, most: number): Pairs {
  const blocks = [...passes].map((keys) => blocksOf(keys, records, most));
  const seen = new Int32Array(records).fill(-1);
  let [a, b] = [new Int32Array(1 << 16), new Int32Array(1 << 16)];
  let count = 0;
  for (let record = 0; record < records; record += 1)
    for (const { next } of blocks)
      for (let other = next[record]!; other >= 0; other = next[other]!) {
        if (seen[other] === record) continue;
        seen[other] = record;
        if (count === a.length) [a, b] = [grown(a), grown(b)];
        a[count] = record;
        b[count] = other;
        count += 1;
      }
  return { a: a.subarray(0, count), b: b.subarray(0, count) };
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

/** The next record of the same key after each one; -1 at the end, and all along a key that too many have. */
function blocksOf(keys: Pass, records: number, most: number): { next: Int32Array } {
  const next = new Int32Array(records).fill(-1);
  // An open table of the first record of each key: half of it stays empty.
  const places = 2 ** Math.ceil(Math.log2(2 * records + 2));
  const first = new Int32Array(places).fill(-1);
  const last = new Int32Array(records);
  const sizes = new Int32Array(records);
  let large = false;
  for (let record = 0; record < records; record += 1) {
    const key = keys[record]!;
    if (key < 0) continue;
    let place = Math.imul((key % 4_294_967_291) ^ (key / 4_294_967_296), 0x9e3779b1) & (places - 1);
    while (first[place]! >= 0 && keys[first[place]!] !== key) place = (place + 1) & (places - 1);
    const head = first[place]!;
    if (head < 0) first[place] = record;
    else next[last[head]!] = record;
    const start = head < 0 ? record : head;
    last[start] = record;
    sizes[start]! += 1;
    large ||= sizes[start]! > most;
  }
  if (large)
    for (let record = 0; record < records; record += 1)
      if (sizes[record]! > most)
        for (let at = record; at >= 0;) {
          const after = next[at]!;
          next[at] = -1;
          at = after;
        }
  return { next };
}
