// Why you seem to know somebody well, a little or not yet: one sentence for each reason, and the level itself as a sentence.
import type { LevelSayingCode, ReasonCode } from '#domain/level.ts';
import { whenInWords } from './dates.ts';
import { callName, count, type Sentence, text, type Values, type Voice } from './voice.ts';
import { inLetters, list, number, times } from './web/counts.ts';

export const reasonWords = {
  'added-by-you': () => 'You added them yourself.',
  admired: () => 'You wrote down what you admire in their work; nothing says that you have met.',
  'colleague-now': (it) => `You both work at ${text(it, 'organisation')}.`,
  'colleague-then': (it) =>
    `You connected in your time at ${text(it, 'organisation')}, where they have been too.`,
  'colleague-once': (it) => `You have both been at ${text(it, 'organisation')}.`,
  endorsed: (it) => {
    if (count(it, 'theirs') > 0 && count(it, 'yours') > 0) return 'You have endorsed each other’s skills.';
    return count(it, 'theirs') > 0 ? 'They endorsed a skill of yours.' : 'You endorsed a skill of theirs.';
  },
  'in-address-book': () => 'They are in your address book.',
  'in-groups': (it) => `You have both been part of a larger group, ${times(count(it, 'count'))}.`,
  'in-synced-address-book': () => 'They are in an address book that LinkedIn once copied.',
  'invited-with-note': () => 'They sent a personal line with their invitation.',
  'last-exchange': (it, voice) => {
    const last = whenInWords(text(it, 'at'), voice);
    return last === ''
      ? 'Your files do not say when you were last in touch.'
      : `You were last in touch ${last}.`;
  },
  linked: (it) => `${linked(it)}.`,
  'linked-only': (it) => `${linked(it)}, and nothing else is in your files.`,
  'met-said': () => 'You said how you met.',
  'messages-both-ways': (it) => {
    const [yours, theirs] = [count(it, 'out'), count(it, 'in')];
    const days = count(it, 'days');
    const spread = days > 1 ? `, on ${inLetters(days)} days` : '';
    return `${messages(yours + theirs)} both ways: ${inLetters(yours)} from you and ${inLetters(theirs)} from them${spread}${since(it)}.`;
  },
  'never-answered': (it) => `They wrote to you ${times(count(it, 'in'))}; your files hold no answer.`,
  'no-answer': (it) => `You wrote ${times(count(it, 'out'))}; your files hold no answer.`,
  'recommended-you': () => 'They wrote a recommendation for you.',
  talked: (it) => `You have talked ${times(count(it, 'count'))}.`,
  'they-began': (it) => `They got in touch first, ${times(count(it, 'count'))}.`,
  'you-began': (it) => `You got in touch first, ${times(count(it, 'count'))}.`,
  'you-invited-with-note': () => 'You sent a personal line with your invitation.',
  'you-recommended': () => 'You wrote a recommendation for them.',
  'your-notes': (it) =>
    count(it, 'count') === 1
      ? 'You keep a note about them.'
      : `You keep ${inLetters(count(it, 'count'))} notes about them.`,
  'level-1': (it, voice) => `You know ${callName(it)} well${contact(it, voice)}`,
  'level-2': (it, voice) => `You know ${callName(it)} a little${contact(it, voice)}`,
  'level-3': (it) => `You and ${callName(it)} do not know each other yet, as far as your files tell.`,
  'level-unsure': (it) => `Your files do not say how well you know ${callName(it)}.`,
  'level-linked': (it) => `You and ${callName(it)} are linked and have not talked yet.`,
  'level-said-1': (it, voice) => `You said that you know ${callName(it)} well${contact(it, voice)}`,
  'level-said-2': (it, voice) => `You said that you know ${callName(it)} a little${contact(it, voice)}`,
  'level-said-3': (it) => `You said that you do not know ${callName(it)} yet.`,
} as const satisfies Record<ReasonCode | LevelSayingCode, Sentence>;

function linked(it: Values): string {
  return it['since'] === undefined ? 'You are linked' : `You have been linked${since(it)}`;
}

function since(it: Values): string {
  return it['since'] === undefined ? '' : ` since ${text(it, 'since')}`;
}

function messages(many: number): string {
  return many === 1 ? 'One message' : `${number(many)} messages`;
}

/** ": 14 messages and two talks since 2019, the last in October." */
function contact(it: Values, voice: Voice): string {
  const [written, talked] = [count(it, 'messages'), count(it, 'talks')];
  const parts: string[] = [];
  if (written > 0) parts.push(written === 1 ? 'one message' : `${number(written)} messages`);
  if (talked > 0) parts.push(talked === 1 ? 'one talk' : `${inLetters(talked)} talks`);
  if (parts.length === 0) return '.';
  const last = whenInWords(text(it, 'last'), voice);
  if (written + talked === 1) return `: ${parts.join('')}${last === '' ? '' : `, ${last}`}.`;
  // "the last last Tuesday" would read twice.
  const latest =
    last === '' ? '' : last.startsWith('last ') ? `, most recently ${last}` : `, the last ${last}`;
  return `: ${list(parts)}${since(it)}${latest}.`;
}
