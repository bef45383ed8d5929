// Erases somebody: every record of theirs in every import, all that was said of them. What stays is a keyed hash of what
// identified them, so that a re-import does not bring them back; the hash cannot be read back into a name.
import { randomBytes } from 'node:crypto';
import type { ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/say.ts';
import { foldName } from '#domain/name-folding.ts';
import { mentionedIn, withoutMentions } from '#domain/mentions.ts';
import { KNOWS_FIELD } from '#domain/person-view.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import { withoutName } from '#domain/without-name.ts';
import { isAtWork, markStale, nextRevision, touch } from '#storage/book-state.ts';
import { bearersOf, erasePeople, keysOf, membersOf } from '#storage/derived.ts';
import type { Trx } from '#storage/engine.ts';
import { forgetGiving } from '#storage/giving.ts';
import { changeTexts } from '#storage/giving-texts.ts';
import { listImports } from '#storage/imports.ts';
import { peopleNamed } from '#storage/people.ts';
import { eraseKept } from '#storage/kept.ts';
import type { Store } from '#storage/open.ts';
import { notesWithMentions, readSettings, writeSetting } from '#storage/said.ts';
import { forgetSame } from '#storage/same-person.ts';
import { eraseRecords, versionsOf } from '#storage/sources.ts';
import type { Context } from './context.ts';
import { countryOf } from './country.ts';
import { copiesGoneBy } from './copies.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { type StoredReport, withoutWords } from './import-report.ts';
import { refresh } from './say.ts';
import { connectionKeys, forgettableKeys, forgottenHash, tellingWords } from './store-records.ts';

export async function forget(
  context: Context,
  input: ParsedInputOf<typeof contract.forget>,
  store: Store,
): Promise<{ forgotten: { name: string; records: number; copiesUntil: string | null } }> {
  const { db, id: bookId, generation } = context.book;
  // An import that is at work could bring their records back behind our back.
  if (await isAtWork(db, context.book.engine, bookId)) fail('import-at-work');
  const personId = await findPerson(context, input.person);
  const { name } = await rowOfPerson(context, personId);
  const ids = [
    ...new Set([personId, ...((await membersOf(db, bookId, generation, [personId])).get(personId) ?? [])]),
  ];
  const versions = await versionsOf(db, bookId, ids);
  const keys = new Set(
    versions.flatMap((row) =>
      forgettableKeys(JSON.parse(row.content) as ContactRecord, countryOf(context.locale)),
    ),
  );
  // Addresses that you gave them yourself, too.
  for (const key of await keysOf(db, bookId, generation, personId))
    keys.add(key.replace(/^slug:/, 'linkedin:in/'));
  // An address that others bear as well does not stand for this person, nor a day and a name that two have.
  for (const row of await bearersOf(db, bookId, generation, [...keys]))
    if (row.person_id !== personId) keys.delete(row.key);
  const namesakes = await peopleNamed({ db, bookId, generation }, foldName(name));
  if (namesakes.some((it) => it.id !== personId))
    for (const row of versions) {
      const record = JSON.parse(row.content) as ContactRecord;
      for (const key of connectionKeys(record)) if (key !== record.key) keys.delete(key);
    }
  const settings = await readSettings(db, bookId);
  const secret =
    typeof settings.get('forgotten-key') === 'string'
      ? (settings.get('forgotten-key') as string)
      : randomBytes(32).toString('hex');
  await writeSetting(db, bookId, 'forgotten-key', secret);
  for (const key of keys) {
    await db
      .insertInto('forgotten')
      .values({ book_id: bookId, key_hash: forgottenHash(secret, key) })
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
  await nextRevision(db, bookId);
  const interactions = await db
    .selectFrom('interaction_person')
    .select('interaction_id')
    .where('book_id', '=', bookId)
    .where('person_id', 'in', ids)
    .execute();
  const traces = await eraseRecords(db as Trx, bookId, ids);
  const recordKeys = new Set(versions.map((row) => (JSON.parse(row.content) as ContactRecord).key));
  const kept = await eraseKept(db as Trx, bookId, recordKeys);
  const noted = await eraseMentions(db, bookId, ids);
  for (const table of ['fact', 'note', 'interaction_person', 'step_answer'] as const) {
    await db.deleteFrom(table).where('book_id', '=', bookId).where('person_id', 'in', ids).execute();
  }
  await forgetGiving(db, bookId, ids);
  // A name that somebody else bears as well may mean them.
  const shared = namesakes.some((it) => it.id !== personId);
  const named = shared ? [] : await changeTexts(db, bookId, (text) => withoutName(text, name));
  // Facts about others may name them (who brought us together).
  const throughThem = ids.map((it) => JSON.stringify(it));
  const introduced = await db
    .selectFrom('fact')
    .select('person_id')
    .where('book_id', '=', bookId)
    .where('field', '=', 'met-through')
    .where('value', 'in', throughThem)
    .execute();
  const acquainted = await forgetKnown(db, bookId, ids);
  await db
    .deleteFrom('fact')
    .where('book_id', '=', bookId)
    .where('field', '=', 'met-through')
    .where('value', 'in', throughThem)
    .execute();
  await eraseFromReports(db, bookId, [
    name,
    ...versions.flatMap((row) => tellingWords(JSON.parse(row.content) as ContactRecord)),
  ]);
  await forgetSame(db, bookId, new Set(ids));
  // Replayed answers hold what was said.
  await db.deleteFrom('request').where('book_id', '=', bookId).execute();
  const others = new Set<string>([
    ...introduced.map((row) => row.person_id),
    ...acquainted,
    ...noted,
    ...named,
  ]);
  for (const { interaction_id } of interactions) {
    const left = await db
      .selectFrom('interaction_person')
      .select('person_id')
      .where('book_id', '=', bookId)
      .where('interaction_id', '=', interaction_id)
      .execute();
    for (const row of left) others.add(row.person_id);
    if (left.length === 0)
      await db
        .deleteFrom('interaction')
        .where('book_id', '=', bookId)
        .where('id', '=', interaction_id)
        .execute();
  }
  await erasePeople(db, bookId, ids);
  await touch(db, bookId, ids);
  if (others.size > 0) await refresh(context, [...others]);
  // A name or an address that two had may now stand for one.
  await markStale(db, bookId);
  return { forgotten: { name, records: versions.length + traces + kept, copiesUntil: copiesGoneBy(store) } };
}

/** Takes out what others are said to be to them: that they know each other. Returns those others. */
async function forgetKnown(
  db: Context['book']['db'],
  bookId: string,
  ids: readonly string[],
): Promise<string[]> {
  const facts = await db
    .selectFrom('fact')
    .select(['id', 'person_id', 'value'])
    .where('book_id', '=', bookId)
    .where('field', '=', KNOWS_FIELD)
    .execute();
  const known = facts.filter((it) =>
    ids.includes((JSON.parse(it.value ?? '{}') as { person?: string }).person ?? ''),
  );
  for (const { id } of known)
    await db.deleteFrom('fact').where('book_id', '=', bookId).where('id', '=', id).execute();
  return known.map((it) => it.person_id);
}

/**
 * Takes them out of the notes in which they are mentioned. Returns whom those notes are about, and who was mentioned in notes about
 * them, which go.
 */
async function eraseMentions(
  db: Context['book']['db'],
  bookId: string,
  ids: readonly string[],
): Promise<string[]> {
  const theirs = new Set(ids);
  const spokenOf: string[] = [];
  for (const { id, person_id, text } of await notesWithMentions(db, bookId)) {
    if (theirs.has(person_id)) spokenOf.push(...mentionedIn(text));
    const left = withoutMentions(text, theirs);
    if (left === text || theirs.has(person_id)) continue;
    await db
      .updateTable('note')
      .set({ text: left })
      .where('book_id', '=', bookId)
      .where('id', '=', id)
      .execute();
    spokenOf.push(person_id);
  }
  return spokenOf.filter((id) => !theirs.has(id));
}

/** Problems of imports quote what stood in the file. */
async function eraseFromReports(
  db: Context['book']['db'],
  bookId: string,
  words: readonly string[],
): Promise<void> {
  for (const row of await listImports(db, bookId)) {
    const report = JSON.parse(row.report) as StoredReport;
    const problems = withoutWords(report.problems, words);
    const text = JSON.stringify({ ...report, problems });
    if (text === row.report) continue;
    await db
      .updateTable('import')
      .set({ report: text })
      .where('book_id', '=', bookId)
      .where('id', '=', row.id)
      .execute();
  }
}
