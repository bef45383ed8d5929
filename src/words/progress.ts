// What an import is doing, in a line.
const number = new Intl.NumberFormat('en-GB');

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
      : `Reading: ${number.format(it.records)} entries so far`;
  if (it.phase === 'matching') return 'Seeing who is who';
  if (it.phase === 'measuring')
    return `Looking at how well you know each other: ${number.format(it.read)} of ${number.format(it.of)} people`;
  return 'At work';
}
