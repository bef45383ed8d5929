// E-mail addresses, numbers, postal addresses and links of a card. Only http and https ever become links; what is no address,
// no link or has no place stays in `extra`.
import type { ContactPoint } from '#domain/source-record.ts';
import type { CardText } from './card-text.ts';
import { slugOf } from '#formats/linkedin/slug.ts';
import { oneLine } from './name.ts';
import { paramValue, typesOf, type Property } from './property.ts';

interface Candidate {
  readonly value: string;
  readonly label?: string;
  readonly rank: number;
}

const notPreferred = 1000;

/** E-mail addresses. What has no `@` in it is kept in `extra`. */
export function emailsOf(card: CardText): ContactPoint[] {
  const found: Candidate[] = [];
  for (const property of card.all('EMAIL')) {
    const value = addressIn(card.text(property));
    if (!value.includes('@')) {
      if (value !== '') card.leftAside++;
      continue;
    }
    card.use(property);
    found.push(candidate(card, property, value));
  }
  return points(found, (value) => value.toLowerCase());
}

/** `mailto:` and `Name <address>` are forms that some books write. */
function addressIn(text: string): string {
  const plain = oneLine(text);
  const open = plain.lastIndexOf('<');
  const close = plain.indexOf('>', open);
  const address =
    open !== -1 && close !== -1 && plain.slice(open, close).includes('@')
      ? plain.slice(open + 1, close).trim()
      : plain;
  return address.toLowerCase().startsWith('mailto:')
    ? (address.slice(7).split('?')[0] ?? '').trim()
    : address;
}

/** Phone numbers as given, text where somebody wrote text; `tel:` addresses of 4.0 become numbers again. */
export function phonesOf(card: CardText): ContactPoint[] {
  const found: Candidate[] = [];
  for (const name of ['TEL', 'X-MS-TEL']) {
    for (const property of card.all(name)) {
      const value = numberIn(oneLine(card.text(property)));
      if (value === '') continue;
      card.use(property);
      found.push(candidate(card, property, value));
    }
  }
  return points(found, (value) => value);
}

function numberIn(text: string): string {
  if (!/^(?:tel|callto):/i.test(text)) return text;
  const [number = '', ...params] = percentDecoded(text.slice(text.indexOf(':') + 1))
    .replace(/^\/\//, '')
    .split(';');
  const named = (name: string) =>
    params.find((param) => param.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const context = named('phone-context');
  const extension = named('ext');
  return `${context?.startsWith('+') && !number.startsWith('+') ? context : ''}${number.trim()}${extension ? ` ext. ${extension}` : ''}`;
}

/** Postal addresses in one line; the components stay in `extra` as written. */
export function addressesOf(card: CardText): ContactPoint[] {
  const found: Candidate[] = [];
  for (const property of card.firstOfAlternatives('ADR')) {
    const parts = card.parts(property, ';');
    const first = parts[0] ?? '';
    // Seen in a 4.0 export: LABEL without quotes, so that its colons push the rest of the label into the post-box.
    if (first.includes(':') && property.params.some((param) => param.name === 'LABEL'))
      parts[0] = first.slice(first.lastIndexOf(':') + 1);
    const value = parts
      .map(addressLine)
      .filter((part) => part !== '')
      .join(', ');
    if (value !== '') found.push(candidate(card, property, value));
  }
  return points(found, (value) => value);
}

function addressLine(part: string): string {
  const lines = part.split('\n').map(oneLine);
  return lines
    .map((line) => (line.endsWith(',') ? line.slice(0, -1).trim() : line))
    .filter((line) => line !== '')
    .join(', ');
}

/** Links and the LinkedIn slug, from URL and from the social profiles of Apple and RFC 9554. */
export function linksOf(card: CardText): { links: ContactPoint[]; linkedin?: string } {
  const found: Candidate[] = [];
  let linkedin: string | undefined;
  for (const property of card.all('URL')) {
    const text = card.text(property);
    const value = webAddress(text);
    if (value !== undefined) {
      if (value === text) card.use(property);
      found.push(candidate(card, property, value));
    }
    const slug = slugOf(value ?? text) ?? (isLinkedIn(card, property) ? bareSlug(text) : undefined);
    if (value === undefined && slug === undefined && text !== '') card.leftAside++;
    linkedin ??= slug;
  }
  for (const name of ['X-SOCIALPROFILE', 'SOCIALPROFILE', 'X-LINKEDIN', 'X-LINKEDIN-URL', 'IMPP']) {
    for (const property of card.all(name)) {
      const text = card.text(property);
      const value = webAddress(text);
      if (value !== undefined)
        found.push(candidate(card, property, value, paramValue(property, 'SERVICE-TYPE')?.toLowerCase()));
      const ofLinkedIn = name.startsWith('X-LINKEDIN') || isLinkedIn(card, property);
      linkedin ??=
        slugOf(value ?? text) ??
        (ofLinkedIn ? (bareSlug(paramValue(property, 'X-USER') ?? '') ?? bareSlug(text)) : undefined);
    }
  }
  return { links: points(found, (value) => value), ...(linkedin === undefined ? {} : { linkedin }) };
}

function isLinkedIn(card: CardText, property: Property): boolean {
  if (card.label(property)?.toLowerCase() === 'linkedin') return true;
  if (property.params.length === 0) return false;
  const service = paramValue(property, 'SERVICE-TYPE') ?? paramValue(property, 'X-SERVICE-TYPE') ?? '';
  return service.toLowerCase() === 'linkedin' || typesOf(property).includes('linkedin');
}

/** A profile written as its bare name: `ana-ruiz`, `in/ana-ruiz`, Apple's `x-apple:ana-ruiz`. */
function bareSlug(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^x-apple:/i, '')
    .replace(/^@/, '')
    .replace(/^\/?in\//i, '');
  return /^[\p{L}\p{N}_%-]{3,100}$/u.test(bare) ? slugOf(`https://www.linkedin.com/in/${bare}`) : undefined;
}

/** An http or https address; a host without a scheme gets https. Nothing else, and nothing with blanks or control characters. */
function webAddress(text: string): string | undefined {
  if (text === '' || text.length > 4000 || /[\s\p{Cc}]/u.test(text)) return undefined;
  const schemed = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[a-z0-9.-]+\.[a-z]{2,}:\d+(?:\/|$)/i.test(text);
  const address = schemed
    ? text
    : /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u.test(text)
      ? `https://${text}`
      : undefined;
  if (address === undefined || !URL.canParse(address)) return undefined;
  const protocol = new URL(address).protocol;
  return /^https?:\/\//i.test(address) && (protocol === 'https:' || protocol === 'http:')
    ? address
    : undefined;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function candidate(card: CardText, property: Property, value: string, fallbackLabel?: string): Candidate {
  const label = card.label(property) ?? fallbackLabel;
  return { value, rank: rankOf(property), ...(label === undefined ? {} : { label }) };
}

/** 1 where the file says preferred, more for a lower PREF of 4.0. */
function rankOf(property: Property): number {
  if (property.params.length === 0) return notPreferred;
  const stated = paramValue(property, 'PREF');
  if (stated !== undefined && /^\d{1,3}$/.test(stated)) return Number(stated);
  return typesOf(property).includes('pref') ? 1 : notPreferred;
}

/** Exact repeats (same value, same label) go; the best ranked is the preferred one, every one of them where several are. */
function points(candidates: readonly Candidate[], fold: (value: string) => string): ContactPoint[] {
  const [only] = candidates;
  if (only === undefined) return [];
  if (candidates.length === 1) return [point(only, notPreferred - 1)];
  let best = notPreferred;
  const kept = new Map<string, Candidate>();
  for (const one of candidates) {
    best = Math.min(best, one.rank);
    const id = `${fold(one.value)}\n${one.label ?? ''}`;
    const before = kept.get(id);
    if (before === undefined) kept.set(id, one);
    else if (one.rank < before.rank) kept.set(id, { ...before, rank: one.rank });
  }
  return [...kept.values()].map((one) => point(one, Math.min(best, notPreferred - 1)));
}

/** The preferred one is told from those ranked up to `best`. */
function point(one: Candidate, best: number): ContactPoint {
  if (one.rank > best)
    return one.label === undefined ? { value: one.value } : { value: one.value, label: one.label };
  return { value: one.value, ...(one.label === undefined ? {} : { label: one.label }), preferred: true };
}
