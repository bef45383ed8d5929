// Who is meant by an id or a name. Several matches are listed and nothing is done.
import { writtenIn } from '#domain/findable-text.ts';
import { findPeople, peopleOfName } from '#domain/find-people.ts';
import { foldName } from '#domain/name-folding.ts';
import { searchWords } from '#domain/search-words.ts';
import { personOfId } from '#storage/derived.ts';
import { findableTexts } from '#storage/findable.ts';
import { peopleNamed, personRow } from '#storage/people.ts';
import type { PersonTable } from '#storage/schema.ts';
import type { Context } from './context.ts';
import { everybody, everybodyIfHeld } from './everybody.ts';
import { fail } from './failure.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MOST_CHOICES = 10;

export function whereOf(context: Context): { db: Context['book']['db']; bookId: string; generation: number } {
  return { db: context.book.db, bookId: context.book.id, generation: context.book.generation };
}

/** The id of the person meant, or a named failure. */
export async function findPerson(context: Context, reference: string): Promise<string> {
  const where = whereOf(context);
  if (UUID.test(reference)) {
    const id = await personOfId(where.db, where.bookId, where.generation, reference.toLowerCase());
    return id ?? fail('nobody-by-that-name', { name: reference });
  }
  const folded = foldName(reference);
  const name = folded || reference.toLowerCase();
  const held = await everybodyIfHeld(context);
  let found: readonly Pick<PersonTable, 'id' | 'name' | 'headline'>[] = held
    ? peopleOfName(held, name)
    : await peopleNamed(where, name);
  if (found.length === 0) {
    const words = searchWords(name);
    const listed = words.length === 0 ? [] : findPeople(await everybody(context), { words }).people;
    const first = listed.slice(0, MOST_CHOICES + 1);
    // What is typed has to be in the name itself, not in an employer's; or be all of another name of theirs.
    found = first.filter((it) =>
      words.every((word) => searchWords(foldName(it.name)).some((part) => part.includes(word))),
    );
    if (found.length === 0 && first.length > 0) {
      const texts = await findableTexts(
        where,
        first.map((it) => it.id),
      );
      found = first.filter((it) =>
        writtenIn(texts.get(it.id) ?? '', 'other-name').some(([other = '']) => foldName(other) === name),
      );
    }
  }
  if (found.length === 0) return fail('nobody-by-that-name', { name: reference });
  if (found.length > 1) {
    const choices = found
      .slice(0, MOST_CHOICES)
      .map((row) => ({ id: row.id, name: row.name, headline: row.headline }));
    return fail('several-by-that-name', { name: reference, count: found.length }, choices);
  }
  return found[0]!.id;
}

/** The derived row of a person who is known to be there. */
export async function rowOfPerson(context: Context, id: string): Promise<PersonTable> {
  return (await personRow(whereOf(context), id)) ?? fail('nobody-by-that-name', { name: id });
}
