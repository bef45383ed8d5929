// Notes of yours, and the people mentioned in them. A name written as `@Ana` is taken where it is hers alone; where several have it,
// it stays as it was written. Whoever is mentioned is spoken of: they stay when the import that brought them is taken out.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/say.ts';
import { mentionedIn, mentionOf, namedByHand } from '#domain/mentions.ts';
import { searchWords } from '#domain/search-words.ts';
import { foldName } from '#domain/name-folding.ts';
import { nextRevision } from '#storage/book-state.ts';
import { personOfId, personsOfIds } from '#storage/derived.ts';
import type { Context } from './context.ts';
import { everybody } from './everybody.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { personAnswer } from './person-answer.ts';
import { refresh, sayOf } from './say.ts';

type Answer = OutputOf<typeof contract.note>;

interface Taken {
  /** As it is kept. */
  readonly text: string;
  readonly mentioned: Answer['mentioned'];
  readonly unclear: Answer['unclear'];
}

export async function note(context: Context, input: ParsedInputOf<typeof contract.note>): Promise<Answer> {
  const { book, now } = context;
  const id = await findPerson(context, input.person);
  const { name } = await rowOfPerson(context, id);
  const { text, ...taken } = await takeMentions(context, input.text);
  await sayOf(context, id, [], name);
  await knowAll(context, mentionedIn(text));
  const revision = await nextRevision(book.db, book.id);
  await book.db
    .insertInto('note')
    .values({ book_id: book.id, id: context.newId(), person_id: id, text, at: now, revision })
    .execute();
  return { ...(await shown(context, id, mentionedIn(text))), ...taken };
}

export async function editNote(
  context: Context,
  input: ParsedInputOf<typeof contract.editNote>,
): Promise<Answer> {
  const { book } = context;
  const before = await noteOf(context, input.id);
  const { text, ...taken } = await takeMentions(context, input.text, mentionedIn(before.text));
  await knowAll(context, mentionedIn(text));
  const revision = await nextRevision(book.db, book.id);
  await book.db
    .updateTable('note')
    .set({ text, revision })
    .where('book_id', '=', book.id)
    .where('id', '=', input.id)
    .execute();
  const mentioned = new Set([...mentionedIn(before.text), ...mentionedIn(text)]);
  return { ...(await shown(context, before.personId, [...mentioned])), ...taken };
}

export async function removeNote(
  context: Context,
  input: ParsedInputOf<typeof contract.removeNote>,
): ReturnType<typeof personAnswer> {
  const { book } = context;
  const { personId, text } = await noteOf(context, input.id);
  await nextRevision(book.db, book.id);
  await book.db.deleteFrom('note').where('book_id', '=', book.id).where('id', '=', input.id).execute();
  return shown(context, personId, mentionedIn(text));
}

async function noteOf(context: Context, id: string): Promise<{ personId: string; text: string }> {
  const { db, id: bookId } = context.book;
  const row = await db
    .selectFrom('note')
    .select(['person_id', 'text'])
    .where('book_id', '=', bookId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { personId: row.person_id, text: row.text } : fail('not-found', { what: id });
}

/** Whoever is mentioned keeps the name under which they were known, as with anything that is said of somebody. */
async function knowAll(context: Context, ids: readonly string[]): Promise<void> {
  const { db, id: bookId, generation } = context.book;
  for (const person of await personsOfIds(db, bookId, generation, ids))
    await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
}

async function shown(
  context: Context,
  personId: string,
  mentioned: readonly string[],
): ReturnType<typeof personAnswer> {
  return personAnswer(context, await refresh(context, [personId, ...mentioned]));
}

/** `known`: ids that the note mentioned before; they may stay whoever they are by now. */
async function takeMentions(context: Context, given: string, known: readonly string[] = []): Promise<Taken> {
  const { db, id: bookId, generation } = context.book;
  for (const id of mentionedIn(given))
    if (!known.includes(id) && (await personOfId(db, bookId, generation, id)) === null)
      fail('nobody-by-that-name', { name: id });
  const byHand = namedByHand(given);
  if (byHand.length === 0) return { text: given, mentioned: [], unclear: [] };
  const { people } = await everybody(context);
  const mentioned = new Map<string, Answer['mentioned'][number]>();
  const unclear: Answer['unclear'][number][] = [];
  let [text, from] = ['', 0];
  for (const { at, readings } of byHand) {
    const found = readings
      .map((it) => ({ ...it, who: meantBy(people, it.name) }))
      .find((it) => it.who.length > 0);
    if (!found) continue;
    const [first] = found.who;
    if (found.who.length > 1) unclear.push({ name: found.name, count: found.who.length });
    else {
      mentioned.set(first!.id, { id: first!.id, name: first!.name });
      text += given.slice(from, at) + mentionOf(first!.id);
      from = at + found.text.length;
    }
  }
  return { text: text + given.slice(from), mentioned: [...mentioned.values()], unclear };
}

type Named = { readonly id: string; readonly name: string; readonly sortName: string };

/** Those of exactly this name; else, of one word, those who have it in theirs. */
function meantBy(people: readonly Named[], name: string): readonly Named[] {
  const folded = foldName(name) || name.toLowerCase();
  const same = people.filter((it) => it.sortName === folded);
  if (same.length > 0) return same;
  const [word, ...more] = searchWords(folded);
  return word !== undefined && more.length === 0
    ? people.filter((it) => it.sortName.includes(word) && searchWords(it.sortName).includes(word))
    : [];
}
