// The format `contrack`: the JSON export of Contrack ("Export", JSON). Known from the code that writes it and from its tables
// (version 1 of the export, read 2026-11), and from no real export.
import type { ContactRecord, EventKind } from '#domain/source-record.ts';
import type { Format } from '#formats/format.ts';
import {
  aboutOf,
  addRole,
  dayOfText,
  emptyPage,
  instantOf,
  type JsonObject,
  keptOf,
  nameOfParts,
  type Page,
  recordOfPage,
  saysMore,
} from '#formats/companion/parts.ts';
import { companionFormat, type Told } from '#formats/companion/reader.ts';
import { isList, isObject, type Json, objectsIn, textIn } from '#formats/json-text.ts';

export const contrack: Format = companionFormat(
  'contrack',
  (head) =>
    /^\s*\{\s*"exportedAt"\s*:\s*"[^"]*"\s*,\s*"version"\s*:\s*\d+\s*,\s*"contacts"\s*:\s*\[/.test(head),
  readExport,
);

const contactKey = (id: string): string => `contrack:contact/${id}`;
/** What a kind of interaction is by its name; the first that fits. A note is none. */
const kinds: readonly (readonly [RegExp, EventKind])[] = [
  [/video|zoom|facetime|hangout/i, 'video'],
  [/call|phone/i, 'call'],
  [/mail/i, 'mail'],
  [/message|text|sms|chat|dm|whatsapp|linkedin|social/i, 'message'],
  [/letter|postcard/i, 'letter'],
  [/meet|coffee|lunch|dinner|drink|event|person|visit|party|walk/i, 'meeting'],
];
const isTrue = (value: Json | undefined): boolean => value === true || value === 1;

function readExport(json: Json, told: Told): boolean {
  if (!isObject(json) || !isList(json['contacts'])) return false;
  const lists = new Map(objectsIn(json['lists']).map((one) => [textIn(one['id']), textIn(one['name'])]));
  const inLists = Map.groupBy(objectsIn(json['listMembers']), (one) => textIn(one['contactId']));
  const here = new Set<string>();
  for (const contact of objectsIn(json['contacts'])) {
    const id = textIn(contact['id']);
    if (textIn(contact['deletedAt']) !== '') told.count('in-the-bin');
    else if (isTrue(contact['isGhost'])) told.count('ghost-contact');
    else {
      const named = (inLists.get(id) ?? []).map((one) => lists.get(textIn(one['listId'])) ?? '');
      const record = id === '' ? undefined : contactOf(contact, named);
      if (!record) {
        told.count('no-name');
        continue;
      }
      told.record(record);
      here.add(id);
      if (isTrue(contact['isTracked']) && textIn(contact['cadenceDays']) !== '')
        told.record(
          keptOf('reminder', `contrack:cadence/${id}`, [contactKey(id)], {
            every: contact['cadenceDays'],
            unit: 'days',
          }),
        );
    }
  }
  for (const one of objectsIn(json['interactions'])) readInteraction(one, here, told);
  for (const one of objectsIn(json['actionItems'])) {
    const id = textIn(one['contactId']);
    if (!here.has(id)) told.count('event-with-nobody');
    else {
      const { title, dueAt, completedAt } = one;
      told.record(
        keptOf('task', `contrack:task/${textIn(one['id'])}`, [contactKey(id)], { title, dueAt, completedAt }),
      );
    }
  }
  told.aside('mergeLog', 'not-about-people', objectsIn(json['mergeLog']).length);
  return true;
}

function contactOf(contact: JsonObject, lists: readonly string[]): ContactRecord | undefined {
  const id = textIn(contact['id']);
  const page = emptyPage();
  const each = (name: string, take: (one: JsonObject) => void): void =>
    objectsIn(contact[name]).forEach(take);
  const point = (what: 'email' | 'phone', one: JsonObject, field: string): void =>
    void page.points.push({
      what,
      value: textIn(one[field]),
      label: textIn(one['label']),
      preferred: isTrue(one['isPrimary']),
    });
  each('emails', (one) => point('email', one, 'email'));
  each('phones', (one) => point('phone', one, 'phone'));
  each('socialLinks', (one) =>
    page.points.push({
      what: 'link',
      value: textIn(one['url']) || textIn(one['handle']),
      label: textIn(one['platform']),
    }),
  );
  page.points.push({ what: 'link', value: textIn(contact['website']), label: '' });
  each('addresses', (one) => {
    const [value, label] = [textIn(one['address']).replaceAll(/\s*\n\s*/g, ', '), textIn(one['label'])];
    if (value !== '') page.addresses.push({ value, ...(label === '' ? {} : { label }) });
  });
  each('tags', (one) => page.categories.push(textIn(one['tag'])));
  page.categories.push(...lists);
  takeRoles(contact, page);
  const about = textIn(contact['about']);
  if (about !== '') page.notes.push(about);
  for (const name of ['headline', 'preferences', 'pronouns', 'industry', 'addedAt'])
    if (textIn(contact[name]) !== '') page.extra.push([name, textIn(contact[name])]);
  if (isTrue(contact['isArchived'])) page.extra.push(['isArchived', 'true']);
  each('interests', (one) => page.extra.push(['interest', textIn(one['interest'])]));
  each('attributes', (one) => page.extra.push([textIn(one['name']) || 'attribute', textIn(one['value'])]));
  each('education', (one) => page.extra.push(['education', JSON.stringify(one)]));
  each('sources', (one) => {
    const [platform, on] = [textIn(one['platform']), textIn(one['connectedOn'])];
    if (on !== '') page.extra.push([`connectedOn ${platform}`.trim(), on]);
  });
  const birthday = dayOfText(textIn(contact['birthday']));
  if (birthday === undefined && textIn(contact['birthday']) !== '')
    page.extra.push(['birthday', textIn(contact['birthday'])]);
  const name = nameOfParts({
    full: textIn(contact['name']),
    given: textIn(contact['firstName']),
    family: textIn(contact['lastName']),
  });
  const location = textIn(contact['location']);
  return recordOfPage(contactKey(id), name, page, {
    ...(birthday === undefined ? {} : { birthday }),
    ...(location === '' ? {} : { location }),
  });
}

/** What they do now, then where they were: months as the export gives them. */
function takeRoles(contact: JsonObject, page: Page): void {
  const [organisation, title] = [textIn(contact['company']), textIn(contact['role'])];
  addRole(page, organisation, title);
  const month = (text: string): string | undefined => /^\d{4}(?:-\d\d)?(?=-|$)/.exec(text)?.[0];
  for (const one of objectsIn(contact['experience'])) {
    const [at, as] = [textIn(one['company']), textIn(one['role'])];
    const [since, until] = [month(textIn(one['startDate'])), month(textIn(one['endDate']))];
    const isNow = isTrue(one['isCurrent']);
    if (at === '' || (isNow && at === organisation && as === title)) continue;
    if (!isNow && until === undefined) {
      page.extra.push(['experience', [as, at, since].filter(Boolean).join(', ')]);
      continue;
    }
    page.affiliations.push({
      organisation: at,
      ...(as === '' ? {} : { title: as }),
      ...(since === undefined ? {} : { since }),
      ...(isNow || until === undefined ? {} : { until }),
    });
  }
}

function readInteraction(one: JsonObject, here: ReadonlySet<string>, told: Told): void {
  const [id, who, type] = [textIn(one['id']), textIn(one['contactId']), textIn(one['type'])];
  if (!here.has(who)) return told.count('event-with-nobody');
  const [title, content, date] = [textIn(one['title']), textIn(one['content']), textIn(one['date'])];
  const at = instantOf(date);
  if (at === undefined && date !== '')
    told.tell({ code: 'date-unknown', values: { value: date.slice(0, 80) }, skips: 0 });
  const isNote = /note|journal|memo|idea|file|document/i.test(type);
  const about = aboutOf(title, content);
  const parties = [contactKey(who)];
  if (!isNote)
    told.record({
      type: 'event',
      key: `contrack:interaction/${id}`,
      kind: kinds.find(([words]) => words.test(type))?.[1] ?? 'other',
      ...(at === undefined ? {} : { at }),
      direction: 'both',
      parties,
      crowd: 1,
      ...(about === undefined ? {} : { about }),
    });
  if (isNote || saysMore(about, title, content))
    told.record(
      keptOf('journal', `contrack:note/${id}`, parties, {
        type,
        title,
        content,
        date,
        mentions: one['mentions'],
      }),
    );
}
