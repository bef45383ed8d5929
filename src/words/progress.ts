// What an import is doing, in a line.
import { figures } from './figures.ts';

export function progressText(it: {
  readonly phase: string;
  readonly read: number;
  readonly of: number;
  readonly records: number;
}): string {
  if (it.phase === 'starting') return 'Opening it';
  if (it.phase === 'waiting') return 'Waiting for another import to end';
  if (it.phase === 'reading')
    return it.records === 0
      ? 'Looking at what this is'
      : `Reading: ${figures.format(it.records)} entries so far`;
  if (it.phase === 'matching') return 'Seeing who is who';
  if (it.phase === 'measuring')
    return `Looking at how well you know each other: ${figures.format(it.read)} of ${figures.format(it.of)} people`;
  return 'At work';
}
