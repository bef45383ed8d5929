// The name of a card, and whether it is a person's at all. FN, else N, else nickname, organisation, the e-mail's local part as given.
import type { PersonName } from '#domain/source-record.ts';
import { isInvisible } from '#formats/text.ts';
import type { CardText } from './card-text.ts';
import type { Property } from './property.ts';

/** What a card is, where it is no person. */
export type NoPerson = 'group' | 'organisation' | 'place-or-thing';

interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly middle: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Tells groups, organisations, places and things by KIND (4.0), Apple's group kind, or Apple's "show as company" without a person in N. */
export function noPersonOf(card: CardText): NoPerson | undefined {
  for (const name of ['KIND', 'X-ADDRESSBOOKSERVER-KIND', 'X-KIND']) {
    const property = card.all(name)[0];
    const kind = property ? card.text(property).toLowerCase() : '';
    if (kind === 'group') return 'group';
    if (kind === 'org' || kind === 'organization' || kind === 'organisation') return 'organisation';
    if (kind === 'location' || kind === 'thing' || kind === 'device' || kind === 'application')
      return 'place-or-thing';
  }
  return showsCompany(card) && !namesPerson(card) ? 'organisation' : undefined;
}

function showsCompany(card: CardText): boolean {
  return card.all('X-ABSHOWAS').some((property) => card.text(property).toUpperCase() === 'COMPANY');
}

function namesPerson(card: CardText): boolean {
  return card.all('N').some((property) => nameComponents(card, property).slice(0, 2).some(isName));
}

/** The name, with the parts that N states; undefined where nothing in the card can serve. Marks what it used. */
export function nameOf(card: CardText): PersonName | undefined {
  const parts = statedParts(card);
  const inParts = parts ? joined(parts) : undefined;
  const nickname = firstText(card, 'NICKNAME', true);
  // Apple formats the name of "show as company" cards as the company.
  const formatted = parts && showsCompany(card) ? undefined : firstText(card, 'FN', false);
  const full = formatted ?? inParts ?? nickname ?? firstOrganisation(card) ?? localPart(card);
  if (full === undefined) return undefined;
  return {
    full,
    ...(parts?.given ? { given: parts.given } : {}),
    ...(parts?.middle ? { middle: parts.middle } : {}),
    ...(parts?.family ? { family: parts.family } : {}),
    ...(parts?.prefix ? { prefix: parts.prefix } : {}),
    ...(parts?.suffix ? { suffix: parts.suffix } : {}),
    ...(nickname ? { nickname } : {}),
  };
}

/** The first of a property's texts that could be a name. */
function firstText(card: CardText, name: string, listed: boolean): string | undefined {
  for (const property of card.firstOfAlternatives(name)) {
    const text = oneLine(listed ? listText(card, property) : card.text(property));
    if (!isName(text)) continue;
    card.use(property);
    return text;
  }
  return undefined;
}

/** The first N that names somebody. One with more than the five classic components stays in `extra` as well (RFC 9554). */
function statedParts(card: CardText): NameParts | undefined {
  for (const property of card.firstOfAlternatives('N')) {
    const components = nameComponents(card, property);
    const [family = '', given = '', middle = '', prefix = '', suffix = '', ...more] = components;
    if (!isName(family + given + middle + prefix + suffix)) continue;
    if (more.every((part) => part === '')) card.use(property);
    return { family, given, middle, prefix, suffix };
  }
  return undefined;
}

function nameComponents(card: CardText, property: Property): string[] {
  return card.parts(property, ';', true).map(oneLine);
}

/** Western order; family name first and unspaced where all is written in Han, Kana or Hangul. */
function joined(parts: NameParts): string {
  const core = [parts.family, parts.given, parts.middle].filter((part) => part !== '');
  if (core.length > 0 && core.every((part) => eastAsian.test(part))) return core.join('');
  return [parts.prefix, parts.given, parts.middle, parts.family, parts.suffix]
    .filter((part) => part !== '')
    .join(' ');
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]+$/u;
const nothing = /^[\s.,;:?!*_()[\]<>"'/\\|-]*$/;

/** Something a person could be called: more than blanks and punctuation. */
function isName(text: string): boolean {
  return !nothing.test(text) && !isInvisible(text);
}

function firstOrganisation(card: CardText): string | undefined {
  for (const property of card.all('ORG')) {
    const name = card.parts(property, ';').map(oneLine).find(isName);
    if (name !== undefined) return name;
  }
  return undefined;
}

function localPart(card: CardText): string | undefined {
  for (const property of card.all('EMAIL')) {
    const address = card.text(property).replace(/^mailto:/i, '');
    const local = oneLine(address.slice(0, Math.max(0, address.lastIndexOf('@'))));
    if (isName(local)) return local;
  }
  return undefined;
}

/** A comma list as one text. */
function listText(card: CardText, property: Property): string {
  if (card.version === '2.1') return card.text(property);
  return card
    .parts(property, ',')
    .filter((part) => part !== '')
    .join(', ');
}

const runOfBlanks = /[^\S ]| {2}/;

/** Line breaks and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return (runOfBlanks.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();
}
