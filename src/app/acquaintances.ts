// Who probably knows somebody, as every door tells it.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import { PROBABLY } from '#domain/acquaintance-weights.ts';
import { acquaintancesOf, type AcquaintanceRow, type StoredEvidence } from '#storage/acquaintances.ts';
import { personRows } from '#storage/people.ts';
import type { Context } from './context.ts';
import { whereOf } from './find-person.ts';

type Acquaintances = OutputOf<typeof show>['person']['acquaintances'];

const SHOWN = 30;

/** The likeliest first; those of whom you said that they don't are left out, and what is less likely than not. */
export async function acquaintancesAnswer(context: Context, id: string): Promise<Acquaintances> {
  const { db, id: bookId, generation } = context.book;
  const rows = (await acquaintancesOf(db, bookId, generation, [id])).filter((row) => row.chance >= PROBABLY);
  const shown = rows.slice(0, SHOWN);
  const people = await personRows(whereOf(context), [id, ...shown.map((row) => otherOf(row, id))]);
  const names = new Map(people.map((row) => [row.id, row.name]));
  const items = shown.flatMap((row) => {
    const other = otherOf(row, id);
    const name = names.get(other);
    return name === undefined ? [] : [{ ...itemOf(row, names), person: { id: other, name } }];
  });
  return { total: rows.length, items };
}

function otherOf(row: AcquaintanceRow, id: string): string {
  return row.a === id ? row.b : row.a;
}

function itemOf(
  { chance, said, evidence }: AcquaintanceRow,
  names: ReadonlyMap<string, string>,
): Omit<Acquaintances['items'][number], 'person'> {
  const stored = JSON.parse(evidence) as StoredEvidence;
  const all = [...(stored.said?.evidence ?? []), ...(stored.files?.evidence ?? [])];
  return {
    chance,
    basis: said === null ? 'evidence' : 'said',
    evidence: all.map(({ code, values }) => ({
      code,
      values: code === 'acquainted-through' ? { by: names.get(String(values?.['by'])) ?? '' } : { ...values },
      text: '',
    })),
  };
}
