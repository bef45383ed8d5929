// One JSContact Card (RFC 9553) -> what it says, in the shape that the writer of cards takes, so that it is read as the card of
// RFC 9555. What has no place in a card goes into JSPROP, as that RFC says, and nothing is dropped.
import type { Affiliation, ContactPoint, PersonName } from '#domain/source-record.ts';
import { linesOfProperty, paramText } from '#formats/jcard/lines.ts';
import { isList, isObject, type Json, objectsIn, textIn } from '#formats/json-text.ts';
import type { KeptProperties, OutgoingCard } from '#formats/outgoing.ts';
import { escaped } from '#formats/vcard/escape.ts';
import { findColon } from '#formats/vcard/unfold.ts';
import { placeOf } from './addresses.ts';
import { birthOf, dayOf } from './dates.ts';
import { pointsIn } from './labels.ts';

type JsonObject = { readonly [name: string]: Json };

/** What is said elsewhere in a card; everything else becomes JSPROP. */
const mapped = new Set(
  (
    '@type version uid updated kind name nicknames organizations titles emails phones addresses links onlineServices ' +
    'anniversaries keywords notes vCardProps media'
  ).split(' '),
);
const mediaNames: Readonly<Record<string, string>> = { photo: 'PHOTO', logo: 'LOGO', sound: 'SOUND' };

/** What a Card says; undefined for anything else. */
export function cardOfJscontact(json: Json): OutgoingCard | undefined {
  if (!isObject(json) || !isCard(json)) return undefined;
  const kept: [string, string][] = [['VERSION', '4.0']];
  const kind = textIn(json['kind']);
  if (kind !== '') kept.push(['KIND', escaped(kind)]);
  const uid = textIn(json['uid']);
  const updated = textIn(json['updated']);
  const birthday = birthOf(json, kept);
  const notes = objectsIn(json['notes'])
    .map((one) => textIn(one['note']))
    .filter(Boolean);
  const categories = wordsIn(json['keywords']);
  const affiliations = affiliationsOf(json, kept);
  const addresses = addressesIn(json, kept);
  keepServices(json, kept);
  keepMedia(json, kept);
  keepRest(json, kept);
  return {
    name: nameIn(json),
    emails: pointsIn(objectsIn(json['emails']), (one) => textIn(one['address'])),
    phones: pointsIn(objectsIn(json['phones']), (one) => textIn(one['number'])),
    links: pointsIn(objectsIn(json['links']), (one) => textIn(one['uri'])),
    affiliations,
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(birthday === undefined ? {} : { birthday }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(uid === '' ? {} : { uid }),
    ...(/^\d{4}-\d\d-\d\dT/.test(updated) ? { revised: updated } : {}),
    kept: [kept satisfies KeptProperties],
  };
}

export function isCard(json: JsonObject): boolean {
  const type = json['@type'];
  return type === 'Card' || type === 'ContactCard' || type === 'JSCard';
}

function wordsIn(json: Json | undefined): string[] {
  if (isList(json)) return json.map(textIn).filter(Boolean);
  return isObject(json) ? Object.keys(json).filter((word) => json[word] === true && word.trim() !== '') : [];
}

/** The parts by their kinds; the whole as it stands, else the parts in their order. */
function nameIn(json: JsonObject): PersonName {
  const name = isObject(json['name']) ? json['name'] : {};
  const components = objectsIn(name['components']);
  const part = (between: string, ...kinds: readonly string[]): string =>
    components
      .filter((one) => kinds.includes(textIn(one['kind'])))
      .map((one) => textIn(one['value']))
      .filter(Boolean)
      .join(between);
  const full =
    textIn(name['full']) ||
    components
      .filter((one) => textIn(one['kind']) !== 'separator')
      .map((one) => textIn(one['value']))
      .filter(Boolean)
      .join(' ');
  const parts = {
    given: part(' ', 'given'),
    middle: part(' ', 'given2', 'middle'),
    family: part(' ', 'surname', 'surname2'),
    prefix: part(' ', 'title', 'prefix'),
    suffix: part(', ', 'generation', 'credential', 'suffix'),
    nickname: objectsIn(json['nicknames'])
      .map((one) => textIn(one['name']))
      .filter(Boolean)
      .join(', '),
  };
  return { full, ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')) };
}

/** Titles that name their organisation stand with it; the others with those that have none yet, in their order. */
function affiliationsOf(json: JsonObject, kept: [string, string][]): Affiliation[] {
  const organisations = isObject(json['organizations']) ? Object.entries(json['organizations']) : [];
  const bound = new Map<string, string[]>();
  const free: string[] = [];
  for (const title of objectsIn(json['titles'])) {
    const name = textIn(title['name']);
    if (name === '') continue;
    const of = textIn(title['organizationId']);
    if (title['kind'] === 'role') kept.push(['ROLE', escaped(name)]);
    else if (organisations.some(([id]) => id === of)) bound.set(of, [...(bound.get(of) ?? []), name]);
    else free.push(name);
  }
  const found = organisations.flatMap(([id, one]): Affiliation[] => {
    if (!isObject(one)) return [];
    const organisation = textIn(one['name']);
    const department = objectsIn(one['units'])
      .map((unit) => textIn(unit['name']))
      .filter(Boolean)
      .join(', ');
    const role: Affiliation = {
      ...(organisation === '' ? {} : { organisation }),
      ...(department === '' ? {} : { department }),
    };
    const titles = bound.get(id) ?? (bound.size === 0 ? free.splice(0, 1) : []);
    if (titles.length > 0) return titles.map((title) => ({ ...role, title }));
    return organisation === '' && department === '' ? [] : [role];
  });
  return [...found, ...free.map((title) => ({ title }))];
}

/** Those with components are kept as a card has them; those that are one text become one. */
function addressesIn(json: JsonObject, kept: [string, string][]): ContactPoint[] {
  const entries = objectsIn(json['addresses']);
  const whole = pointsIn(entries, (one) => (placeOf(one) ? '' : textIn(one['full'])));
  for (const one of entries) {
    const place = placeOf(one);
    if (!place) continue;
    const group = place.label === undefined ? '' : `label${kept.length}.`;
    kept.push([`${group}${place.header}`, place.value]);
    if (place.label !== undefined) kept.push([`${group}X-ABLabel`, escaped(place.label)]);
  }
  return whole;
}

function keepServices(json: JsonObject, kept: [string, string][]): void {
  for (const one of objectsIn(json['onlineServices'])) {
    const uri = textIn(one['uri']).replaceAll(/[\r\n]/g, '');
    const user = textIn(one['user']);
    const service = textIn(one['service']);
    if (uri === '' && user === '') continue;
    const params = [
      ...(service === '' ? [] : [`SERVICE-TYPE=${paramText(service)}`]),
      ...(user === '' || uri === '' ? [] : [`USERNAME=${paramText(user)}`]),
      ...(uri === '' ? ['VALUE=text'] : []),
    ];
    kept.push([['SOCIALPROFILE', ...params].join(';'), uri === '' ? escaped(user) : uri]);
  }
}

function keepMedia(json: JsonObject, kept: [string, string][]): void {
  for (const one of objectsIn(json['media'])) {
    const uri = textIn(one['uri']).replaceAll(/[\r\n]/g, '');
    const name = mediaNames[textIn(one['kind'])] ?? 'PHOTO';
    if (uri !== '') kept.push([`${name};VALUE=uri`, uri]);
  }
}

function keepRest(json: JsonObject, kept: [string, string][]): void {
  for (const property of isList(json['vCardProps']) ? json['vCardProps'] : [])
    for (const line of linesOfProperty(property)) {
      const colon = findColon(line);
      kept.push([line.slice(0, colon), line.slice(colon + 1)]);
    }
  for (const [name, value] of Object.entries(json))
    if (!mapped.has(name)) kept.push([`JSPROP;JSPTR=${paramText(name)}`, escaped(JSON.stringify(value))]);
  for (const one of isObject(json['anniversaries']) ? Object.entries(json['anniversaries']) : []) {
    const [id, entry] = one;
    if (!isObject(entry) || entry['kind'] === 'birth') continue;
    const day = dayOf(entry['date']);
    if (entry['kind'] === 'wedding' && day !== undefined) kept.push(['ANNIVERSARY', day]);
    else kept.push([`JSPROP;JSPTR=${paramText(`anniversaries/${id}`)}`, escaped(JSON.stringify(entry))]);
  }
}
