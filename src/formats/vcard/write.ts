// People -> address cards, vCard 3.0 (what Apple, Google and Outlook take) or 4.0. A label that is no type of the standard goes
// into a group with Apple's X-ABLabel. What an earlier card said beyond that is written as it was; from it the same points are
// read that its reader would read, so that nothing is written twice.
import type { ContactPoint, PersonName } from '#domain/source-record.ts';
import { slugOf } from '#formats/linkedin/slug.ts';
import { folded } from '#formats/content-line.ts';
import type { OutgoingCard } from '#formats/outgoing.ts';
import { CardText } from './card-text.ts';
import { escaped } from './escape.ts';
import { bytesOfText, type KeptLine, keptLines } from './kept.ts';
import { nameOf } from './name.ts';
import { addressesOf, linksOf } from './points.ts';
import { parseProperty } from './property.ts';

export type WrittenVersion = '3.0' | '4.0';

/** Types that both versions know; others become labels in words. */
const types = new Set(['home', 'work', 'cell', 'fax', 'pager']);
/** Labels that Apple keeps as such and shows in the reader's language. */
const builtIn = new Set([
  'Home',
  'Work',
  'Mobile',
  'Main',
  'Other',
  'School',
  'HomePage',
  'iPhone',
  'HomeFAX',
  'WorkFAX',
  'Pager',
]);

/** The bytes of all cards, one after another. */
export async function* writeVcards(
  cards: AsyncIterable<OutgoingCard>,
  version: WrittenVersion = '3.0',
): AsyncGenerator<Uint8Array> {
  for await (const card of cards) yield Buffer.from(vcardOf(card, version), 'utf8');
}

/** One card as text: folded lines that end with CRLF. */
export function vcardOf(card: OutgoingCard, version: WrittenVersion = '3.0'): string {
  return vcardLines(card, version).map(folded).join('');
}

/** Its lines before they are folded. */
export function vcardLines(card: OutgoingCard, version: WrittenVersion): string[] {
  const kept = keptLines(card.kept ?? [], version);
  const writer = new LineWriter(version, kept);
  const { name } = card;
  if (card.uid !== undefined) writer.text('UID', card.uid);
  // Where a card shows its company, its FN is the company's name and was kept.
  const keeps = (name: string): boolean => kept.some(({ property }) => property.name === name);
  if (!keeps('X-ABSHOWAS') || !keeps('FN')) writer.text('FN', name.full);
  const parts = [name.family, name.given, name.middle, name.prefix, name.suffix].map((part) => part ?? '');
  const held = heldBy(kept, version);
  if (!isSameName(held.name, name)) writer.add('N', parts.map(escaped).join(';'));
  if (name.nickname) writer.text('NICKNAME', name.nickname);
  writeAffiliations(card, writer);
  for (const point of card.emails) writer.point('EMAIL', point, version === '3.0' ? ['INTERNET'] : []);
  for (const point of card.phones) writer.point('TEL', point);
  for (const point of card.addresses ?? [])
    if (!held.addresses.has(point.value)) writer.point('ADR', point, [], `;;${escaped(point.value)};;;;`);
  for (const point of card.links)
    if (!held.links.has(point.value)) writer.point('URL', point, [], uri(point.value));
  if (
    card.linkedin !== undefined &&
    held.linkedin !== card.linkedin &&
    !namesSlug(card.links, card.linkedin)
  ) {
    const value = `https://www.linkedin.com/in/${encodeURIComponent(card.linkedin)}`;
    writer.point('URL', { value, label: 'LinkedIn' }, [], uri(value));
  }
  if (card.birthday !== undefined) writer.birthday(card.birthday);
  for (const note of card.notes ?? []) writer.text('NOTE', note);
  if (card.categories && card.categories.length > 0) {
    const [only, second] = card.categories;
    // Some programs write a whole list as one value with a comma: twice, it is told from that.
    const list = only?.includes(',') && second === undefined ? [only, only] : card.categories;
    writer.add('CATEGORIES', list.map(escaped).join(','));
  }
  const revised =
    card.revised === undefined
      ? []
      : [`REV:${version === '4.0' ? card.revised.replaceAll(/[-:]/g, '') : card.revised}`];
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...writer.lines,
    ...kept.map(({ line }) => line),
    ...revised,
    'END:VCARD',
  ];
}

/** What is read from the kept lines alone. */
function heldBy(
  kept: readonly KeptLine[],
  version: WrittenVersion,
): {
  readonly addresses: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly linkedin: string | undefined;
  readonly name: PersonName | undefined;
} {
  const stated = parseProperty(bytesOfText(`VERSION:${version}`), 0)!;
  const text = new CardText([stated, ...kept.map(({ property }) => property)], {
    transcoded: true,
    guessed: 0,
  });
  const { links, linkedin } = linksOf(text);
  return {
    addresses: new Set(addressesOf(text).map(({ value }) => value)),
    links: new Set(links.map(({ value }) => value)),
    linkedin,
    name: nameOf(text),
  };
}

function isSameName(held: PersonName | undefined, name: PersonName): boolean {
  if (held?.family === undefined && held?.given === undefined) return false;
  return (['family', 'given', 'middle', 'prefix', 'suffix'] as const).every(
    (part) => held[part] === name[part],
  );
}

function namesSlug(links: readonly ContactPoint[], slug: string): boolean {
  return links.some(({ value }) => slugOf(value) === slug);
}

/** One role in two lines; several in groups, so that each title stays with its organisation. */
function writeAffiliations({ affiliations }: OutgoingCard, writer: LineWriter): void {
  const current = affiliations.filter(({ until }) => until === undefined);
  for (const { organisation, department, title } of current) {
    const group = current.length > 1 ? writer.group() : '';
    if (organisation !== undefined || department !== undefined) {
      const units = department === undefined ? '' : `;${escaped(department)}`;
      writer.add(`${group}ORG`, `${escaped(organisation ?? '')}${units}`);
    }
    if (title !== undefined) writer.text(`${group}TITLE`, title);
  }
}

/** An address is no text: commas stay, and a backslash alone would be read as an escape. */
function uri(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll(/[\r\n\0]/g, '');
}

class LineWriter {
  readonly lines: string[] = [];
  readonly #version: WrittenVersion;
  #groups = 0;

  constructor(version: WrittenVersion, kept: readonly KeptLine[]) {
    this.#version = version;
    for (const { property } of kept)
      this.#groups = Math.max(this.#groups, Number(/^item(\d+)$/.exec(property.group)?.[1] ?? 0));
  }

  add(header: string, value: string): void {
    this.lines.push(`${header}:${value}`);
  }

  text(header: string, value: string): void {
    this.add(header, escaped(value));
  }

  /** `item3.`, of nobody else. */
  group(): string {
    return `item${++this.#groups}.`;
  }

  point(
    name: string,
    { value, label, preferred }: ContactPoint,
    always: readonly string[] = [],
    written?: string,
  ): void {
    const words = (label ?? '').toLowerCase().split(' ');
    const known = label !== undefined && words.every((word) => types.has(word)) ? [...new Set(words)] : [];
    const exact = known.join(' ') === (label ?? '');
    const stated = [...always, ...known.map((word) => word.toUpperCase())].map((type) => `;TYPE=${type}`);
    const pref = preferred ? (this.#version === '4.0' ? ';PREF=1' : ';TYPE=PREF') : '';
    const group = exact ? '' : this.group();
    this.add(`${group}${name}${stated.join('')}${pref}`, written ?? escaped(value));
    if (!exact) this.text(`${group}X-ABLabel`, builtIn.has(label!) ? `_$!<${label}>!$_` : label!);
  }

  /** Without a year: 4.0 has a way to write it; for 3.0 there is Apple's. */
  birthday(birthday: string): void {
    const yearless = birthday.startsWith('--');
    if (this.#version === '4.0') this.add('BDAY', birthday.replace(/(?<=\d)-/g, ''));
    else if (yearless) this.add('BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=date', `1604-${birthday.slice(2)}`);
    else this.add('BDAY', birthday);
  }
}
