// "You are not a nuisance": who answered you, whom you answered, who came back. In parts, so that each number can open the
// conversations behind it. Nothing is said that the messages do not show, and no missing answer is laid at anybody's door.
import { whenInWords } from './dates.ts';
import type { HeadlinePart } from './network.ts';
import { type Sentence, text, type Values } from './voice.ts';
import { inLetters, number } from './web/counts.ts';

interface Count {
  readonly people: number;
  readonly answered: number;
  readonly withinDay: number;
  readonly medianHours: number | null;
}

/** What there is enough of to be said; the rest is null. */
export interface NotANuisanceCounts {
  readonly afterSilence: Count | null;
  readonly asked: Count | null;
  readonly cameBack: { readonly people: number } | null;
  readonly firstWord: Count | null;
}

export type ApproachPart = 'after-silence' | 'first-word' | 'asked' | 'came-back';

/** A piece of a sentence; `opens` says which conversations are behind it. */
export interface NotANuisancePart {
  readonly text: HeadlinePart['text'];
  readonly opens?: { readonly part: ApproachPart; readonly answered?: 'yes' };
}

/** Said outright where at least half of those to whom you wrote answered; else it is about what happens when you write. */
export function notANuisanceTitle({ afterSilence, firstWord }: NotANuisanceCounts): string {
  const yours = afterSilence ?? firstWord;
  return yours === null || yours.answered * 2 >= yours.people
    ? 'You are not a nuisance'
    : 'When people write to each other';
}

/** One list of parts a sentence; the two that matter most first. */
export function notANuisanceSentences(it: NotANuisanceCounts): (readonly NotANuisancePart[])[] {
  const { afterSilence, asked, cameBack, firstWord } = it;
  return [
    ...(afterSilence ? [wrote(afterSilence, 'after-silence')] : []),
    ...(asked ? askedYou(asked) : []),
    ...(cameBack
      ? [
          [
            { text: capital(people(cameBack.people)), opens: { part: 'came-back' as const } },
            { text: ' came back to you by themselves after a year or more.' },
          ],
        ]
      : []),
    ...(firstWord ? [wrote(firstWord, 'first-word')] : []),
  ];
}

export function notANuisanceText(it: NotANuisanceCounts): string {
  return notANuisanceSentences(it)
    .map((sentence) => sentence.map((part) => part.text).join(''))
    .join(' ');
}

function wrote(count: Count, part: 'after-silence' | 'first-word'): NotANuisancePart[] {
  const { answered } = count;
  const say = alike(count);
  return [
    { text: part === 'after-silence' ? 'You wrote to ' : 'You wrote the first message to ' },
    { text: `${say(count.people)} people`, opens: { part } },
    ...(part === 'after-silence' ? [{ text: ' after a year or more of silence' }] : []),
    ...(answered === 0
      ? [{ text: '; no answer is in your files.' }]
      : [
          { text: '; ' },
          {
            text: answered === count.people ? 'all of them answered' : `${say(answered)} answered`,
            opens: { part, answered: 'yes' as const },
          },
          { text: `${howFast(count)}.` },
        ]),
  ];
}

/** Whom you could not answer is no reproach: where it is the most of them, those whom you did answer are the sentence. */
function askedYou(count: Count): NotANuisancePart[][] {
  const { people: all, answered } = count;
  const say = alike(count);
  const yes = { part: 'asked', answered: 'yes' } as const;
  if (answered === 0) return [];
  if (answered * 2 < all)
    return [
      [
        { text: 'You answered ' },
        { text: people(answered), opens: yes },
        { text: answered === 1 ? ' who had asked you something.' : ' who asked you something.' },
      ],
    ];
  return [
    [
      { text: capital(`${say(all)} people`), opens: { part: 'asked' } },
      { text: ' asked you something; you answered ' },
      { text: answered === all ? 'every one of them' : say(answered), opens: yes },
      { text: '.' },
    ],
  ];
}

/** Of the answers: "most within a day", else within how many days half of them came, where that is soon. */
function howFast({ answered, withinDay, medianHours }: Count): string {
  if (withinDay === answered) return answered === 1 ? ', within a day' : ', all within a day';
  if (withinDay * 2 > answered) return ', most within a day';
  const days = Math.ceil((medianHours ?? Infinity) / 24);
  if (days <= 1) return ', half of them within a day';
  return days <= 14 ? `, half of them within ${inLetters(days)} days` : '';
}

/** Numbers of one sentence look alike: in letters where all of them are small. */
function alike({ people: all, answered }: Count): (count: number) => string {
  return Math.max(all, answered) <= 12 ? inLetters : number;
}

function people(count: number): string {
  return count === 1 ? 'one person' : `${inLetters(count)} people`;
}

function capital(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const DAY = 86_400_000;
/** Milliseconds for which a missing answer may still be on its way (domain/not-a-nuisance.ts). */
const STILL_OPEN = 90 * DAY;
/** What was written later is perhaps about something else. */
const NO_ANSWER = 'No answer within three months is in your files.';

/** Behind a number: what was written when to one person, and when it was answered. */
export const approachWords = {
  'approach-after-silence': (it, voice) =>
    `You wrote${when(it, voice)}, after ${silence(it)} of silence. ${theirAnswer(it, voice.now)}`,
  'approach-first-word': (it, voice) =>
    `You wrote the first message${when(it, voice)}. ${theirAnswer(it, voice.now)}`,
  'approach-asked': (it, voice) =>
    `They asked you something${when(it, voice)}. ${
      answered(it) === null ? NO_ANSWER : `You answered ${howLong(it)}.`
    }`,
  'approach-came-back': (it, voice) => `They wrote${when(it, voice)}, after ${silence(it)} of silence.`,
} as const satisfies Record<`approach-${ApproachPart}`, Sentence>;

function when(it: Values, voice: Parameters<Sentence>[1]): string {
  const said = whenInWords(text(it, 'at'), voice);
  return said === '' ? '' : ` ${said}`;
}

function answered(it: Values): number | null {
  const took = Date.parse(text(it, 'answered')) - Date.parse(text(it, 'at'));
  return Number.isFinite(took) ? took : null;
}

function theirAnswer(it: Values, now: number): string {
  if (answered(it) !== null) return `They answered ${howLong(it)}.`;
  return now - Date.parse(text(it, 'at')) < STILL_OPEN ? 'No answer so far.' : NO_ANSWER;
}

function howLong(it: Values): string {
  const took = answered(it) ?? 0;
  if (took <= DAY / 24) return 'within the hour';
  if (took <= DAY) return 'within a day';
  const days = Math.round(took / DAY);
  if (days === 1) return 'after a day';
  if (days < 14) return `after ${inLetters(days)} days`;
  return days < 60
    ? `after ${inLetters(Math.round(days / 7))} weeks`
    : `after ${inLetters(Math.round(days / 30.4))} months`;
}

function silence(it: Values): string {
  const days = (Date.parse(text(it, 'at')) - Date.parse(text(it, 'since'))) / DAY;
  const years = Math.max(1, Math.floor((days + 3) / 365.25));
  if (!Number.isFinite(years)) return 'years';
  const said = years === 1 ? 'a year' : `${inLetters(years)} years`;
  return days - years * 365.25 > 30 ? `more than ${said}` : said;
}
