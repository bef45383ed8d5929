// How people in an invented world behave: who is linked, who is in the address book, who writes how often, by level and relation.
// `plain` is the world as one would expect it. Other profiles (issue B: `honest`, each number with its line of science.md)
// are further values of the same shape.
import type { PlantedLevel, Relation } from './life.ts';

type PerLevel = Readonly<Record<PlantedLevel, number>>;

export interface Habits {
  readonly name: string;
  /** People of each level in a book of 400; the known ones grow slower than the book (exponents below). */
  readonly levelsOf400: PerLevel;
  readonly growth: PerLevel;
  /** How relations mix within a level. */
  readonly relations: Readonly<Record<PlantedLevel, Readonly<Partial<Record<Relation, number>>>>>;
  readonly linked: Readonly<Record<Relation, number>>;
  readonly card: PerLevel;
  readonly cardWithoutAddress: number;
  /** Of those with a card: also in the address book that LinkedIn once copied. */
  readonly synced: number;
  /** LinkedIn shows their address. */
  readonly showsEmail: PerLevel;
  /** Another name in the card: nickname, initials, marks lost. */
  readonly cardNameDiffers: number;
  readonly decoratedName: number;
  readonly closedProfile: number;
  /** Leaves next to no written trace. */
  readonly quiet: PerLevel;
  /** Exchanges in a year, while the tie lives; level 3: chance of a single exchange. */
  readonly exchangesPerYear: PerLevel;
  /** A tie that has gone silent. */
  readonly faded: PerLevel;
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
  linked: {
    family: 0.35,
    friend: 0.75,
    colleague: 0.97,
    school: 0.9,
    acquaintance: 0.85,
    online: 0.99,
    recruiter: 0.9,
  },
  card: { 1: 0.85, 2: 0.28, 3: 0.02 },
  cardWithoutAddress: 0.25,
  synced: 0.4,
  showsEmail: { 1: 0.2, 2: 0.05, 3: 0.012 },
  cardNameDiffers: 0.12,
  decoratedName: 0.07,
  closedProfile: 0.02,
  quiet: { 1: 0.25, 2: 0.25, 3: 0.9 },
  exchangesPerYear: { 1: 9, 2: 0.8, 3: 0 },
  faded: { 1: 0.15, 2: 0.5, 3: 1 },
  invitationKept: 0.45,
  invitationNote: { 1: 0.1, 2: 0.3, 3: 0.06 },
  endorsed: { 1: 0.35, 2: 0.2, 3: 0.04 },
  recommended: { 1: 0.25, 2: 0.06, 3: 0.002 },
  noted: { 1: 0.15, 2: 0.12, 3: 0.01 },
  talksPerYear: { 1: 8, 2: 0.7, 3: 0 },
};
