// Why two people probably know each other: one sentence for each kind of evidence. Never more than "probably".
import type { AcquaintanceCode } from '#domain/acquaintances.ts';
import { whenInWords } from './dates.ts';
import { count, type Sentence, text, type Values, type Voice } from './voice.ts';
import { inLetters, times } from './web/counts.ts';

export const acquaintanceWords = {
  'acquainted-said': () => 'You said so.',
  'acquainted-met': (it, voice) =>
    `They were at ${number(it, 'meeting or call', 'meetings or calls')} with you${circle(it)}${latest(it, voice)}.`,
  'acquainted-wrote': (it, voice) =>
    `They were on ${number(it, 'thread of letters', 'threads of letters')} with you${circle(it)}${latest(it, voice)}.`,
  'acquainted-chatted': (it, voice) =>
    `They are in ${number(it, 'chat', 'chats')} with you${circle(it)}${
      count(it, 'both') > 0 ? ', and both have written there' : ''
    }${latest(it, voice)}.`,
  'acquainted-logged': (it, voice) =>
    `You wrote down that you were together with both, ${times(count(it, 'count'))}${latest(it, voice)}.`,
  'acquainted-through': (it) => `${text(it, 'by')} brought the two of you together.`,
} satisfies Readonly<Record<AcquaintanceCode, Sentence>>;

function number(it: Values, one: string, many: string): string {
  const all = count(it, 'count');
  return all === 1 ? `one ${one}` : `${inLetters(all)} ${many}`;
}

/** The smallest circle in which both were. */
function circle(it: Values): string {
  const least = count(it, 'least');
  const people = least <= 2 ? 'the three of you' : `${inLetters(least)} people and you`;
  return count(it, 'count') === 1 ? ` (${people})` : ` (at the smallest, ${people})`;
}

function latest(it: Values, voice: Voice): string {
  const last = it['last'] === undefined ? '' : whenInWords(text(it, 'last'), voice);
  return last === '' ? '' : `, ${count(it, 'count') > 1 ? 'most recently ' : ''}${last}`;
}
