// Where a walk through the close circle stands: marks on people, said as facts, and one setting that names nobody.
import { type FactField, latestFacts } from '#domain/person-view.ts';
import { MIGHT_KNOW_FIELD, TOPIC_FIELDS } from '#domain/said-topics.ts';
import {
  orderSweep,
  SWEEP_END_FIELD,
  type SweepEnd,
  type SweepOrder,
  type SweepState,
  type Swept,
  SWEPT_FIELD,
  type SweptHow,
} from '#domain/sweep.ts';
import type { Saying } from '#domain/tie.ts';
import { nextRevision } from '#storage/book-state.ts';
import { factsOfFields, readSettings, type StoredFact, writeSetting } from '#storage/said.ts';
import { candidateRows } from '#storage/steps.ts';
import { type Context, dayOf } from './context.ts';
import { everybody } from './everybody.ts';
import { whereOf } from './find-person.ts';
import { sayOf } from './say.ts';

const SETTING = 'sweep';
export interface Walk extends SweepState {
  readonly since: string;
  /** Who is missing was asked. */
  readonly missingAsked: boolean;
  /** Of the book, when it began. */
  readonly revision: number;
}

export async function readWalk(context: Context): Promise<Walk | null> {
  const said = (await readSettings(context.book.db, context.book.id)).get(SETTING);
  return typeof said === 'object' && said !== null ? (said as Walk) : null;
}

export async function writeWalk(context: Context, walk: Walk): Promise<void> {
  await nextRevision(context.book.db, context.book.id);
  await writeSetting(context.book.db, context.book.id, SETTING, walk);
}

const TOLD_FIELDS: readonly FactField[] = [
  MIGHT_KNOW_FIELD,
  ...TOPIC_FIELDS,
  ...TOPIC_FIELDS.map((it) => `not-${it}` as const),
];

/** Marks of walks and what was told, by person as they are now. */
export interface Said {
  readonly swept: ReadonlyMap<string, Swept>;
  readonly told: ReadonlySet<string>;
  /** Of whom something was said since it began, the latest first. */
  readonly begun: readonly string[];
  /** Of this walk: whom it ended with, and who was set aside as its end. */
  readonly ended: { readonly id: string; readonly end: Omit<SweepEnd, 'personId'> } | null;
  readonly aside: ReadonlySet<string>;
}

export async function readSaid(context: Context, walk: Walk): Promise<Said> {
  const { db, id: bookId } = context.book;
  const facts = await factsOfFields(db, bookId, [SWEPT_FIELD, SWEEP_END_FIELD, 'level', ...TOLD_FIELDS]);
  const byPerson = await ofPeople(context, facts);
  const swept = new Map<string, Swept>();
  const told = new Set<string>();
  const aside = new Set<string>();
  const begun = new Map<string, number>();
  let ended: Said['ended'] = null;
  for (const [id, own] of byPerson) {
    if (own.some((it) => TOLD_FIELDS.includes(it.field))) told.add(id);
    const answered = own.findLast((it) => it.field !== SWEPT_FIELD && it.field !== SWEEP_END_FIELD);
    if (answered && walk.id !== '' && answered.revision > walk.revision) begun.set(id, answered.revision);
    const latest = latestFacts(own);
    const mark = latest.get(SWEPT_FIELD) as Omit<Swept, 'revision'> | undefined;
    const revision = own.findLast((it) => it.field === SWEPT_FIELD)?.revision ?? 0;
    if (mark) swept.set(id, { ...mark, revision });
    const end = latest.get(SWEEP_END_FIELD) as EndMark | undefined;
    if (end?.sweep !== walk.id) continue;
    if (end.why && end.step) ended = { id, end: { why: end.why, step: end.step } };
    else aside.add(id);
  }
  const latest = [...begun].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  return { swept, told, begun: latest, ended, aside };
}

export interface EndMark {
  readonly sweep: string;
  /** Absent: somebody else. */
  readonly why?: readonly Saying[];
  readonly step?: Saying;
}

/** Facts by the person that their id belongs to now; of ids that are nobody now there is nothing. */
async function ofPeople(
  { book }: Context,
  facts: readonly StoredFact[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const ids = [...new Set(facts.map((it) => it.personId))];
  if (ids.length === 0) return new Map();
  const members = await book.db
    .selectFrom('member')
    .select(['source_id', 'person_id'])
    .where('book_id', '=', book.id)
    .where('generation', '=', book.generation)
    .where('source_id', 'in', ids)
    .execute();
  const personOf = new Map(members.map((it) => [it.source_id, it.person_id]));
  const known = facts.filter((it) => personOf.has(it.personId));
  return Map.groupBy(known, (it) => personOf.get(it.personId)!);
}

export async function orderOf(context: Context, walk: Walk, said: Said): Promise<SweepOrder> {
  const { people } = await everybody(context);
  const here = [...said.swept].filter(([, it]) => it.sweep === walk.id).map(([id]) => id);
  const rows = await candidateRows(whereOf(context), [...new Set([...here, ...said.begun])]);
  return orderSweep({
    people,
    known: new Map(
      rows.map((row) => [row.id, { nominal: row.nominal === 1, doNotContact: row.do_not_contact === 1 }]),
    ),
    swept: said.swept,
    told: said.told,
    begun: said.begun,
    sweep: walk,
    day: dayOf(context.now, context.timeZone),
  });
}

export const mark = async (
  context: Context,
  id: string,
  walk: Walk,
  how: SweptHow,
  added?: boolean,
): Promise<void> => {
  const value = {
    sweep: walk.id,
    how,
    day: dayOf(context.now, context.timeZone),
    ...(added ? { added } : {}),
  };
  await sayOf(context, id, [{ field: SWEPT_FIELD, value }]);
};
