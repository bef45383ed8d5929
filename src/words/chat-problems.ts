// Sentences about chats: what was left out of them, and why.
import { figures } from './figures.ts';
import type { Sentence, Values } from './voice.ts';
import { count, text } from './voice.ts';

const messages = (values: Values): string =>
  count(values, 'count') === 1 ? 'One message' : `${figures.format(count(values, 'count'))} messages`;
const was = (values: Values): string => (count(values, 'count') === 1 ? 'was' : 'were');

const ways: Readonly<Record<string, string>> = {
  telegram:
    'In Telegram Desktop, open Settings, then Advanced, then “Export Telegram data”, and choose “Machine-readable JSON” at the end.',
  facebook:
    'Ask Facebook once more for a copy of your information (Settings, then “Download your information”), and choose the format JSON instead of HTML.',
  instagram:
    'Ask Instagram once more for a copy of your information (Accounts Centre, then “Download your information”), and choose the format JSON instead of HTML.',
};

export const chatProblems = {
  'missed-call': (values) =>
    count(values, 'count') === 1
      ? 'One call that nobody took; left out.'
      : `${figures.format(count(values, 'count'))} calls that nobody took; left out.`,
  'said-to-a-group': (values) =>
    `${messages(values)} of yours to groups of more than four others: said to nobody in particular, so they speak for nobody.`,
  'group-same-day': (values) =>
    `${messages(values)} in groups of more than four others, by somebody who wrote there on the same day: that you share the group counts once a day.`,
  'large-group': (values) =>
    `${messages(values)} in groups of more than fifty, by people of whom there is nothing else here; left out.`,
  'chat-with-nobody': (values) =>
    `${messages(values)} to an account that is gone, or to nobody who could be named; left out.`,
  'chat-notice': (values) =>
    count(values, 'count') === 1
      ? 'One notice of the messenger itself (who joined, what changed); left out.'
      : `${figures.format(count(values, 'count'))} notices of the messenger itself (who joined, what changed); left out.`,
  'chat-message-again': (values) =>
    count(values, 'count') === 1
      ? 'One message that stands there twice; it counts once.'
      : `${messages(values)} that stand there twice; each counts once.`,
  'channel-or-bot': (values) => `${messages(values)} of channels and bots, and notes to yourself; left out.`,
  'account-gone': (values) =>
    `${messages(values)} of accounts that are gone and have no name any more. Counted, not added.`,
  'chat-owner-unknown': (values) =>
    `Which of those who write here is you could not be told (${text(values, 'names')}), so ${messages(values).toLowerCase()} ${was(values)} left out. Say the name that you have there, and bring the file in again: goodturn me --name "Your Name". A chat of two, brought in together with it, tells it as well.`,
  'date-order-guessed': (values) =>
    `Every date in this chat can be read in two ways; the ${text(values, 'order') === 'mdy' ? 'month' : 'day'} was taken to stand first. If that is wrong, take the import out, and bring the chat in together with a longer one from the same telephone.`,
  'chat-not-understood': (values) =>
    `This looks like a chat, yet ${count(values, 'lines') === 1 ? 'a line' : `${figures.format(count(values, 'lines'))} lines`} at its beginning could not be read (“${text(values, 'value')}”), so it was left out. The file as the messenger gave it works best.`,
  'chat-html': (values) =>
    `This export is a set of web pages, made for looking at. ${count(values, 'beside') > 0 ? 'Nothing of it was taken in' : 'Nothing was changed'}. ${ways[text(values, 'app')] ?? ways['facebook']}`,
  'chat-cut-off': () =>
    'This file ends in the middle, as if its download had stopped. What was there was read; download it again for the rest.',
  'same-name-twice': (values) =>
    `More than one of your friends there bears this name (${text(values, 'names')}), and the file tells them apart by nothing else. What you wrote with that name was joined with neither.`,
  'chats-elsewhere': (values) =>
    `The newest message in here is of ${text(values, 'newest')}, long before the export itself. Newer chats are end-to-end encrypted and come as a file of their own: in Messenger, open Settings, then “Privacy & safety”, then “End-to-end encrypted chats”, then “Message storage”, then “Download secure storage data”, and bring that file too.`,
} satisfies Readonly<Record<string, Sentence>>;
