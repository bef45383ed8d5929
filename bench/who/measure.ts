// Who is who in one world: pairs of records that are one person, said and true.
import { type LikelyPair, type Linked, linkPeople } from '#domain/linkage/link-people.ts';
import type { LinkSource } from '#domain/linkage/link-source.ts';
import { assignPeople } from '#domain/matching.ts';

export interface WhoScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly said: number;
  readonly wrong: number;
}

export interface MeasuredWho {
  readonly seed: number;
  readonly people: number;
  readonly records: number;
  readonly untold: number;
  readonly truePairs: number;
  /** By keys alone; with what the linkage joins by itself; and if every pair in the queue from one half on were answered with yes. */
  readonly keys: WhoScores;
  readonly automatic: WhoScores;
  readonly model: WhoScores;
  /** And if the whole queue were answered with the truth. */
  readonly answered: WhoScores;
  /** Joins of people by linkage alone that are wrong. */
  readonly joins: { readonly count: number; readonly wrong: number };
  readonly queue: {
    readonly pairs: number;
    readonly right: number;
    readonly likely: number;
    readonly likelyRight: number;
    readonly firstTwenty: number;
  };
  /** People who are several in the book: after keys, after linkage. */
  readonly split: { readonly keys: number; readonly automatic: number; readonly answered: number };
  /** CPU, of the linkage alone. */
  readonly seconds: number;
}

export interface ReadWorld {
  readonly seed: number;
  readonly people: number;
  readonly sources: readonly LinkSource[];
  readonly lifeOf: ReadonlyMap<string, string>;
  readonly untold: number;
}

export function measureWho({ seed, people, sources, lifeOf, untold }: ReadWorld): MeasuredWho {
  const byKeys = assignPeople(sources).personOf;
  const start = process.cpuUsage();
  const linked = linkPeople(sources, byKeys, () => false);
  const { user, system } = process.cpuUsage(start);
  const truth = new Map([...lifeOf].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const likely = linked.pairs
    .filter((it) => it.probability >= 0.5)
    .toSorted((x, y) => y.probability - x.probability);
  const joined = peopleWith(byKeys, linked.joins, sources);
  const model = peopleWith(
    joined,
    likely.map(({ a, b }) => [a, b] as const),
    sources,
  );
  const right = rightly(byKeys, truth);
  const answered = peopleWith(
    joined,
    linked.pairs.filter(right).map(({ a, b }) => [a, b] as const),
    sources,
  );
  return {
    seed,
    people,
    records: sources.length,
    untold,
    truePairs: pairsOf(truth.values()),
    keys: scoresOf(byKeys, truth),
    automatic: scoresOf(joined, truth),
    model: scoresOf(model, truth),
    answered: scoresOf(answered, truth),
    joins: { count: linked.joins.length, wrong: wrongJoins(linked, byKeys, truth) },
    queue: {
      pairs: linked.pairs.length,
      right: linked.pairs.filter(right).length,
      likely: likely.length,
      likelyRight: likely.filter(right).length,
      firstTwenty: linked.pairs.slice(0, 20).filter(right).length,
    },
    split: {
      keys: splitIn(byKeys, truth),
      automatic: splitIn(joined, truth),
      answered: splitIn(answered, truth),
    },
    seconds: (user + system) / 1e6,
  };
}

/** The lives of each person. */
function livesOf(
  personOf: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const lives = new Map<string, Set<string>>();
  for (const [id, life] of truth) {
    const person = personOf.get(id)!;
    lives.set(person, (lives.get(person) ?? new Set()).add(life));
  }
  return lives;
}

function rightly(
  personOf: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): (pair: Pick<LikelyPair, 'a' | 'b'>) => boolean {
  const lives = livesOf(personOf, truth);
  return ({ a, b }) => [...(lives.get(a) ?? [])].some((life) => lives.get(b)?.has(life));
}

export function wrongJoins(
  { joins }: Linked,
  personOf: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): number {
  const lives = livesOf(personOf, truth);
  return joins.filter(([a, b]) => {
    const [one, other] = [lives.get(personOf.get(a)!), lives.get(personOf.get(b)!)];
    return one && other && ![...one].some((life) => other.has(life));
  }).length;
}

/** Joined in this order, as long as nobody gets two profiles by it. */
function peopleWith(
  personOf: ReadonlyMap<string, string>,
  joins: readonly (readonly [string, string])[],
  sources: readonly LinkSource[],
): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const slugs = new Map<string, ReadonlySet<string>>();
  for (const { id, slug } of sources)
    if (slug !== null) slugs.set(personOf.get(id)!, new Set([...(slugs.get(personOf.get(id)!) ?? []), slug]));
  const find = (id: string): string => {
    const above = parent.get(id);
    return above === undefined ? id : find(above);
  };
  for (const [a, b] of joins) {
    const [one, other] = [find(personOf.get(a) ?? a), find(personOf.get(b) ?? b)];
    const [held, others] = [slugs.get(one), slugs.get(other)];
    if (one === other || (held && others && held.isDisjointFrom(others))) continue;
    parent.set(one, other);
    if (held) slugs.set(other, others ? others.union(held) : held);
  }
  return new Map([...personOf].map(([id, person]) => [id, find(person)]));
}

function pairsOf(groups: Iterable<string>): number {
  const sizes = new Map<string, number>();
  for (const it of groups) sizes.set(it, (sizes.get(it) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function scoresOf(personOf: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): WhoScores {
  const ids = [...truth.keys()];
  const said = pairsOf(ids.map((id) => personOf.get(id)!));
  const right = pairsOf(ids.map((id) => `${personOf.get(id)} ${truth.get(id)}`));
  const all = pairsOf(truth.values());
  return {
    precision: said === 0 ? 1 : right / said,
    recall: all === 0 ? 1 : right / all,
    f1: said + all === 0 ? 1 : (2 * right) / (said + all),
    said,
    wrong: said - right,
  };
}

function splitIn(personOf: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): number {
  const people = new Map<string, Set<string>>();
  for (const [id, life] of truth) people.set(life, (people.get(life) ?? new Set()).add(personOf.get(id)!));
  return [...people.values()].filter((it) => it.size > 1).length;
}
