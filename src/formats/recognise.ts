// Which export is it? Files are given to the format that knows their content; files of one zip or folder stay together,
// so that a reader also sees what it does not use. An upload can hold several exports: each becomes an import of its own.
import { titleList } from './csv.ts';
import { baseName, endingOf, isMedia, isWorkbook, lookOf, LOOK_BYTES } from './file-look.ts';
import type { Format, InputFile, Problem } from './format.ts';
import { headTextOf } from './text.ts';

export interface Recognised {
  /** Several of one format where exports of several days were handed over: the oldest first. */
  readonly imports: readonly {
    readonly format: Format;
    readonly files: readonly InputFile[];
    /** Those of them that are its own by their content; the others lie beside them. */
    readonly own: readonly InputFile[];
  }[];
  /** Files nobody knows; fatal where nothing at all was recognised. */
  readonly problems: readonly Problem[];
}

/** Below this a format has only seen something familiar. Chosen: between a name alone (0.5) and nothing. */
const ENOUGH = 0.3;
/** With more files than that (a Maildir has thousands) who knew the last file of a folder is asked first, and believed where it is sure. */
const MANY = 200;
const SURE = 0.9;

/** What a format says of files each of which speaks for itself: as sure as it is of the surest. */
export async function surestOf(
  files: readonly InputFile[],
  sureness: (file: InputFile) => Promise<number>,
): Promise<number> {
  let best = 0;
  for (const file of files) best = Math.max(best, await sureness(file));
  return best;
}

/** `as` is the name of a format that the user insists on. */
export async function recogniseFormat(
  files: readonly InputFile[],
  formats: readonly Format[],
  as?: string,
): Promise<Recognised> {
  const readers = formats.filter(({ reads }) => reads);
  if (as !== undefined) {
    const format = readers.find(({ name }) => name === as);
    if (format) {
      const requests = Map.groupBy(files, requestOf);
      return { imports: oldestFirst(requests).map((own) => ({ format, files: own, own })), problems: [] };
    }
    const values = { as, known: readers.map(({ name }) => name).join(', ') };
    return {
      imports: [],
      problems: [{ code: 'not-recognised', where: { file: '' }, values, skips: 0, fatal: true }],
    };
  }
  const owners = new Map<InputFile, Format>();
  const inFolder = new Map<string, Format>();
  for (const file of files) {
    if (isMedia(file.path)) continue;
    const folder = `${file.from ?? ''}/${file.path.slice(0, file.path.length - baseName(file.path).length)}`;
    const before = files.length > MANY ? inFolder.get(folder) : undefined;
    const alike = before !== undefined && (await before.recognise([file])) >= SURE;
    const format = alike ? before : await surest(file, readers);
    if (!format) continue;
    owners.set(file, format);
    if (!format.general) inFolder.set(folder, format);
  }
  const byFormat = new Map<Format, Map<number, InputFile[]>>();
  const strangers: InputFile[] = [];
  const workbooks = files.filter(({ path }) => isMedia(path) && isWorkbook(path));
  for (const file of files) {
    if (workbooks.includes(file)) continue;
    const known = owners.get(file);
    const near = known && !known.general ? undefined : neighbours(file, owners);
    const format = known && !near?.archive ? known : near;
    // A table in a folder with other things is told by itself: somebody may say what its columns are.
    if (!format || (!known && !format.archive && (await titlesOf(file)) !== '')) {
      strangers.push(file);
      continue;
    }
    const requests = byFormat.get(format) ?? new Map<number, InputFile[]>();
    byFormat.set(format, requests);
    const own = requests.get(requestOf(file));
    if (own) own.push(file);
    else requests.set(requestOf(file), [file]);
  }
  const told = strangers.filter(
    // A picture inside an archive is no news; one that was handed over by itself is.
    ({ path, from }) => !isMedia(path) || byFormat.size === 0 || (from === undefined && !path.includes('/')),
  );
  const alone = byFormat.size === 0 ? { fatal: true } : {};
  const problems = workbooks.map(({ path }): Problem => ({
    code: 'workbook',
    where: { file: path },
    skips: 0,
    ...alone,
  }));
  for (const file of told) {
    const values = await describe(file);
    problems.push({ code: 'not-recognised', where: { file: file.path }, values, skips: 0, ...alone });
  }
  const imports = readers.flatMap((format) => {
    const requests = byFormat.get(format);
    return requests
      ? oldestFirst(requests).map((files) => ({ format, files, own: ownOf(files, format) }))
      : [];
  });
  return { imports, problems };

  function ownOf(all: readonly InputFile[], format: Format): readonly InputFile[] {
    const own = all.filter((file) => owners.get(file) === format);
    return own.length > 0 ? own : all;
  }
}

function requestOf(file: InputFile): number {
  return file.request ?? 0;
}

function oldestFirst(requests: ReadonlyMap<number, InputFile[]>): InputFile[][] {
  return [...requests].toSorted((a, b) => a[0] - b[0]).map(([, files]) => files);
}

/** Of equally sure formats the first in the list. */
async function surest(file: InputFile, formats: readonly Format[]): Promise<Format | undefined> {
  let best: Format | undefined;
  let most = ENOUGH;
  for (const format of formats) {
    const sure = await format.recognise([file]);
    if (sure > most) [best, most] = [format, sure];
  }
  return best;
}

/** The format that knows most of the files out of the same zip, or in the same folder where there is no zip. */
function neighbours(file: InputFile, owners: ReadonlyMap<InputFile, Format>): Format | undefined {
  const counts = new Map<Format, number>();
  for (const [other, format] of owners) {
    const near =
      requestOf(file) !== requestOf(other)
        ? false
        : file.from === undefined
          ? other.from === undefined && sameTree(file.path, other.path)
          : other.from === file.from;
    if (near) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** One stands in the folder of the other, or below it; loose files have no folder and are nobody's neighbours. */
function sameTree(path: string, other: string): boolean {
  const folder = other.slice(0, other.length - baseName(other).length);
  return folder !== '' && path.startsWith(folder);
}

/** How a file begins, for the sentence that says it is unknown. */
async function describe(file: InputFile): Promise<Record<string, string>> {
  if (file.size === 0) return { begins: '' };
  if (lookOf(await file.head(LOOK_BYTES)) === 'binary') return { begins: '', look: 'binary' };
  const { text } = await headTextOf(file, LOOK_BYTES);
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const columns = await titlesOf(file);
  return { begins: line.trim().slice(0, 80), ...(columns === '' ? {} : { columns }) };
}

/** Where a file begins like a table: its titles, for the sentence that names them. */
async function titlesOf(file: InputFile): Promise<string> {
  if (!['csv', 'tsv', 'tab', 'xls'].includes(endingOf(file.path))) return '';
  const head = await file.head(LOOK_BYTES);
  if (head.length === 0 || lookOf(head) === 'binary') return '';
  const { text } = await headTextOf(file, LOOK_BYTES);
  const line = text.split('\n').find((one) => one.trim() !== '' && !/^sep=.$/i.test(one.trim())) ?? '';
  const cells = line.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const isTable = cells.length > 1 && cells.every((cell) => cell.length < 50 && !/[<>{}]/.test(cell));
  return isTable ? titleList(cells) : '';
}
