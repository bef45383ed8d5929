// People as they leave for other programs: what their files say, put right by what you said. What you wrote about them stays here
// unless it is asked for, and so do notes that were private where they came from.
import type { PersonName } from '#domain/source-record.ts';
import { mentionedIn, readableNote } from '#domain/mentions.ts';
import { latestFacts, saidPoints, type ViewedSource } from '#domain/person-view.ts';
import type { KeptProperties, OutgoingCard } from '#formats/outgoing.ts';
import type { Trx } from '#storage/engine.ts';
import { membersOf } from '#storage/derived.ts';
import { readBook } from '#storage/book-state.ts';
import { namesOfIds } from '#storage/people.ts';
import { mentions as words } from '#words/mentions.ts';
import { instantText } from './context.ts';
import { scopeOf } from './people-scope.ts';
import { loadPeople, type LoadedPerson, type PeopleScope } from './person-rows.ts';
import { shownName } from '#domain/shown-name.ts';

const PEOPLE_AT_ONCE = 200;
/** Their `extra` is made of properties of a card. */
const cardFormats = new Set(['vcard', 'jcard', 'jscontact']);
/** Their `extra` is made of columns of an address book. */
const tableFormats = new Set(['google-contacts', 'outlook-contacts', 'thunderbird-contacts', 'any-csv']);

/** Everybody, in the order of their names. `notes`: also what you wrote. */
export async function* outgoingPeople(
  db: Trx,
  bookId: string,
  now: number,
  notes: boolean,
): AsyncGenerator<OutgoingCard> {
  const { generation } = await readBook(db, bookId);
  const scope = await scopeOf(db, bookId, now);
  const rows = await db
    .selectFrom('person')
    .select(['id', 'sort_name'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .execute();
  rows.sort((a, b) => compare(a.sort_name, b.sort_name) || compare(a.id, b.id));
  const taken = new Set<string>();
  for (let at = 0; at < rows.length; at += PEOPLE_AT_ONCE) {
    const ids = rows.slice(at, at + PEOPLE_AT_ONCE).map((row) => row.id);
    const members = await membersOf(db, bookId, generation, ids);
    const memberships = ids.map((personId) => ({ personId, sourceIds: members.get(personId) ?? [] }));
    const people = await loadPeople(scope, memberships);
    const mentioned = notes ? people.flatMap((it) => it.notes.flatMap(({ text }) => mentionedIn(text))) : [];
    const names = await namesOfIds({ db, bookId, generation }, mentioned);
    const readable: Readable = (text) =>
      readableNote(text, (id) => (id === null ? undefined : names.get(id)?.name) ?? words.somebody());
    for (const person of people) {
      const card = outgoingCard(person, scope, notes ? readable : null);
      // Two that were one card once, and are not any more.
      const uid = card.uid === undefined || taken.has(card.uid) ? person.id : card.uid;
      taken.add(uid);
      yield { ...card, uid };
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A note with the names of those mentioned in it. */
type Readable = (text: string) => string;

function outgoingCard(person: LoadedPerson, { live }: PeopleScope, readable: Readable | null): OutgoingCard {
  const { view, sources, facts } = person;
  const said = latestFacts(facts);
  const { isRemoved } = saidPoints(facts);
  const of = (kinds: ReadonlySet<string>): readonly ViewedSource[] =>
    sources.filter(({ format }) => kinds.has(format));
  const cards = of(cardFormats);
  const points = (kind: 'email' | 'phone' | 'link' | 'address'): OutgoingCard['emails'] =>
    view.contactPoints
      .filter((point) => point.kind === kind)
      .map(({ value, label }) => ({
        value,
        ...(label === null ? {} : { label }),
        ...(isPreferred(sources, value) ? { preferred: true as const } : {}),
      }));
  const addresses = points('address');
  const telling = readable ? sources : of(new Set([...cardFormats, ...tableFormats]));
  const categories = [...new Set(telling.flatMap(({ record }) => record.categories ?? []))];
  const notes = telling.flatMap(({ record }) => record.notes ?? []);
  const own = readable ? person.notes.map((note) => readable(note.text)) : [];
  const allNotes = [...new Set([...notes, ...own])];
  const uids = new Set(cards.flatMap(({ record }) => record.uid ?? []));
  const named = said.has('name');
  const kept = cards
    .map(({ record }): KeptProperties =>
      (record.extra ?? []).filter(
        ([header, value]) =>
          !(named && /^(?:[\w-]+\.)?(?:N|FN)(?:;|$)/i.test(header)) &&
          !isRemoved('link', value) &&
          !isRemoved('email', value) &&
          !isRemoved('phone', value),
      ),
    )
    .filter((properties) => properties.length > 0);
  const columns = of(tableFormats).flatMap(({ record }) => record.extra ?? []);
  const changed = [
    ...facts.map(({ saidAt }) => saidAt),
    ...sources.map(({ importId }) => live.get(importId)?.row.at ?? 0),
  ].reduce((newest, one) => Math.max(newest, one), 0);
  return {
    name: namesOf(view.name, sources),
    emails: points('email'),
    phones: points('phone'),
    links: points('link'),
    affiliations: rolesOf(person),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(view.location === null ? {} : { location: view.location }),
    ...(view.birthday === null ? {} : { birthday: view.birthday }),
    ...(allNotes.length === 0 ? {} : { notes: allNotes }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(uids.size === 1 ? { uid: [...uids][0]! } : {}),
    ...(changed === 0 ? {} : { revised: instantText(Math.floor(changed / 1000) * 1000)! }),
    ...(kept.length === 0 ? {} : { kept }),
    ...(columns.length === 0 ? {} : { columns }),
  };
}

function isPreferred(sources: readonly ViewedSource[], value: string): boolean {
  return sources.some(({ record }) =>
    [record.emails, record.phones, record.addresses ?? [], record.links].some((list) =>
      list.some((point) => point.value === value && point.preferred === true),
    ),
  );
}

/** The parts that a file states for this very name; else the last word is taken for the family's, since address books ask for one. */
function namesOf(full: string, sources: readonly ViewedSource[]): PersonName {
  const records = sources.map(({ record }) => record.name).filter((name) => shownName(name.full) === full);
  const stated = records.find((name) => name.given !== undefined && name.family !== undefined) ?? records[0];
  const nickname = sources.map(({ record }) => record.name.nickname).find((name) => name !== undefined);
  const more = nickname === undefined ? {} : { nickname };
  if (stated && (stated.given !== undefined || stated.family !== undefined)) return { ...stated, ...more };
  const at = full.lastIndexOf(' ');
  if (at === -1) return { full, given: full, ...more };
  return { full, given: full.slice(0, at), family: full.slice(at + 1), ...more };
}

/** What you said they do; else what their files say they do now, each once. */
function rolesOf({ view, sources, facts }: LoadedPerson): OutgoingCard['affiliations'] {
  const said = latestFacts(facts);
  const current = view.affiliations.filter(({ until }) => until === null);
  const own = current.filter(({ source }) => source === 'you');
  const shown = said.has('organisation') || said.has('title') ? own : current;
  const stated = sources.flatMap(({ record }) => record.affiliations);
  const roles = new Map<string, OutgoingCard['affiliations'][number]>();
  for (const { organisation, title } of shown) {
    const department = stated.find(
      (one) => (one.organisation ?? null) === organisation && (one.title ?? null) === title,
    )?.department;
    roles.set(`${organisation ?? ''}\n${title ?? ''}`.toLowerCase(), {
      ...(organisation === null ? {} : { organisation }),
      ...(department === undefined ? {} : { department }),
      ...(title === null ? {} : { title }),
    });
  }
  return [...roles.values()];
}
