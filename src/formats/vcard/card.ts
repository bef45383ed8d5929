// One card -> one ContactRecord, or the reason why not, plus the problems of single lines.
// A line that cannot be read costs only itself; what is not mapped is kept in `extra` as the file wrote it.
import type { ContactRecord } from '#domain/source-record.ts';
import type { Place, Problem } from '#formats/format.ts';
import { affiliationsOf } from './affiliations.ts';
import { CardText, isHeavy } from './card-text.ts';
import type { RawCard } from './cards.ts';
import { birthdayOf, revisionDay } from './dates.ts';
import { textOfBytes, type Decoding } from './decode.ts';
import { keyOf, shortUid } from './key.ts';
import { nameOf, noPersonOf, oneLine, type NoPerson } from './name.ts';
import { addressesOf, emailsOf, linksOf, phonesOf } from './points.ts';
import { paramValue, parseProperty, type Property } from './property.ts';

/** What became of a card. Exactly one of `record` and a problem that skips it. */
export interface CardReading {
  readonly record?: ContactRecord;
  readonly problems: readonly Problem[];
  /** Photos, sounds and keys left out. */
  readonly mediaLeftOut: number;
  /** The day of its REV. */
  readonly revised?: string;
  /** Addresses and links that are none: kept with the card, not used. */
  readonly leftAside: number;
}

const longestShown = 80;
/** Bad lines of one card that are told one by one; the rest of them in one problem. */
const mostBadLines = 20;
const skipCode = {
  group: 'group-card',
  organisation: 'organisation-card',
  'place-or-thing': 'place-or-thing-card',
} as const satisfies Record<NoPerson, Problem['code']>;

/** Reads one card. */
export function readCard(raw: RawCard, file: string, decoding: Decoding): CardReading {
  const problems: Problem[] = [];
  const where: Place = { file, line: raw.line };
  const { properties, mediaLeftOut } = readLines(raw, file, decoding, problems);
  const card = new CardText(properties, decoding);
  const revised = revisionOf(card);
  const rest = { problems, mediaLeftOut, leftAside: 0, ...(revised === undefined ? {} : { revised }) };
  if (!raw.ended)
    problems.push({ code: 'card-not-ended', where, values: { before: raw.before ?? 'end' }, skips: 0 });
  if (properties.length === 0 && raw.lines.length > mediaLeftOut) {
    problems.push({ code: 'card-unreadable', where, skips: 1 });
    return rest;
  }
  const noPerson = noPersonOf(card);
  const name = nameOf(card);
  if (noPerson) {
    problems.push({ code: skipCode[noPerson], where, values: { name: shown(name?.full ?? '') }, skips: 1 });
    return rest;
  }
  if (!name) {
    problems.push({ code: 'no-name', where, values: { hint: hintOf(card) }, skips: 1 });
    return rest;
  }
  tellNested(card, file, problems);
  const record = recordOf(card, name, file, problems);
  return { ...rest, leftAside: card.leftAside, record };
}

function readLines(
  raw: RawCard,
  file: string,
  decoding: Decoding,
  problems: Problem[],
): { properties: Property[]; mediaLeftOut: number } {
  const properties: Property[] = [];
  let mediaLeftOut = raw.nestedMedia;
  let badLines = raw.dropped;
  for (const line of raw.lines) {
    if (line.cut > 0 && line.media) {
      mediaLeftOut++;
      continue;
    }
    const property = line.cut > 0 ? undefined : parseProperty(line.raw, line.line);
    if (property && isHeavy(property)) {
      mediaLeftOut++;
    } else if (property) {
      properties.push(property);
    } else {
      if (problems.length < mostBadLines)
        problems.push(badLine(file, line.line, textOfBytes(line.raw.slice(0, 400), undefined, decoding)));
      else badLines++;
      if (line.cut === 0) joinTornNote(properties, line.raw);
    }
  }
  if (badLines > 0)
    problems.push({
      code: 'line-unreadable',
      where: { file, line: raw.line },
      values: { value: '', lines: badLines },
      skips: 0,
    });
  return { properties, mediaLeftOut };
}

/** A note whose line breaks were never escaped goes on in lines that are no properties: named as unreadable, and kept with the note. */
function joinTornNote(properties: Property[], raw: string): void {
  const last = properties.at(-1);
  if (last?.name !== 'NOTE' || last.raw.length > 100_000) return;
  properties[properties.length - 1] = { ...last, raw: `${last.raw}\n${raw}` };
}

/** The problem of a line that is no property. */
export function badLine(file: string, line: number, value: string, lines = 1): Problem {
  return { code: 'line-unreadable', where: { file, line }, values: { value: shown(value), lines }, skips: 0 };
}

function recordOf(
  card: CardText,
  name: ContactRecord['name'],
  file: string,
  problems: Problem[],
): ContactRecord {
  const { links, linkedin } = linksOf(card);
  const addresses = addressesOf(card);
  const birthday = readBirthday(card, file, problems);
  const notes = textsOf(card, 'NOTE');
  const categories = categoriesOf(card);
  const content = {
    type: 'contact' as const,
    kind: 'card' as const,
    name,
    emails: emailsOf(card),
    phones: phonesOf(card),
    links,
    ...(linkedin === undefined ? {} : { linkedin }),
    affiliations: affiliationsOf(card),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(birthday === undefined ? {} : { birthday }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(categories.length === 0 ? {} : { categories }),
  };
  const uid = card
    .all('UID')
    .map((property) => card.text(property))
    .find((text) => text !== '');
  const extra = card.extra();
  return {
    ...content,
    key: keyOf(content, uid),
    ...(uid === undefined ? {} : { uid: shortUid(uid) }),
    ...(extra.some(([header]) => header.toUpperCase() !== 'VERSION') ? { extra } : {}),
  };
}

/** A card inside the card is not read as somebody: its text stays with the outer one, and its name is told. */
function tellNested(card: CardText, file: string, problems: Problem[]): void {
  for (const property of card.all('AGENT')) {
    const text = property.raw.replaceAll(/\\n/gi, '\n');
    if (!/BEGIN[ \t]*:[ \t]*VCARD/i.test(text)) continue;
    const inner = text.split('\n').flatMap((line) => parseProperty(line.trim(), property.line) ?? []);
    const name = nameOf(new CardText(inner, card.decoding))?.full ?? '';
    const where = { file, line: property.line };
    problems.push({ code: 'nested-card', where, values: { name: shown(name) }, skips: 0 });
  }
}

/** Newest REV; it is not kept in `extra`, because many writers stamp it at each export and nothing of the person has changed then. */
function revisionOf(card: CardText): string | undefined {
  let newest: string | undefined;
  for (const property of card.all('REV')) {
    card.use(property);
    const day = revisionDay(card.text(property));
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  }
  return newest;
}

function readBirthday(card: CardText, file: string, problems: Problem[]): string | undefined {
  for (const property of card.all('BDAY')) {
    const text = card.text(property);
    const birthday = birthdayOf(text, paramValue(property, 'X-APPLE-OMIT-YEAR'));
    if (birthday !== undefined) {
      card.use(property);
      return birthday;
    }
    if (text !== '')
      problems.push({
        code: 'date-unknown',
        where: { file, line: property.line },
        values: { value: shown(text) },
        skips: 0,
      });
  }
  return undefined;
}

function textsOf(card: CardText, name: string): string[] {
  const texts: string[] = [];
  for (const property of card.firstOfAlternatives(name)) {
    card.use(property);
    const text = card.text(property);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/**
 * Commas, or semicolons in 2.1. Where every comma of a list is escaped, the writer meant them all the same
 * (seen from a Thunderbird add-on).
 */
function categoriesOf(card: CardText): string[] {
  const categories = new Set<string>();
  for (const property of card.all('CATEGORIES')) {
    card.use(property);
    let list = card.parts(property, ',');
    if (list.length === 1) list = (list[0] ?? '').split(',');
    if (card.version === '2.1') list = list.flatMap((one) => one.split(';'));
    for (const one of list) if (one !== '') categories.add(oneLine(one));
  }
  categories.delete('');
  return [...categories];
}

/** Something to recognise a nameless card by. */
function hintOf(card: CardText): string {
  for (const name of ['TEL', 'EMAIL', 'NOTE', 'URL', 'UID']) {
    const property = card.all(name).find((one) => card.text(one) !== '');
    if (property) return shown(oneLine(card.text(property)));
  }
  return '';
}

/** At most eighty characters. */
function shown(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}
