// Words to begin a message with, one for each purpose: short, warm, honest, asking for nothing that they do not say. Yours are kept
// beside them (`voice`). In curly brackets stands what is put in: {name}, {me}, {what}, {topic}, {other}, {by}, {why}.
import { called } from './called.ts';

/** Purposes in the order in which they are shown. */
export const wordings = {
  reply: 'Hi {name},\n\nthank you for writing, it was good to hear from you.\n\n',
  thank: 'Hi {name},\n\nthank you for {what}. I was glad of it, and wanted you to know.\n\n{me}',
  'follow-up': 'Hi {name},\n\nthank you for your time. What you said has stayed with me: …\n\n{me}',
  tell: 'Hi {name},\n\nyou may like to hear how {what} turned out: …\n\nThank you again.\n{me}',
  promise: 'Hi {name},\n\nI promised you this: {what}. Here it is: …\n\n{me}',
  remind:
    'Hi {name},\n\nyou mentioned this when we talked: {what}. How is it going? It is fine if nothing has come of it.\n\n{me}',
  answer: 'Hi {name},\n\nyou were looking for this: {topic}. I can pass on a name: {what}{by}.\n\n{me}',
  'answer-person':
    'Hi {name},\n\nyou were looking for this: {topic}. I may know somebody; shall I ask them whether you may write to them?\n\n{me}',
  help: 'Hi {name},\n\nyou could do with this, as far as I know: {topic}. I would be glad to do this for you: {what}. If it is not needed any more, all the better.\n\n{me}',
  'help-name':
    'Hi {name},\n\nyou could do with this, as far as I know: {topic}. I know a name for it: {what}{by}. If it is not needed any more, all the better.\n\n{me}',
  share:
    'Hi {name},\n\nthis made me think of you, since you care about {topic}: {what}{by}. It needs no answer.\n\n{me}',
  introduce:
    'Hi {name},\n\nI know somebody who cares about {topic} as you do. Would you like to be put in touch? If you would rather not, that is fine too.\n\n{me}',
  'introduce-help':
    'Hi {name},\n\nyou could do with this, as far as I know: {topic}. I know somebody who is good at it. Would you like to be put in touch? If you would rather not, that is fine too.\n\n{me}',
  reconnect: 'Hi {name},\n\nI thought of you when …\n\nHow are you?\n\n{me}',
  'reconnect-long':
    'Hi {name},\n\nit has been a long time, and I thought of you when …\n\nHow are you? There is no hurry to answer.\n\n{me}',
  talk: 'Hi {name},\n\nI liked what you wrote about …\n\nWould you talk with me for twenty minutes, by phone or over a coffee, whenever it suits you? If it does not suit you, that is fine too.\n\n{me}',
  'talk-admired':
    'Hi {name},\n\nI admire this in your work: {why}\n\nWould you talk with me for twenty minutes, whenever it suits you? If it does not suit you, that is fine too.\n\n{me}',
  begin: 'Hi {name},\n\nI thought of you when …\n\nI would be glad to hear how you are.\n\n{me}',
  'begin-admired':
    'Hi {name},\n\nI admire this in your work: {why}\n\nIf you feel like it, I would be glad to talk for twenty minutes, whenever it suits you. If not, that is fine too.\n\n{me}',
} as const satisfies Readonly<Record<string, string>>;

export type Purpose = keyof typeof wordings;

export const purposes = Object.keys(wordings) as readonly Purpose[];

/** What each is for, in a line. */
export const purposeWords: Readonly<Record<Purpose, string>> = {
  reply: 'Writing back',
  thank: 'Saying thank you',
  'follow-up': 'After a conversation',
  tell: 'Telling how it turned out',
  promise: 'Keeping a promise',
  remind: 'Asking about something they promised',
  answer: 'Passing on what they were looking for',
  'answer-person': 'Knowing somebody who may know',
  help: 'Offering help',
  'help-name': 'Offering a name for what they need',
  share: 'Passing something on',
  introduce: 'Asking whether they would like to meet somebody',
  'introduce-help': 'Asking whether they would like to meet somebody who could help',
  reconnect: 'Getting in touch again',
  'reconnect-long': 'Getting in touch after a long time',
  talk: 'Asking for a conversation',
  'talk-admired': 'Asking somebody whose work you admire for a conversation',
  begin: 'A first word',
  'begin-admired': 'A first word to somebody whose work you admire',
};

/** What may stand in curly brackets. */
export const placeholders = ['name', 'me', 'what', 'topic', 'other', 'by', 'why'] as const;

const GIFTS: Readonly<Record<string, string>> = {
  tip: 'your tip',
  advice: 'your advice',
  help: 'your help',
  introduction: 'the introduction',
  recommendation: 'the recommendation',
};

/** A wording with what is known put in; what is not known leaves no trace of its brackets. */
export function filled(wording: string, values: Readonly<Record<string, string>>): string {
  const said: Readonly<Record<string, string>> = {
    name: called(values['name'] ?? ''),
    me: called(values['me'] ?? ''),
    what: whatIn(values),
    topic: unended(values['topic'] ?? ''),
    other: called(values['other'] ?? ''),
    by: values['by'] ? ` (${values['by']} told me)` : '',
    why: toThem(values['why'] ?? ''),
  };
  return wording
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => said[name] ?? '')
    .replace(/\s+$/, '\n')
    .trimStart();
}

/** Of a gift what it was; of anything else your own words. */
function whatIn({ kind = '', what = '' }: Readonly<Record<string, string>>): string {
  // What was recommended has a name.
  if (kind === 'recommendation' && /^\p{Lu}/u.test(what) && what.length < 60) return unended(what);
  if (GIFTS[kind]) return GIFTS[kind];
  const said = unended(what);
  if (kind !== '') return /^(?:the|an?|your|that)\b/i.test(said) ? said : 'what you told me';
  return said === '' ? 'that' : said;
}

function unended(words: string): string {
  return words.trim().replace(/[\s.,;:!]+$/u, '');
}

/** "Her talk on small tools" said to her; where that cannot be told, it is left to you. */
function toThem(why: string): string {
  const said = why.trim();
  const theirs = /^(?:her|his|their)\s+(?=\S)/i;
  return theirs.test(said) ? said.replace(theirs, 'your ') : '…';
}
