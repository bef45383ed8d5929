// Where somebody made of several records would come apart.
import type { MatchSource } from './match-source.ts';
import { assignPeople } from './matching.ts';

/**
 * The records of one person that are the least surely theirs: what is joined by the weakest kind of key goes, that of the earliest record
 * stays. Of two that no key joins any of both may be the other; of records that the strongest joins, all but the earliest.
 */
export function seamsOf(records: readonly MatchSource[]): ReadonlySet<string> {
  const bare = { emails: [], phones: [] };
  const weakenings: readonly ((it: MatchSource) => MatchSource)[] = [
    // By everything but the linkage of names and circumstances.
    (it) => it,
    // Without names as your telephone has them, then without names at all.
    (it) => ({ ...it, phoneBookName: false }),
    (it) => ({ ...it, phoneBookName: false, ofLinkedin: false }),
    (it) => ({ ...it, phoneBookName: false, ofLinkedin: false, phones: [] }),
    (it) => ({ ...it, ...bare, phoneBookName: false, ofLinkedin: false }),
    (it) => ({ ...it, ...bare, phoneBookName: false, ofLinkedin: false, connectedOn: null }),
    (it) => ({ ...it, ...bare, phoneBookName: false, ofLinkedin: false, connectedOn: null, uid: undefined }),
  ];
  const earliest = records.toSorted(
    (a, b) => a.foundedAt - b.foundedAt || a.order - b.order || (a.id < b.id ? -1 : 1),
  )[0];
  if (!earliest) return new Set();
  for (const weaken of weakenings) {
    const { personOf } = assignPeople(records.map(weaken));
    const own = personOf.get(earliest.id);
    const away = records.filter((it) => personOf.get(it.id) !== own).map((it) => it.id);
    if (away.length > 0) return new Set(away);
  }
  return new Set(records.filter((it) => it.id !== earliest.id).map((it) => it.id));
}
