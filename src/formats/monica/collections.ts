// The shape of Monica 4's JSON: things in collections `{count, type, values}` under `data`, their fields under `properties`,
// lists that belong to the whole account under `properties` and `instance`.
import { isList, isObject, type Json, objectsIn, textIn } from '#formats/json-text.ts';
import type { JsonObject } from '#formats/companion/parts.ts';

/** The values of one type out of `data`; types are written `contact_field`, `contact-field` or `ContactField`. */
export function collection(owner: JsonObject, type: string): readonly Json[] {
  const data = owner['data'];
  const wanted = plain(type);
  return objectsIn(data)
    .filter((one) => plain(textIn(one['type'])) === wanted)
    .flatMap((one) => (isList(one['values']) ? one['values'] : []));
}

export function things(owner: JsonObject, type: string): readonly JsonObject[] {
  return collection(owner, type).filter(isObject);
}

/** Which types there are, with how many of each. */
export function typesIn(owner: JsonObject): readonly (readonly [type: string, count: number])[] {
  return objectsIn(owner['data']).map((one) => [
    plain(textIn(one['type'])),
    isList(one['values']) ? one['values'].length : 0,
  ]);
}

export function properties(thing: JsonObject): JsonObject {
  return isObject(thing['properties']) ? thing['properties'] : {};
}

export function textOf(thing: JsonObject, name: string): string {
  return textIn(properties(thing)[name]) || textIn(thing[name]);
}

/** A list of the account that is no collection. */
export function listOf(
  account: JsonObject,
  under: 'properties' | 'instance',
  name: string,
): readonly JsonObject[] {
  const owner = account[under];
  return isObject(owner) ? objectsIn(owner[name]) : [];
}

function plain(type: string): string {
  return type
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}
