// The list, and one person.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/people.ts';
import { findPeople, searchWords } from '#domain/find-people.ts';
import { foldName } from '#domain/name-folding.ts';
import { listedPeople } from '#storage/people.ts';
import { type Context, instantText } from './context.ts';
import { everybody } from './everybody.ts';
import { findPerson, whereOf } from './find-person.ts';
import { personAnswer } from './person-answer.ts';

export async function people(
  context: Context,
  input: ParsedInputOf<typeof contract.people>,
): Promise<OutputOf<typeof contract.people>> {
  const words = searchWords(input.words ? foldName(input.words) || input.words.toLowerCase() : '');
  // Signs alone name nobody.
  if (input.words && words.length === 0) return { total: 0, items: [] };
  const { level, which, limit, offset } = input;
  const found = findPeople(await everybody(context), { words, level, which });
  const page = found.slice(offset, offset + limit).map((it) => it.id);
  const rows = await listedPeople(whereOf(context), page);
  return {
    total: found.length,
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      headline: row.headline,
      organisation: row.organisation,
      level: row.level as 1 | 2 | 3 | null,
      nominal: row.nominal === 1,
      strength: row.strength,
      lastInteraction: instantText(row.last_at),
      sources: row.sources,
    })),
  };
}

export async function show(
  context: Context,
  input: ParsedInputOf<typeof contract.show>,
): ReturnType<typeof personAnswer> {
  return personAnswer(context, await findPerson(context, input.person));
}
