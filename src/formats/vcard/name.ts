// The name of a card, and whether it is a person's at all. FN, else N, else nickname, organisation, the e-mail's local part as given.
import type { PersonName } from '#domain/source-record.ts';
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
  return card.all('N').some((property) => {
    const parts = nameParts(card, property);
    return isName(parts.given) || isName(parts.family);
  });
}

/** The name, with the parts that N states; undefined where nothing in the card can serve. Marks what it used. */
export function nameOf(card: CardText): PersonName | undefined {
  const structured = card
    .firstOfAlternatives('N')
    .find((property) => isName(joined(nameParts(card, property))));
  const formatted = card.firstOfAlternatives('FN').find((property) => isName(card.text(property)));
  const nick = card.firstOfAlternatives('NICKNAME').find((property) => isName(card.text(property)));
  const parts = structured ? nameParts(card, structured) : undefined;
  const nickname = nick ? oneLine(listText(card, nick)) : undefined;
  if (
    structured &&
    card
      .parts(structured, ';')
      .slice(5)
      .every((part) => part === '')
  )
    card.use(structured);
  if (nick) card.use(nick);
  // Apple formats the name of "show as company" cards as the company.
  const fromParts = showsCompany(card) && parts !== undefined;
  if (formatted && !fromParts) card.use(formatted);
  const full =
    (fromParts || !formatted ? undefined : oneLine(card.text(formatted))) ??
    (parts ? joined(parts) : undefined) ??
    nickname ??
    firstOrganisation(card) ??
    localPart(card);
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

function nameParts(card: CardText, property: Property): NameParts {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = card
    .parts(property, ';')
    .map((part) => oneLine(card.version === '2.1' ? part : part.replaceAll(listComma, ', ')));
  return { family, given, middle, prefix, suffix };
}

/** Western order; family name first and unspaced where all is written in Han, Kana or Hangul. */
function joined(parts: NameParts): string {
  const core = [parts.family, parts.given, parts.middle].filter((part) => part !== '');
  if (core.length > 0 && core.every((part) => eastAsian.test(part))) return core.join('');
  return [parts.prefix, parts.given, parts.middle, parts.family, parts.suffix]
    .filter((part) => part !== '')
    .join(' ');
}

/** From 3.0 on a component is a list (`ing. jr,M.Sc.`). */
const listComma = /,(?=\S)/g;
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]+$/u;
const nothing = /^[\s.,;:?!*_()[\]<>"'/\\|-]*$/;

/** Something a person could be called: more than blanks and punctuation. */
function isName(text: string): boolean {
  return !nothing.test(text);
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

/** Line breaks and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
