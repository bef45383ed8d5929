// Whom the choice of steps looks at, as `domain` wants them: a few hundred of everybody, the same few from one day to the next.
import type { StepCandidate } from '#domain/step.ts';
import { QUITE_SURE } from '#domain/weights.ts';
import type { HeldPerson } from '#storage/findable.ts';
import {
  type CandidateBounds,
  type CandidateRow,
  candidateRows,
  heldCandidates,
  stepCandidates,
} from '#storage/steps.ts';
import type { Context } from './context.ts';
import { everybodyIfHeld } from './everybody.ts';
import { whereOf } from './find-person.ts';
import type { RowSummary } from './person-rows.ts';
import { plannedTalks } from './planned-talks.ts';
import { perhapsRefused } from './refused-names.ts';
import { givingOf } from './step-giving.ts';

/** Of people who are held: each is another as soon as their row is. */
const read = new WeakMap<HeldPerson, StepCandidate>();

/** From memory in a server that has been asked for people, from the rows elsewhere; the same people in the same order. */
export async function candidatesOf(
  context: Context,
  bounds: CandidateBounds,
): Promise<readonly StepCandidate[]> {
  const everybody = await everybodyIfHeld(context);
  if (!everybody) return (await stepCandidates(whereOf(context), bounds)).map(candidateOf);
  const held = heldCandidates(everybody, bounds);
  const unread = new Map(held.filter((it) => !read.has(it)).map((it) => [it.id, it]));
  for (const row of await candidateRows(whereOf(context), [...unread.keys()]))
    read.set(unread.get(row.id)!, candidateOf(row));
  return held.map((it) => read.get(it)!);
}

/** The same with what was said of giving: whoever has an open thanks or a promise is looked at however weak the tie is. */
export async function candidatesWithGiving(
  context: Context,
  bounds: CandidateBounds,
): Promise<readonly StepCandidate[]> {
  const giving = await givingOf(context);
  const planned = await plannedTalks(context);
  const some = await candidatesOf(context, bounds);
  const there = new Set(some.map((it) => it.personId));
  const wanted = new Set([...giving.keys(), ...planned.keys()]).difference(there);
  const others = await candidatesById(context, [...wanted].toSorted());
  const all = others.length === 0 ? some : [...some, ...others];
  const perhaps = await perhapsRefused(
    context,
    all.map((it) => ({ id: it.personId, name: it.name })),
  );
  if (giving.size + planned.size + perhaps.size === 0) return all;
  return all.map((it) => {
    const own = giving.get(it.personId);
    const next = planned.get(it.personId);
    const refused = perhaps.has(it.personId);
    if (!own && next === undefined && !refused) return it;
    return {
      ...it,
      ...(own ? { giving: own } : {}),
      ...(refused ? { doNotContact: true } : {}),
      nextTalkAt: next ?? null,
    };
  });
}

/** These people, as the choice of steps would look at them. */
export async function candidatesById(
  context: Context,
  ids: readonly string[],
): Promise<readonly StepCandidate[]> {
  return (await candidateRows(whereOf(context), ids)).map(candidateOf);
}

function candidateOf(row: CandidateRow): StepCandidate {
  const rest = JSON.parse(row.summary) as RowSummary;
  return {
    personId: row.id,
    name: row.name,
    level: row.level as StepCandidate['level'],
    levelSure: row.basis === 'said' || rest.tie.probability >= QUITE_SURE,
    reasons: rest.tie.reasons,
    met: rest.met ?? null,
    strength: row.strength,
    nominal: row.nominal === 1,
    headline: row.headline,
    organisation: row.organisation,
    lastAt: row.last_at,
    lastTalkAt: row.last_talk_at,
    typicalGapDays: rest.tie.typicalGapDays,
    owesReplySince: row.owes_reply_since,
    unansweredSince: rest.tie.unansweredSince,
    unansweredCount: rest.tie.unansweredCount ?? 1,
    wroteEver: row.wrote_ever === 1,
    talkedEver: row.talked_ever === 1,
    connectedOn: rest.connectedOn === null ? null : Date.parse(`${rest.connectedOn}T12:00:00Z`),
    admire: rest.admire,
    gladToTalk: rest.gladToTalk,
    questionValue: row.question_value,
    doNotContact: row.do_not_contact === 1,
    notNowUntil: row.not_now_until,
  };
}
