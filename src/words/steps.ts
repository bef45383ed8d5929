// What the steps of today say, why there may be none, and what tact answers when something is not suggested.
// Nothing here counts against anybody; a suggestion is one or two sentences on how to do it kindly.
import type { QuietCode } from '#domain/choose-steps.ts';
import type { StepSuggestionCode, StepTitleCode, StepWhyCode } from '#domain/describe-step.ts';
import type { TactRule } from '#domain/tact.ts';
import { dayOfDateInWords, monthOrDayInWords, rhythmInWords, whenInWords } from './dates.ts';
import { callName, count, type Sentence, text, type Values, type Voice } from './voice.ts';

export const stepWords = {
  'title-reply': (it) => `Write back to ${callName(it)}`,
  'title-reconnect': (it) => `See how ${callName(it)} is`,
  'title-talk': (it) => `Ask ${callName(it)} for twenty minutes`,
  'title-begin': (it) => `Get in touch with ${callName(it)}`,
  'title-question': (it) => `How well do you know ${callName(it)}?`,

  'why-owes-reply': (it, voice) =>
    `${callName(it)} wrote to you${when(it, 'since', voice)} and may be glad of an answer.`,
  'why-gone-quiet': (it, voice) =>
    `You and ${callName(it)} are usually in touch ${rhythmInWords(count(it, 'gap'))}; the last time was${when(it, 'last', voice)}.`,
  'why-faded': (it, voice) =>
    `You and ${callName(it)} used to be in touch ${rhythmInWords(count(it, 'gap'))}; the last time was${when(it, 'last', voice)}.`,
  'why-last-exchange': (it, voice) => `You and ${callName(it)} were last in touch${when(it, 'last', voice)}.`,
  'why-met': (it, voice) => met(it, voice),
  'why-known-well': (it) => `${youKnow(it)} ${callName(it)} well.`,
  'why-known-a-little': (it) => `${youKnow(it)} ${callName(it)} a little.`,
  'why-wrote-never-talked': (it, voice) =>
    `You have written to each other${when(it, 'last', voice) === '' ? '' : `, the last time${when(it, 'last', voice)}`}; no real conversation is known yet.`,
  'why-admired': (it) => `You wrote down why: “${text(it, 'why')}”`,
  'why-glad-to-talk': (it) => `You said that you would be glad to talk to ${callName(it)}.`,
  'why-question': (it) => `It is open how well you know ${callName(it)}. One tap settles it.`,

  'suggest-reply': () =>
    'Two or three lines are enough: answer what was asked, and say that it was good to hear from them.',
  'suggest-reconnect': () =>
    'One line about what made you think of them, and how are they? There is nothing to ask for.',
  'suggest-reconnect-long': () =>
    'Say openly that it has been a long time and what made you think of them, and that there is no hurry to answer.',
  'suggest-talk': () =>
    'Say what you liked in what they wrote, and ask whether they would talk for twenty minutes, by phone or over a coffee.',
  'suggest-talk-admired': () =>
    'Tell them what you admire in their work, and ask whether they would talk for twenty minutes, whenever it suits them.',
  'suggest-begin': () =>
    'Two lines: what made you think of them, and that you would be glad to hear how they are.',
  'suggest-begin-admired': () =>
    'Tell them honestly what you admire in their work. If it feels right, ask for twenty minutes, whenever it suits them.',
  'suggest-question': () => 'Well, a little, or not yet: what comes to mind first is right.',

  'quiet-nobody': () =>
    'Nobody is here yet. Bring in a file, or name three people whom you would be glad to talk to.',
  'quiet-nothing': () => 'Nothing needs you today. That is allowed.',
  'quiet-plenty': () => 'That is plenty.',
  'quiet-day': () => 'This is one of your quiet days.',
  'quiet-no-energy': () => 'You set your energy to none, so nothing is suggested. It can stay that way.',
  'quiet-week-full': () => 'You have done what you had room for this week.',

  'tact-do-not-contact': (it) => `You said that ${callName(it)} is never to be suggested, and that holds.`,
  'tact-not-now': (it, voice) => `You are leaving ${callName(it)} in peace${until(it, voice)}.`,
  'tact-unanswered': (it, voice) =>
    `Your last message to ${callName(it)} is still without an answer. One is enough; it rests${until(it, voice)}.`,
  'rest-of-one': (it, voice) =>
    `One message is enough. ${callName(it)} is left in peace${until(it, voice)}, or until there is an answer.`,
  'tact-later': (it, voice) => `You wanted to come back to ${callName(it)} later${comesBack(it, voice)}.`,
  'tact-rest-after-done': (it, voice) =>
    `You did something with ${callName(it)} not long ago; let it rest${until(it, voice)}.`,
  'tact-rest-after-skip': (it, voice) =>
    `You set ${callName(it)} aside not long ago; let it rest${until(it, voice)}.`,
  'tact-no-reason': (it) =>
    `Nothing is known yet of why you would like to talk to ${callName(it)}. Say it in a few words, and it is a true reason to ask.`,
  'tact-nothing-between': (it) =>
    `A favour is a lot to ask before anything was given, learned or shared between you and ${callName(it)}. Begin with something small; if you have talked, say so in one line.`,
  'tact-ask-open': (it, voice) =>
    `You have asked ${callName(it)} for something already and it is still open; one at a time${until(it, voice)}.`,
  'tact-asked-lately': (it, voice) =>
    `You asked something of ${callName(it)} not long ago; leave it at that${until(it, voice)}.`,
  'tact-circle-asked-lately': (it, voice) =>
    `You have asked two favours lately among people who probably know ${callName(it)}. They may talk; leave it at that${until(it, voice)}.`,
  'tact-quiet-day': () => 'This is one of your quiet days.',
  'tact-no-energy': () => 'You set your energy to none.',
  'tact-week-is-full': () => 'You have done what you had room for this week.',
} as const satisfies Record<
  StepTitleCode | StepWhyCode | StepSuggestionCode | QuietCode | `tact-${TactRule}` | 'rest-of-one',
  Sentence
>;

function when(it: Values, name: string, voice: Voice): string {
  const said = whenInWords(text(it, name), voice);
  return said === '' ? '' : ` ${said}`;
}

/** "You met in May 2024, at a wedding." */
function met(it: Values, voice: Voice): string {
  const [day, place] = [monthOrDayInWords(text(it, 'when'), voice), text(it, 'where')];
  const at = day === '' ? '' : ` ${day}`;
  if (place === '') return `You met${at === '' ? ' before' : at}.`;
  return /^(?:at|in|on|during|through|by|near|over|while|when)\s/i.test(place)
    ? `You met${at}${at === '' ? ' ' : ', '}${place.charAt(0).toLowerCase()}${place.slice(1)}.`
    : `You met${at}: ${place}.`;
}

function youKnow(it: Values): string {
  return it['sure'] === 0 ? 'It looks as if you know' : 'You know';
}

function comesBack(it: Values, voice: Voice): string {
  return it['until'] === undefined ? '' : `: ${dayOfDateInWords(text(it, 'until'), voice)}`;
}

/** " until tomorrow", " until 3 May" */
function until(it: Values, voice: Voice): string {
  if (it['until'] === undefined) return '';
  return ` until ${dayOfDateInWords(text(it, 'until'), voice).replace(/^on /, '')}`;
}
