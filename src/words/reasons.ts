// Why you seem to know somebody well, a little or not yet: one sentence for each reason, and the level itself as a sentence.
import type { LevelSayingCode, ReasonCode } from '#domain/level.ts';
import { saidDayOf, whenInWords } from './dates.ts';
import { callName, count, type Sentence, text, type Values, type Voice } from './voice.ts';
import { capital, inLetters, list, number, times } from './web/counts.ts';

export const reasonWords = {
  'added-by-you': () => 'You added them yourself.',
  'birthday-kept': () => 'You keep their birthday.',
  'answers-quick': () => 'Answers between the two of you come quickly.',
  'answers-slow': () => 'Answers between the two of you take their time.',
  admired: () => 'You wrote down what you admire in their work; nothing says that you have met.',
  'colleague-now': (it) => `You both work at ${text(it, 'organisation')}.`,
  'colleague-then': (it) =>
    `You connected in your time at ${text(it, 'organisation')}, where they have been too.`,
  'colleague-once': (it) => `You have both been at ${text(it, 'organisation')}.`,
  endorsed: (it) => {
    if (count(it, 'theirs') > 0 && count(it, 'yours') > 0) return 'You have endorsed each other’s skills.';
    return count(it, 'theirs') > 0 ? 'They endorsed a skill of yours.' : 'You endorsed a skill of theirs.';
  },
  'friends-on-facebook': () => 'You are friends on Facebook.',
  'in-address-book': () => 'You keep them among your contacts.',
  'in-groups': (it) => `You have both been part of a larger group, ${times(count(it, 'count'))}.`,
  'in-rounds': (it) => `You have both been part of a small round, ${times(count(it, 'count'))}.`,
  'in-synced-address-book': () => 'They are in an address book that LinkedIn or a messenger once copied.',
  'in-your-family': () => 'Their card tells of your family.',
  'invited-with-note': () => 'They sent a personal line with their invitation.',
  'last-exchange': (it, voice) => {
    const last = whenInWords(text(it, 'at'), voice);
    return last === '' ? 'It is not known when you were last in touch.' : `You were last in touch ${last}.`;
  },
  'kept-by-first-name': () => 'You keep them by their first name alone.',
  linked: (it) => `${linked(it)}.`,
  'linked-only': (it) => `${linked(it)}, and nothing else is in your files.`,
  'met-said': () => 'You said how you met.',
  'messages-both-ways': messagesBothWays,
  'namesake-in-address-book': () => 'You keep a card of somebody with nearly the same name.',
  'namesake-in-touch': (it) =>
    `Somebody who is most likely the same person is in touch with you${count(it, 'days') > 1 ? `, on ${inLetters(count(it, 'days'))} days` : ''}.`,
  'never-answered': (it) => `They wrote to you ${times(count(it, 'in'))}; your files hold no answer.`,
  'no-answer': (it) => `You wrote ${times(count(it, 'out'))}; your files hold no answer.`,
  'nothing-both-ways': () => 'No message or conversation between the two of you is known.',
  'recommended-you': () => 'They wrote a recommendation for you.',
  recruits: () => 'Their title says that they look for people to hire.',
  talked: (it, voice) => {
    const last = whenInWords(text(it, 'last'), voice);
    const often = `You have talked ${times(count(it, 'count'))}`;
    return last === '' ? `${often}.` : `${often}, ${count(it, 'count') > 1 ? 'most recently ' : ''}${last}.`;
  },
  'they-began': (it) => `They got in touch first, ${times(count(it, 'count'))}.`,
  'you-began': (it) => `You got in touch first, ${times(count(it, 'count'))}.`,
  'you-invited-with-note': () => 'You sent a personal line with your invitation.',
  'you-recommended': () => 'You wrote a recommendation for them.',
  'your-notes': (it) =>
    count(it, 'count') === 1
      ? 'You keep a note about them.'
      : `You keep ${inLetters(count(it, 'count'))} notes about them.`,
  'level-1': (it, voice) => `You know ${callName(it)} well${contact(it, voice)}`,
  'level-1-likely': (it, voice) => `It looks as if you know ${callName(it)} well${contact(it, voice)}`,
  'level-2': (it, voice) => `You know ${callName(it)} a little${contact(it, voice)}`,
  'level-2-likely': (it, voice) => `It looks as if you know ${callName(it)} a little${contact(it, voice)}`,
  'level-well-or-little': (it, voice) =>
    `You know ${callName(it)}, though it is not clear how well${contact(it, voice)}`,
  'level-3': (it, voice) =>
    `You and ${callName(it)} do not know each other yet, as far as your files show${contact(it, voice)}`,
  'level-3-likely': (it, voice) =>
    `It looks as if you and ${callName(it)} do not know each other yet${contact(it, voice)}`,
  'level-3-named': (it) => `You and ${callName(it)} have not met yet, going by what you wrote down.`,
  'level-unsure': (it, voice) =>
    `It is not clear how well you know ${callName(it)}${contact(it, voice) === '.' ? ': your files show no messages or conversations.' : contact(it, voice)}`,
  'level-unsaid': (it) => `You have not said how well you know ${callName(it)} yet.`,
  'level-linked': (it) => `You and ${callName(it)} are linked, and your files show nothing more.`,
  'level-said-1': (it, voice) => said(`You said that you know ${callName(it)} well`, it, voice),
  'level-said-2': (it, voice) => said(`You said that you know ${callName(it)} a little`, it, voice),
  'level-said-3': (it, voice) => said(`You said that you do not know ${callName(it)} yet`, it, voice),
} as const satisfies Record<ReasonCode | LevelSayingCode, Sentence>;

function linked(it: Values): string {
  return it['since'] === undefined ? 'You are linked' : `You have been linked${since(it)}`;
}

function since(it: Values): string {
  return it['since'] === undefined ? '' : ` since ${text(it, 'since')}`;
}

function messages(many: number): string {
  return many === 1 ? 'one message' : `${number(many)} messages`;
}

function messagesBothWays(it: Values, voice: Voice): string {
  const [yours, theirs, days] = [count(it, 'out'), count(it, 'in'), count(it, 'days')];
  const spread = `${days > 1 ? `, on ${inLetters(days)} days` : ''}${years(it, voice)}`;
  const together = count(it, 'together');
  // What you logged as written to each other is nobody's in particular.
  if (together > 0 && yours + theirs === 0)
    return `You have written to each other ${times(together)}${spread}.`;
  const all = capital(messages(yours + theirs + together));
  if (together > 0) return `${all} both ways${spread}.`;
  return `${all} both ways: ${inLetters(yours)} from you and ${inLetters(theirs)} from them${spread}.`;
}

/** " since 2019", " in 2024", " this year" */
function years(it: Values, voice: Voice): string {
  const last = saidDayOf(text(it, 'last'), voice);
  if (last === null || last.year !== count(it, 'since')) return since(it);
  return last.year === last.thisYear ? ' this year' : ` in ${last.year}`;
}

/** "14 messages and 3 conversations"; what is nobody's kind in particular is being in touch. */
function counted(it: Values): string {
  const [written, talked, other] = [count(it, 'messages'), count(it, 'talks'), count(it, 'others')];
  const parts: string[] = [];
  if (written > 0 && written === count(it, 'together'))
    parts.push(written === 1 ? 'one exchange of messages' : `${number(written)} exchanges of messages`);
  else if (written > 0) parts.push(messages(written));
  if (talked > 0) parts.push(talked === 1 ? 'one conversation' : `${number(talked)} conversations`);
  if (parts.length > 0) return list(parts);
  return other > 0 ? `in touch ${times(other)}` : '';
}

/** " since 2019, the last in October", " in September", " in 2019": of what `counted` counts. */
function dated(it: Values, voice: Voice): string {
  const [first, last] = [whenInWords(text(it, 'first'), voice), whenInWords(text(it, 'last'), voice)];
  if (last === '') return '';
  if (first === last) return ` ${last}`;
  const from = saidDayOf(text(it, 'first'), voice);
  const until = saidDayOf(text(it, 'last'), voice);
  if (from === null || until === null) return ` ${last}`;
  if (from.year === until.year && until.year < until.thisYear) return ` in ${from.year}`;
  // "the last last Tuesday" would read twice.
  const latest = last.startsWith('last ') ? `most recently ${last}` : `the last ${last}`;
  return `${from.year === until.thisYear ? ' this year' : ` since ${from.year}`}, ${latest}`;
}

/** ": 14 messages since 2019, the last in October." */
function contact(it: Values, voice: Voice): string {
  const what = counted(it);
  return what === '' ? '.' : `: ${what}${dated(it, voice)}.`;
}

/** What you said; where evidence says otherwise, it stands beside it and does not argue. */
function said(what: string, it: Values, voice: Voice): string {
  const found = counted(it);
  const from = text(it, 'from');
  if (found === '' || from === '') return `${what}${contact(it, voice)}`;
  const who = from === 'files' ? 'Your files show' : from === 'you' ? 'You logged' : 'Your book shows';
  const seen = found.startsWith('in touch') ? found.replace('in touch', 'that you were in touch') : found;
  return `${what}. ${who} ${seen}${dated(it, voice)}.`;
}
