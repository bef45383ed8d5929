// The format `nametag`: the JSON export of Nametag (Settings, "Export"). Known from the code that writes it (version 1.2,
// read 2026-11) and from no real export.
import type { ContactRecord } from '#domain/source-record.ts';
import type { Format } from '#formats/format.ts';
import {
  addRole,
  dayOfText,
  emptyPage,
  instantOf,
  type JsonObject,
  keptOf,
  nameOfParts,
  type Page,
  recordOfPage,
} from '#formats/companion/parts.ts';
import { companionFormat, type Told } from '#formats/companion/reader.ts';
import { isList, isObject, type Json, objectsIn, textIn } from '#formats/json-text.ts';

export const nametag: Format = companionFormat(
  'nametag',
  (head) => /"exportDate"\s*:/.test(head) && /"accountCreated"\s*:/.test(head),
  readExport,
);

const contactKey = (id: string): string => `nametag:person/${id}`;
const isBirthday =
  /^(?:birth ?day|birth|geburtstag|cumplea[ñn]os|anniversaire|compleanno|verjaardag|urodziny|anivers[áa]rio)$/i;

function readExport(json: Json, told: Told): boolean {
  const outer = isObject(json) ? json : {};
  const all = isObject(outer['data']) ? outer['data'] : outer;
  if (!isList(all['people'])) return false;
  const user = isObject(all['user']) ? all['user'] : {};
  const [mine, email] = [textIn(user['name']), textIn(user['email'])];
  if (mine !== '') told.record({ type: 'mine', key: 'nametag:me/name', what: 'name', value: mine });
  if (email.includes('@'))
    told.record({
      type: 'mine',
      key: `nametag:me/email/${email.toLowerCase()}`,
      what: 'email',
      value: email,
    });
  const people = objectsIn(all['people']);
  const here = new Set<string>();
  for (const person of people) {
    const record = personOf(person);
    if (!record) {
      told.count('no-name');
      continue;
    }
    told.record(record);
    here.add(textIn(person['id']));
  }
  for (const person of people) if (here.has(textIn(person['id']))) readPage(person, here, told);
  for (const entry of objectsIn(all['journalEntries'])) {
    const parties = (isList(entry['peopleIds']) ? entry['peopleIds'] : [])
      .map(textIn)
      .filter((id) => here.has(id));
    const { id, title, date, body, people: named } = entry;
    told.record(
      keptOf('journal', `nametag:journal/${textIn(id)}`, parties.map(contactKey), {
        title,
        date,
        body,
        people: named,
      }),
    );
  }
  for (const group of objectsIn(all['groups'])) {
    const { id, name, description } = group;
    if (textIn(description) !== '')
      told.record(keptOf('group', `nametag:group/${textIn(id)}`, [], { name, description }));
  }
  for (const name of [
    'relationshipTypes',
    'customFieldTemplates',
    'notificationEndpoints',
    'pushSubscriptions',
  ])
    told.aside(name, 'not-about-people', objectsIn(all[name]).length);
  told.aside('photos', 'photos', people.filter((person) => textIn(person['photo']) !== '').length);
  return true;
}

function personOf(person: JsonObject): ContactRecord | undefined {
  const id = textIn(person['id']);
  if (id === '') return undefined;
  const page = emptyPage();
  const each = (name: string, take: (one: JsonObject) => void): void => objectsIn(person[name]).forEach(take);
  each('emails', (one) =>
    page.points.push({ what: 'email', value: textIn(one['email']), label: textIn(one['type']) }),
  );
  each('phoneNumbers', (one) =>
    page.points.push({ what: 'phone', value: textIn(one['number']), label: textIn(one['type']) }),
  );
  each('urls', (one) =>
    page.points.push({ what: 'link', value: textIn(one['url']), label: textIn(one['type']) }),
  );
  each('imHandles', (one) =>
    page.points.push({ what: 'link', value: textIn(one['handle']), label: textIn(one['protocol']) }),
  );
  each('addresses', (one) => {
    const value = ['streetLine1', 'streetLine2', 'postalCode', 'locality', 'region', 'country']
      .map((part) => textIn(one[part]))
      .filter(Boolean)
      .join(', ');
    const label = textIn(one['type']);
    if (value !== '') page.addresses.push({ value, ...(label === '' ? {} : { label }) });
  });
  addRole(page, textIn(person['organization']), textIn(person['jobTitle']));
  const notes = textIn(person['notes']);
  if (notes !== '') page.notes.push(notes);
  for (const group of isList(person['groups']) ? person['groups'] : []) page.categories.push(textIn(group));
  keepRest(person, page);
  const birthday = objectsIn(person['importantDates'])
    .filter((one) => isBirthday.test(textIn(one['title'])))
    .map((one) => dayOfText(textIn(one['date'])))
    .find((day) => day !== undefined);
  const name = nameOfParts({
    full: textIn(person['displayNameOverride']),
    given: textIn(person['name']),
    middle: textIn(person['middleName']),
    family: [textIn(person['surname']), textIn(person['secondLastName'])].filter(Boolean).join(' '),
    prefix: textIn(person['prefix']),
    suffix: textIn(person['suffix']),
    nickname: textIn(person['nickname']),
  });
  return recordOfPage(contactKey(id), name, page, birthday === undefined ? {} : { birthday });
}

function keepRest(person: JsonObject, page: Page): void {
  for (const name of ['gender', 'anniversary'])
    if (textIn(person[name]) !== '') page.extra.push([name, textIn(person[name])]);
  for (const one of objectsIn(person['customFields']))
    if (textIn(one['value']) !== '') page.extra.push([textIn(one['key']) || 'custom', textIn(one['value'])]);
  for (const one of objectsIn(person['customFieldValues'])) {
    const value = textIn(one['value']) || (typeof one['value'] === 'boolean' ? String(one['value']) : '');
    if (value !== '') page.extra.push([textIn(one['slug']) || 'custom', value]);
  }
  for (const one of objectsIn(person['locations'])) page.extra.push(['location', JSON.stringify(one)]);
}

function readPage(person: JsonObject, here: ReadonlySet<string>, told: Told): void {
  const id = textIn(person['id']);
  const key = contactKey(id);
  for (const one of objectsIn(person['importantDates'])) {
    const [title, date] = [textIn(one['title']), textIn(one['date'])];
    if (!isBirthday.test(title) || dayOfText(date) === undefined)
      told.record(keptOf('important-date', `nametag:date/${id}/${title}/${date}`, [key], { title, date }));
  }
  if (person['contactReminderEnabled'] === true)
    told.record(
      keptOf('reminder', `nametag:reminder/${id}`, [key], {
        every: person['contactReminderInterval'],
        unit: person['contactReminderIntervalUnit'],
      }),
    );
  const last = textIn(person['lastContact']);
  const at = instantOf(last);
  if (at !== undefined)
    told.record({
      type: 'event',
      key: `nametag:contact/${id}/${at.slice(0, 10)}`,
      kind: 'other',
      at,
      direction: 'both',
      parties: [key],
      crowd: 1,
    });
  else if (last !== '') told.tell({ code: 'date-unknown', values: { value: last.slice(0, 80) }, skips: 0 });
  const toUser = person['relationshipToUser'];
  if (isObject(toUser))
    told.record(
      keptOf('relationship', `nametag:relationship/${id}`, [key], {
        type: toUser['label'] ?? toUser['name'],
      }),
    );
  for (const one of objectsIn(person['relationships'])) {
    const other = textIn(one['relatedPersonId']);
    const type = isObject(one['relationshipType']) ? one['relationshipType'] : {};
    const label = textIn(type['label']) || textIn(type['name']);
    const parties = here.has(other) ? [key, contactKey(other)] : [key];
    told.record(
      keptOf(
        'relationship',
        `nametag:relationship/${id}/${textIn(type['name']) || label}/${other}`,
        parties,
        {
          type: label,
          person: one['relatedPersonName'],
          notes: one['notes'],
        },
      ),
    );
  }
}
