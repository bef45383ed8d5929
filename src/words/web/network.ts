// The page Network: the counts behind the honest sentence as sentences (the sentence itself: words/network.ts).
import { alike, number, type Say } from './counts.ts';

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
  picture: (well: number, little: number, rest: number, linked: number) =>
    `You in the middle. Nearest ${number(well)} known well, around them ${number(little)} known a little, then ${number(rest)} hardly known, and outside ${number(linked)} linked and nothing else.`,
  eachDot: ({ honest, linked }: { honest: number; linked: number }) => {
    const outside = linked === 1 ? 'one person' : `about ${number(linked)} people`;
    if (honest === linked) return `Each dot ${honest === 1 ? 'is' : 'stands for'} ${outside}.`;
    const inside = honest === 1 ? 'is one person' : `stands for about ${number(honest)} people`;
    return `Each dot ${inside}; each faint one outside stands for ${outside}.`;
  },
  questionsTitle: () => 'One tap helps',
  /** What stands before and after the name. */
  question: () => ['Do you know ', ' well, a little, or not yet?'] as const,
  whyAsked: (files: boolean) => (files ? 'Your files leave it open.' : 'Nothing here says it yet.'),
  nextQuestion: () => 'Another time',
  nothingUnclear: () => 'Nothing else is unclear.',
  enoughAsked: () => 'That is all for now.',
  kept: (name: string) => `Kept, for ${name}.`,
  imports: () => 'What these numbers come from',
};
