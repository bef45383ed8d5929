// The page Settings: who you are, and how much a week may ask of you.
import { inLetters } from './counts.ts';

export const settings = {
  title: () => 'Settings',
  youTitle: () => 'You',
  name: () => 'Your name',
  emails: () => 'Your addresses',
  emailsHelp: () => 'One on each line. They tell your own messages from those of others.',
  timeZone: () => 'Time zone',
  weekTitle: () => 'Your week',
  energy: () => 'How many small steps a week you have room for',
  energyValue: (count: number) => {
    if (count === 0) return 'None for now';
    return count === 1 ? 'One step a week' : `Up to ${inLetters(count)} steps a week`;
  },
  quietDays: () => 'Quiet days',
  quietDaysHelp: () => 'Nothing is suggested on these.',
  lookTitle: () => 'Look',
  keep: () => 'Keep',
  kept: () => 'Kept.',
  dataTitle: () => 'Your data',
  dataText: () => 'It lives in one file on this machine and is sent nowhere.',
  toImports: () => 'Imports',
};
