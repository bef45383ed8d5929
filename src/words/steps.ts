// What the steps of today say: title, why, and one or two sentences on how to do it kindly. Nothing here counts against anybody.
// That every code of every kind has its sentence is held by steps.test.ts.
import type { StepTitleCode } from '#domain/describe-step.ts';
import { monthOrDayInWords, rhythmInWords, whenInWords } from './dates.ts';
import { callName, count, type Sentence, text, type Values, type Voice } from './voice.ts';

export const stepWords = {
  'title-reply': (it) => `Write back to ${callName(it)}`,
  'title-reconnect': (it) => `See how ${callName(it)} is`,
  'title-talk': (it) => `Ask ${callName(it)} for twenty minutes`,
  'title-begin': (it) => `Get in touch with ${callName(it)}`,
  'title-promise': (it) => `Keep your word to ${callName(it)}`,
  'title-thank': (it) => `Thank ${callName(it)} for ${gift(it)}`,
  'title-follow-up': (it) =>
    it['what'] === undefined
      ? `Tell ${callName(it)} what your talk gave you`
      : `Ask ${callName(it)} how it is going`,
  'title-answer': (it) => `Answer ${callName(it)}: ${ended(text(it, 'topic'))}`,
  'title-help': (it) => `Offer ${callName(it)} a hand: ${ended(text(it, 'topic'))}`,
  'title-share': (it) => `Pass something on to ${callName(it)}`,
  'title-tell': (it) => `Tell ${callName(it)} how ${outcomeOf(it)} turned out`,
  'title-introduce': (it) =>
    `Ask ${callName(it)} whether they would like to meet ${callName({ name: text(it, 'other') })}`,
  'title-prepare': (it) => `Five quiet minutes before you talk to ${callName(it)}`,
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

  'why-asked-you': (it) => `${callName(it)} is looking for this: ${ended(text(it, 'topic'))}.`,
  'why-in-your-book': (it) =>
    `Your book of recommendations has ${ended(text(it, 'what'))} for it${through(it)}.`,
  'why-may-know': (it) => `${text(it, 'name')} may know, by what you wrote down.`,
  'why-needs': (it) => `You wrote down that ${callName(it)} could do with this: ${ended(text(it, 'topic'))}.`,
  'why-you-could': (it) => `You could do this for them: ${ended(text(it, 'what'))}.`,
  'why-cares': (it) => `${callName(it)} cares about ${ended(text(it, 'topic'))}.`,
  'why-you-have': (it) => `This came to you: ${ended(text(it, 'what'))}${through(it)}.`,
  'why-could-help-each-other': (it) =>
    `${callName(it)} and ${callName({ name: text(it, 'other') })} could help each other: ${ended(text(it, 'topic'))}.`,
  'why-both-care': (it) =>
    `${callName(it)} and ${callName({ name: text(it, 'other') })} both care about ${ended(text(it, 'topic'))}.`,
  'why-do-not-know-each-other': () => 'As far as is known, they have not met.',
  'why-arranged': (it, voice) => `Your calendar has the two of you${when(it, 'at', voice)}.`,
  arranged: (it, voice) => `You and ${callName(it)} talk${when(it, 'at', voice)}.`,
  'why-uneasy': () =>
    'It may feel less easy than writing to somebody close. That is why it is here: people known less well often bring more that is new.',
  'why-often': () => 'You often do this.',

  'suggest-promise': () => 'Do it now if it is small; or tell them honestly when it will be.',
  'suggest-thank': () => 'Say what it did for you, in a line. Nothing else has to be in it.',
  'suggest-follow-up': () =>
    'A line is enough: one thing they said that stayed with you, and thank you for the time.',
  'suggest-remind': () => 'A friendly word, with a way out: it is fine if nothing has come of it.',
  'suggest-answer': (it) =>
    it['what'] === undefined
      ? 'Pass it on, and say who told you.'
      : `Your book has ${ended(text(it, 'what'))}. Pass it on${it['by'] === undefined ? '' : `, and say that ${callName({ name: text(it, 'by') })} told you`}.`,
  'suggest-answer-person': (it) =>
    `Ask ${callName({ name: text(it, 'other') })} first whether you may give their name.`,
  'suggest-help-name': (it) =>
    `Your book has ${ended(text(it, 'what'))} for it. Say so in a line, with a way out; nobody has to take it.`,
  'suggest-help': () => 'Offer it in a line, with a way out; nobody has to take it.',
  'suggest-share': (it) =>
    it['what'] === undefined
      ? 'Say why you thought of them. It needs no answer.'
      : `It came to you: ${ended(text(it, 'what'))}. Say why you thought of them; it needs no answer.`,
  'suggest-tell': () => 'Whoever helped likes to hear what came of it, also where it was little.',
  'suggest-introduce': () =>
    'Ask each of them by themselves. Nobody is named to the other before both have said yes.',
  'suggest-prepare': () =>
    'What are you curious about? What could you offer? One of each is plenty; their page has what you know.',
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
} as const satisfies Record<string, Sentence> & Record<StepTitleCode, Sentence>;

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

const GIFTS: Readonly<Record<string, string>> = {
  tip: 'the tip',
  advice: 'the advice',
  help: 'the help',
  introduction: 'the introduction',
  recommendation: 'the recommendation',
  present: 'the present',
  endorsement: 'the endorsement',
};

function gift(it: Values): string {
  return GIFTS[text(it, 'kind')] ?? 'what you got from them';
}

function outcomeOf(it: Values): string {
  return GIFTS[text(it, 'kind')] ?? 'it';
}

/** Your own words within a sentence: without their full stop. */
function ended(words: string): string {
  return words.trim().replace(/[\s.,;:!]+$/u, '') || 'this';
}

/** ", from Priya" */
function through(it: Values): string {
  return text(it, 'by') === '' ? '' : `, from ${callName({ name: text(it, 'by') })}`;
}
