// What you said of who is who: that two people are one, that they are two, that what was joined is to be two again. The later word
// counts. Decided among themselves, whatever is in the book at present: a word about somebody whose import is taken out rests, and
// counts again when it returns.

export type SaidKind =
  /** The records of both sides are one person. */
  | 'same'
  /** No record of one side is of the person of the other. */
  | 'apart'
  /** The same; and each side is one person. */
  | 'split'
  /** Takes an earlier word back. */
  | 'withdrawn';

export interface SaidSame {
  readonly id: string;
  readonly kind: SaidKind;
  /** Record ids and hand-made ids, as they were of the two when it was said. */
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Of `withdrawn`: the word that is taken back. */
  readonly of: string | null;
  /** Orders the words. */
  readonly revision: number;
}

/** What holds of all that was said. */
export interface Decided {
  /** Records that are one person, by your word. */
  readonly groups: readonly (readonly string[])[];
  /** Of each record that is held apart from others its marks: no person has a mark `2n` and a mark `2n + 1`. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
  /** The words that count, newest first; one that a newer one contradicts is not among them. */
  readonly holding: readonly SaidSame[];
}

export const NOTHING_SAID: Decided = { groups: [], marks: new Map(), holding: [] };

/** Do two sets of marks keep each other out? */
export function keepApart(
  one: ReadonlySet<number> | undefined,
  other: ReadonlySet<number> | undefined,
): boolean {
  if (!one || !other) return false;
  for (const mark of one) if (other.has(mark ^ 1)) return true;
  return false;
}

/** Disjoint sets of ids that bear marks. */
class Marked {
  readonly #parent = new Map<string, string>();
  readonly marks = new Map<string, Set<number>>();

  ids(): Iterable<string> {
    return this.#parent.keys();
  }

  find(id: string): string {
    const parent = this.#parent.get(id);
    if (parent === undefined) this.#parent.set(id, id);
    if (parent === undefined || parent === id) return id;
    const root = this.find(parent);
    this.#parent.set(id, root);
    return root;
  }

  join(a: string, b: string): boolean {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return true;
    const [held, more] = [this.marks.get(one), this.marks.get(other)];
    if (keepApart(held, more)) return false;
    this.#parent.set(other, one);
    if (more) this.marks.set(one, held ? held.union(more) : more);
    this.marks.delete(other);
    return true;
  }

  mark(id: string, mark: number): void {
    const root = this.find(id);
    const held = this.marks.get(root);
    if (held) held.add(mark);
    else this.marks.set(root, new Set([mark]));
  }
}

/** Settles what was said, newest first. The order in which it is given does not matter. */
export function decide(said: readonly SaidSame[]): Decided {
  if (said.length === 0) return NOTHING_SAID;
  const taken = new Set(said.flatMap((it) => (it.kind === 'withdrawn' && it.of !== null ? [it.of] : [])));
  const words = said
    .filter((it) => it.kind !== 'withdrawn' && !taken.has(it.id))
    .toSorted((a, b) => b.revision - a.revision || (a.id < b.id ? 1 : -1));
  const sets = new Marked();
  const holding: SaidSame[] = [];
  let marks = 0;
  // As a whole or not at all: what is left of a contradicted word would be anybody's guess.
  const joinAll = (ids: readonly string[]): boolean => {
    const held = new Set(ids.flatMap((id) => [...(sets.marks.get(sets.find(id)) ?? [])]));
    if (keepApart(held, held)) return false;
    const [first, ...others] = ids.toSorted();
    for (const id of others) sets.join(first!, id);
    return true;
  };
  for (const word of words) {
    if (word.kind === 'same') {
      if (joinAll([...word.one, ...word.other])) holding.push(word);
      continue;
    }
    const roots = new Set(word.one.map((id) => sets.find(id)));
    if (word.other.some((id) => roots.has(sets.find(id)))) continue;
    if (word.kind === 'split') {
      joinAll(word.one);
      joinAll(word.other);
    }
    for (const id of word.one) sets.mark(id, marks);
    for (const id of word.other) sets.mark(id, marks + 1);
    marks += 2;
    holding.push(word);
  }
  const groups = Map.groupBy(sets.ids(), (id) => sets.find(id));
  const marksOf = new Map<string, readonly number[]>();
  for (const [root, ids] of groups) {
    const held = sets.marks.get(root);
    if (held)
      for (const id of ids)
        marksOf.set(
          id,
          [...held].toSorted((a, b) => a - b),
        );
  }
  return {
    groups: [...groups.values()].filter((ids) => ids.length > 1).map((ids) => ids.toSorted()),
    marks: marksOf,
    holding,
  };
}

/** Whether your word holds two lists of records apart; null where nobody is. */
export function apartBy({
  marks,
}: Decided): ((one: readonly string[], other: readonly string[]) => boolean) | null {
  if (marks.size === 0) return null;
  const marksOf = (ids: readonly string[]): ReadonlySet<number> =>
    new Set(ids.flatMap((id) => marks.get(id) ?? []));
  return (one, other) => keepApart(marksOf(one), marksOf(other));
}
