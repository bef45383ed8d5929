// People -> JSContact Cards (RFC 9553), one list of them. What a card said beyond that stands in `vCardProps` as RFC 9555 has it,
// addresses with their components, and what came out of JSContact in the first place where it was.
import type { Affiliation } from '#domain/source-record.ts';
import { jcardProperty } from '#formats/jcard/lines.ts';
import type { Json } from '#formats/json-text.ts';
import type { OutgoingCard } from '#formats/outgoing.ts';
import { CardText } from '#formats/vcard/card-text.ts';
import { textOf } from '#formats/vcard/decode.ts';
import { type KeptLine, keptLines } from '#formats/vcard/kept.ts';
import { addressesOf } from '#formats/vcard/points.ts';
import { paramValue } from '#formats/vcard/property.ts';
import { entryOf, isEntry } from './addresses.ts';
import { birthEntry } from './dates.ts';
import { labelPart } from './labels.ts';

type JsonObject = { readonly [name: string]: Json };

const decoding = { transcoded: true, guessed: 0 };

export async function* writeJscontact(cards: AsyncIterable<OutgoingCard>): AsyncGenerator<Uint8Array> {
  let before = '[\n';
  for await (const card of cards) {
    yield Buffer.from(`${before}${JSON.stringify(jscontactOf(card))}`, 'utf8');
    before = ',\n';
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n', 'utf8');
}

/** One Card. */
export function jscontactOf(card: OutgoingCard): JsonObject {
  const kept = keptLines(card.kept ?? [], '4.0');
  const { addresses, rest, back } = sortKept(kept);
  const held = new Set(
    addressesOf(
      new CardText(
        kept.map(({ property }) => property),
        decoding,
      ),
    ).map(({ value }) => value),
  );
  const links =
    card.linkedin === undefined || card.links.some(({ value }) => /linkedin\./i.test(value))
      ? card.links
      : [
          ...card.links,
          { value: `https://www.linkedin.com/in/${encodeURIComponent(card.linkedin)}`, label: 'LinkedIn' },
        ];
  const { name } = card;
  const whole = (card.addresses ?? [])
    .filter(({ value }) => !held.has(value))
    .map(({ value, ...point }) => ({ '@type': 'Address', full: value, ...labelPart(point) }));
  return {
    '@type': 'Card',
    version: '1.0',
    ...(card.uid === undefined ? {} : { uid: card.uid }),
    ...(card.revised === undefined ? {} : { updated: card.revised }),
    ...back,
    name: { '@type': 'Name', ...nameParts(card), full: name.full },
    ...(name.nickname ? { nicknames: numbered('k', [{ '@type': 'Nickname', name: name.nickname }]) } : {}),
    ...roles(card.affiliations),
    ...map(
      'emails',
      card.emails.map(({ value, ...point }) => ({
        '@type': 'EmailAddress',
        address: value,
        ...labelPart(point),
      })),
    ),
    ...map(
      'phones',
      card.phones.map(({ value, ...point }) => ({
        '@type': 'Phone',
        number: value,
        ...labelPart(point, true),
      })),
    ),
    ...map('addresses', [...addresses, ...whole]),
    ...map(
      'links',
      links.map(({ value, ...point }) => ({ '@type': 'Link', uri: value, ...labelPart(point) })),
    ),
    ...anniversaries(card, back),
    ...(card.categories ? { keywords: Object.fromEntries(card.categories.map((word) => [word, true])) } : {}),
    ...map(
      'notes',
      (card.notes ?? []).map((note) => ({ '@type': 'Note', note })),
    ),
    ...(rest.length === 0 ? {} : { vCardProps: rest }),
  };
}

function anniversaries({ birthday }: OutgoingCard, back: JsonObject): JsonObject {
  const others = back['anniversaries'];
  const birth = birthday === undefined ? {} : { birth: birthEntry(birthday) };
  const all = { ...birth, ...(others as JsonObject | undefined) };
  return Object.keys(all).length === 0 ? {} : { anniversaries: all };
}

/** What was kept: addresses, what JSContact had by itself, and the rest as properties. */
function sortKept(kept: readonly KeptLine[]): {
  readonly addresses: readonly JsonObject[];
  readonly rest: readonly Json[];
  readonly back: JsonObject;
} {
  const text = new CardText(
    kept.map(({ property }) => property),
    decoding,
  );
  const addresses: JsonObject[] = [];
  const rest: Json[] = [];
  const back: Record<string, Json> = {};
  for (const { line, property } of kept) {
    if (property.name === 'JSPROP' && putBack(property, back)) continue;
    if (property.name === 'ADR') {
      const entry = entryOf(property, text.label(property));
      if (isEntry(entry)) {
        addresses.push(entry);
        continue;
      }
    }
    const kind = property.name === 'KIND' ? textOf(property, '4.0', decoding).toLowerCase() : '';
    if (kind !== '') back['kind'] = kind;
    else {
      const one = jcardProperty(line);
      if (one !== undefined) rest.push(one);
    }
  }
  return { addresses, rest, back };
}

function putBack(property: KeptLine['property'], back: Record<string, Json>): boolean {
  const [name = '', id, ...more] = (paramValue(property, 'JSPTR') ?? '').replace(/^\//, '').split('/');
  if (!/^[\w:.@-]{1,100}$/.test(name) || name === '__proto__' || more.length > 0) return false;
  try {
    const value = JSON.parse(textOf(property, '4.0', decoding)) as Json;
    if (id === undefined) back[name] = value;
    else back[name] = { ...(back[name] as JsonObject | undefined), [id]: value };
    return true;
  } catch {
    return false;
  }
}

function nameParts({ name }: OutgoingCard): JsonObject {
  const parts = [
    ['title', name.prefix],
    ['given', name.given],
    ['given2', name.middle],
    ['surname', name.family],
    ['credential', name.suffix],
  ] as const;
  const components = parts.flatMap(([kind, value]) =>
    value ? [{ '@type': 'NameComponent', kind, value }] : [],
  );
  return components.length === 0 ? {} : { components, isOrdered: false };
}

function roles(affiliations: readonly Affiliation[]): JsonObject {
  const organizations: Record<string, Json> = {};
  const titles: Record<string, Json> = {};
  for (const { organisation, department, title, until } of affiliations) {
    if (until !== undefined) continue;
    const id = `o${Object.keys(organizations).length + 1}`;
    const stated = organisation !== undefined || department !== undefined;
    if (stated)
      organizations[id] = {
        '@type': 'Organization',
        ...(organisation === undefined ? {} : { name: organisation }),
        ...(department === undefined ? {} : { units: [{ '@type': 'OrgUnit', name: department }] }),
      };
    if (title !== undefined)
      titles[`t${Object.keys(titles).length + 1}`] = {
        '@type': 'Title',
        kind: 'title',
        name: title,
        ...(stated ? { organizationId: id } : {}),
      };
  }
  return {
    ...(Object.keys(organizations).length === 0 ? {} : { organizations }),
    ...(Object.keys(titles).length === 0 ? {} : { titles }),
  };
}

function map(name: string, entries: readonly JsonObject[]): JsonObject {
  return entries.length === 0 ? {} : { [name]: numbered('k', entries) };
}

function numbered(letter: string, entries: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(entries.map((entry, at) => [`${letter}${at + 1}`, entry]));
}
