// The five bands of the picture, from the counts of the answer. They always add up to everybody.
import type { Network } from '#web/book/shapes.ts';

export interface Bands {
  readonly well: number;
  readonly little: number;
  readonly notYet: number;
  readonly unsure: number;
  readonly linked: number;
}

/** People who are linked and nothing else stand outside, whether the evidence calls them "not yet" or "not sure". */
export function countBands({
  levels,
  unsure,
  nominal,
}: Pick<Network, 'levels' | 'unsure' | 'nominal'>): Bands {
  const fromNotYet = Math.min(nominal, levels['3']);
  const fromUnsure = Math.min(nominal - fromNotYet, unsure);
  return {
    well: levels['1'],
    little: levels['2'],
    notYet: levels['3'] - fromNotYet,
    unsure: unsure - fromUnsure,
    linked: fromNotYet + fromUnsure,
  };
}
