// Where a message is written, wherever that is: its ways out, the room that is left, and what is said of its words. And the page
// that looks over a message on its own.
import { shortened } from '../shortened.ts';
import { number } from './counts.ts';

export const messageField = {
  copy: () => 'Copy it',
  copied: () => 'Copied.',
  byMail: () => 'To your mail program',
  sent: () => 'I sent it',
  notNow: () => 'Not now',
  close: () => 'Close',

  room: (left: number) => {
    if (left === 0) return 'It fits, to the last character.';
    const many = Math.abs(left);
    const characters = many === 1 ? 'one character' : `${number(many)} characters`;
    return left > 0 ? `Room for ${characters}.` : `Longer than fits, by ${characters}.`;
  },
  tooLong: () => 'It is longer than fits.',

  heading: () => 'How this may sound to them',
  found: (found: string) => `“${shortened(found)}”`,
  perhaps: () => 'Perhaps: ',
  use: (text: string) => (text === '' ? 'Leave it out' : 'Use this'),
  /** Read aloud after a button that stands beside several wordings. */
  inPlaceOf: (found: string) => `, in place of “${shortened(found)}”`,
  others: () => 'Show the others, too',
  kind: () => 'These are kind words.',
};

export const checkPage = {
  title: () => 'Check a message before you send it',
  link: () => 'Check a message before you send it',
  intro: () =>
    'For what you write elsewhere: see how it may sound to whoever reads it. It stays on this machine, and is not kept.',
  field: () => 'Your message',
  invitation: () => 'It goes with a LinkedIn invitation, which holds 300 characters',
};
