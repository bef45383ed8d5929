// Where the records of one person say different things of the same matter: shown side by side, each with its source, so that nobody
// has to guess which one the page took. What differs because it is of another time is no disagreement.
import { foldName } from './name-folding.ts';
import { latestFacts, type SaidFact, type ViewedSource } from './person-view.ts';
import { isSameDay } from './verified-different.ts';

export type DisagreementField = 'name' | 'birthday' | 'location' | 'role';

export interface Disagreement {
  readonly field: DisagreementField;
  /** Each value once, with the first file that has it, or `you`. */
  readonly all: readonly {
    readonly value: string;
    readonly source: string;
    /** The day that the file stands for. */
    readonly asOf: string | null;
  }[];
}

type Value = Disagreement['all'][number];

/** In the order of the fields above; a field that all agree on is left out. The order of the sources does not matter. */
export function disagreementsOf(
  sources: readonly ViewedSource[],
  facts: readonly SaidFact[],
): Disagreement[] {
  const said = latestFacts(facts);
  const ordered = sources.toSorted((a, b) =>
    a.gone === b.gone ? (a.sourceId < b.sourceId ? -1 : 1) : a.gone ? 1 : -1,
  );
  const of = (read: (it: ViewedSource) => string | null | undefined, from = ordered): Value[] =>
    from.flatMap((it) => {
      const value = read(it);
      return value ? [{ value, source: it.file, asOf: it.asOf }] : [];
    });
  const yours = (value: unknown): Value[] =>
    typeof value === 'string' && value !== '' ? [{ value, source: 'you', asOf: null }] : [];
  const folded = (a: string, b: string): boolean => foldName(a) === foldName(b);
  const found: Disagreement[] = [];
  const add = (field: DisagreementField, values: readonly Value[], same = folded): void => {
    const all: Value[] = [];
    for (const it of values) if (!all.some((held) => same(held.value, it.value))) all.push(it);
    if (all.length > 1) found.push({ field, all });
  };
  add('name', [...yours(said.get('name')), ...of((it) => it.record.name.full)]);
  add(
    'birthday',
    of((it) => it.record.birthday),
    isSameDay,
  );
  add(
    'location',
    of((it) => it.record.location),
  );
  // A profile is newer than the card that you once wrote, so they are compared among themselves alone.
  const there = ordered.filter((it) => !it.gone);
  for (const kind of ['connection', 'card'] as const)
    add(
      'role',
      of(
        roleOf,
        there.filter((it) => it.record.kind === kind),
      ),
    );
  return found;
}

/** What they do now, as one record says it. */
function roleOf({ record }: ViewedSource): string | null {
  const now = record.affiliations.find((it) => !it.until);
  return now ? [now.title, now.organisation].filter(Boolean).join(', ') || null : null;
}
