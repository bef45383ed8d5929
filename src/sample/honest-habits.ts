// The profile `honest`: an invented world as the studies say worlds are. Each number has its line of science.md beside it;
// [chosen] where no study of that file gives one: then a plain guess, made before any model was measured with it.
import type { Habits } from './habits.ts';

export const honestHabits: Habits = {
  name: 'honest',
  // science.md 1 (Dunbar layers 5/15/50/150): well known = the 50, known a little = the rest of the 150 and some of the
  // acquaintances behind it. 50 of 600 are also the 8.1 % of close friends in science.md 3 (Social Evolution).
  // The layers do not grow with the book; acquaintances do, slowly [chosen].
  levelsOf400: { 1: 50, 2: 140, 3: 210 },
  growth: { 1: 0, 2: 0.33, 3: 1 },
  // [chosen] Kin and friends inside; colleagues of several jobs, school and acquaintances around; linked strangers outside.
  relations: {
    1: { family: 14, friend: 22, colleague: 8, school: 6 },
    2: { family: 4, friend: 12, colleague: 60, school: 24, acquaintance: 60 },
    3: { colleague: 70, school: 30, recruiter: 50, online: 240 },
  },

  // science.md 3: "Only 39.8% of CloseFriend reports are mutual".
  mutual: 0.398,
  // science.md 3: "the label itself is noisy - quote this ceiling". No rate is given for one person asked twice [chosen].
  flipped: { 1: 0.06, 2: 0.06, 3: 0.02 },

  // [chosen] Family stands in the address book and seldom on LinkedIn.
  linked: {
    family: 0.2,
    friend: 0.6,
    colleague: 0.93,
    school: 0.8,
    acquaintance: 0.8,
    online: 0.99,
    recruiter: 0.85,
  },
  // [chosen] Telephones also keep the plumber and the landlord (level 3), and lack a fifth of the friends.
  card: { 1: 0.8, 2: 0.3, 3: 0.06 },
  cardOf: { family: 0.97 },
  cardWithoutAddress: 0.45,
  birthday: { 1: 0.4, 2: 0.06, 3: 0.01 },
  synced: 0.4,
  inGoogle: 0.55,
  // formats.md 1: "Email filled only if the connection allows it (~1-2 %)"; friends a little more often [chosen].
  showsEmail: { 1: 0.04, 2: 0.02, 3: 0.012 },
  // science.md 4 (fake_1000: an exact mail address finds a third of the true pairs, name and surname 14 %) and 6 (nickname,
  // initial, marks, other scripts): names differ between files. How many do [chosen].
  cardNameDiffers: 0.35,
  linkedNameDiffers: 0.08,
  kinWord: 0.35,
  decoratedName: 0.07,
  closedProfile: 0.02,

  // Level 1: science.md 0.3 and 3: "59.9% of self-declared CloseFriend dyads have zero logged calls/SMS".
  // Level 3: science.md 3, thresholds: at >= 1 precision 0.44 and recall 0.40 of 8.1 %, so 4.5 % of all others left a trace.
  // Level 2: science.md 3 (Copenhagen): "only 11.1% of Facebook friends call/text in 4 weeks"; over years more of them,
  // but fewer than of the close ones [chosen].
  traceless: { 1: 0.599, 2: 0.65, 3: 0.955 },
  // science.md 1: "contact about weekly (5), monthly (15); yearly at 150"; for the 50 the "5-10 reciprocated e-mails per
  // year" of De Choudhury 2010. Behind the 150 less than yearly [chosen].
  layers: {
    1: [
      { share: 5, perYear: 52 },
      { share: 10, perYear: 12 },
      { share: 35, perYear: 7 },
    ],
    2: [
      { share: 100, perYear: 1 },
      { share: 60, perYear: 0.3 },
    ],
  },
  // science.md 3, thresholds for close friends: of those with any trace 73 % have 5, 45 % have 20, 23 % have 50 in about
  // nine months: a log-normal with deviation 1.5 to 1.9, of which the layers above make up about half.
  spread: 1.2,
  // science.md 1: "friends decay faster than kin" (Roberts & Dunbar 2015); dormant is silent for three years (Levin 2011).
  // How many are: [chosen], most of those known well from school.
  dormant: { school: 0.7, colleague: 0.2, friend: 0.1, family: 0 },
  // science.md 1: "only 1-4% of the innermost ties change per year" (Roy 2022).
  turnover: 0.025,
  // science.md 1: "nine in ten bridges are gone next year" (Burt 2002).
  bridgesGone: 0.9,
  // science.md 1: "Emotional closeness -15%/yr without face-to-face" (Dunbar).
  tiesGone: 0.15,
  // [chosen] Most recruiters write unasked, some a dozen times; one in three gets a kind no.
  cold: { share: 0.7, most: 12, answered: 0.35 },

  // [chosen] As in the plain world, a little rarer.
  invitationKept: 0.45,
  invitationNote: { 1: 0.06, 2: 0.2, 3: 0.06 },
  endorsed: { 1: 0.25, 2: 0.15, 3: 0.05 },
  recommended: { 1: 0.1, 2: 0.04, 3: 0.003 },
  noted: { 1: 0.06, 2: 0.08, 3: 0.01 },
  // Whom one does not write to one meets: science.md 0.3; the rhythms of the layers, as means of the level.
  talksPerYear: { 1: 12, 2: 0.8, 3: 0 },
};
