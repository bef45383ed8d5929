// Every number that judges people or decides what is suggested about them: unit, and where it comes from.
// "s1", "s3", "s6" are the sections of docs/science.md; "ours" is a judgement of this project, open to bench:levels.
// Signs are what matters most: a weight here is never of the sign that would make more contact count against a tie.

export const DAY = 86_400_000;

// ---- Time -------------------------------------------------------------------------------------------------

/** Days. Two half-lives, since one does not fit both quick and slow ties (s3, persistence table). */
export const FAST_HALF_LIFE = 30;
export const SLOW_HALF_LIFE = 365;
/** Days. Closeness fades by 15 % a year without meeting (s1, Roberts and Dunbar): half after ln 2 / -ln 0.85 years. */
export const FADE_HALF_LIFE = 1558;
/** Share of what was built up that no silence takes away: dormant ties stay worth as much as current ones (s1, Levin 2011). */
export const FADE_FLOOR = 0.35;
/** Days without a word after which the next message begins a new exchange (ours). */
export const EXCHANGE_GAP = 14;
/** Days. Contact this close together is one exchange when the rhythm of a tie is measured; bursts hide it (s1, Ureña-Carrión 2020). */
export const SAME_EXCHANGE = 3;
/** Days that one unbroken exchange must last to have a rhythm of its own (ours). */
export const RHYTHM_SPAN = 60;
/** Days. The rhythm that a tie is shrunk to, by level 1, 2, 3 (s6, Due); not sure counts as level 2. */
export const TYPICAL_GAP_PRIOR = [30, 90, 365] as const;
/** How many gaps of its own the prior is worth (ours). */
export const TYPICAL_GAP_PRIOR_WEIGHT = 2;
/** "Within the last year", in days. */
export const LAST_YEAR = 365;

// ---- What counts as between the two of you ----------------------------------------------------------------

/** People besides you up to which something is between you; a table of five (ours; Roth's hyperedges, s1, are discounted below). */
export const CIRCLE = 4;
/** Something shared with k others counts k^-a, a between 0.5 and 1 (s6, Tie score). */
export const CROWD_EXPONENT = 0.75;
/** Words under which a message counts half: "Thanks", "Congrats on the new job" (ours). */
export const SHORT_MESSAGE = 6;
export const SHORT_MESSAGE_FACTOR = 0.5;
/** Messages' worth of one letter. */
export const LETTER_WORTH = 2;
/** 1:1 meeting > small meeting > call > message (s6, Tie score); in meetings of two. */
export const TALK_WORTH = { meeting: 1, video: 0.8, call: 0.7 } as const;
/** A talk that a file tells of and nobody confirmed: planned is not held (ours). */
export const FOUND_TALK = 0.7;
/** People up to which a group is a round in which one knows one another: a team, a table of friends (ours). */
export const FIRM_CIRCLE = 12;
/**
 * How soon answers usually come, in ms: half a day to a letter or a message on LinkedIn, half an hour in a chat (ours). What comes later
 * than after so many days answers nothing, and none tells more than e^2 times quicker or slower than usual (s1, Wuchty and Uzzi: how
 * quick answers are adds to how many there are).
 */
export const USUAL_ANSWER = { letter: DAY / 2, chat: DAY / 48 } as const;
export const QUICKEST_ANSWER = 20_000;
export const PACE_WITHIN = 7;
export const PACE_AT_MOST = 2;
/** Messages without one of yours from which a sender looks like a machine (s6, Bulk). */
export const MACHINE_MESSAGES = 4;

// ---- Level ------------------------------------------------------------------------------------------------

/**
 * People you are linked with up to which the number tells nothing: about so many can be known at once (s1, Dunbar: 150; Miritello:
 * the number of open ties stays about constant), so the longer the list, the fewer of its names are known.
 */
export const CIRCLE_OF_ACQUAINTANCE = 150;

/** Meetings' worth of talks that a file tells of, beyond which each further one speaks for knowing somebody well (ours). */
export const FEW_TALKS = 1.5;

/** Where a saturating feature reaches one half. */
export const HALF = {
  notes: 1,
  endorsements: 1,
  days: 4,
  years: 3,
  longevityDays: 2,
  talks: 2,
  pace: 6,
} as const;

/**
 * What was exchanged carries "well"; small facts (a bare card, notes, where you met, an endorsement, a line with an invitation)
 * never lift to it. They lift its logit to the ceiling at most: below even, so that "a little" stays the likelier.
 * Where the exchange alone is beyond even they make it surer, by at most this many times what is beyond (ours).
 */
export const SMALL_FACTS_CEILING = -0.02;
export const SMALL_FACTS_BEYOND = 2;

/** Share of people whom you would place elsewhere for reasons that no file shows: answers themselves are noisy (s3: 39.8 % mutual; ours). */
export const LABEL_NOISE = 0.05;

/** A level is said when it is at least this probable, else "not sure" (ours). */
export const SURE = 0.6;
/** From here on you know them at all, and the likelier of well and a little is said (ours). */
export const SURE_KNOWN = 0.75;
/** From here on the sentence of a level says it outright; below, that it looks so (ours). */
export const QUITE_SURE = 0.9;

/**
 * Levels that you said before they teach about others (s6 a: 20 to 50 corrections), and how far an offset moves from 0 (logits, one
 * standard deviation; ours: little, since one book is much like another where it was measured).
 */
export const ANSWERS_NEEDED = 20;
export const TUNING_SPREAD = 0.2;
/** Everybody is judged anew each time that this many more levels were said. */
export const ANSWERS_AT_ONCE = 5;

// ---- Strength ---------------------------------------------------------------------------------------------

/** Parts of the strength, before 1 - exp(-sum). Lasting parts are multiplied by the fade; recent ones decay by the two half-lives. */
export const STRENGTH = {
  /** Each reciprocated message lately; one without its answer counts UNANSWERED_SHARE of it. */
  message: 0.18,
  talk: 0.5,
  days: 0.6,
  longevity: 0.35,
  talked: 0.4,
  recommended: 0.3,
  card: 0.1,
  synced: 0.03,
  connected: 0.02,
  notes: 0.08,
  colleague: 0.06,
  met: 0.06,
  endorsed: 0.04,
} as const;
export const UNANSWERED_SHARE = 0.15;
/** Share of the fast half-life in recent contact; the rest is the slow one (ours). */
export const FAST_SHARE = 0.5;

// ---- Reasons and questions --------------------------------------------------------------------------------

export const REASONS_SHOWN = 3;
export const REASONS_AT_MOST = 5;
/** A fourth and fifth reason weigh at least this much (logits). */
export const REASON_WORTH_TELLING = 0.4;
/** Below this a part of the evidence is no reason at all (logits). */
export const REASON_AT_LEAST = 0.1;
/** From here on a reason is called strong, or some (logits; ours). */
export const REASON_STRONG = 2;
export const REASON_SOME = 0.75;
/** That nothing went both ways, where the level stays open: half of the base, since silence proves little (s0 point 3; ours). */
export const SILENCE_SHARE = 0.5;

/**
 * What it is worth to learn that somebody is of level 1, 2, 3, from 0 to 1: the fewer there are of a level, the more one of them
 * changes the picture (s1, Dunbar layers: 15 and 50 close ones, 150 known, the rest names; ours).
 */
export const WORTH_LEARNING = [1, 0.5, 0.2] as const;
/** A card that is perhaps somebody's whom you are linked with: the answer belongs with that one (ours). */
export const NAMESAKE_SHARE = 0.15;

// ---- Tact -------------------------------------------------------------------------------------------------

/**
 * Asks of weight 1 and 2. One of them to one person in 90 days: path costs count fatigue over as many (s6, Paths). Two favours
 * among people who probably know each other in 30 days: they talk (ours). An everyday ask is open for so many days (ours).
 */
export const CEILING = { person: 1, personDays: 90, circle: 2, circleDays: 30, openAskDays: 30 } as const;
/** Days of rest after one, two, three or more messages of yours without an answer (method F: one is enough). */
export const UNANSWERED_REST = [30, 90, 180] as const;
/** Days before somebody appears again after a step with them was done, and after one was skipped. */
export const REST_AFTER_DONE = 14;
export const REST_AFTER_SKIP = 14;
/** Days before the same kind of step with the same person: after skipping it, and at least after doing it. */
export const SAME_KIND_AFTER_SKIP = 180;
export const SAME_KIND_AFTER_DONE = 30;
/** A question is not asked twice within (days). */
export const QUESTION_AGAIN = 365;
/** Days that "later" means where no day was said. */
export const LATER_DAYS = 7;
/** Steps of one day. Three are three (method N5). */
export const STEPS_A_DAY = 3;
/** Steps by which a day may run ahead of an even spread of the week's energy: three at once, then lighter days (ours). */
export const HEAD_START = 2;

// ---- Choosing steps ---------------------------------------------------------------------------------------
// Each kind has its own numbers in domain/steps/ (worth, due); here is what weighs them against each other, and what storage
// selects candidates by.

/** Days for which a reply that you owe is suggested. */
export const REPLY_WITHIN = 75;
/** Strength from which, beside the people known well, somebody gone quiet is suggested. */
export const RECONNECT_STRENGTH = 0.25;
/** Silence in typical gaps of that tie from which it has gone quiet, and from which it is most likely over (s1, Navarro; s6, Due). */
export const RECONNECT_GAP = 2.5;
export const RECONNECT_FADED_GAP = 8;
/** From more silence than this, in typical gaps or in days, they "used to be" in touch and no longer "usually are" (ours). */
export const USED_TO_GAP = 3;
export const USED_TO_DAYS = 365;
/** How due it is once it is most likely over, from 0 to 1: what is fading comes before what has faded (s1, Burt; ours). */
export const FADED_DUE = 0.4;
/** Reasons that a step gives at most (ours). */
export const WHYS_SHOWN = 3;
/** Never before this many days, however brisk the rhythm (ours). */
export const RECONNECT_QUIET = 21;
/** Days since the last exchange up to which a first real conversation comes naturally (ours). */
export const TALK_WITHIN = 1100;
/** Days by which half of that is gone. */
export const TALK_HALF_LIFE = 180;
/** Days since you talked from which somebody whom you would be glad to talk to is suggested. */
export const BEGIN_AFTER_TALK = 90;
/** Value of a question from which it is worth a tap. */
export const QUESTION_WORTH = 0.3;
/** Reconnecting weighs novelty against comfort: people pick those they spent most time with, and gain more from the others (s1, Walter 2015). */
export const NOVELTY_SHARE = 0.45;
/** Days, of each three, on which the less comfortable comes first where people are got in touch with again (s1, Walter 2015; ours). */
export const UNEASY_DAYS = 1 / 3;
export const UNEASY_BONUS = 0.3;
/** Share of a step's worth that holds however little it is due, and however little is new in it (s6, Today list; ours). */
export const WORTH_UNDUE = 0.5;
export const WORTH_KNOWN = 0.75;
/** Share of the places of a day that go to something else than the best, so that new things are tried (s6: 10 to 20 %). */
export const EXPLORE = 0.15;
/** How far down the list of a kind a trial may reach (ours). */
export const EXPLORE_AMONG = 5;
/** Highest chance part of a score, so that equals take turns. */
export const CHANCE_SHARE = 0.06;
/** Days of answers by which kinds take turns, and what each step of a kind in them leaves of its score. */
export const VARIETY_DAYS = 7;
export const VARIETY_KEEPS = 0.8;
/** What one step of a group on a day leaves of the score of another one of it: owed, give, reach (s6: lists merged by quota; ours). */
export const GROUP_KEEPS = 0.55;
/** Fatigue: what a step with somebody within so many days takes from the next one with them, and how much at most (ours). */
export const FATIGUE = { days: 60, each: 0.06, most: 0.18 } as const;
/** Steps of a day, and of seven days, that ask somebody for a conversation, at most (ours): asking takes heart. */
export const ASKS_A_DAY = 1;
export const ASKS_A_WEEK = 2;
/**
 * What is learned from your answers (ours): each is halved in so many days; "later" counts a quarter of a "not this"; as much as so
 * many answers speaks for no change; a kind is never weighed more or less than this. From `tells` on a step says so.
 */
export const LIKING = {
  halfLife: 60,
  later: 0.25,
  prior: 4,
  least: 0.6,
  most: 1.4,
  tells: 1.2,
  tellsDone: 3,
} as const;
/** Days ahead for which a talk in a calendar is told of, and prepared for (ours). */
export const ARRANGED_WITHIN = 7;
export const PREPARE_WITHIN = 2;

// ---- The walk through the close circle ----------------------------------------------------------------------

/**
 * Which comes first (ours): those known well, then those who may be, by what an answer tells, then those known a little. Whoever
 * has something said of them tells less; whoever was asked about within `againDays` comes last.
 */
export const SWEEP = {
  /** How many people a walk goes through, and how many more where that is asked for: a quarter of an hour (ours). */
  people: 20,
  more: 10,
  well: 0.7,
  wellByStrength: 0.3,
  unsure: 0.4,
  unsureByWorth: 0.5,
  little: 0.1,
  littleByStrength: 0.3,
  others: 0.1,
  toldShare: 0.6,
  againDays: 180,
  /** With whom it ends: might know somebody comes first, then being known well, then what you could do for them (method L1, N1; ours). */
  end: {
    mightKnow: 0.5,
    saysWhom: 0.1,
    well: 0.35,
    couldDo: 0.15,
    needs: 0.05,
    cares: 0.05,
    looked: 0.1,
    /** A real conversation within so many days is another reason to let somebody else be first. */
    talkedDays: 7,
    talked: 0.2,
    strength: 0.1,
  },
} as const;
