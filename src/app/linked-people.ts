// Who is who over the whole book: by keys, by what you said, and by the linkage of names and circumstances; and who may be one.
import { linkPeople } from '#domain/linkage/link-people.ts';
import type { LinkSource } from '#domain/linkage/link-source.ts';
import { type Assignment, assignPeople } from '#domain/matching.ts';
import { type Decided, keepApart } from '#domain/same-person.ts';
import type { LikelyPairRow } from '#storage/same-person.ts';

/**
 * The linkage sees people without what you joined, so that a word of yours about two changes no third: pairs are of those, too
 * (`Assignment.unitOf`). Whoever reads them leaves out who is one by now, or two by your word.
 */
export function linkedPeople(
  sources: readonly LinkSource[],
  decided: Decided,
): { readonly assignment: Assignment; readonly likely: readonly LikelyPairRow[] } {
  let found: ReturnType<typeof linkPeople>['pairs'] = [];
  const assignment = assignPeople(sources, {
    decided,
    link: (all, unitOf) => {
      const { joins, pairs } = linkPeople(all, unitOf, apartIn(decided, unitOf));
      found = pairs;
      return joins;
    },
  });
  const unit = (id: string): string => assignment.unitOf.get(id) ?? assignment.personOf.get(id) ?? id;
  const rows = new Map<string, LikelyPairRow>();
  for (const { a, b, probability, worth, reasons } of found) {
    const [one, other] = [unit(a), unit(b)].toSorted() as [string, string];
    const key = `${one} ${other}`;
    // Two pairs that a certain one made into one: the likelier stays.
    if (one === other || (rows.get(key)?.probability ?? -1) >= probability) continue;
    rows.set(key, { a: one, b: other, probability, worth, reasons: JSON.stringify(reasons) });
  }
  return { assignment, likely: [...rows.values()] };
}

function apartIn({ marks }: Decided, unitOf: ReadonlyMap<string, string>): (a: string, b: string) => boolean {
  if (marks.size === 0) return () => false;
  const ofUnit = new Map<string, Set<number>>();
  for (const [id, held] of marks) {
    const unit = unitOf.get(id);
    if (unit !== undefined) ofUnit.set(unit, new Set([...(ofUnit.get(unit) ?? []), ...held]));
  }
  return (a, b) => keepApart(ofUnit.get(a), ofUnit.get(b));
}
