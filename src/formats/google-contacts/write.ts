// People -> the columns that Google Contacts writes since 2023, which most programs take. How many columns there are depends on the
// people, so that they are gone through twice. What has no column stands in custom fields. UTF-8 with a mark, which spreadsheets need.
import type { ContactPoint } from '#domain/source-record.ts';
import { slugOf } from '#formats/linkedin/slug.ts';
import type { OutgoingCard } from '#formats/outgoing.ts';

const FIXED = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Phonetic First Name',
  'Phonetic Middle Name',
  'Phonetic Last Name',
  'Name Prefix',
  'Name Suffix',
  'Nickname',
  'File As',
  'Organization Name',
  'Organization Title',
  'Organization Department',
  'Birthday',
  'Notes',
  'Photo',
  'Labels',
] as const;
const ADDRESS = [
  'Formatted',
  'Street',
  'City',
  'PO Box',
  'Region',
  'Postal Code',
  'Country',
  'Extended Address',
];
/** More of them in one person stay together in the last. Chosen: what a spreadsheet still shows. */
const MOST = 40;
/** Kept properties of cards that say nothing in a table, or are said in a column. */
const notForTables =
  /^(?:[\w-]+\.)?(?:VERSION|PRODID|UID|REV|ADR|LABEL|N|FN|X-ABLABEL|X-ABADR|PHOTO|LOGO|SOUND|KEY)(?:;|$)/i;

interface Width {
  emails: number;
  phones: number;
  addresses: number;
  links: number;
  custom: number;
  located: boolean;
}

/** The bytes of the table. `open` gives the same people each time. */
export async function* writeGoogleCsv(open: () => AsyncIterable<OutgoingCard>): AsyncGenerator<Uint8Array> {
  const width: Width = { emails: 1, phones: 1, addresses: 0, links: 0, custom: 0, located: false };
  for await (const card of open()) {
    width.emails = Math.max(width.emails, card.emails.length);
    width.phones = Math.max(width.phones, card.phones.length);
    width.addresses = Math.max(width.addresses, card.addresses?.length ?? 0);
    width.links = Math.max(width.links, linksOf(card).length);
    width.custom = Math.max(width.custom, customOf(card).length);
    width.located ||= card.location !== undefined;
  }
  for (const name of ['emails', 'phones', 'addresses', 'links', 'custom'] as const)
    width[name] = Math.min(width[name], MOST);
  yield Buffer.from(`\ufeff${lineOf(headerOf(width))}`, 'utf8');
  for await (const card of open()) yield Buffer.from(lineOf(rowOf(card, width)), 'utf8');
}

function headerOf(width: Width): string[] {
  const pairs = (name: string, count: number): string[] =>
    numbers(count).flatMap((at) => [`${name} ${at} - Label`, `${name} ${at} - Value`]);
  return [
    ...FIXED,
    ...pairs('E-mail', width.emails),
    ...pairs('Phone', width.phones),
    ...numbers(width.addresses).flatMap((at) =>
      ['Label', ...ADDRESS].map((part) => `Address ${at} - ${part}`),
    ),
    ...pairs('Website', width.links),
    ...pairs('Custom Field', width.custom),
    ...(width.located ? ['Location'] : []),
  ];
}

function rowOf(card: OutgoingCard, width: Width): string[] {
  const { name } = card;
  const parts = [name.given, name.middle, name.family, name.prefix, name.suffix];
  const isWhole = parts.every((part) => !part);
  const plain = [name.given, name.middle, name.family, name.suffix].filter(Boolean).join(' ');
  const titled = [name.prefix, plain].filter(Boolean).join(' ');
  const roles = card.affiliations.filter(({ until }) => until === undefined);
  const each = (value: (one: (typeof roles)[number]) => string | undefined): string => {
    const values = roles.map((one) => single(value(one) ?? ''));
    return values.every((one) => one === '') ? '' : values.join(' ::: ');
  };
  const pairs = (points: readonly ContactPoint[], count: number): string[] =>
    fitted(points, count).flatMap((point) => (point ? [labelOf(point), guarded(point.value)] : ['', '']));
  return [
    guarded(isWhole ? name.full : (name.given ?? '')),
    guarded(name.middle ?? ''),
    guarded(name.family ?? ''),
    '',
    '',
    '',
    guarded(name.prefix ?? ''),
    guarded(name.suffix ?? ''),
    guarded(name.nickname ?? ''),
    isWhole || plain === name.full || titled === name.full ? '' : guarded(name.full),
    guarded(each(({ organisation }) => organisation)),
    guarded(each(({ title }) => title)),
    guarded(each(({ department }) => department)),
    // The blank keeps a spreadsheet from working out a sum; Google writes it, too.
    card.birthday?.startsWith('--') ? ` ${card.birthday}` : (card.birthday ?? ''),
    guarded((card.notes ?? []).join('\n\n')),
    '',
    guarded((card.categories ?? []).map(single).join(' ::: ')),
    ...pairs(card.emails, width.emails),
    ...pairs(card.phones, width.phones),
    ...fitted(card.addresses ?? [], width.addresses).flatMap((point) =>
      point
        ? [labelOf(point), guarded(point.value), '', '', '', '', '', '', '']
        : Array.from({ length: 9 }, () => ''),
    ),
    ...pairs(linksOf(card), width.links),
    ...fitted(customOf(card), width.custom).flatMap((pair) =>
      pair ? [guarded(pair[0]), guarded(pair[1])] : ['', ''],
    ),
    ...(width.located ? [guarded(card.location ?? '')] : []),
  ];
}

function linksOf({ links, linkedin }: OutgoingCard): readonly ContactPoint[] {
  if (linkedin === undefined || links.some(({ value }) => slugOf(value) === linkedin)) return links;
  return [
    { value: `https://www.linkedin.com/in/${encodeURIComponent(linkedin)}`, label: 'LinkedIn' },
    ...links,
  ];
}

function customOf({ kept = [], columns = [] }: OutgoingCard): readonly (readonly [string, string])[] {
  return [...kept.flat().filter(([header]) => !notForTables.test(header)), ...columns];
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

function fitted<T>(all: readonly T[], count: number): readonly (T | undefined)[] {
  return Array.from({ length: count }, (_, at) => all[at]);
}

/** `* Work` is Google's way of saying that this is the main one. */
function labelOf({ label, preferred }: ContactPoint): string {
  const text = guarded(single(label ?? ''));
  return preferred ? (text === '' ? '*' : `* ${text}`) : text;
}

/** Where several values share a cell, none may look like two. */
function single(text: string): string {
  return text.replaceAll(/:::+/g, '::');
}

/** A cell that a spreadsheet would take for a formula is marked as text; numbers are none. */
function guarded(text: string): string {
  return /^[=@\t\r+-]/.test(text) && !/^\+?[\d\s().-]+$/.test(text) ? `'${text}` : text;
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
