// Whoever bears the whole name of somebody who is not to be contacted may be them, come in by another file: they are not suggested
// either, until you say that they are two people (`distinct`).
import { foldName } from '#domain/name-folding.ts';
import { decide } from '#domain/same-person.ts';
import { membersOf, personOfEach } from '#storage/derived.ts';
import { standingOf } from '#storage/people.ts';
import { factsOfFields } from '#storage/said.ts';
import { saidSame } from '#storage/same-person.ts';
import type { Context } from './context.ts';
import { whereOf } from './find-person.ts';

/** Which of these people may be somebody who is not to be contacted; not those who are. */
export async function perhapsRefused(
  context: Context,
  people: readonly { readonly id: string; readonly name: string }[],
): Promise<ReadonlySet<string>> {
  const { book } = context;
  const none: ReadonlySet<string> = new Set();
  const facts = await factsOfFields(book.db, book.id, ['do-not-contact']);
  if (facts.length === 0) return none;
  const said = [...new Set(facts.map((it) => it.personId))];
  const ids = await personOfEach(book.db, book.id, book.generation, said);
  const standing = await standingOf(whereOf(context), [...new Set(ids.values())]);
  const refused = Map.groupBy(
    [...standing.values()].filter((it) => it.do_not_contact === 1),
    (it) => foldName(it.name),
  );
  const namesakes = people.filter((it) => {
    const name = foldName(it.name);
    // A first name alone is anybody's.
    return name.includes(' ') && refused.has(name) && standing.get(it.id)?.do_not_contact !== 1;
  });
  if (namesakes.length === 0) return none;
  const apart = decide(await saidSame(book.db, book.id)).holding.filter((it) => it.kind !== 'same');
  if (apart.length === 0) return new Set(namesakes.map((it) => it.id));
  const others = [...refused.values()].flat().map((it) => it.id);
  const members = await membersOf(book.db, book.id, book.generation, [
    ...namesakes.map((it) => it.id),
    ...others,
  ]);
  const idsOf = (id: string): ReadonlySet<string> => new Set([id, ...(members.get(id) ?? [])]);
  const areTwo = (a: string, b: string): boolean => {
    const [one, other] = [idsOf(a), idsOf(b)];
    const has = (some: readonly string[], of: ReadonlySet<string>): boolean => some.some((id) => of.has(id));
    return apart.some(
      (it) => (has(it.one, one) && has(it.other, other)) || (has(it.one, other) && has(it.other, one)),
    );
  };
  return new Set(
    namesakes
      .filter((it) => refused.get(foldName(it.name))!.some((one) => !areTwo(it.id, one.id)))
      .map((it) => it.id),
  );
}
