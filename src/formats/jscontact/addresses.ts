// Postal addresses: the components of JSContact <-> the seven parts of a card's ADR.
import { isObject, type Json, objectsIn, textIn } from '#formats/json-text.ts';
import { paramText } from '#formats/jcard/lines.ts';
import { partsOf } from '#formats/vcard/decode.ts';
import { escaped } from '#formats/vcard/escape.ts';
import { paramValue, type Property, typesOf } from '#formats/vcard/property.ts';
import { labelOf, labelPart, rankOf } from './labels.ts';

type JsonObject = { readonly [name: string]: Json };

/** Which part each kind belongs to. */
const partOf: Readonly<Record<string, number>> = {
  postOfficeBox: 0,
  apartment: 1,
  room: 1,
  floor: 1,
  building: 1,
  name: 2,
  number: 2,
  block: 2,
  direction: 2,
  landmark: 2,
  subdistrict: 3,
  district: 3,
  locality: 3,
  region: 4,
  postcode: 5,
  country: 6,
};
const kindOf = ['postOfficeBox', 'apartment', 'name', 'locality', 'region', 'postcode', 'country'];

/** An address with components as the property of a card; undefined where there are none. */
export function placeOf(
  entry: JsonObject,
): { readonly header: string; readonly value: string; readonly label?: string } | undefined {
  const parts: string[][] = [[], [], [], [], [], [], []];
  for (const one of objectsIn(entry['components'])) {
    const part = partOf[textIn(one['kind'])];
    const value = textIn(one['value']);
    if (part !== undefined && value !== '') parts[part]!.push(value);
  }
  if (parts.every((part) => part.length === 0)) return undefined;
  const full = textIn(entry['full']);
  const label = labelOf(entry);
  const types = (label ?? '').split(' ').filter((word) => word === 'home' || word === 'work');
  const exact = label === undefined || types.join(' ') === label;
  const header = [
    'ADR',
    ...types.map((type) => `TYPE=${type}`),
    ...(rankOf(entry) === Infinity ? [] : [`PREF=${rankOf(entry)}`]),
    ...param('CC', entry['countryCode']),
    ...param('GEO', entry['coordinates']),
    ...param('TZ', entry['timeZone']),
    ...(full === '' ? [] : [`LABEL=${paramText(full)}`]),
  ].join(';');
  const value = parts.map((part, at) => escaped(part.join(at === 2 ? ' ' : ', '))).join(';');
  return { header, value, ...(exact ? {} : { label }) };
}

function param(name: string, value: Json | undefined): string[] {
  const text = textIn(value);
  return text === '' ? [] : [`${name}=${paramText(text)}`];
}

/** The way back. */
export function entryOf(property: Property, label: string | undefined): JsonObject {
  const parts = partsOf(property, ';', '4.0', { transcoded: true, guessed: 0 });
  const stated = (name: string): string =>
    Buffer.from(paramValue(property, name) ?? '', 'latin1').toString('utf8');
  const pref = Number(stated('PREF') || NaN);
  const preferred = typesOf(property).includes('pref');
  return {
    '@type': 'Address',
    components: parts
      .slice(0, 7)
      .flatMap((value, at) =>
        value === '' ? [] : [{ '@type': 'AddressComponent', kind: kindOf[at]!, value }],
      ),
    ...(stated('LABEL') === '' ? {} : { full: stated('LABEL') }),
    ...(stated('CC') === '' ? {} : { countryCode: stated('CC') }),
    ...(stated('GEO') === '' ? {} : { coordinates: stated('GEO') }),
    ...(stated('TZ') === '' ? {} : { timeZone: stated('TZ') }),
    ...labelPart(label === undefined ? {} : { label }),
    ...(pref >= 1 && pref <= 100 ? { pref } : preferred ? { pref: 1 } : {}),
  };
}

export function isEntry(entry: JsonObject): boolean {
  return isObject(entry) && objectsIn(entry['components']).length > 0;
}
