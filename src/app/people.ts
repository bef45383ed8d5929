// The list, and one person.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/people.ts';
import { findPeople, searchWords } from '#domain/find-people.ts';
import { foldName } from '#domain/name-folding.ts';
import { type Context, instantText } from './context.ts';
import { everybody } from './everybody.ts';
import { findPerson } from './find-person.ts';
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
  return {
    total: found.length,
    items: found.slice(offset, offset + limit).map((it) => ({
      id: it.id,
      name: it.name,
      headline: it.headline,
      organisation: it.organisation,
      level: it.level as 1 | 2 | 3 | null,
      nominal: it.nominal,
      strength: it.strength,
      lastInteraction: instantText(it.lastAt),
      sources: it.sources,
    })),
  };
}

export async function show(
  context: Context,
  input: ParsedInputOf<typeof contract.show>,
): ReturnType<typeof personAnswer> {
  return personAnswer(context, await findPerson(context, input.person));
}
