// The list, and one person.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/people.ts';
import { askPeople, type Clock } from '#domain/ask-people.ts';
import { findPeople } from '#domain/find-people.ts';
import { type Context, instantText } from './context.ts';
import { everybody } from './everybody.ts';
import { findPerson } from './find-person.ts';
import { personAnswer } from './person-answer.ts';
import { whyFound } from './why-found.ts';

export async function people(
  context: Context,
  input: ParsedInputOf<typeof contract.people>,
): Promise<OutputOf<typeof contract.people>> {
  const { level, which, limit, offset } = input;
  const list = await everybody(context);
  const found = input.words
    ? askPeople(list, input.words, { level, which }, clockOf(context))
    : { ...findPeople(list, { words: [], level, which }), wordsOf: () => [] };
  const page = found.people.slice(offset, offset + limit);
  const why = await whyFound(context, found, page);
  return {
    total: found.people.length,
    near: found.near,
    items: page.map((it, at) => ({
      id: it.id,
      name: it.name,
      headline: it.headline,
      organisation: it.organisation,
      level: it.level as 1 | 2 | 3 | null,
      nominal: it.nominal,
      strength: it.strength,
      lastInteraction: instantText(it.lastAt),
      sources: it.sources,
      why: why[at]!.map((saying) => ({ ...saying, text: '' })),
    })),
  };
}

/** Days as they begin where you are. */
function clockOf({ now, timeZone }: Context): Clock {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return {
    today: { year: today.year, month: today.month, day: today.day },
    startOf: (day) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds,
  };
}

export async function show(
  context: Context,
  input: ParsedInputOf<typeof contract.show>,
): ReturnType<typeof personAnswer> {
  return personAnswer(context, await findPerson(context, input.person));
}
