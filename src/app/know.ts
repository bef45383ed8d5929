// What you say of two people: that they know each other, or that they don't. It lies among the facts of both, so that it goes with
// either of them wherever their records go.
import type { ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/acquaintances.ts';
import { KNOWS_FIELD } from '#domain/person-view.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { personAnswer } from './person-answer.ts';
import { refresh, sayOf } from './say.ts';

export async function know(
  context: Context,
  input: ParsedInputOf<typeof contract.know>,
): ReturnType<typeof personAnswer> {
  const [one, other] = [await findPerson(context, input.person), await findPerson(context, input.other)];
  if (one === other) return fail('wrong-input', { what: 'other' });
  const said = input.auto ? null : !input.off;
  for (const [who, whom] of [
    [one, other],
    [other, one],
  ] as const) {
    const { name } = await rowOfPerson(context, who);
    await sayOf(context, who, [{ field: KNOWS_FIELD, value: { person: whom, know: said } }], name);
  }
  return personAnswer(context, await refresh(context, [one, other]));
}
