// What was given and received, thanked for and promised, each in a sentence. Never a sum, never who gave more; nothing is late.
import { dayOfDateInWords, monthOrDayInWords } from './dates.ts';
import { giftClause, giftSentence, type GiftTold, isLongGift } from './gift-line.ts';
import { callName, count, type Sentence, text, type Values, type Voice } from './voice.ts';

export type GivingCode =
  | 'gift-line'
  | 'thanks-for-gift'
  | 'thanks-for-talk'
  | 'thanks-tell'
  | 'thanks-said'
  | 'promise-line';

export const givingWords = {
  'gift-line': (it) =>
    count(it, 'filed') === 1 && text(it, 'kind') === 'recommendation'
      ? filedRecommendation(it)
      : giftSentence(told(it)),
  'thanks-for-gift': (it, voice) => `${giftClause(told(it))}${on(it, voice)}.`,
  'thanks-for-talk': (it, voice) => `${talked(it)}${on(it, voice).replace(/^,/, '')}.`,
  'thanks-tell': (it, voice) =>
    `${giftClause(told(it))}. You thanked ${callName(it)}${on(it, voice).replace(/^,/, '')}; they may be glad to hear how it turned out.`,
  'thanks-said': (it) => thanked(it),
  'promise-line': (it, voice) => promised(it, voice),
} as const satisfies Record<GivingCode, Sentence>;

function told(it: Values): GiftTold {
  return {
    name: text(it, 'name'),
    direction: it['direction'] === 'given' ? 'given' : 'received',
    kind: text(it, 'kind'),
    what: text(it, 'what'),
  };
}

function filedRecommendation(it: Values): string {
  const name = callName(it);
  return it['direction'] === 'given'
    ? `You wrote a recommendation for ${name}.`
    : `${name} wrote a recommendation for you.`;
}

/** ", last Tuesday" */
function on(it: Values, voice: Voice): string {
  const day = monthOrDayInWords(text(it, 'since'), voice);
  return day === '' ? '' : `, ${day}`;
}

function talked(it: Values): string {
  const name = callName(it);
  if (it['kind'] === 'call') return `You and ${name} talked on the phone`;
  if (it['kind'] === 'video') return `You and ${name} had a video call`;
  return `You and ${name} met`;
}

function thanked(it: Values): string {
  const name = callName(it);
  const what = text(it, 'what');
  const about =
    what !== '' && !isLongGift(what)
      ? `: ${giftClause({ ...told(it), direction: 'received', they: true })}`
      : it['for'] === 'interaction' || it['for'] === 'conversation'
        ? ' for the conversation'
        : '';
  switch (it['how']) {
    case 'in person':
      return `You thanked ${name} in person${about}.`;
    case 'told':
      return `You told ${name} how it turned out${about}.`;
    case 'let go':
      return `You left the thanks to ${name} at that${about}.`;
    default:
      return `You thanked ${name}${about}.`;
  }
}

function promised(it: Values, voice: Voice): string {
  const name = callName(it);
  const who = it['whose'] === 'theirs' ? `${name} promised you` : `You promised ${name}`;
  const what = text(it, 'text').replace(/[\s.,;:]+$/u, '');
  const due =
    it['due'] === undefined ? '' : `, by ${dayOfDateInWords(text(it, 'due'), voice).replace(/^on /, '')}`;
  const ended = it['state'] === 'kept' ? ' Kept.' : it['state'] === 'released' ? ' Let go.' : '';
  return `${who}: ${what}${ended === '' ? due : ''}.${ended}`;
}
