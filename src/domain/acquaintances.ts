// Who probably knows whom, besides you: out of what they were on together. The smallest circle that they shared counts most;
// that it was so again counts where it was large (docs/science.md 6: team size, repeat; ten at one table are no proof). Newman's
// 1 / (k - 1) told less. A chance is never a fact: it is worded "probably know each other". Constants: acquaintance-weights.ts.
import {
  ACQUAINTANCE,
  ACQUAINTANCE_FLOOR,
  LOGGED_TABLE,
  MET_THROUGH,
  MOST_SHARING,
  STEEPNESS,
  TEAM,
} from './acquaintance-weights.ts';
import type { Saying } from './tie.ts';

/** How people were on something: in one room or call, on one thread of letters, in one chat. */
export type SharedKind = 'met' | 'wrote' | 'chatted';

/** One meeting, one thread of letters, or one chat. */
export interface SharedThing {
  readonly kind: SharedKind;
  /** How many people besides you. */
  readonly crowd: number;
  /** Those who are known, each once; `spoke`: wrote something there themselves. */
  readonly people: readonly { readonly id: string; readonly spoke: boolean }[];
  /** The last time, in ms; null where unknown. */
  readonly at: number | null;
}

export interface SharedTally {
  count: number;
  /** The smallest crowd. */
  least: number;
  /** Where both wrote something. */
  both: number;
  last: number | null;
}

export type PairTally = Partial<Record<SharedKind, SharedTally>>;

export type AcquaintanceCode =
  | 'acquainted-said'
  | 'acquainted-met'
  | 'acquainted-wrote'
  | 'acquainted-chatted'
  | 'acquainted-logged'
  | 'acquainted-through';
export type AcquaintanceEvidence = Saying & { readonly code: AcquaintanceCode };

/** What files show, and what you said, kept apart: the latter is made anew without the former. */
export interface AcquaintancePart {
  readonly chance: number;
  readonly evidence: readonly AcquaintanceEvidence[];
}

export interface SaidAcquaintance {
  /** That they do, that they don't; null: not said. */
  readonly said: boolean | null;
  /** Things you logged with both: how many people each was with. */
  readonly logged: readonly { readonly crowd: number; readonly at: number | null }[];
  /** One of them brought the other to you: the id of the one who brought. */
  readonly through: string | null;
}

/** Two ids in their order, and as one key. */
export function pairOf(one: string, other: string): readonly [a: string, b: string] {
  return one < other ? [one, other] : [other, one];
}

/** Adds up what pairs share. Memory: the pairs, whatever the number of letters. */
export class PairTallies {
  readonly #pairs = new Map<string, Map<string, PairTally>>();

  add({ kind, crowd, people, at }: SharedThing): void {
    const size = Math.max(crowd, people.length);
    if (size < 2 || size > MOST_SHARING[kind]) return;
    for (const [at1, one] of people.entries())
      for (const other of people.slice(at1 + 1)) {
        if (one.id === other.id) continue;
        const tally = this.#tally(one.id, other.id, kind);
        tally.count += 1;
        tally.least = Math.min(tally.least, size);
        if (one.spoke && other.spoke) tally.both += 1;
        if (at !== null && (tally.last === null || at > tally.last)) tally.last = at;
      }
  }

  *pairs(): Generator<readonly [a: string, b: string, PairTally]> {
    for (const [a, others] of this.#pairs) for (const [b, tally] of others) yield [a, b, tally];
  }

  #tally(one: string, other: string, kind: SharedKind): SharedTally {
    const [a, b] = pairOf(one, other);
    let others = this.#pairs.get(a);
    if (!others) this.#pairs.set(a, (others = new Map()));
    let pair = others.get(b);
    if (!pair) others.set(b, (pair = {}));
    return (pair[kind] ??= { count: 0, least: Number.POSITIVE_INFINITY, both: 0, last: null });
  }
}

export type AcquaintanceWeights = Readonly<Record<keyof typeof ACQUAINTANCE, number>>;

/**
 * The logit that two know each other. Of the ways in which they were together the most telling counts alone, since one circle meets
 * and writes and chats; more for having been three with you once, and for each time again in what is too large to tell at once.
 */
export function acquaintanceLogit(pair: PairTally, weights: AcquaintanceWeights = ACQUAINTANCE): number {
  let most = 0;
  let inCrowds = 0;
  let three = false;
  for (const [kind, tally] of Object.entries(pair) as [SharedKind, SharedTally][]) {
    const small = smallness(tally);
    inCrowds += (1 - small) * (tally.count - 1);
    if (tally.least === 2) three = true;
    const tells = kind === 'chatted' ? (tally.both > 0 ? 1 : 0) : small;
    most = Math.max(most, weights[kind] * tells);
  }
  return (
    weights.base + most + (three ? weights.threeOfYou : 0) + weights.againInCrowds * Math.log1p(inCrowds)
  );
}

/** Of the smallest circle they shared: near 1 up to a handful, one half at a team, near 0 in a crowd. */
function smallness({ least }: SharedTally): number {
  return 1 / (1 + ((least - 1) / (TEAM - 1)) ** STEEPNESS);
}

/** What files say of a pair; null below the floor: too little to say anything. */
export function acquaintanceByFiles(pair: PairTally): AcquaintancePart | null {
  const chance = rounded(1 / (1 + Math.exp(-acquaintanceLogit(pair))));
  if (chance < ACQUAINTANCE_FLOOR) return null;
  const evidence: AcquaintanceEvidence[] = [];
  for (const kind of ['met', 'wrote', 'chatted'] as const) {
    const tally = pair[kind];
    if (!tally) continue;
    evidence.push({
      code: `acquainted-${kind}`,
      values: { count: tally.count, least: tally.least, both: tally.both, ...lastOf(tally.last) },
    });
  }
  return { chance, evidence };
}

/** What you said of a pair; null: nothing. */
export function acquaintanceSaid({ said, logged, through }: SaidAcquaintance): AcquaintancePart | null {
  const evidence: AcquaintanceEvidence[] = [];
  if (said !== null) evidence.push({ code: 'acquainted-said' });
  let not = 1;
  if (through !== null) {
    // The doors say the name instead of the id.
    evidence.push({ code: 'acquainted-through', values: { by: through } });
    not *= 1 - MET_THROUGH;
  }
  const small = logged.filter((it) => it.crowd <= MOST_SHARING.met);
  if (small.length > 0) {
    const weight = small.reduce((sum, it) => sum + 1 / (it.crowd - 1), 0);
    const times = small.flatMap((it) => it.at ?? []);
    evidence.push({
      code: 'acquainted-logged',
      values: {
        count: small.length,
        least: Math.min(...small.map((it) => it.crowd)),
        ...lastOf(times.length > 0 ? Math.max(...times) : null),
      },
    });
    not *= (1 - LOGGED_TABLE) ** weight;
  }
  if (evidence.length === 0) return null;
  return { chance: said === null ? rounded(1 - not) : said ? 1 : 0, evidence };
}

/** Both together. What you stated stands, whatever the rest says. */
export function acquaintanceChance(
  files: AcquaintancePart | null,
  said: AcquaintancePart | null,
  stated: boolean | null,
): number {
  if (stated !== null) return stated ? 1 : 0;
  return rounded(1 - (1 - (files?.chance ?? 0)) * (1 - (said?.chance ?? 0)));
}

function lastOf(at: number | null): { last?: string } {
  return at === null ? {} : { last: new Date(at).toISOString() };
}

/** Of three places, and never certain: certain is what you stated. */
function rounded(chance: number): number {
  return Math.min(0.99, Math.round(chance * 1000) / 1000);
}
