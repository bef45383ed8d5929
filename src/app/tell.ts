// One line in plain words, logged: the date found in it, the people it names, and what is left as the note.
import type { ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/log.ts';
import { foldName } from '#domain/name-folding.ts';
import { readToldLine } from '#domain/told-line.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { log } from './log.ts';
import { findDate } from './when.ts';

export async function tell(
  context: Context,
  input: ParsedInputOf<typeof contract.tell>,
): ReturnType<typeof log> {
  const date = await findDate(context, input.line);
  const told = readToldLine(input.line, date);
  const people: string[] = [];
  if (input.person !== undefined) people.push(await findPerson(context, input.person));
  const there = people[0] === undefined ? '' : (await rowOfPerson(context, people[0])).name;
  for (const name of told.names) if (!isPartOf(name, there)) people.push(await findPerson(context, name));
  if (people.length === 0) return fail('wrong-input', { what: 'with whom' });
  return log(context, {
    id: input.id,
    kind: told.kind,
    people: [...new Set(people)],
    ...(date === null ? {} : { at: date.text }),
    ...(told.note === null ? {} : { note: told.note }),
    requestId: undefined,
  });
}

/** On the page of Ana Ruiz, "Ana" is her. */
function isPartOf(name: string, whole: string): boolean {
  const words = foldName(whole).split(' ');
  return foldName(name)
    .split(' ')
    .every((word) => word !== '' && words.includes(word));
}
