// Who is likely the same person, though nothing is joined by it: pairs that the linkage holds likelier than not, and whom those lead to.

/** From here on two people count as likely one: as likely as not, so that what is theirs is taken together (ours). */
export const LIKELY_ONE = 0.5;
/** More than this are several, whatever each pair says. */
const MOST_OF_ONE = 12;

export interface LikelyOne {
  readonly id: string;
  /** That they are the same person, 0 to 1. */
  readonly chance: number;
}

/** The others of each person, the likeliest first: directly, or by one between them. */
export function likelyOne(
  pairs: readonly (readonly [one: string, other: string, chance: number])[],
): ReadonlyMap<string, readonly LikelyOne[]> {
  const beside = new Map<string, Map<string, number>>();
  const add = (one: string, other: string, chance: number): void => {
    const held = beside.get(one) ?? new Map<string, number>();
    beside.set(one, held.set(other, Math.max(chance, held.get(other) ?? 0)));
  };
  for (const [one, other, chance] of pairs) {
    if (one === other || chance < LIKELY_ONE) continue;
    add(one, other, chance);
    add(other, one, chance);
  }
  return new Map(
    [...beside].map(([id, direct]) => {
      const found = new Map(direct);
      for (const [between, chance] of direct)
        for (const [other, further] of beside.get(between)!) {
          const both = chance * further;
          if (other !== id && !direct.has(other) && both >= LIKELY_ONE)
            found.set(other, Math.max(both, found.get(other) ?? 0));
        }
      const others = [...found].map(([other, chance]): LikelyOne => ({ id: other, chance }));
      others.sort((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1));
      return [id, others.slice(0, MOST_OF_ONE)] as const;
    }),
  );
}
