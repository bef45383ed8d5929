// The format `monica`: the JSON export of Monica 4 (Settings, "Export data"). People come in, activities, calls and conversations
// happened, everything else is kept as what it is. Known from the classes that write it (app/ExportResources of its 4.x branch,
// read 2026-11) and from no real export. Its SQL export is known and refused: it is made for another database.
import type { Format, InputFile } from '#formats/format.ts';
import { aboutOf, type JsonObject, keptOf, saysMore } from '#formats/companion/parts.ts';
import { readCompanion, type Told } from '#formats/companion/reader.ts';
import { isObject, type Json, jsonBeginning, textIn } from '#formats/json-text.ts';
import { headTextOf } from '#formats/text.ts';
import { collection, listOf, properties, textOf, things, typesIn } from './collections.ts';
import { contactKey, contactOf, type FieldKind, fieldKind } from './contact.ts';
import { eventOf, readPage, statedInstant } from './page.ts';

const HEAD = 16_384;

export const monica: Format = {
  name: 'monica',
  reads: true,
  writes: false,
  recognise,
  async *read(files, options) {
    for (const file of files)
      if (await isSql(file)) {
        yield { problem: { code: 'monica-sql', where: { file: file.path }, skips: 0, fatal: true } };
        return;
      }
    yield* readCompanion(files, options, readAccount);
  },
};

async function recognise(files: readonly InputFile[]): Promise<number> {
  for (const file of files) {
    const head = await jsonBeginning(file, HEAD);
    if (/"account"\s*:\s*\{\s*"uuid"/.test(head) && /"number_of_invitations_sent"|"values"\s*:/.test(head))
      return 0.95;
    if (await isSql(file)) return 0.8;
  }
  return 0;
}

/** A dump that begins as Monica's does and fills its tables. */
async function isSql(file: InputFile): Promise<boolean> {
  const first = Buffer.from(await file.head(HEAD)).toString('latin1');
  if (!/\bINSERT\s+(?:IGNORE\s+)?INTO\b|FOREIGN_KEY_CHECKS/i.test(first)) return false;
  const { text } = await headTextOf(file, HEAD);
  return (
    /\bmonica\b/i.test(text) ||
    /INSERT\s+(?:IGNORE\s+)?INTO\s+[`"]?(?:accounts|activity_types|contact_field_types|special_dates|users)[`"]?\s*\(/i.test(
      text,
    )
  );
}

function readAccount(json: Json, told: Told): boolean {
  const account = isObject(json) ? json['account'] : undefined;
  if (!isObject(account)) return false;
  const mine = readUsers(account, told);
  const kinds = new Map<string, FieldKind>(
    listOf(account, 'instance', 'contact_field_types').map((one) => [textIn(one['uuid']), fieldKind(one)]),
  );
  const typeNames = new Map(
    listOf(account, 'instance', 'life_event_types').map((one) => [
      textIn(one['uuid']),
      textOf(one, 'name') || textOf(one, 'default_life_event_type_key'),
    ]),
  );
  const contacts = things(account, 'contact');
  const names = new Map<string, string>();
  const here = new Set<string>();
  for (const contact of contacts) {
    const uuid = textIn(contact['uuid']);
    const said = properties(contact);
    names.set(uuid, [textIn(said['first_name']), textIn(said['last_name'])].filter(Boolean).join(' '));
  }
  const attended = new Map<string, string[]>();
  for (const contact of contacts) {
    const uuid = textIn(contact['uuid']);
    if (uuid === '' || mine.has(uuid)) continue;
    if (properties(contact)['is_partial'] === true) told.count('partial-contact');
    else if (properties(contact)['is_dead'] === true)
      told.tell({ code: 'person-died', values: { name: (names.get(uuid) ?? '').slice(0, 80) }, skips: 1 });
    else {
      const record = contactOf(contact, kinds);
      if (!record) {
        told.count('no-name');
        continue;
      }
      told.record(record);
      here.add(uuid);
      for (const activity of collection(contact, 'activity')) {
        const id = textIn(activity) || (isObject(activity) ? textIn(activity['uuid']) : '');
        attended.set(id, [...(attended.get(id) ?? []), contactKey(uuid)]);
      }
    }
  }
  const nameOf = (uuid: string): string | undefined => (here.has(uuid) ? names.get(uuid) : undefined);
  for (const contact of contacts) {
    const uuid = textIn(contact['uuid']);
    if (here.has(uuid)) readPage(contact, nameOf, typeNames, told);
    for (const type of ['photo', 'document'])
      told.aside(`${type}s`, 'photos', collection(contact, type).length);
  }
  for (const activity of things(account, 'activity')) readActivity(activity, attended, told);
  for (const relationship of things(account, 'relationship'))
    readRelationship(relationship, names, here, told);
  for (const entry of listOf(account, 'properties', 'journal_entries')) {
    const { title, post, date } = properties(entry);
    const id = textIn(entry['uuid']) || textIn(entry['created_at']);
    told.record(
      keptOf('journal', `monica:journal/${id}`, [], {
        title,
        post,
        date: date ?? entry['date'] ?? entry['created_at'],
      }),
    );
  }
  const known = new Set(['user', 'contact', 'relationship', 'activity']);
  for (const [type, count] of typesIn(account))
    if (!known.has(type)) told.aside(type, /photo|document/.test(type) ? 'photos' : 'not-used-yet', count);
  for (const name of ['modules', 'reminder_rules', 'audit_logs'])
    told.aside(name, 'not-about-people', listOf(account, 'properties', name).length);
  return true;
}

/** Who you are; the contacts that are you. */
function readUsers(account: JsonObject, told: Told): ReadonlySet<string> {
  const mine = new Set<string>();
  for (const [index, user] of things(account, 'user').entries()) {
    const name = [textOf(user, 'first_name'), textOf(user, 'last_name')].filter(Boolean).join(' ');
    const email = textOf(user, 'email');
    if (index === 0 && name !== '')
      told.record({ type: 'mine', key: 'monica:me/name', what: 'name', value: name });
    if (index === 0 && email.includes('@'))
      told.record({
        type: 'mine',
        key: `monica:me/email/${email.toLowerCase()}`,
        what: 'email',
        value: email,
      });
    const me = textOf(user, 'me_contact');
    if (me !== '') mine.add(me);
  }
  return mine;
}

function readActivity(
  activity: JsonObject,
  attended: ReadonlyMap<string, readonly string[]>,
  told: Told,
): void {
  const id = textIn(activity['uuid']);
  const parties = attended.get(id) ?? [];
  const [summary, description] = [textOf(activity, 'summary'), textOf(activity, 'description')];
  const about = aboutOf(summary, description);
  const at = statedInstant(textOf(activity, 'happened_at'), told);
  if (parties.length === 0) return told.count('event-with-nobody');
  told.record(
    eventOf({ key: `monica:activity/${id}`, kind: 'meeting', at, about, direction: 'both', parties }),
  );
  if (saysMore(about, summary, description))
    told.record(
      keptOf('journal', `monica:activity-note/${id}`, parties, { summary, description, date: at ?? '' }),
    );
}

/** “contact is the [type] of other”; one of the two may have no page. */
function readRelationship(
  relationship: JsonObject,
  names: ReadonlyMap<string, string>,
  here: ReadonlySet<string>,
  told: Told,
): void {
  const [one, other] = [textOf(relationship, 'contact_is'), textOf(relationship, 'of_contact')];
  const parties = [one, other].filter((uuid) => here.has(uuid)).map(contactKey);
  if (parties.length === 0) return told.count('event-with-nobody');
  const type = textOf(relationship, 'type');
  const fields = { type, person: names.get(one) ?? '', of: names.get(other) ?? '' };
  told.record(keptOf('relationship', `monica:relationship/${one}/${type}/${other}`, parties, fields));
}
