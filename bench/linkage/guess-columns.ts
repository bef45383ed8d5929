// What each column of a table holds, from its header and its values: no name of a data set is known here.
import type { LinkColumn } from '#domain/linkage/comparisons.ts';
import type { ValueKind } from '#domain/linkage/value-likeness.ts';

export interface TableColumn {
  readonly header: string;
  readonly values: readonly string[];
}

export type Guess =
  | 'given name'
  | 'family name'
  | 'whole name'
  | 'birthday'
  | 'e-mail'
  | 'place'
  | 'street'
  | 'number'
  | 'postcode'
  | 'id number'
  | 'text'
  | 'left out';

export interface Guessed {
  readonly header: string;
  readonly guess: Guess;
}

const headers: readonly (readonly [RegExp, Guess])[] = [
  [/e-?mail/, 'e-mail'],
  [/(?:birth|born|dob)(?!.*(?:place|city|town|country))|\bgeburtsdatum/, 'birthday'],
  [/(?:given|first|fore|christian|vor)[\s_-]*name|^(?:first|given|forename|fname)$/, 'given name'],
  [/(?:family|last|sur|second|nach)[\s_-]*name|^(?:last|surname|lname)$/, 'family name'],
  [/^(?:full|display|whole)?[\s_-]*name$/, 'whole name'],
  [/post[\s_-]*code|\bzip|plz|^postal/, 'postcode'],
  [/phone|mobile|\btel|soc_?sec|ssn|passport|(?:^|[\s_-])id(?:$|[\s_-])|insurance/, 'id number'],
  [/(?:street|house|building)[\s_-]*(?:no|nr|num)|number$/, 'number'],
  [/street|address|road/, 'street'],
  [/city|town|suburb|place|state|county|region|country|location/, 'place'],
];

const kinds: Readonly<Record<Exclude<Guess, 'whole name' | 'left out'>, ValueKind>> = {
  'given name': 'name',
  'family name': 'name',
  birthday: 'date',
  'e-mail': 'email',
  place: 'text',
  street: 'text',
  number: 'code',
  postcode: 'code',
  'id number': 'code',
  text: 'text',
};

const someDay =
  /^(?:\d{4}[-/.]?(?:0[1-9]|1[0-2])[-/.]?(?:0[1-9]|[12]\d|3[01])|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ].*)?$/;

/** Share of the values that are there of which it holds. */
function share(values: readonly string[], holds: (value: string) => boolean): number {
  const there = values.filter((value) => value !== '');
  return there.length === 0 ? 0 : there.filter(holds).length / there.length;
}

export function guessColumns(columns: readonly TableColumn[]): { guessed: Guessed[]; columns: LinkColumn[] } {
  const guesses = columns.map((column) => guessOne(column));
  for (const at of columns.keys()) if (madeOfOthers(columns, at)) guesses[at] = 'left out';
  const parted = guesses.includes('given name') || guesses.includes('family name');
  const linked: LinkColumn[] = [];
  for (const [at, { header, values }] of columns.entries()) {
    const guess = guesses[at]!;
    if (guess === 'left out') continue;
    if (guess === 'whole name') {
      if (parted) linked.push({ name: header, kind: 'text', values });
      else linked.push(...partsOf(header, values));
      continue;
    }
    const swaps =
      guess === 'given name' || guess === 'family name'
        ? 'names'
        : kinds[guess] === 'text' && /\d+$/.test(header)
          ? header.replace(/[\s_-]*\d+$/, '')
          : undefined;
    linked.push({ name: header, kind: kinds[guess], values, swaps });
  }
  return { guessed: columns.map(({ header }, at) => ({ header, guess: guesses[at]! })), columns: linked };
}

function guessOne({ header, values }: TableColumn): Guess {
  if (new Set(values.filter((value) => value !== '')).size < 2) return 'left out';
  if (share(values, (value) => /^[^@\s]+@[^@\s]+$/.test(value)) > 0.5) return 'e-mail';
  const digits = share(values, (value) => /\d/.test(value) && !/\p{L}{3}/u.test(value)) > 0.8;
  const byHeader = headers.find(([words]) => words.test(header.toLowerCase()))?.[1];
  if (byHeader === 'birthday') return share(values, (value) => /\d/.test(value)) > 0.8 ? 'birthday' : 'text';
  if (digits && share(values, (value) => someDay.test(value)) > 0.8) return 'birthday';
  if (byHeader === 'street' && digits) return 'number';
  if (byHeader) return byHeader;
  return digits ? 'id number' : 'text';
}

/** A column that says again what others say (a whole name beside its parts) would count twice. */
function madeOfOthers(columns: readonly TableColumn[], at: number): boolean {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
  const { values } = columns[at]!;
  if (share(values, (value) => value.trim().includes(' ')) < 0.5)
    return columns.some(
      (other, it) =>
        it < at &&
        share(values, (value) => value !== '') > 0 &&
        other.values.every((value, row) => value === values[row]),
    );
  let [rows, made] = [0, 0];
  for (const [row, value] of values.entries()) {
    if (value === '') continue;
    const others = new Set(
      columns.flatMap((column, it) => {
        const text = column.values[row] ?? '';
        return it === at || text === value ? [] : words(text);
      }),
    );
    rows += 1;
    if (words(value).every((word) => others.has(word))) made += 1;
  }
  return rows > 0 && made / rows > 0.8;
}

/** `Ana María Ruiz` and `Ruiz, Ana María` in two columns. */
function partsOf(header: string, values: readonly string[]): LinkColumn[] {
  const parts = values.map((value): readonly [string, string] => {
    const [family, given] = value.split(',').map((part) => part.trim());
    if (family !== undefined && given) return [given, family];
    const words = value.trim().split(/\s+/);
    return words.length < 2 ? [value.trim(), ''] : [words.slice(0, -1).join(' '), words.at(-1)!];
  });
  return ['given', 'family'].map((part, at) => ({
    name: `${header} (${part})`,
    kind: 'name',
    values: parts.map((it) => it[at]!),
    swaps: 'names',
  }));
}
