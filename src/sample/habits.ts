// How people in an invented world behave: who is linked, who is in the address book, who writes how often, by level and relation.
// `plain` is the world in which evidence speaks clearly: whoever is known well writes often and lately, whoever is known a little
// has exchanged something, and with the others there was next to nothing. `honest` stands in honest-habits.ts.
import type { PlantedLevel, Relation } from './life.ts';

export type PerLevel = Readonly<Record<PlantedLevel, number>>;
export type SomeRelations = Readonly<Partial<Record<Relation, number>>>;

/** A part of a level with its own rhythm: exchanges in a year while the tie lives. */
export interface Layer {
  readonly share: number;
  readonly perYear: number;
}

export interface Habits {
  readonly name: string;
  /** People of each level in a book of 400; the known ones grow slower than the book (exponents below). */
  readonly levelsOf400: PerLevel;
  readonly growth: PerLevel;
  /** How relations mix within a level. */
  readonly relations: Readonly<Record<PlantedLevel, SomeRelations>>;

  /** Of those whom I call well known: they would say the same of me. */
  readonly mutual: number;
  /** Labels that come out one level beside what the tie is. */
  readonly flipped: PerLevel;

  readonly linked: Readonly<Record<Relation, number>>;
  readonly card: PerLevel;
  /** Where the relation says more than the level. */
  readonly cardOf: SomeRelations;
  readonly cardWithoutAddress: number;
  readonly birthday: PerLevel;
  /** Of those with a card: also in the address book that LinkedIn once copied. */
  readonly synced: number;
  /** Of those with a card: also in the Google account, typed there anew. */
  readonly inGoogle: number;
  /** LinkedIn shows their address. */
  readonly showsEmail: PerLevel;
  /** Another name in the card: nickname, initials, marks lost, married, another script. */
  readonly cardNameDiffers: number;
  readonly linkedNameDiffers: number;
  /** Family under the word for what they are (`Mum`, `Auntie Bea`). */
  readonly kinWord: number;
  readonly decoratedName: number;
  readonly closedProfile: number;

  /** Nothing written between us is in any file. Of strangers, the rest exchanged something once. */
  readonly traceless: PerLevel;
  readonly layers: Readonly<Record<1 | 2, readonly Layer[]>>;
  /** Deviation of the logarithm of a tie's own rhythm around its layer's. */
  readonly spread: number;
  /** Well known, and silent for three years or more. */
  readonly dormant: SomeRelations;
  /** Of the innermost ties, lost within a year: they are known a little now, and wrote much once. */
  readonly turnover: number;
  /** Of ties that nothing else holds (a meeting, a journey), gone within a year. */
  readonly bridgesGone: number;
  /** Of the other ties known a little. */
  readonly tiesGone: number;
  /** Of recruiters: who writes unasked, how often at most, and to whom I answer kindly. */
  readonly cold: { readonly share: number; readonly most: number; readonly answered: number };

  readonly invitationKept: number;
  readonly invitationNote: PerLevel;
  readonly endorsed: PerLevel;
  readonly recommended: PerLevel;
  readonly noted: PerLevel;
  /** Meetings and calls in a year, which leave no trace in these files. */
  readonly talksPerYear: PerLevel;
}

export const plainHabits: Habits = {
  name: 'plain',
  levelsOf400: { 1: 15, 2: 80, 3: 305 },
  growth: { 1: 0.3, 2: 0.5, 3: 1 },
  relations: {
    1: { family: 4, friend: 6, colleague: 4, school: 1 },
    2: { family: 2, friend: 3, colleague: 36, school: 12, acquaintance: 27 },
    3: { colleague: 15, school: 8, recruiter: 20, online: 262 },
  },
  mutual: 1,
  flipped: { 1: 0, 2: 0, 3: 0 },
  linked: {
    family: 0.9,
    friend: 0.95,
    colleague: 0.98,
    school: 0.97,
    acquaintance: 0.97,
    online: 0.99,
    recruiter: 0.9,
  },
  card: { 1: 0.9, 2: 0.28, 3: 0.01 },
  cardOf: {},
  cardWithoutAddress: 0.25,
  birthday: { 1: 0.5, 2: 0.02, 3: 0 },
  synced: 0.4,
  inGoogle: 0.5,
  showsEmail: { 1: 0.2, 2: 0.05, 3: 0.012 },
  cardNameDiffers: 0.05,
  linkedNameDiffers: 0,
  kinWord: 0,
  decoratedName: 0.07,
  closedProfile: 0.02,
  // science.md 6: "Level 1 by 5-10 reciprocal mails a year or a 1:1 meeting; level 2 by any two-way contact or real
  // co-presence; connected-only = 3". Here all of them do so, and in writing.
  traceless: { 1: 0, 2: 0.03, 3: 0.98 },
  layers: { 1: [{ share: 1, perYear: 10 }], 2: [{ share: 1, perYear: 0.8 }] },
  spread: 0.35,
  dormant: {},
  turnover: 0,
  bridgesGone: 0.5,
  tiesGone: 0.15,
  cold: { share: 0.8, most: 3, answered: 0 },
  invitationKept: 0.45,
  invitationNote: { 1: 0.1, 2: 0.3, 3: 0.06 },
  endorsed: { 1: 0.35, 2: 0.2, 3: 0.04 },
  recommended: { 1: 0.25, 2: 0.06, 3: 0.002 },
  noted: { 1: 0.15, 2: 0.12, 3: 0.01 },
  talksPerYear: { 1: 8, 2: 0.7, 3: 0 },
};
