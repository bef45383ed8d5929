// The page Network: the honest sentence, and the counts behind it as sentences.
import { capital, inLetters, number } from './counts.ts';

const verb = (count: number): string => (count === 1 ? 'is' : 'are');
const folk = (count: number): string => (count === 1 ? 'person' : 'people');
const some = (count: number): string => capital(inLetters(count));

export const networkPage = {
  title: () => 'Network',
  empty: () => 'Your network is not here yet.',
  emptyText: () =>
    'Bring your LinkedIn export or your address book, and see with how many of them you have really spoken.',
  begin: () => 'Begin',
  countsTitle: () => 'Who is in it',
  well: (count: number) =>
    count === 0
      ? 'Nobody you know well so far, as your files tell it.'
      : `${some(count)} ${folk(count)} you know well.`,
  little: (count: number) =>
    count === 0 ? 'Nobody you know a little.' : `${some(count)} you know a little.`,
  notYet: (count: number) => `${some(count)} you do not know yet, although something was exchanged.`,
  unsure: (count: number) => `${some(count)} ${verb(count)} unclear: the files do not say.`,
  linked: (count: number) => `${some(count)} ${verb(count)} linked, and nothing was ever said.`,
  /** Where none shows; otherwise the headline says it. */
  noneTalked: () =>
    'Real conversations do not show in these files. Tell of one on somebody’s page, and it counts.',
  picture: (well: number, little: number, rest: number, linked: number) =>
    `You in the middle. Nearest ${number(well)} known well, around them ${number(little)} known a little, then ${number(rest)} hardly known, and outside ${number(linked)} linked and never spoken with.`,
  eachDot: ({ honest, linked }: { honest: number; linked: number }) => {
    const outside = linked === 1 ? 'one person' : `about ${inLetters(linked)} people`;
    if (honest === linked) return `Each dot ${honest === 1 ? 'is' : 'stands for'} ${outside}.`;
    const inside = honest === 1 ? 'is one person' : `stands for about ${inLetters(honest)} people`;
    return `Each dot ${inside}; each faint one outside stands for ${outside}.`;
  },
  questionsTitle: () => 'One tap helps',
  question: (name: string) => `Do you know ${name} well, a little, not yet?`,
  nextQuestion: () => 'Another time',
  questionsDone: () => 'That is all for now. It helped.',
  kept: (name: string) => `Kept, for ${name}.`,
  people: () => 'See the people',
  imports: () => 'What these numbers come from',
};
