// The walk through the close circle. Where you are follows from said rows alone (sweep-walk.ts), so that it goes on where it was on
// any device, through merges, and is forgotten with whoever is forgotten.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { sweep as contract } from '#contract/sweep.ts';
import { levelSaying } from '#domain/level.ts';
import { saidMightKnow, saidTopics } from '#domain/said-topics.ts';
import { chooseSweepEnd, SWEEP_END_FIELD, type SweepEnd, type SweepOrder } from '#domain/sweep.ts';
import type { Saying } from '#domain/tie.ts';
import { SWEEP } from '#domain/weights.ts';
import { membersOf } from '#storage/derived.ts';
import { personRows } from '#storage/people.ts';
import { factsOf, type StoredFact } from '#storage/said.ts';
import type { PersonTable } from '#storage/schema.ts';
import { type Context, dayOf } from './context.ts';
import { curiousAbout } from './curious-about.ts';
import { everybody } from './everybody.ts';
import { whereOf } from './find-person.ts';
import type { RowSummary } from './person-rows.ts';
import { sayOf } from './say.ts';
import { candidatesById } from './step-candidates.ts';
import { turned } from './sweep-turns.ts';
import { orderOf, readSaid, readWalk, type Said, type Walk } from './sweep-walk.ts';
import { recentAnswers } from './today.ts';

type Answer = OutputOf<typeof contract>;
type Input = ParsedInputOf<typeof contract>;

/** People told of ahead of time, the one who is asked about now among them. */
const SHOWN = 25;

export async function sweep(context: Context, input: Input): Promise<Answer> {
  if (input.turn === undefined) return answerOf(context, await readWalk(context), false);
  return answerOf(context, await turned(context, input), true);
}

const NONE: Walk = {
  id: '',
  stage: 'people',
  most: SWEEP.people,
  wider: false,
  since: '',
  missingAsked: false,
  revision: 0,
};

/** `keeps`: this call writes, and with whom it ends is kept, so that it is the same tomorrow. */
async function answerOf(context: Context, begun: Walk | null, keeps: boolean): Promise<Answer> {
  const { book } = context;
  const walk = begun ?? NONE;
  const said = await readSaid(context, walk);
  const order = await orderOf(context, walk, said);
  const curious = await curiousAbout(book.db, book.id);
  const stage = begun === null ? 'none' : stageOf(walk, order);
  const names = await namesById(context, [...order.named, ...(order.last === null ? [] : [order.last])]);
  return {
    stage,
    since: begun?.since ?? null,
    curiousAbout: curious,
    people: await shown(context, order.next.slice(0, SHOWN)),
    back: order.last === null ? null : (names.get(order.last) ?? null),
    missing: order.named.flatMap((id) => names.get(id) ?? []),
    more: order.more,
    moreLinked: order.moreLinked,
    end: stage === 'end' ? await endOf(context, walk, said, curious, keeps) : null,
  };
}

/** Where nobody is left to ask about the next part has come. */
function stageOf(walk: Walk, { next }: SweepOrder): 'people' | 'missing' | 'end' {
  if (walk.stage === 'missing' || walk.stage === 'end') return walk.stage;
  if (next.length > 0) return 'people';
  return walk.stage === 'named' || walk.missingAsked ? 'end' : 'missing';
}

async function namesById(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const rows = await personRows(whereOf(context), ids);
  return new Map(rows.map(({ id, name }) => [id, { id, name }]));
}

async function shown(context: Context, ids: readonly string[]): Promise<Answer['people']> {
  const rows = new Map((await personRows(whereOf(context), ids)).map((row) => [row.id, row]));
  const facts = await factsByPerson(context, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [personOf(row, facts.get(id) ?? [])] : [];
  });
}

function personOf(row: PersonTable, facts: readonly StoredFact[]): Answer['people'][number] {
  const { tie } = JSON.parse(row.summary) as RowSummary;
  const level = row.level as 1 | 2 | 3 | null;
  // Rows that an older version made may lack it until they are made anew.
  const inTouch = (tie.inTouch as typeof tie.inTouch | undefined) ?? null;
  const summary = { ...tie, inTouch, strength: row.strength, nominal: row.nominal === 1 };
  const { interests, needs, couldDo } = saidTopics(facts);
  return {
    id: row.id,
    name: row.name,
    headline: row.headline,
    nominal: row.nominal === 1,
    level: {
      value: level,
      basis: row.basis,
      saying: {
        ...levelSaying(row.name, summary, row.basis === 'said' ? level : null, row.sources),
        text: '',
      },
    },
    interests: [...interests],
    needs: [...needs],
    couldDo: [...couldDo],
    mightKnow: [...saidMightKnow(facts)],
  };
}

async function factsByPerson(
  { book }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const members = await membersOf(book.db, book.id, book.generation, ids);
  const owner = new Map([...members].flatMap(([id, own]) => [id, ...own].map((it) => [it, id] as const)));
  const facts = await factsOf(book.db, book.id, [...owner.keys()]);
  return Map.groupBy(facts, (it) => owner.get(it.personId)!);
}

/** With whom it ends: as it was kept, where it was; else chosen now. */
async function endOf(
  context: Context,
  walk: Walk,
  said: Said,
  curious: readonly string[],
  keeps: boolean,
): Promise<Answer['end']> {
  const [kept] = said.ended ? await personRows(whereOf(context), [said.ended.id]) : [];
  const stands = said.ended !== null && kept?.do_not_contact === 0;
  const end = stands ? said.ended.end : await choose(context, walk, said, curious);
  if (end === null) return null;
  const id = stands ? said.ended.id : (end as SweepEnd).personId;
  const [row] = await personRows(whereOf(context), [id]);
  if (!row) return null;
  const { why, step } = end;
  if (keeps && !stands)
    await sayOf(context, id, [{ field: SWEEP_END_FIELD, value: { sweep: walk.id, why, step } }]);
  return {
    person: { id: row.id, name: row.name, headline: row.headline, level: row.level as 1 | 2 | 3 | null },
    why: end.why.map((it) => told(it)),
    step: told(end.step),
  };
}

const told = ({
  code,
  values,
}: Saying): { code: string; values: Record<string, string | number>; text: string } => ({
  code,
  values: { ...values },
  text: '',
});

/** Of those who are not looked at the closest are weighed as well: a walk may be over before it began. */
const CLOSEST = 30;

async function choose(
  context: Context,
  walk: Walk,
  said: Said,
  curious: readonly string[],
): Promise<SweepEnd | null> {
  const day = dayOf(context.now, context.timeZone);
  const looked = [...said.swept]
    .filter(([, it]) => it.sweep === walk.id && it.how === 'looked')
    .map(([id]) => id);
  const { people } = await everybody(context);
  const closest = people
    .filter((it) => it.level === 1 && !it.doNotContact)
    .slice(0, CLOSEST)
    .map((it) => it.id);
  const passed = (id: string): boolean => {
    const it = said.swept.get(id);
    return said.aside.has(id) || (it?.sweep === walk.id && it.how === 'passed');
  };
  const ids = [...new Set([...looked, ...said.told, ...closest])].filter((id) => !passed(id));
  const facts = await factsByPerson(context, ids);
  const answers = Map.groupBy(await recentAnswers(context), (it) => it.personId);
  const findings = (await candidatesById(context, ids)).map((candidate) => {
    const own = facts.get(candidate.personId) ?? [];
    return {
      candidate,
      ...saidTopics(own),
      mightKnow: saidMightKnow(own),
      looked: looked.includes(candidate.personId),
      answers: answers.get(candidate.personId) ?? [],
    };
  });
  return chooseSweepEnd(findings, curious, day);
}
