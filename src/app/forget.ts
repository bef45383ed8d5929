// Erases somebody: every record of theirs in every import, all that was said of them. What stays is a keyed hash of what
// identified them, so that a re-import does not bring them back; the hash cannot be read back into a name.
import { randomBytes } from 'node:crypto';
import type { ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/say.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import { nextRevision } from '#storage/book-state.ts';
import { membersOf, removePerson } from '#storage/derived.ts';
import { readSettings, writeSetting } from '#storage/said.ts';
import { versionsOf } from '#storage/sources.ts';
import type { Context } from './context.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { countryOf } from './identity-keys.ts';
import { refresh } from './say.ts';
import { forgettableKeys, forgottenHash } from './store-records.ts';

export async function forget(
  context: Context,
  input: ParsedInputOf<typeof contract.forget>,
): Promise<{ forgotten: { name: string; records: number } }> {
  const { db, id: bookId, generation } = context.book;
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
  // An address that others bear as well does not stand for this person.
  for (const row of await db
    .selectFrom('identity')
    .select(['key', 'person_id'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('key', 'in', [...keys, ''])
    .execute()) {
    if (row.person_id !== personId) keys.delete(row.key);
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
  const traces = await db
    .selectFrom('trace')
    .select('id')
    .where('book_id', '=', bookId)
    .where('party_id', 'in', ids)
    .execute();
  await db.deleteFrom('trace').where('book_id', '=', bookId).where('party_id', 'in', ids).execute();
  await db.deleteFrom('source').where('book_id', '=', bookId).where('id', 'in', ids).execute();
  const gone = [...ids, ...traces.map((row) => row.id)];
  for (let at = 0; at < gone.length; at += 5000) {
    await db
      .deleteFrom('sighting')
      .where('book_id', '=', bookId)
      .where('id', 'in', gone.slice(at, at + 5000))
      .execute();
  }
  for (const table of ['fact', 'note', 'interaction_person', 'step_answer'] as const) {
    await db.deleteFrom(table).where('book_id', '=', bookId).where('person_id', 'in', ids).execute();
  }
  // Facts about others may name them (who brought us together).
  await db
    .deleteFrom('fact')
    .where('book_id', '=', bookId)
    .where('field', '=', 'met-through')
    .where(
      'value',
      'in',
      ids.map((it) => JSON.stringify(it)),
    )
    .execute();
  // Replayed answers hold what was said.
  await db.deleteFrom('request').where('book_id', '=', bookId).execute();
  const others = new Set<string>();
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
  await removePerson(db, bookId, generation, personId, true);
  if (others.size > 0) await refresh(context, [...others]);
  return { forgotten: { name, records: versions.length + traces.length } };
}
