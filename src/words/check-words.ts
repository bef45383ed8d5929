// A kinder wording for each way of going wrong that `check-words` knows, and one line on why. Nothing here scolds: whoever writes in
// need writes as they can, and what they read is how it may feel to the other, and what else could be said.
import type { WordsCode, WordsRule } from '#domain/check-words.ts';
import { shortened } from './shortened.ts';

export interface Kinder {
  /** What is shown beside the words found. */
  readonly suggestion: string;
  /** What stands for them when it is taken; null where that is yours to find. */
  readonly use: string | null;
}

const why: Readonly<Record<WordsRule, string>> = {
  begging:
    'Whoever reads it may feel that your days hang on them, and step back. Plain news is easier to answer.',
  pressure: 'An answer comes more gladly where it may come late, or be a no.',
  flattery: 'Praise that would fit anybody passes by. One thing that you really noticed stays.',
  'pick-your-brain':
    'It sounds like taking. Say what you are curious about, and they can look forward to telling you.',
  guilt: 'A reproach gets an excuse, seldom an answer. What you did for them speaks for itself.',
  'asking-for-a-job':
    'A question about a job can be answered with no, and often has to be. A question about their work is a pleasure to answer.',
  jargon: 'These are the words of an office. In your own, they hear you.',
  'wall-of-text': 'On a phone this is one grey block. Some air lets it be read to the end.',
};

/** Words as they stand, in the sentence. */
const words = (text: string): Kinder => ({ suggestion: text, use: text });
/** Something to say that lacks what nobody but the writer knows. */
const yours = (text: string): Kinder => ({ suggestion: text, use: null });
const leaveOut: Kinder = { suggestion: 'It can be left out; the rest says enough.', use: '' };

/** The form of a verb that fits in the place of the words found. */
function formed(found: string, plain: string, going: string): Kinder {
  const first = /^[a-z’']+/i.exec(found)?.[0] ?? '';
  return words(/ing$/i.test(first) ? going : plain);
}

const kinder: Readonly<Record<WordsCode, Kinder | ((found: string) => Kinder)>> = {
  'begging-plead': words('I would be glad to hear what you think, if you have a moment.'),
  'begging-despair': words('I am between two jobs at the moment, and finding out what could come next.'),
  'begging-anything': words('I am curious how you came to your work, and would love to hear about it.'),
  'begging-debt': words('It would help me, and I would tell you what came of it.'),
  'begging-small': words('We do not know each other yet, so I will be brief.'),
  'begging-please': words('If you have time for it, I would be glad.'),
  'pressure-deadline': words('Whenever it suits you is early enough.'),
  'pressure-chase': words('If now is not a good time, leave it for later, or for good; both are fine.'),
  'pressure-watching': leaveOut,
  'pressure-no-room': words('A no is quite all right.'),
  'pressure-calling-out': words('I hope that you are well.'),
  'flattery-person': yours('One thing that you did, and what it changed for you: “Since your talk I ...”'),
  'flattery-work': yours('What it was: “your piece on ..., most of all the part about ...”'),
  'flattery-everything': yours('The one that you liked best, and why: “I liked ... because ...”'),
  'flattery-rank': yours('What made you think of them: “You have done ..., which I am curious about.”'),
  'pick-your-brain-brain': (found) =>
    formed(found, 'hear how you got into your work', 'hearing how you got into your work'),
  'pick-your-brain-time': (found) =>
    formed(found, 'talk with you for a little while', 'talking with you for a little while'),
  'pick-your-brain-extract': (found) =>
    formed(found, 'hear how you went about it', 'hearing how you went about it'),
  'pick-your-brain-sounding': (found) =>
    /^\s*(?:a |an )?(?:quick|short|brief|virtual|exploratory|introductory|informational|coffee)/i.test(found)
      ? words('a conversation, when it suits you')
      : formed(found, 'tell you what I am thinking of', 'telling you what I am thinking of'),
  'guilt-favor': words('I would be glad of your view on this, and a no is fine.'),
  'guilt-reproach': words('It has been a while, and I hope that you are well.'),
  'guilt-poor-me': words('I know that your days are full; whenever it suits you is fine.'),
  'guilt-comparison': leaveOut,
  'asking-for-a-job-opening': words('May I ask how people come into your line of work?'),
  'asking-for-a-job-hire': words('I would love to hear what your days are like.'),
  'asking-for-a-job-cv': words('May I ask how you got started?'),
  'asking-for-a-job-good-word': words('Is there somebody whose work you think I would enjoy hearing about?'),
  'asking-for-a-job-in-mind': words(
    'If you read something about the field that I would enjoy, I would be glad to see it.',
  ),
  'jargon-reach-out': (found) => formed(found, 'write to you', 'writing to you'),
  'jargon-touch-base': (found) =>
    /^(?:touch|connect|sync|ping|love|like|happy|great|good)/i.test(found)
      ? formed(found, 'talk', 'talking')
      : yours('As you would say it to a friend: “talk”, “come back to it”, “tell them, too”.'),
  'jargon-network': yours('What you would like: “get to know people who ...”, “do something together”.'),
  'jargon-value': yours(
    'What you mean, as you would tell it at a kitchen table: “help”, “time”, “a closer look”.',
  ),
  'jargon-space': yours('The work itself: “with old buildings”, “in a school”, “from law to pottery”.'),
  'jargon-self': yours('Something you did on an ordinary day: “I like finding out why things went wrong.”'),
  'wall-paragraph': yours(
    'Two or three short paragraphs: who you are, what you are curious about, what you ask.',
  ),
  'wall-message': yours('The three sentences that matter most; the rest can be told when you talk.'),
};

export const checkedWords = {
  why: (rule: WordsRule): string => why[rule],
  kinder: (code: WordsCode, found: string): Kinder => {
    const it = kinder[code];
    return typeof it === 'function' ? it(found) : it;
  },
  notEnglish: () =>
    'This looks like another language. So far the words of English messages are known, and no others.',
  /** For a terminal. */
  lines: (answer: {
    readonly note: { readonly text: string } | null;
    readonly findings: readonly {
      readonly found: string;
      readonly suggestion: string;
      readonly why: string;
    }[];
  }): string => {
    if (answer.note) return answer.note.text;
    if (answer.findings.length === 0) return 'These are kind words.';
    return answer.findings
      .map((it) => `“${shortened(it.found)}”\n  ${it.why}\n  Perhaps: ${it.suggestion}`)
      .join('\n\n');
  },
} as const;
