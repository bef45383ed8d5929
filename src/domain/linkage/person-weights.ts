// Numbers by which two people of a book are held to be one. Shares are of two records of one person (m) unless said; what strangers
// share (u) is counted in the book itself. [world]: seen in invented worlds 1-3, `npm run bench:who`; [chosen]: by judgement, on the safe side.

/** Somebody of one source stands in another one, too: before anything is known of the two. [world: 0.3 to 0.6] */
export const ELSEWHERE_TOO = 0.8;

/** Joined by itself from here on: one in a thousand may be wrong, and not one was. [science.md 6] */
export const CERTAIN = 0.999;
/** Asked about from here on. [chosen] */
export const WORTH_ASKING = 0.15;

/** The queue ends here; nobody answers more, and what is answered makes room. [chosen] */
export const MOST_ASKED = 5000;

/** How the given or the family name comes again in another source of the same person. [world, rounded] */
export const WORD_AGAIN = {
  equal: 0.8,
  /** Written as it sounds, or in another script (`Yulia`, `Юлия`). */
  sound: 0.04,
  /** One slip of the keyboard. */
  slip: 0.03,
  /** One half of a double name, in an address. */
  half: 0.25,
  /** A double name and one half of it. */
  more: 0.05,
  nickname: 0.1,
  /** Its beginning, three letters at least. */
  short: 0.08,
  initial: 0.05,
  /** Another word altogether: by marriage, or a name that is not used. */
  other: 0.03,
} as const;

/** One part of a name is written as it sounds: the other one is, too. [chosen] */
export const SOUNDS_BOTH = 0.5;

/** So many times as many strangers are reached by each looser likeness than by the word itself. [chosen, on the safe side] */
export const STRANGERS_REACHED = {
  equal: 1,
  sound: 2,
  slip: 4,
  half: 2,
  more: 3,
  nickname: 2,
  short: 1,
} as const;

/** A stranger has this first letter. [chosen: the commonest letters begin 8 to 10 of 100 names] */
export const SAME_INITIAL = 0.09;

/** Words are as if these many strangers had been looked at besides, none of whom bears the word. [chosen] */
export const STRANGERS_BESIDES = 300;

/** Two people share a whole name: as if one pair of so many did. [chosen; a few in a million in a large country] */
export const PAIRS_BESIDES = 1_000_000;
/** No name is so rare that it is surer than this part of the usual chance of a namesake. [chosen] */
export const RAREST_NAME = 1 / 3;

/** The same present organisation, or an address there, in two records of one person. [world: 0.5 to 0.7] */
export const SAME_EMPLOYER = 0.5;
/** Two addresses at one domain, where few have one. [chosen] */
export const SAME_DOMAIN = 0.3;
/** From this share of people on a domain is a provider's. [chosen] */
export const PROVIDER = 0.01;
/** They say different ones. People change work, and files are old. [world] */
export const OTHER_EMPLOYER = 0.6;
export const SAME_TITLE = 0.4;
export const SAME_PLACE = 0.4;
export const SAME_BIRTHDAY = 0.95;
/** Strangers with one birthday, with the year and without. */
export const BIRTHDAY_BY_CHANCE = { whole: 1 / (365 * 60), yearless: 1 / 365 } as const;
/** The most that a title, a place, an employer may say: they go together with others. [chosen] */
export const MOST_FROM = { title: 1.5, place: 1.5, employer: 6 } as const;
/** An address made of the given name and of another family name than the one shown. [world: half of such are namesakes] */
export const ANOTHER_NAME_IN_MAIL = 0.1;

/** An e-mail or phone held by more distinct names than this is a shared one (office): no key. [chosen] */
export const MOST_NAMES_PER_KEY = 3;

/**
 * Of two who share an address or a number and whose names did not let that join them, so many are one before their names are looked at:
 * the others are a family, a shop, an office. [chosen]
 */
export const ONE_OF_SHARERS = 0.5;
/** Their names have nothing in common: one is a word of yours (`Mum`), or both are whole names. [chosen] */
export const NAMES_APART = { untold: 0.5, other: 0.03 } as const;

/** From here on a circumstance besides the name counts as speaking for itself (log odds). [chosen] */
export const OF_ITS_OWN = 1;

/** More people than this with one key: the key says nothing. */
export const MOST_OF_ONE_KEY = 20;
/** The same of a family name alone or with an initial: two of many are told by nothing. */
export const MOST_OF_LOOSE_KEY = 12;
