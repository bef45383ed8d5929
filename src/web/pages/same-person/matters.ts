// What is known of two people, matter by matter, and whether it agrees.
import { samePersonPage as words } from '#words/web/same-person.ts';
import { birthdayInWords } from '#words/web/when.ts';
import type { Person } from '#web/book/shapes.ts';

export interface Matter {
  readonly key: keyof typeof words.rows;
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Null where one of them says nothing of it, or it is nothing to compare. */
  readonly agrees: boolean | null;
}

type Values = (person: Person) => readonly string[];

const points =
  (kind: Person['contactPoints'][number]['kind']): Values =>
  (person) =>
    person.contactPoints.filter((it) => it.kind === kind).map((it) => it.value);

const read: readonly (readonly [Matter['key'], Values, compared: boolean])[] = [
  ['what', (person) => (person.headline ? [person.headline] : []), false],
  ['email', points('email'), true],
  ['phone', points('phone'), true],
  ['link', (person) => points('link')(person).map(shortLink), true],
  [
    'address',
    (person) => [...(person.location ? [person.location] : []), ...points('address')(person)],
    false,
  ],
  ['birthday', (person) => (person.birthday ? [birthdayInWords(person.birthday)] : []), true],
  [
    'between',
    ({ interactions: { total } }) => [total === 0 ? words.nothingBetween() : words.times(total)],
    false,
  ],
  [
    'files',
    (person) =>
      person.sources.length === 0 ? [words.byHand()] : [...new Set(person.sources.map((it) => it.file))],
    false,
  ],
];

/** Matters of which at least one of the two says something. */
export function mattersOf(one: Person, other: Person): Matter[] {
  return read.flatMap(([key, values, compared]) => {
    const [mine, theirs] = [values(one), values(other)];
    if (mine.length + theirs.length === 0) return [];
    const known = new Set(mine.map(plain));
    const agrees =
      compared && mine.length > 0 && theirs.length > 0 ? theirs.some((it) => known.has(plain(it))) : null;
    return [{ key, one: mine, other: theirs, agrees }];
  });
}

/** `linkedin.com/in/…`: what every link begins with tells nothing. */
function shortLink(link: string): string {
  return link.replace(/^https?:\/\/(?:www\.)?/, '');
}

function plain(value: string): string {
  return value.toLowerCase().replaceAll(/^https?:\/\/(?:www\.)?|[\s().-]|\/+$/g, '');
}
