// One contact of Monica: the person, and everything that hangs on their page.
import type { ContactRecord } from '#domain/source-record.ts';
import { addRole, emptyPage, type JsonObject, nameOfParts, recordOfPage } from '#formats/companion/parts.ts';
import { isList, isObject, type Json, textIn } from '#formats/json-text.ts';
import { birthdayOf } from '#formats/vcard/dates.ts';
import { properties, textOf, things } from './collections.ts';

/** What a way of reaching somebody is, by its id. */
export interface FieldKind {
  readonly what: 'email' | 'phone' | 'any';
  readonly name: string;
}

const saidElsewhere = new Set(
  (
    'first_name middle_name last_name nickname description job company birthdate tags is_partial is_dead avatar vcard distant_etag ' +
    'first_met_through first_met_date first_met_where first_met_additional_info last_consulted_at number_of_views'
  ).split(' '),
);

export const contactKey = (uuid: string): string => `monica:contact/${uuid}`;

export function fieldKind(thing: JsonObject): FieldKind {
  const name = textOf(thing, 'name');
  const type = textOf(thing, 'type');
  const protocol = textOf(thing, 'protocol');
  const what =
    type === 'email' || protocol === 'mailto:'
      ? 'email'
      : type === 'phone' || protocol === 'tel:'
        ? 'phone'
        : 'any';
  return { what, name: what === 'any' ? name : '' };
}

/** `YYYY-MM-DD`, or without its year; nothing where the date was guessed from an age. */
export function specialDate(json: Json | undefined): string | undefined {
  if (!isObject(json) || json['is_age_based'] === true) return undefined;
  const day = birthdayOf(textIn(json['date']));
  return day !== undefined && json['is_year_unknown'] === true && !day.startsWith('--')
    ? `-${day.slice(4)}`
    : day;
}

export function contactOf(
  contact: JsonObject,
  kinds: ReadonlyMap<string, FieldKind>,
): ContactRecord | undefined {
  const uuid = textIn(contact['uuid']);
  const said = properties(contact);
  const page = emptyPage();
  for (const field of things(contact, 'contact_field')) {
    const { what, name } = kinds.get(textOf(field, 'type')) ?? { what: 'any' as const, name: '' };
    page.points.push({ what, value: textOf(field, 'data'), label: name });
  }
  for (const address of things(contact, 'address')) {
    const value = ['street', 'postal_code', 'city', 'province', 'country']
      .map((part) => textOf(address, part))
      .filter(Boolean)
      .join(', ');
    const label = textOf(address, 'name');
    if (value !== '') page.addresses.push({ value, ...(label === '' ? {} : { label }) });
  }
  addRole(page, textIn(said['company']), textIn(said['job']));
  const description = textIn(said['description']);
  if (description !== '') page.notes.push(description);
  for (const note of things(contact, 'note')) {
    const body = textOf(note, 'body');
    if (body !== '') page.notes.push(body);
  }
  for (const tag of isList(said['tags']) ? said['tags'] : [])
    page.categories.push(textIn(tag) || (isObject(tag) ? textIn(tag['name']) : ''));
  for (const [name, value] of Object.entries(said)) {
    const text = typeof value === 'boolean' ? (value ? 'true' : '') : textIn(value);
    if (!saidElsewhere.has(name) && text !== '') page.extra.push([name, text]);
  }
  const died = specialDate(said['deceased_date']);
  if (died !== undefined) page.extra.push(['deceased_date', died]);
  const birthday = specialDate(said['birthdate']);
  const name = nameOfParts({
    given: textIn(said['first_name']),
    middle: textIn(said['middle_name']),
    family: textIn(said['last_name']),
    nickname: textIn(said['nickname']),
  });
  return recordOfPage(contactKey(uuid), name, page, {
    uid: uuid,
    ...(birthday === undefined ? {} : { birthday }),
  });
}
