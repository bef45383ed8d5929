// jCard (RFC 7095) <-> the lines of a card. A property is [name, parameters, type, value, …]; structured values are lists whose
// parts may be lists; `unknown` means that the value stands as a card has it.
import { isList, isObject, type Json } from '#formats/json-text.ts';
import { bytesOfText } from '#formats/vcard/kept.ts';
import { escaped } from '#formats/vcard/escape.ts';
import { parseProperty } from '#formats/vcard/property.ts';

/** Properties whose value is more than text: their parts are separated by semicolons. */
const ownType: Readonly<Record<string, string>> = {
  uri: 'uri',
  'date-and-or-time': '',
  text: '',
  unknown: '',
};
/** What a list of values is joined with; others are repeated. */
const listed = new Set(['NICKNAME', 'CATEGORIES', 'TYPE']);

/** The lines of a card's properties; undefined where it is no jCard. */
export function linesOfJcard(json: Json): string[] | undefined {
  const card = vcardIn(json);
  return card?.flatMap((property) => linesOfProperty(property));
}

/** The list of properties. */
export function vcardIn(json: Json | undefined): readonly Json[] | undefined {
  if (!isList(json) || json[0] !== 'vcard' || !isList(json[1])) return undefined;
  return json[1];
}

export function linesOfProperty(property: Json): string[] {
  if (!isList(property) || property.length < 4) return [];
  const [rawName, rawParams, rawType, ...values] = property;
  if (typeof rawName !== 'string' || !/^[a-z0-9-]{1,100}$/i.test(rawName)) return [];
  const upper = rawName.toUpperCase();
  const name = upper === 'X-ABLABEL' ? 'X-ABLabel' : upper;
  const params = isObject(rawParams) ? rawParams : {};
  const type = typeof rawType === 'string' ? rawType.toLowerCase() : 'text';
  const group =
    typeof params['group'] === 'string' && /^[\w-]+$/.test(params['group']) ? `${params['group']}.` : '';
  const stated = ownType[type] ?? type;
  const header = [
    `${group}${name}`,
    ...(stated === '' || name === 'VERSION' ? [] : [`VALUE=${stated}`]),
    ...Object.entries(params).flatMap(([key, value]) => (key === 'group' ? [] : parameter(key, value))),
  ].join(';');
  const texts = values.map((value) => valueText(value, type, name)).filter((text) => text !== undefined);
  if (texts.length === 0) return [];
  if (type === 'unknown') return texts.map((text) => `${header}:${text}`);
  return listed.has(name) ? [`${header}:${texts.join(',')}`] : texts.map((text) => `${header}:${text}`);
}

function parameter(name: string, value: Json): string[] {
  const values = (isList(value) ? value : [value])
    .filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
    .map(String);
  if (values.length === 0 || !/^[a-z0-9-]{1,60}$/i.test(name)) return [];
  return [`${name.toUpperCase()}=${values.map(paramText).join(',')}`];
}

/** Quoted where it has to be, with RFC 6868 for what quotes cannot hold. */
export function paramText(value: string): string {
  const caret = value
    .replaceAll('^', '^^')
    .replaceAll(/\r\n?|\n/g, '^n')
    .replaceAll('"', "^'");
  return /^[\w.-]*$/.test(caret) ? caret : `"${caret}"`;
}

function valueText(value: Json, type: string, name: string): string | undefined {
  if (isList(value)) return value.map((part) => partText(part)).join(';');
  if (value === null || isObject(value)) return undefined;
  const text = String(value);
  if (type === 'unknown') return text.replaceAll(/\r\n?|\n/g, '\\n');
  if (type === 'uri') return text.replaceAll(/[\r\n]/g, '');
  if (type.startsWith('date') || type === 'time' || type === 'timestamp') return text.trim();
  return name === 'VERSION' ? text : escaped(text);
}

function partText(part: Json): string {
  if (isList(part)) return part.map((one) => partText(one)).join(',');
  return part === null || isObject(part) ? '' : escaped(String(part));
}

/** A line as a property of jCard, its value as it stands. */
export function jcardProperty(line: string): Json | undefined {
  const property = parseProperty(bytesOfText(line), 0);
  if (!property) return undefined;
  const params: Record<string, Json> = property.group === '' ? {} : { group: property.group };
  for (const param of property.params) {
    const values = [...asValues(params[param.name.toLowerCase()]), ...param.values.map(asText)];
    params[param.name.toLowerCase()] = values.length === 1 ? values[0]! : values;
  }
  return [property.name.toLowerCase(), params, 'unknown', asText(property.raw)];
}

const asValues = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : isList(value) ? value : [value];
const asText = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
