// What came in of a drop that was stopped in the middle: told on the terminal, and where a command that was killed is followed by another.

const NUMBERS = ['', 'file', 'two files', 'three files', 'four files', 'five files', 'six files'];

/** “The first two files are in and stay: a.vcf, b.csv.” */
function firstFiles(count: number, names: string): string {
  const files = NUMBERS[count] ?? `${count} files`;
  return `The first ${files} ${count === 1 ? 'is' : 'are'} in and ${count === 1 ? 'stays' : 'stay'}: ${names}.`;
}

const REST =
  'Bring it in again, and what is in already is passed quickly. To take out what stayed: goodturn imports';

/** The sentence after Ctrl-C. `out` is what was being read; '' where nothing was. */
export function stoppedText(count: number, stayed: string, out: string): string {
  if (count === 0)
    return 'Stopped. What had been stored of it is out again, and everything else is as it was.';
  const taken = out === '' ? 'Nothing else was begun.' : `${out} was taken out again.`;
  return `Stopped. ${firstFiles(count, stayed)} ${taken} ${REST}`;
}

/** After a program that was killed while it read. */
export function rolledBackText({
  out,
  stayed,
}: {
  readonly out: readonly string[];
  readonly stayed: readonly string[];
}): string {
  const many = out.length !== 1;
  const what = `${many ? `${out.length} imports were` : 'An import was'} interrupted last time`;
  if (stayed.length === 0) return `${what} and left nothing behind. Bring the file in again.`;
  return `${what}. ${firstFiles(stayed.length, stayed.join(', '))} ${out.join(', ')} ${many ? 'were' : 'was'} taken out again. ${REST}`;
}

/** The same where a server was killed and has the files still. */
export function leftBehindText(imports: number, stayed: readonly string[]): string {
  const what = `${imports === 1 ? 'An import was' : `${imports} imports were`} interrupted last time`;
  return stayed.length === 0
    ? `${what} and left nothing in your book. The files are still here; the Imports page asks whether to go on.`
    : `${what}. ${firstFiles(stayed.length, stayed.join(', '))} The rest is out again; the files are still here, and the Imports page asks whether to go on.`;
}
