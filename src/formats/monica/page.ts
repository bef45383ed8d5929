// What hangs on a contact's page in Monica: calls and conversations happened; gifts, tasks, debts, reminders, pets, life events
// and who introduced them are kept as what they are.
import type { EventRecord } from '#domain/source-record.ts';
import { aboutOf, instantOf, type JsonObject, keptOf, saysMore } from '#formats/companion/parts.ts';
import type { Told } from '#formats/companion/reader.ts';
import { objectsIn, textIn } from '#formats/json-text.ts';
import { shortHash } from '#formats/linkedin/parts.ts';
import { properties, textOf, things } from './collections.ts';
import { contactKey, specialDate } from './contact.ts';

const kept = [
  ['gift', 'gift'],
  ['task', 'task'],
  ['debt', 'debt'],
  ['reminder', 'reminder'],
  ['pet', 'pet'],
  ['life_event', 'life-event'],
] as const;

/** The id of a thing; older exports have none for some kinds, so that its content names it. */
function idOf(thing: JsonObject): string {
  return textIn(thing['uuid']) || shortHash(textIn(thing['created_at']), JSON.stringify(properties(thing)));
}

/** An instant that a thing states; what cannot be read is told and counts as unknown. */
export function statedInstant(text: string, told: Told): string | undefined {
  const at = instantOf(text);
  if (at === undefined && text !== '')
    told.tell({ code: 'date-unknown', values: { value: text.slice(0, 80) }, skips: 0 });
  return at;
}

export function readPage(
  contact: JsonObject,
  nameOf: (uuid: string) => string | undefined,
  typeNames: ReadonlyMap<string, string>,
  told: Told,
): void {
  const uuid = textIn(contact['uuid']);
  const key = contactKey(uuid);
  for (const call of things(contact, 'call')) readCall(call, key, told);
  for (const conversation of things(contact, 'conversation')) readConversation(conversation, key, told);
  for (const [type, kind] of kept)
    for (const thing of things(contact, type)) {
      const said = properties(thing);
      const named = typeNames.get(textIn(said['type'])) ?? textIn(said['type']);
      const { photos: _photos, ...fields } = said;
      const recipient = nameOf(textIn(said['recipient'])) ?? '';
      told.record(
        keptOf(kind, `monica:${type}/${idOf(thing)}`, [key], { ...fields, type: named, recipient }),
      );
    }
  readIntroducer(contact, key, nameOf, told);
}

function readCall(call: JsonObject, key: string, told: Told): void {
  const content = textOf(call, 'content');
  const about = aboutOf(content);
  const id = idOf(call);
  const at = statedInstant(textOf(call, 'called_at'), told);
  const theirs = properties(call)['contact_called'] === true;
  told.record(
    eventOf({
      key: `monica:call/${id}`,
      kind: 'call',
      at,
      about,
      direction: theirs ? 'in' : 'out',
      parties: [key],
    }),
  );
  if (saysMore(about, content))
    told.record(keptOf('journal', `monica:call-note/${id}`, [key], { content, date: at ?? '' }));
}

function readConversation(conversation: JsonObject, key: string, told: Told): void {
  const id = idOf(conversation);
  const messages = objectsIn(properties(conversation)['messages']);
  const day = textOf(conversation, 'happened_at');
  for (const [index, message] of messages.entries()) {
    const content = textOf(message, 'content');
    const words = content.split(/\s+/).filter(Boolean).length;
    const at = statedInstant(textOf(message, 'written_at') || day, told);
    told.record({
      ...eventOf({
        key: `monica:message/${textIn(message['uuid']) || `${id}/${index}`}`,
        kind: 'message',
        at,
        direction: properties(message)['written_by_me'] === true ? 'out' : 'in',
        parties: [key],
      }),
      thread: `monica:${id}`,
      words,
      ...(content.includes('?') ? { asks: true as const } : {}),
    });
  }
  if (messages.length === 0)
    told.record(
      eventOf({
        key: `monica:conversation/${id}`,
        kind: 'message',
        at: statedInstant(day, told),
        direction: 'both',
        parties: [key],
      }),
    );
}

/** Who brought you together, when and where; any of these. */
function readIntroducer(
  contact: JsonObject,
  key: string,
  nameOf: (uuid: string) => string | undefined,
  told: Told,
): void {
  const said = properties(contact);
  const through = textIn(said['first_met_through']);
  const name = nameOf(through);
  const fields = {
    through: name ?? '',
    date: specialDate(said['first_met_date']) ?? '',
    where: textIn(said['first_met_where']),
    how: textIn(said['first_met_additional_info']),
  };
  if (Object.values(fields).every((value) => value === '')) return;
  const parties = name === undefined ? [key] : [key, contactKey(through)];
  told.record(keptOf('introducer', `monica:introducer/${textIn(contact['uuid'])}`, parties, fields));
}

/** An event of one or several people. */
export function eventOf(event: {
  readonly key: string;
  readonly kind: EventRecord['kind'];
  readonly at: string | undefined;
  readonly about?: string | undefined;
  readonly direction: EventRecord['direction'];
  readonly parties: readonly string[];
}): EventRecord {
  const { at, about, ...rest } = event;
  return {
    type: 'event',
    ...rest,
    crowd: rest.parties.length,
    ...(at === undefined ? {} : { at }),
    ...(about === undefined ? {} : { about }),
  };
}
