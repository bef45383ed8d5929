// Why nothing is suggested today, and what tact answers when somebody is not to be asked or written to now: why, and until when.
import type { QuietCode } from '#domain/choose-steps.ts';
import type { TactRule } from '#domain/tact.ts';
import { dayOfDateInWords } from './dates.ts';
import { callName, type Sentence, text, type Values, type Voice } from './voice.ts';

export const tactWords = {
  'quiet-nobody': () =>
    'Nobody is here yet. Bring in a file, or name three people whom you would be glad to talk to.',
  'quiet-nothing': () => 'Nothing needs you today. That is allowed.',
  'quiet-plenty': () => 'That is plenty.',
  'quiet-day': () => 'This is one of your quiet days.',
  'quiet-no-energy': () => 'You set your energy to none, so nothing is suggested. It can stay that way.',
  'quiet-week-full': () => 'You have done what you had room for this week.',

  'tact-do-not-contact': (it) =>
    it['namesake'] === 1
      ? `You said of somebody called ${text(it, 'name')} that they are never to be suggested, and this may be them. If it is somebody else, say that they are two people.`
      : `You said that ${callName(it)} is never to be suggested, and that holds.`,
  'tact-not-now': (it, voice) => `You are leaving ${callName(it)} in peace${until(it, voice)}.`,
  'tact-unanswered': (it, voice) =>
    it['until'] === undefined
      ? `Your last message to ${callName(it)} is still without an answer. The next one asks for nothing.`
      : `Your last message to ${callName(it)} is still without an answer. One is enough; it rests${until(it, voice)}.`,
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
} as const satisfies Record<QuietCode | `tact-${TactRule}` | 'rest-of-one', Sentence>;

function comesBack(it: Values, voice: Voice): string {
  return it['until'] === undefined ? '' : `: ${dayOfDateInWords(text(it, 'until'), voice)}`;
}

/** " until tomorrow", " until 3 May" */
function until(it: Values, voice: Voice): string {
  if (it['until'] === undefined) return '';
  return ` until ${dayOfDateInWords(text(it, 'until'), voice).replace(/^on /, '')}`;
}
