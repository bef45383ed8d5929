// The page Settings: who you are, and how much a week may ask of you.
import { inLetters } from './counts.ts';

export const settings = {
  title: () => 'Settings',
  youTitle: () => 'You',
  name: () => 'Your name',
  emails: () => 'Your e-mail addresses',
  emailsHelp: () => 'One on each line. They tell your own messages from those of others.',
  notAnEmail: (line: string) => `“${line}” is not an e-mail address. Nothing was kept yet.`,
  notRead: () => 'Something in here could not be read. Nothing was changed.',
  timeZone: () => 'Time zone',
  /** `America/Argentina/Buenos_Aires` as one says it; the part of the world stands above it. */
  zonePlace: (zone: string) => zone.split('/').slice(1).toReversed().join(', ').replaceAll('_', ' ') || zone,
  zoneElsewhere: () => 'Everywhere',
  weekTitle: () => 'Your week',
  energy: () => 'How many small steps a week you have room for',
  energyValue: (count: number) => {
    if (count === 0) return 'None for now';
    return count === 1 ? 'One step a week' : `Up to ${inLetters(count)} steps a week`;
  },
  quietDays: () => 'Quiet days',
  quietDaysHelp: () => 'Nothing is suggested on these.',
  lookTitle: () => 'Light or dark',
  voiceTitle: () => 'Your words',
  voiceHelp: () =>
    'Every message begins with words of Goodturn, or with yours. They are there to be changed, each time.',
  voiceShow: () => 'See the words for each kind of message',
  voiceBrackets: () =>
    'What stands in {brackets} is put in: {name}, {me}, {what}, {topic}, {by}, {why}, {other}.',
  voiceYours: (purpose: string) => `${purpose} (in your words)`,
  voiceBack: () => 'Back to the words of Goodturn',
  voiceClose: () => 'Not now',
  keep: () => 'Keep',
  kept: () => 'Kept.',
};
