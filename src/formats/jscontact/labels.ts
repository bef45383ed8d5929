// What JSContact says of a point with contexts and features, as the one label that a card has; and back where that is exact.
import { isObject, type Json, textIn } from '#formats/json-text.ts';
import type { ContactPoint } from '#domain/source-record.ts';

type JsonObject = { readonly [name: string]: Json };

const contexts = [
  ['private', 'home'],
  ['work', 'work'],
] as const;
const features = [
  ['mobile', 'cell'],
  ['fax', 'fax'],
  ['pager', 'pager'],
] as const;

/** The label of an entry: its own, else the words for its contexts and features. */
export function labelOf(entry: JsonObject): string | undefined {
  const own = textIn(entry['label']);
  if (own !== '') return own;
  const has = (name: 'contexts' | 'features', key: string): boolean => {
    const set = entry[name];
    return isObject(set) && set[key] === true;
  };
  const words = [
    ...contexts.filter(([key]) => has('contexts', key)),
    ...features.filter(([key]) => has('features', key)),
  ].map(([, word]) => word);
  return words.length === 0 ? undefined : words.join(' ');
}

/** `pref` 1 to 100, the least is the most preferred; Infinity without one. */
export function rankOf(entry: JsonObject): number {
  const { pref } = entry;
  return typeof pref === 'number' && pref >= 1 && pref <= 100 ? pref : Infinity;
}

/** Entries of a map as points; `value` says what of each. */
export function pointsIn(
  entries: readonly JsonObject[],
  value: (entry: JsonObject) => string,
): ContactPoint[] {
  const best = Math.min(...entries.map(rankOf));
  return entries.flatMap((entry) => {
    const text = value(entry);
    if (text === '') return [];
    const label = labelOf(entry);
    const preferred = rankOf(entry) === best && best !== Infinity;
    return [
      {
        value: text,
        ...(label === undefined ? {} : { label }),
        ...(preferred ? { preferred: true as const } : {}),
      },
    ];
  });
}

/** The part of an entry that says the label and the preference of a point. */
export function labelPart({ label, preferred }: Omit<ContactPoint, 'value'>, ofPhone = false): JsonObject {
  const words = new Set((label ?? '').toLowerCase().split(' '));
  const inContexts = contexts.filter(([, word]) => words.has(word));
  const inFeatures = ofPhone ? features.filter(([, word]) => words.has(word)) : [];
  const said = [...inContexts, ...inFeatures].map(([, word]) => word).join(' ');
  const set = (keys: readonly (readonly [string, string])[]): JsonObject =>
    Object.fromEntries(keys.map(([key]) => [key, true]));
  return {
    ...(inContexts.length === 0 ? {} : { contexts: set(inContexts) }),
    ...(inFeatures.length === 0 ? {} : { features: set(inFeatures) }),
    ...(label === undefined || said === label ? {} : { label }),
    ...(preferred ? { pref: 1 } : {}),
  };
}
