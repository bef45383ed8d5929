// The picture of the network: three rings around you, and the table that says the same.
import { people } from './counts.ts';
import { levelAloud, type LevelWord } from './levels.ts';

const ringName: Readonly<Record<LevelWord, string>> = {
  well: 'known well',
  little: 'known a little',
  unsure: 'of whom it is unclear',
  'not-yet': 'not known yet',
  linked: 'linked and nothing more',
};

export const ringsWords = {
  shapes: () => 'How it is shown',
  shape: { picture: 'Picture', table: 'Table' } as const,
  /** From the middle outwards. */
  label: (rings: readonly { readonly word: LevelWord; readonly count: number }[]) =>
    `You in the middle, and around you, from near to far: ${rings
      .filter((ring) => ring.count > 0)
      .map((ring) => `${people(ring.count)} ${ringName[ring.word]}`)
      .join(', ')}.`,
  caption: (count: number) =>
    count === 1
      ? 'You in the middle; the dot is one person.'
      : 'You in the middle; each dot is one person, the nearer the closer.',
  keys: () => 'By keyboard: the arrows go from one to the next, Enter opens.',
  /** Read out while the arrows go from dot to dot. */
  told: (name: string, word: LevelWord, last: string | null) =>
    `${name}. ${levelAloud[word]}.${last ? ` Last in touch ${last}.` : ''}`,
  table: {
    caption: () => 'Everybody in the picture',
    name: () => 'Name',
    level: () => 'How well you know them',
    levelShort: () => 'How well',
    last: () => 'Last in touch',
    never: () => 'nothing in your files',
  },
};
