// Guesses which column of an unknown CSV is what: from its title, and from what its first rows hold. Every column gets a score, so
// that the guess can be shown and judged; below `enough` a column is kept as it is.
import type { Column, Field } from '#formats/contact-sheet/columns.ts';
import { plainCell } from '#formats/contact-sheet/cells.ts';
import { slugOf } from '#formats/linkedin/slug.ts';
import { fieldCalledExactly, isWholeAlone, isWide, notTheirs, within } from './synonyms.ts';

/** A column with the field it seems to be, and how sure that is, 0 to 1. */
export interface GuessedColumn extends Column {
  readonly score: number;
}

/** Below this a column is kept and not used. Chosen: between a title that hints and values that contradict it. */
const enough = 0.5;
const shareThatTells = 0.6;
/** So many filled cells are needed before values overrule a title. */
const fewest = 3;
/** Fields of which a person has one; the best column is it, the others are kept. */
const single: ReadonlySet<Field> = new Set<Field>([
  'name',
  'first-name',
  'middle-name',
  'last-name',
  'prefix',
  'suffix',
  'nickname',
  'organisation',
  'department',
  'title',
  'birthday',
  'birth-year',
  'birth-month',
  'location',
]);
const honorific =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|sig|dott|ing)\.?(?: dr\.?)?$/i;

/** What the filled cells of a column look like, as shares. */
interface Values {
  readonly filled: number;
  readonly emails: number;
  readonly phones: number;
  readonly profiles: number;
  readonly links: number;
  readonly dates: number;
  readonly names: number;
  readonly honorifics: number;
  readonly different: number;
}

/** Guesses for all columns, from titles (normalised and as written) and the first rows. */
export function guessColumns(
  titles: readonly string[],
  names: readonly string[],
  rows: readonly (readonly string[])[],
): GuessedColumn[] {
  const first = titles.map((title, index): GuessedColumn => {
    const values = look(rows.map((cells) => plainCell(cells[index] ?? '', true)));
    const { field, score } = guessOne(names[index] ?? '', values);
    const label = labelOf(names[index] ?? '', field);
    return { index, title, field, score, ...(label === undefined ? {} : { label }) };
  });
  const people = first.some(
    ({ field }) => field === 'name' || field === 'first-name' || field === 'last-name',
  );
  const named = people ? first : nameByValues(first, names, rows);
  const parts = new Set(named.map(({ field }) => field));
  const has = (field: Field): boolean => parts.has(field);
  const whole = named.map((column): GuessedColumn => {
    const title = names[column.index] ?? '';
    const { field } = column;
    if (field === 'last-name' && isWholeAlone(title) && !has('first-name'))
      return { ...column, field: 'name' };
    if (field === 'first-name' && isWholeAlone(title) && !has('last-name') && !has('name'))
      return { ...column, field: 'name' };
    if (field !== 'name' || !isWide(title)) return column;
    // `Name` beside `Vorname` is the family name: the German way; beside `Surname` the given one, where that is not in it.
    if (has('first-name') && !has('last-name')) return { ...column, field: 'last-name' };
    const family = named.find((other) => other.field === 'last-name');
    if (!family || has('first-name')) return column;
    const filled = rows.filter((cells) => cells[column.index] && cells[family.index]);
    const holdsBoth = filled.filter((cells) => cells[column.index]!.includes(cells[family.index]!.trim()));
    return filled.length > 0 && holdsBoth.length < filled.length / 2
      ? { ...column, field: 'first-name' }
      : column;
  });
  return whole.map((column) => {
    const better = whole.some(
      (other) =>
        other.field === column.field &&
        other !== column &&
        (other.score > column.score || (other.score === column.score && other.index < column.index)),
    );
    return single.has(column.field) && better ? { ...column, field: 'keep', score: 0 } : column;
  });
}

function guessOne(name: string, values: Values): { field: Field; score: number } {
  const kept = { field: 'keep' as const, score: 0 };
  const told = values.filled >= fewest;
  let field = fieldCalledExactly(name);
  const foreign = notTheirs.test(name) && field === undefined;
  let score = field === undefined ? 0 : 1;
  if (field === undefined && !foreign) {
    field = within.find(([pattern]) => pattern.test(name))?.[1];
    score = field === undefined ? 0 : 0.8;
  }
  if (field === 'title' && told && values.honorifics >= shareThatTells)
    return { field: 'prefix', score: 0.9 };
  if (field === 'link' && values.profiles >= shareThatTells) return { field: 'linkedin', score: 0.95 };
  // What the values say outweighs a title that says nothing, or something else.
  if (field === undefined && !foreign) {
    if (values.emails >= shareThatTells) return { field: 'email', score: 0.9 };
    if (values.profiles >= shareThatTells) return { field: 'linkedin', score: 0.9 };
    if (values.phones >= 0.8 && values.different > 0.5) return { field: 'phone', score: 0.6 };
    if (values.links >= 0.8) return { field: 'link', score: 0.5 };
    return kept;
  }
  if (field === undefined || field === 'keep') return kept;
  // A title that hints is doubted sooner than one that says it.
  if (told || (score < 1 && values.filled > 0)) {
    const fits = fitOf(field, values);
    if (fits !== undefined && fits < 0.2) score *= 0.4;
    else if (fits !== undefined && fits < shareThatTells) score *= 0.8;
    // An address in the column of names: it is what the values say.
    if (told && field !== 'email' && field !== 'notes' && field !== 'linkedin' && values.emails >= 0.9)
      return { field: 'email', score: 0.8 };
  }
  return score < enough ? { field: 'keep', score } : { field, score: Math.round(score * 100) / 100 };
}

/** Share of the values that fit a field; undefined where any text does. */
function fitOf(field: Field, values: Values): number | undefined {
  if (field === 'email') return values.emails;
  if (field === 'phone') return values.phones;
  if (field === 'linkedin') return Math.max(values.profiles, values.names > 0 ? 0 : 0.7);
  if (field === 'birthday') return values.dates;
  if (field === 'name' || field === 'first-name' || field === 'last-name')
    return values.dates > 0.5 || values.phones > 0.5 ? 0 : 1;
  return undefined;
}

/** Where no title speaks of names: the first column that looks like two to four words of a name. */
function nameByValues(
  columns: readonly GuessedColumn[],
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly GuessedColumn[] {
  const found = columns.find(({ field, index }) => {
    const title = names[index] ?? '';
    // A title that says another thing is believed.
    if (field !== 'keep' || notTheirs.test(title) || fieldCalledExactly(title) !== undefined) return false;
    const values = look(rows.map((cells) => plainCell(cells[index] ?? '')));
    return values.names >= 0.7 && values.different >= 0.7 && values.filled > 0;
  });
  return found
    ? columns.map((column) => (column === found ? { ...column, field: 'name', score: 0.5 } : column))
    : columns;
}

function look(cells: readonly string[]): Values {
  const filled = cells.filter((cell) => cell !== '').slice(0, 400);
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter((cell) => test(cell)).length / filled.length;
  return {
    filled: filled.length,
    emails: share((cell) => /[^\s@]+@[^\s@]+\.[^\s@]/.test(cell) && cell.length < 300),
    phones: share(isPhone),
    profiles: share((cell) => slugOf(cell) !== undefined),
    links: share((cell) => /^https?:\/\/|^www\./i.test(cell)),
    dates: share(
      (cell) =>
        /^\D{0,12}\d{1,4}[-/.\s]{1,2}(?:\d{1,2}|\p{L}{3,})/u.test(cell) ||
        /^-{2}\d|^\d{8}$|^\p{L}{3,9}\.? \d{1,2}\b/u.test(cell),
    ),
    names: share((cell) =>
      /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|da|di|la|el|al|bin|zu)){1,3}$/u.test(
        cell,
      ),
    ),
    honorifics: share((cell) => honorific.test(cell)),
    different: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  };
}

function isPhone(cell: string): boolean {
  const digits = cell.replace(/\D/g, '').length;
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(cell)) return true;
  // A date, a price and a plain count are no numbers to call.
  if (/^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}|\.\d{1,2}$/.test(cell)) return false;
  return (
    digits >= 7 && digits <= 20 && /^[+(\d'p:][\d\s()./+'-]*(?:(?:x|ext\.?)\s?\d+)?(?:[,;|].*)?$/i.test(cell)
  );
}

function labelOf(name: string, field: Field): string | undefined {
  if (field !== 'email' && field !== 'phone' && field !== 'address') return undefined;
  if (/fax/.test(name)) return 'fax';
  if (/mobil|cell|handy|móvil|portable|mobiel/.test(name)) return 'mobile';
  if (/work|business|corporate|geschäft|dienst|büro|company/.test(name)) return 'work';
  if (/home|personal|privat/.test(name)) return 'home';
  return undefined;
}
