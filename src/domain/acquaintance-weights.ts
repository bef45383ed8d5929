// Every number by which it is judged who probably knows whom, and where it comes from: fitted by `npm run fit:acquaintances`
// on invented worlds of seeds from 70,000 on, measured on others by `npm run bench:acquaintances`; "ours" is a judgement.

/**
 * Logits, fitted on seeds 70001 to 70010 (3,639 pairs). Only what told something there is left: Newman's 1 / (k - 1), how many
 * ways there were, and having both written on one thread of letters were at 0 beside the smallest circle.
 */
export const ACQUAINTANCE = {
  base: -1.91,
  /** Of the smallest circle in one room, on one thread of letters. */
  met: 3,
  wrote: 2.64,
  /** Both wrote in one chat, whatever its size. */
  chatted: 2.55,
  threeOfYou: 1.07,
  /** Of ln(1 + times again), where the circle is large. */
  againInCrowds: 0.44,
} as const;

/** People besides you up to which those on something mostly know each other, a team; and how sharply it ends there (chosen on the same pairs). */
export const TEAM = 8;
export const STEEPNESS = 8;
/** Below this files say nothing about a pair (ours): in the measured worlds one in seven of those knew each other. */
export const ACQUAINTANCE_FLOOR = 0.25;
/** From here on two "probably" know each other; below, the doors say nothing of it. */
export const PROBABLY = 0.5;
/** People besides you from which on being on something together says nothing of two of them (ours; Dunbar's 50, a school class). */
export const MOST_SHARING = { met: 20, wrote: 20, chatted: 50 } as const;
/** Who brought somebody to you knows them; that you remember it right is the rest (ours). */
export const MET_THROUGH = 0.97;
/** Two with whom you sat at a table for three: what you log is small and real (ours). */
export const LOGGED_TABLE = 0.85;
