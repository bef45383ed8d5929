// Sentences about mailboxes: what was left out of one, and why. One sum for each reason, because lines say little there.
import { figures } from './figures.ts';
import type { Sentence, Values } from './voice.ts';
import { count, text } from './voice.ts';

const messages = (values: Values): string =>
  count(values, 'count') === 1 ? 'One message' : `${figures.format(count(values, 'count'))} messages`;
const was = (values: Values): string => (count(values, 'count') === 1 ? 'was' : 'were');
const is = (values: Values): string => (count(values, 'count') === 1 ? 'is' : 'are');

export const mailProblems = {
  'machine-mail': (values) =>
    `${messages(values)} that no person wrote to you (newsletters, notices, receipts, bounces, calendar mail), left out.`,
  'mail-of-strangers': (values) =>
    `${messages(values)} of somebody who wrote to you without an answer of yours, and perhaps to many others as well; left out.`,
  'list-mail-of-strangers': (values) =>
    `${messages(values)} from mailing lists, of people with whom you wrote nothing else; left out.`,
  'mail-of-offices': (values) =>
    `${messages(values)} with offices and lists rather than people (info@, support@, a list’s own address); left out.`,
  'mail-among-many': (values) =>
    `${messages(values)} among many at once, with people of whom there is nothing else here; left out.`,
  'trash-folder': (values) => `${messages(values)} that you had thrown away, left out.`,
  'chat-folder': (values) => `${messages(values)} from a chat that the mailbox keeps, left out.`,
  'sender-missing': (values) => `${messages(values)} without a sender, left out.`,
  'same-message-again': (values) =>
    `${messages(values)} that ${is(values)} in this mailbox twice; each counts once.`,
  'message-unreadable': (values) => {
    const rest = count(values, 'rest');
    if (rest > 0)
      return `And ${rest === 1 ? 'one more message' : `${figures.format(rest)} more messages`} that could not be read.`;
    const value = text(values, 'value');
    return `This message could not be read${value === '' ? '' : ` (“${value}”)`}; the others were.`;
  },
  'own-address-guessed': (values) =>
    `Taken for ${count(values, 'count') > 1 ? 'addresses' : 'an address'} of yours, by what lies in Sent and where mail was delivered: ${text(values, 'addresses')}. If that is wrong, take this import out, say which are yours (goodturn me --email you@example.org), and bring the file in again.`,
  'own-address-unknown': (values) =>
    `Which address in this mailbox is yours could not be told, so ${messages(values).toLowerCase()} ${was(values)} left out: it is unknown who wrote and who was written to. Say it (goodturn me --email you@example.org), and bring the file in again.`,
} satisfies Readonly<Record<string, Sentence>>;
