// The page Network: the counts behind the honest sentence as sentences (the sentence itself: words/network.ts).
import { alike, type Say } from './counts.ts';

const verb = (count: number): string => (count === 1 ? 'is' : 'are');

interface Bands {
  readonly well: number;
  readonly little: number;
  readonly notYet: number;
  readonly unsure: number;
  readonly linked: number;
}

export const networkPage = {
  title: () => 'Network',
  empty: () => 'Your network is not here yet.',
  emptyText: () =>
    'Bring your LinkedIn export or your address book, and see with how many of them you have really written.',
  begin: () => 'Begin',
  reading: () => 'Your files are being read.',
  readingText: () => 'What is in them shows here when all of it is in.',
  countsTitle: () => 'Who is in it',
  /** Each a link, and what stands after it. `files`: whether any file was ever brought in. */
  counts: (bands: Bands, files: boolean) => {
    const say: Say = alike([bands.well, bands.little, bands.notYet, bands.unsure, bands.linked]);
    return {
      well:
        bands.well === 0
          ? ['', `Nobody you know well so far${files ? ', as your files tell it' : ''}.`]
          : [say(bands.well), ' you know well.'],
      little:
        bands.little === 0 ? ['', 'Nobody you know a little.'] : [say(bands.little), ' you know a little.'],
      notYet: [say(bands.notYet), ' you do not know yet.'],
      unsure: [say(bands.unsure), ` ${verb(bands.unsure)} unclear${files ? ': your files do not say' : ''}.`],
      linked: [say(bands.linked), ` ${verb(bands.linked)} linked, with nothing else in your files.`],
    } as const;
  },
  questionsTitle: () => 'One tap helps',
  /** What stands before and after the name. */
  question: () => ['Do you know ', ' well, a little, or not yet?'] as const,
  whyAsked: (files: boolean) => (files ? 'Your files leave it open.' : 'Nothing here says it yet.'),
  nextQuestion: () => 'Another time',
  nothingUnclear: () => 'Nothing else is unclear.',
  enoughAsked: () => 'That is all for now.',
  kept: (name: string) => `Kept, for ${name}.`,
  imports: () => 'The files these numbers come from',
};
