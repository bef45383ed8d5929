// When a thanks is open, for how long, and when there is something to tell. Days; all of them judgements of this project (method
// N4, F: thanks soon, never a debt), open to what people say of them.

export const THANKS = {
  /** An open thanks is shown for so long; from `fading` on it says that it will soon be left alone. */
  open: 60,
  fading: 45,
  /** A conversation opens one for so long, with so many people besides you at most. */
  talk: 30,
  talkCrowd: 3,
  /** Talks that are looked at to see how often you talk, and how many of them make a habit. */
  habitDays: 120,
  habitTalks: 3,
  /** Whoever you talk with as often as this needs no thanks for each: those known well, and everybody. */
  habitWell: 14,
  habitAnybody: 8,
  /** A thanks in general is also for what was within so many days before it. */
  sameBreath: 7,
  /** After thanking: from when on there may be something to tell, and until when. */
  tellFrom: 30,
  tellUntil: 120,
  /** Where it is known to have been good, for so long after it was given. */
  tellGood: 365,
} as const;
