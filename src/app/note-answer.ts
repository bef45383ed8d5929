// Notes as every door tells them, with the present names of those mentioned; and the notes about others that mention somebody.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import { mentionedIn, piecesOf, readableNote } from '#domain/mentions.ts';
import { notesWithMentions } from '#storage/said.ts';
import { mentions as words } from '#words/mentions.ts';
import { type Context, instantText } from './context.ts';

type Person = OutputOf<typeof show>['person'];
type Names = ReadonlyMap<string, { id: string; name: string }>;

interface Written {
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

/** `text` as one writes it, `pieces` where somebody is mentioned. */
export function writtenNote(
  { text }: Pick<Written, 'text'>,
  names: Names,
): Pick<Person['notes'][number], 'text' | 'pieces'> {
  if (!text.includes('@[')) return { text, pieces: [] };
  const pieces = piecesOf(text).map((it) => {
    if ('text' in it) return { text: it.text, mention: null };
    const person = it.mentioned === null ? undefined : names.get(it.mentioned);
    return {
      text: person?.name ?? words.somebody(),
      mention: { person: person ?? null, kept: it.mentioned === null ? '@[]' : `@[${it.mentioned}]` },
    };
  });
  return {
    text: readableNote(text, (id) => {
      const person = id === null ? undefined : names.get(id);
      return person ? words.named(person.name) : words.somebody();
    }),
    pieces,
  };
}

export function mentionedInNotes(notes: readonly Pick<Written, 'text'>[]): string[] {
  return notes.flatMap((it) => mentionedIn(it.text));
}

const SHOWN = 100;

/** Notes about others in which one of these ids is mentioned, the latest first. `namesOf`: of all who are named in them. */
export async function mentionsAnswer(
  context: Context,
  ids: readonly string[],
  namesOf: (context: Context, ids: readonly string[]) => Promise<Names>,
): Promise<Person['mentions']> {
  const own = new Set(ids);
  const rows = (await notesWithMentions(context.book.db, context.book.id))
    .filter((it) => !own.has(it.person_id) && mentionedIn(it.text).some((id) => own.has(id)))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  if (rows.length === 0) return { total: 0, items: [] };
  const shown = rows.slice(0, SHOWN);
  const names = await namesOf(context, [...shown.map((it) => it.person_id), ...mentionedInNotes(shown)]);
  return {
    total: rows.length,
    items: shown.flatMap((it) => {
      const about = names.get(it.person_id);
      return about ? [{ id: it.id, about, ...writtenNote(it, names), at: instantText(it.at) }] : [];
    }),
  };
}
