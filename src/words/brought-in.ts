// What came in of a drop and what was set aside: told on the terminal, also where it was stopped in the middle, or killed.
import { setAsideText } from './problems.ts';

export interface BroughtIn {
  readonly file: string;
  readonly format: string;
  readonly state: string;
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly setAside: readonly { readonly file: string; readonly why: string; readonly text: string }[];
}

const FILES_NAMED = 6;

/** “62 entries”, “one entry”. */
export function entryCount(count: number): string {
  return count === 1 ? 'one entry' : `${count} entries`;
}

/** Files that were left alone, by reason. `all`: each by its name. */
export function setAsideLines({ setAside }: Pick<BroughtIn, 'setAside'>, all = false): string[] {
  if (setAside.length === 0) return [];
  const head = setAside.length === 1 ? 'One file was set aside:' : `${setAside.length} files were set aside:`;
  const reasons = [...Map.groupBy(setAside, ({ why }) => why)].map(([why, files]) => {
    const named = all ? files : files.slice(0, FILES_NAMED);
    const more = files.length - named.length;
    const names = named.map(({ file }) => file).join(', ');
    const text = files.length === 1 ? files[0]!.text : setAsideText(why, undefined);
    return `    ${names}${more > 0 ? ` and ${more} more` : ''}: ${text}`;
  });
  return [`  ${head}`, ...reasons];
}

/** What each import brought, and what was left out of it. */
export function broughtInText(
  imports: readonly BroughtIn[],
  people: { readonly before: number; readonly after: number },
): string {
  const are = people.after === 1 ? 'One person is' : `${people.after} people are`;
  return [
    ...imports.flatMap((it) => [
      `${it.file} (${it.format}${it.state === 'done' ? '' : `, ${it.state}`}): ${entryCount(it.records)}; ${it.created} new, ${it.updated} changed, ${it.unchanged} known, ${it.skipped} left out.`,
      ...setAsideLines(it),
    ]),
    `${are} in${people.before === people.after ? '' : `, ${people.before} before`}.`,
    ...(imports.some((it) => it.state === 'done') ? ['See your honest network with: goodturn network'] : []),
  ].join('\n');
}

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
