// Gifts, thanks and promises as every door tells them, with whom by their present name.
import type { OutputOf } from '#contract/ability.ts';
import type { give } from '#contract/gifts.ts';
import type { promise } from '#contract/promises.ts';
import type { thank } from '#contract/thanks.ts';
import type { GiftTable, PromiseTable, ThanksTable } from '#storage/giving-tables.ts';

export type GiftAnswer = OutputOf<typeof give>['gift'];
export type ThanksAnswer = OutputOf<typeof thank>['thanks'];
export type PromiseAnswer = OutputOf<typeof promise>['promise'];
/** Present id and name of people by any of their ids. */
export type Names = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

function whoIs(names: Names, id: string): { id: string; name: string } {
  const who = names.get(id);
  return { id: who?.id ?? id, name: who?.name ?? '' };
}

export function giftAnswer(row: GiftTable, names: Names): GiftAnswer {
  const person = whoIs(names, row.person_id);
  const { id, direction, kind, what, topic, day, outcome } = row;
  return {
    id,
    person,
    direction,
    kind,
    what,
    topic,
    day,
    forKind: row.for_kind,
    forId: row.for_id,
    outcome,
    outcomeNote: row.outcome_note,
    source: 'you',
    saying: { code: 'gift-line', values: { name: person.name, direction, kind, what }, text: '' },
  };
}

/** `whats`: of gifts by their id, in your words. */
export function thanksAnswer(
  row: ThanksTable,
  names: Names,
  whats: ReadonlyMap<string, Pick<GiftTable, 'what' | 'kind'>>,
): ThanksAnswer {
  const person = whoIs(names, row.person_id);
  const gift = row.for_kind === 'gift' && row.for_id !== null ? whats.get(row.for_id) : undefined;
  const { id, how, note, day } = row;
  return {
    id,
    person,
    how,
    note,
    day,
    forKind: row.for_kind,
    forId: row.for_id,
    what: gift?.what ?? null,
    saying: {
      code: 'thanks-said',
      values: {
        name: person.name,
        how,
        for: row.for_kind ?? '',
        kind: gift?.kind ?? '',
        what: gift?.what ?? '',
      },
      text: '',
    },
  };
}

export function promiseAnswer(row: PromiseTable, names: Names): PromiseAnswer {
  const person = whoIs(names, row.person_id);
  const { id, whose, text, day, due, state } = row;
  return {
    id,
    person,
    whose,
    text,
    day,
    due,
    state,
    settledOn: row.settled_on,
    forKind: row.for_kind,
    forId: row.for_id,
    saying: {
      code: 'promise-line',
      values: { name: person.name, whose, text, state, ...(due === null ? {} : { due }) },
      text: '',
    },
  };
}

/** Newest first; of one day what was said last. */
export function newestFirst<
  T extends { readonly at: number; readonly revision: number; readonly id: string },
>(rows: readonly T[]): T[] {
  return rows.toSorted(
    (a, b) => b.at - a.at || b.revision - a.revision || (a.id === b.id ? 0 : a.id < b.id ? 1 : -1),
  );
}

/** The open ones first, by their day, those without one after them; of the settled the latest first. */
export function inOrder(rows: readonly PromiseTable[], names: Names): PromiseAnswer[] {
  const openFirst = (it: PromiseTable): number => (it.state === 'open' ? 0 : 1);
  const byDay = (a: PromiseTable, b: PromiseTable): number =>
    a.state === 'open'
      ? compare(a.due ?? '9999', b.due ?? '9999')
      : compare(b.settled_on ?? '', a.settled_on ?? '');
  return rows
    .toSorted(
      (a, b) =>
        openFirst(a) - openFirst(b) || byDay(a, b) || a.at - b.at || a.revision - b.revision || compare(a.id, b.id), // prettier-ignore
    )
    .map((it) => promiseAnswer(it, names));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
