// How the people of an invented world leave traces in a mailbox, a calendar and chats, by profile. As in ../honest-habits.ts each
// number has its line of science.md beside it; [chosen] where no study of that file gives one. Made before any model was
// measured with it, and not read from the product's own weights.
import type { PerLevel, SomeRelations } from '../habits.ts';
import type { Relation } from '../life.ts';

export type Channel = 'mail' | 'whatsapp' | 'telegram' | 'signal' | 'facebook';
export const channels: readonly Channel[] = ['mail', 'whatsapp', 'telegram', 'signal', 'facebook'];

type Ways = Readonly<Partial<Record<Channel, number>>>;

export interface EverydayHabits {
  readonly name: string;
  /** How far back mailbox and calendar go, in years. */
  readonly years: number;

  /** Of people of this relation: that we write to one another in this way at all ... */
  readonly uses: Readonly<Record<Relation, Ways>>;
  /** ... times this, by level. */
  readonly heard: PerLevel;
  /** Of a tie's exchanges, at least this part goes the way that is the usual one between us. */
  readonly usualWay: number;
  /** Median of the hours until an answer, while the tie lives. */
  readonly answerHours: PerLevel;
  /** Mails at work in a year while we share an employer, on top of the tie's own. */
  readonly workMails: PerLevel;
  /** Strangers who wrote one mail or two, of level 3. */
  readonly onceMail: SomeRelations;

  /** Of ties: whose meetings and calls (which happened anyway) I put into my calendar ... */
  readonly talkInCalendar: Readonly<Record<Relation, number>>;
  /** ... of these talks, so many stand there ... */
  readonly calendarCare: number;
  /** ... and of these: with the person invited by mail, not in the title alone. */
  readonly invitedByMail: Readonly<Record<Relation, number>>;
  /** Calls that a chat shows. */
  readonly callInChat: number;
  /** Colleagues of now with whom I sit down by myself again and again. */
  readonly oneToOne: PerLevel;
  readonly allHandsPerYear: number;

  /** Chats that I exported, of those that there are (one file for each). */
  readonly exported: PerLevel;
  /** Under the name of my address book; the others under the name they gave themselves, or a number. */
  readonly namedAsInCards: number;
  /** Friends on Facebook, whether we write or not. */
  readonly facebookFriend: PerLevel;

  /** Mails by machines and through lists for each mail between people. */
  readonly machinePerMail: number;
  readonly listPerMail: number;
}

export const plainEveryday: EverydayHabits = {
  name: 'plain',
  years: 5,
  uses: {
    family: { mail: 0.9, whatsapp: 0.9 },
    friend: { mail: 0.9, whatsapp: 0.9, telegram: 0.2, signal: 0.2, facebook: 0.2 },
    colleague: { mail: 1, whatsapp: 0.3 },
    school: { mail: 0.9, whatsapp: 0.5, facebook: 0.3 },
    acquaintance: { mail: 0.95, whatsapp: 0.3 },
    online: { mail: 1 },
    recruiter: { mail: 1 },
  },
  heard: { 1: 1, 2: 0.95, 3: 0.02 },
  usualWay: 0.6,
  answerHours: { 1: 3, 2: 20, 3: 40 },
  workMails: { 1: 20, 2: 3, 3: 0 },
  onceMail: { recruiter: 0.3, online: 0.01 },
  talkInCalendar: {
    family: 0.8,
    friend: 0.85,
    colleague: 0.95,
    school: 0.85,
    acquaintance: 0.9,
    online: 0.9,
    recruiter: 0.9,
  },
  calendarCare: 0.95,
  invitedByMail: {
    family: 0.6,
    friend: 0.7,
    colleague: 0.95,
    school: 0.8,
    acquaintance: 0.9,
    online: 0.9,
    recruiter: 0.9,
  },
  callInChat: 0.6,
  oneToOne: { 1: 0.8, 2: 0.05, 3: 0 },
  allHandsPerYear: 6,
  exported: { 1: 0.95, 2: 0.7, 3: 0.3 },
  namedAsInCards: 0.95,
  facebookFriend: { 1: 0.7, 2: 0.4, 3: 0.05 },
  machinePerMail: 1.2,
  listPerMail: 0.2,
};

export const honestEveryday: EverydayHabits = {
  name: 'honest',
  years: 5,
  // science.md 0.3: "59.9% of self-declared CloseFriend dyads have zero logged calls/SMS", so one log tells of about 40 %.
  // Each way of writing is such a log: where a relation has a usual one it tells of half, elsewhere of few. That family is on
  // WhatsApp, colleagues in the mail and the class on Facebook is [chosen].
  uses: {
    family: { mail: 0.12, whatsapp: 0.55, telegram: 0.03, signal: 0.05, facebook: 0.15 },
    friend: { mail: 0.12, whatsapp: 0.42, telegram: 0.15, signal: 0.12, facebook: 0.2 },
    colleague: { mail: 0.6, whatsapp: 0.25, telegram: 0.05, signal: 0.04, facebook: 0.05 },
    school: { mail: 0.2, whatsapp: 0.25, telegram: 0.04, signal: 0.03, facebook: 0.35 },
    acquaintance: { mail: 0.6, whatsapp: 0.3, telegram: 0.08, signal: 0.03, facebook: 0.12 },
    online: { mail: 0.8, telegram: 0.15, facebook: 0.1 },
    recruiter: { mail: 0.9, whatsapp: 0.1 },
  },
  // science.md 3, thresholds: at >= 1 precision 0.44 and recall 0.40 of 8.1 %, so 4.5 % of all others left a trace in one
  // log. Between them [chosen], as `traceless` in ../honest-habits.ts: 0.35 of those known a little, against 0.40.
  heard: { 1: 1, 2: 0.85, 3: 0.05 },
  // [chosen] Most pairs have one place where they talk.
  usualWay: 0.75,
  // science.md 1 (Wuchty & Uzzi): "response dynamics add to volume and reciprocity". Medians [chosen].
  answerHours: { 1: 5, 2: 16, 3: 36 },
  // [chosen] Work makes strangers write: what is written there says less of a tie than what is written freely.
  workMails: { 1: 12, 2: 6, 3: 0.6 },
  // [chosen] Recruiters write mails as they write on LinkedIn.
  onceMail: { recruiter: 0.35, online: 0.02, colleague: 0.06, school: 0.03 },
  // [chosen] Nobody puts supper with a sister into a calendar; colleagues live there.
  talkInCalendar: {
    family: 0.12,
    friend: 0.35,
    colleague: 0.75,
    school: 0.35,
    acquaintance: 0.6,
    online: 0.8,
    recruiter: 0.9,
  },
  calendarCare: 0.6,
  invitedByMail: {
    family: 0.1,
    friend: 0.15,
    colleague: 0.85,
    school: 0.2,
    acquaintance: 0.55,
    online: 0.8,
    recruiter: 0.9,
  },
  // [chosen] The other calls were made by telephone.
  callInChat: 0.35,
  // [chosen] A few of those known a little too: whoever leads me, whoever I lead.
  oneToOne: { 1: 0.8, 2: 0.15, 3: 0 },
  allHandsPerYear: 10,
  // [chosen] WhatsApp exports chat by chat (formats.md 8): people do it for those they think of.
  exported: { 1: 0.85, 2: 0.5, 3: 0.2 },
  namedAsInCards: 0.8,
  // science.md 3 (Copenhagen): 81.1 % of the pairs that communicate are Facebook friends, and "only 11.1% of Facebook friends
  // call/text in 4 weeks": a friend there is next to no sign.
  facebookFriend: { 1: 0.6, 2: 0.45, 3: 0.15 },
  // [chosen] Between a half and two thirds of a private mailbox come from machines.
  machinePerMail: 1.4,
  listPerMail: 0.25,
};

export const everydayProfiles: Readonly<Record<string, EverydayHabits>> = {
  plain: plainEveryday,
  honest: honestEveryday,
};
