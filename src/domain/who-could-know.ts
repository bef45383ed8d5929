// Whom to ask first: of those who could know (find-by-topic.ts says who), and for an everyday matter friends, as one asks friends. An
// everyday ask goes to people you know well first; one about work may go a little farther. Pure; numbers: could-know-weights.ts.
import { COULD_KNOW } from './could-know-weights.ts';
import type { Saying } from './tie.ts';

export type CouldKnowCode = 'could-know-friend';
export type AskKind = 'everyday' | 'career';

/** Somebody who could know, and how well what speaks for them fits, 0 to 1. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly level: number | null;
  /** Of the tie, 0 to 1. */
  readonly strength: number;
  readonly score: number;
  readonly why: readonly Saying[];
}

/** Best first. `friends`: people you know well, the closest first; those who could know are not among them twice. */
export function rankCouldKnow(
  kind: AskKind,
  knowing: readonly Candidate[],
  friends: readonly Omit<Candidate, 'score' | 'why'>[],
): readonly Candidate[] {
  const there = new Set(knowing.map(({ id }) => id));
  const asFriends =
    kind === 'career' ? [] : friends.filter(({ id }) => !there.has(id)).slice(0, COULD_KNOW.friends);
  return [...knowing, ...asFriends.map((it) => ({ ...it, ...friendly(it.name) }))]
    .map((it) => ({ ...it, score: weighed(kind, it) }))
    .toSorted((a, b) => b.score - a.score || b.strength - a.strength || (a.id < b.id ? -1 : 1));
}

function friendly(name: string): Pick<Candidate, 'score' | 'why'> {
  return {
    score: COULD_KNOW.friend,
    why: [{ code: 'could-know-friend' satisfies CouldKnowCode, values: { name } }],
  };
}

function weighed(kind: AskKind, { level, strength, score }: Candidate): number {
  const tie = COULD_KNOW[kind][level === 1 || level === 2 || level === 3 ? level : 0];
  const most = 1 + COULD_KNOW.strength;
  return Math.round(((score * tie * (1 + COULD_KNOW.strength * strength)) / most) * 1000) / 1000;
}
