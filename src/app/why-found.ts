// Why each of a page of people was found, where their name does not tell: read from their rows, your notes and what you logged, of
// those people alone.
import type { Answer } from '#domain/ask-people.ts';
import { excerpt } from '#domain/excerpt.ts';
import { MET_STAMP } from '#domain/find-people.ts';
import {
  FIELDS,
  type Field,
  happenedKind,
  happenedOf,
  HOUR,
  hourOf,
  linesIn,
  metIn,
  type PlainField,
  stampOf,
  writtenIn,
} from '#domain/findable-text.ts';
import { readRoles } from '#domain/held-roles.ts';
import { readableNote } from '#domain/mentions.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import type { Saying } from '#domain/tie.ts';
import { type TypedWord, typedWord } from '#domain/word-match.ts';
import { membersOf } from '#storage/derived.ts';
import { findableTexts, type HeldPerson } from '#storage/findable.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { interactionsOf, notesOf } from '#storage/said.ts';
import { versionsOf, winners } from '#storage/sources.ts';
import type { Context } from './context.ts';
import { whereOf } from './find-person.ts';

/** More than these nobody reads. */
const MOST_REASONS = 2;

/** For each of these people, in their order, why they are among those that were found. */
export async function whyFound(
  context: Context,
  found: Answer<HeldPerson>,
  page: readonly HeldPerson[],
): Promise<readonly (readonly Saying[])[]> {
  const hits = page.map((it) => {
    const { fields, stamp } = found.hitOf(it);
    const words = found.wordsOf(it);
    return { it, stamp, places: fields.map((field, at) => ({ field: FIELDS[field]!, word: words[at]! })) };
  });
  const typed = new Map<string, TypedWord>();
  const typedOf = (word: string): TypedWord => {
    const known = typed.get(word) ?? typedWord(word);
    typed.set(word, known);
    return known;
  };
  const needs = (of: (field: Field) => boolean): string[] =>
    hits.filter(({ places }) => places.some(({ field }) => of(field))).map(({ it }) => it.id);
  const texts = await findableTexts(
    whereOf(context),
    hits
      .filter(({ places, stamp }) => stamp === MET_STAMP || places.some(({ field }) => IN_ROW.has(field)))
      .map(({ it }) => it.id),
  );
  const noted = await notedOf(
    context,
    needs((field) => field === 'dated'),
  );
  const cards = await cardNotes(
    context,
    needs((field) => field === 'card-note'),
  );
  return hits.map(({ it, stamp, places }) => {
    const text = texts.get(it.id) ?? '';
    const reasons: Saying[] = [];
    for (const { field, word } of places) {
      const typed = typedOf(word);
      const said =
        field === 'dated'
          ? datedSaying(noted.get(it.id) ?? [], text, typed, found.isAsked)
          : field === 'card-note'
            ? cardSaying(cards.get(it.id) ?? [], typed)
            : fieldSaying(field, it, text, (line) => excerpt(line, typed) !== null);
      if (said) reasons.push(said);
    }
    if (stamp !== 0 && !places.some(({ field }) => field === 'dated')) reasons.push(stampSaying(stamp, text));
    const distinct = new Map(reasons.map((one) => [JSON.stringify(one), one]));
    return [...distinct.values()].slice(0, MOST_REASONS);
  });
}

const IN_ROW: ReadonlySet<Field> = new Set<Field>(['other-name', 'email', 'place', 'topic', 'met', 'dated']);

function fieldSaying(
  field: Field,
  it: HeldPerson,
  text: string,
  fits: (line: string) => boolean,
): Saying | undefined {
  if (field === 'name' || field === 'dated') return undefined;
  if (field === 'role') return { code: 'found-role', values: { role: it.headline ?? '' } };
  if (field === 'past-role') {
    const role = readRoles(it.roles, it).find((one) => fits(`${one.title ?? ''} ${one.organisation ?? ''}`));
    if (!role) return undefined;
    return {
      code: 'found-other-role',
      values: {
        title: role.title ?? '',
        organisation: role.organisation ?? '',
        since: role.since ?? '',
        until: role.until ?? '',
      },
    };
  }
  const written = writtenIn(text, field as PlainField).find((parts) => fits(parts.at(-1) ?? ''));
  if (!written) return undefined;
  if (field === 'topic' || field === 'met')
    return { code: `found-${field}`, values: { kind: written[0] ?? '', line: written[1] ?? '' } };
  return { code: `found-${field}`, values: { line: written[0] ?? '' } };
}

function cardSaying(notes: readonly string[], typed: TypedWord): Saying | undefined {
  const line = notes.map((it) => excerpt(it, typed)).find((it) => it !== null);
  return line === undefined ? undefined : { code: 'found-card-note', values: { line } };
}

export interface Dated {
  readonly at: number | null;
  readonly stamp: number;
  readonly text: string;
}

/** What you wrote down of these people: notes, and beside what you logged; newest first. */
export async function notedOf(
  context: Context,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Dated[]>> {
  if (people.length === 0) return new Map();
  const { db, id: bookId, generation } = context.book;
  const personOf = new Map(
    [...(await membersOf(db, bookId, generation, people))].flatMap(([person, ids]) =>
      [person, ...ids].map((id) => [id, person] as const),
    ),
  );
  const ids = [...personOf.keys()];
  const found = new Map<string, Dated[]>();
  const add = (id: string, one: Dated): void => {
    const person = personOf.get(id);
    if (person !== undefined) found.set(person, [...(found.get(person) ?? []), one]);
  };
  for (const it of await notesOf(db, bookId, ids))
    add(it.person_id, { at: it.at, stamp: stampOf(it.at, 'note'), text: readableNote(it.text, () => '…') });
  for (const it of await interactionsOf(db, bookId, ids))
    for (const person of it.note === null ? [] : it.people)
      add(person, {
        at: it.at,
        stamp: stampOf(it.at, happenedKind(it.kind)),
        text: readableNote(it.note!, () => '…'),
      });
  return found;
}

/** The newest that was asked for and has the word. */
function datedSaying(
  noted: readonly Dated[],
  row: string,
  typed: TypedWord,
  isAsked: (stamp: number) => boolean,
): Saying | undefined {
  const lines = linesIn(row).map((it) => ({ ...it, at: atOf(it.stamp) }));
  for (const it of [...noted, ...lines].sort((a, b) => b.stamp - a.stamp)) {
    const line = isAsked(it.stamp) ? excerpt(it.text, typed) : null;
    if (line === null) continue;
    const what = happenedOf(it.stamp);
    const values = { line, ...(it.at === null ? {} : { at: it.at }) };
    return what === 'note'
      ? { code: 'found-note', values }
      : { code: 'found-talk', values: { what, ...values } };
  }
  return undefined;
}

function stampSaying(stamp: number, row: string): Saying {
  if (stamp === MET_STAMP) return { code: 'found-met-when', values: { date: metIn(row) } };
  return { code: 'found-when', values: { what: happenedOf(stamp), at: atOf(stamp)! } };
}

function atOf(stamp: number): number | null {
  const hour = hourOf(stamp);
  return hour === 0 ? null : hour * HOUR;
}

/** The notes of the cards of these people. */
export async function cardNotes(
  context: Context,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (people.length === 0) return new Map();
  const { db, id: bookId, generation } = context.book;
  const members = await membersOf(db, bookId, generation, people);
  const ids = [...members.values()].flat();
  const versions = await winners(
    db,
    bookId,
    await versionsOf(db, bookId, ids),
    liveImports(await listImports(db, bookId)),
  );
  const notes = new Map(
    versions.map((it) => [it.id, (JSON.parse(it.content) as Pick<ContactRecord, 'notes'>).notes ?? []]),
  );
  return new Map([...members].map(([person, own]) => [person, own.flatMap((id) => notes.get(id) ?? [])]));
}
