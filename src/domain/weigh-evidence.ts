// How much each kind of evidence is worth, where somebody is looked for who knows (`WHO`) and where somebody who would enjoy a thing
// (`SHARE`). What you said counts before what a file says, what they are before what they were. All of it is ours: a judgement, held
// by test/topics-people.test.ts.
import type { FieldWorth } from './find-by-topic.ts';

export type EvidenceKind =
  | 'interest'
  | 'offer'
  | 'need'
  | 'might-know'
  | 'role'
  | 'past-role'
  | 'organisation'
  | 'note'
  | 'card-note'
  | 'talk'
  | 'met'
  | 'recommended'
  | 'was-recommended';

type Worth = Readonly<Record<EvidenceKind, number>>;

export const WHO: Worth = {
  offer: 1,
  'was-recommended': 1,
  recommended: 0.9,
  'might-know': 0.9,
  role: 0.85,
  interest: 0.75,
  'past-role': 0.6,
  note: 0.55,
  organisation: 0.5,
  'card-note': 0.5,
  met: 0.5,
  talk: 0.35,
  need: 0.25,
};

export const SHARE: Worth = {
  interest: 1,
  need: 0.9,
  offer: 0.65,
  role: 0.6,
  note: 0.6,
  'card-note': 0.55,
  met: 0.5,
  talk: 0.4,
  'past-role': 0.35,
  organisation: 0.35,
  'might-know': 0.3,
  recommended: 0.3,
  'was-recommended': 0,
};

/** Whoever lives where the plumber is looked for may know one; the same for one whose friend is a plumber. */
export const LIVES_THERE = 0.3;
export const KNOWS_ONE = 0.5;
/** Of those elsewhere, where a place was named. */
export const ELSEWHERE = 0.5;
/** What somebody not known at all counts of what somebody well known does: one may ask a stranger's trade, and gives to those one knows. */
export const STRANGER = { who: 0.55, share: 0.3 } as const;
/** What is below this is not told. */
export const LEAST = { who: 0.12, share: 0.2 } as const;
/** Each further reason of another kind. */
const MORE = 0.04;

/** The most that a word can be worth by the field that it stands in. */
export function fieldWorth(worth: Worth, place: number): FieldWorth {
  return {
    role: Math.max(worth.role, worth.organisation),
    'past-role': worth['past-role'],
    topic: Math.max(worth.interest, worth.offer, worth.need, worth['might-know']),
    met: worth.met,
    'card-note': worth['card-note'],
    dated: Math.max(worth.note, worth.talk),
    place,
  };
}

/** How well somebody fits what is looked for, 0 to 1: for each matter the best, a little for more, and all matters together. */
export function matchOf(
  evidence: readonly { readonly matter: number; readonly near: number; readonly kind: EvidenceKind }[],
  weights: readonly number[],
  worth: Worth,
): number {
  let missing = 1;
  for (const [matter, weight] of weights.entries()) {
    const byKind = new Map<EvidenceKind, number>();
    for (const it of evidence)
      if (it.matter === matter)
        byKind.set(it.kind, Math.max(byKind.get(it.kind) ?? 0, it.near * worth[it.kind]));
    if (byKind.size === 0) continue;
    const best = Math.max(...byKind.values());
    missing *= 1 - weight * Math.min(1, best * (1 + MORE * (byKind.size - 1)));
  }
  return 1 - missing;
}
