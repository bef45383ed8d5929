// The walk through the close circle: who comes next, and with whom it ends. One in the close circle can really help (method L1);
// so those come first who are known well or may be, and of whom little is known yet. Pure; numbers: SWEEP in weights.ts.
import type { MightKnow, SaidTopics } from './said-topics.ts';
import { topicKey } from './said-topics.ts';
import type { StepAnswer, StepCandidate } from './step.ts';
import { dayNumber, dayOfInstant, mayAppear, mayApproach, mayWriteAgain } from './tact.ts';
import type { Saying } from './tie.ts';
import { SWEEP } from './weights.ts';

/** On a person: what became of them in a walk. `back`: they are to be asked about once more; `named`: missing before. */
export const SWEPT_FIELD = 'swept';
/** On a person: a walk ended with them, why and with which first step; or they were set aside as its end. */
export const SWEEP_END_FIELD = 'sweep-end';

export type SweptHow = 'looked' | 'passed' | 'named' | 'back';
/** In this order; in `named` those alone are asked about who were missing. */
export type SweepStage = 'people' | 'missing' | 'named' | 'end';

export interface Swept {
  /** The id of the walk. */
  readonly sweep: string;
  readonly how: SweptHow;
  /** Plain local date. */
  readonly day: string;
  /** They were added by that walk. */
  readonly added?: boolean;
  /** Orders what was said. */
  readonly revision: number;
}

export interface SweepPerson {
  readonly id: string;
  readonly level: number | null;
  readonly strength: number;
  readonly nominal: boolean;
  /** What it is worth to learn the level, 0 to 1; 0 where it was said. */
  readonly questionValue: number;
  readonly doNotContact: boolean;
}

export interface SweepState {
  readonly id: string;
  readonly stage: SweepStage;
  /** How many people it goes through, besides those who are named. */
  readonly most: number;
  /** Also people of whom nothing but a link is known. */
  readonly wider: boolean;
}

export interface SweepLook {
  readonly people: readonly SweepPerson[];
  /** Those of them of whom `swept` and `begun` speak. */
  readonly known: ReadonlyMap<string, Pick<SweepPerson, 'nominal' | 'doNotContact'>>;
  /** By person, the latest of each. */
  readonly swept: ReadonlyMap<string, Swept>;
  /** Of whom interests, needs or the like are said already. */
  readonly told: ReadonlySet<string>;
  /** Of whom something was said since the walk began, the latest first. */
  readonly begun: readonly string[];
  readonly sweep: SweepState;
  readonly day: string;
}

export interface SweepOrder {
  /** Who is asked about now, then who would follow. */
  readonly next: readonly string[];
  /** The last who was looked at or passed, to whom one may go back. */
  readonly last: string | null;
  /** Named as missing in this walk, first named first. */
  readonly named: readonly string[];
  /** There are others whom it could go on with: of the same kind, and of those who are merely linked. */
  readonly more: boolean;
  readonly moreLinked: boolean;
}

/** Who comes next. The same on every device, since it follows from what was said alone. Looks at each of many people once. */
export function orderSweep({ people, known, swept, told, begun, sweep, day }: SweepLook): SweepOrder {
  const here = [...swept].filter(([id, it]) => it.sweep === sweep.id && known.has(id));
  const are = (how: SweptHow): string[] =>
    here
      .filter(([, it]) => it.how === how)
      .toSorted(([a, x], [b, y]) => x.revision - y.revision || (a < b ? -1 : 1))
      .map(([id]) => id);
  const seen = here.filter(([, it]) => it.how === 'looked' || it.how === 'passed');
  const last = seen.toSorted(([a, x], [b, y]) => y.revision - x.revision || (a < b ? -1 : 1))[0]?.[0] ?? null;
  const [back, named] = [are('back').toReversed(), are('named')];
  // Whoever was being asked about when it was left comes first, whatever the answers made of them.
  const half = begun.filter(
    (id) =>
      named.includes(id) ||
      (sweep.stage === 'people' &&
        swept.get(id)?.sweep !== sweep.id &&
        (sweep.wider || known.get(id)?.nominal === false)),
  );
  const first = [...new Set([...back, ...half, ...named])].filter(
    (id) => known.get(id)?.doNotContact === false,
  );
  const left = Math.max(0, sweep.most - seen.filter(([, it]) => it.added !== true).length - half.length);
  const most = sweep.stage === 'people' ? left : 0;

  const asked = new Set([...first, ...here.map(([id]) => id)]);
  const best = bestOf(most);
  let open = 0;
  let moreLinked = false;
  for (const it of people) {
    // Whoever is merely linked is one of thousands: nothing else is looked at for them.
    if (!sweep.wider && !isClose(it)) {
      moreLinked ||= !it.doNotContact;
      continue;
    }
    if (it.doNotContact || asked.has(it.id)) continue;
    open += 1;
    if (most > 0) best.offer(it.id, sweepWorth(it, told.has(it.id), swept.get(it.id), day));
  }
  const rest = best.ids();
  return {
    next: sweep.stage === 'missing' || sweep.stage === 'end' ? [] : [...first, ...rest],
    last,
    named: here
      .filter(([, it]) => it.how === 'named' || it.added === true)
      .toSorted(([, x], [, y]) => x.revision - y.revision)
      .map(([id]) => id),
    more: open > rest.length,
    moreLinked,
  };
}

/** The `most` of the highest worth, without sorting all the others. */
function bestOf(most: number): {
  readonly offer: (id: string, worth: number) => void;
  readonly ids: () => readonly string[];
} {
  let held: { readonly id: string; readonly worth: number }[] = [];
  let least = -Infinity;
  const prune = (): void => {
    held = held.toSorted((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1)).slice(0, most);
    if (held.length === most) least = held.at(-1)?.worth ?? least;
  };
  return {
    offer: (id, worth) => {
      if (worth < least) return;
      held.push({ id, worth });
      if (held.length > 4 * most) prune();
    },
    ids: () => {
      prune();
      return held.map((it) => it.id);
    },
  };
}

/** Known, or perhaps known; whoever is merely linked, or not known yet, comes in only where that is asked for. */
function isClose({ level, nominal, questionValue }: SweepPerson): boolean {
  if (nominal || level === 3) return false;
  return level !== null || questionValue > 0;
}

/** How much it tells to ask about somebody now; higher is sooner. */
export function sweepWorth(
  { level, strength, questionValue }: SweepPerson,
  told: boolean,
  earlier: Swept | undefined,
  day: string,
): number {
  const close =
    level === 1
      ? SWEEP.well + SWEEP.wellByStrength * strength
      : level === null
        ? SWEEP.unsure + SWEEP.unsureByWorth * questionValue
        : level === 2
          ? SWEEP.little + SWEEP.littleByStrength * strength
          : SWEEP.others * strength;
  const lately = earlier !== undefined && dayNumber(day) - dayNumber(earlier.day) < SWEEP.againDays;
  // Whoever was asked about not long ago comes after everybody else.
  return close * (told ? SWEEP.toldShare : 1) - (lately ? 1 : 0);
}

export type SweepWhyCode =
  | 'sweep-might-know'
  | 'sweep-could-do'
  | 'sweep-needs'
  | 'sweep-cares'
  | 'sweep-known-well'
  | 'sweep-known-a-little'
  | 'why-last-exchange';
export type SweepStepCode = 'sweep-step-talk' | 'sweep-step-help' | 'sweep-step-cares' | 'sweep-step-hello';

/** What was learned of somebody, for the end of a walk. */
export interface SweepFinding extends SaidTopics {
  readonly candidate: StepCandidate;
  readonly mightKnow: readonly MightKnow[];
  /** Looked at in this walk. */
  readonly looked: boolean;
  /** How earlier steps with them ended. */
  readonly answers: readonly StepAnswer[];
}

export interface SweepEnd {
  readonly personId: string;
  /** Two at most, the strongest first. */
  readonly why: readonly Saying[];
  readonly step: Saying;
}

const WHYS = 2;

/**
 * The one with whom a walk ends: somebody known who might know people where you are curious, or for whom you could do something,
 * whom tact allows to be written to now. Null where nobody is.
 */
export function chooseSweepEnd(
  findings: readonly SweepFinding[],
  curiousAbout: readonly string[],
  day: string,
): SweepEnd | null {
  const curious = new Set(curiousAbout.map(topicKey));
  let best: { finding: SweepFinding; worth: number } | null = null;
  for (const finding of findings) {
    const worth = endWorth(finding, curious, day);
    if (worth === null) continue;
    const ahead =
      best === null ||
      worth > best.worth ||
      (worth === best.worth && finding.candidate.personId < best.finding.candidate.personId);
    if (ahead) best = { finding, worth };
  }
  return best === null ? null : describeEnd(best.finding, curious);
}

/** Null: not now, or not them. */
function endWorth(finding: SweepFinding, curious: ReadonlySet<string>, day: string): number | null {
  const { candidate: it, answers } = finding;
  if (it.nominal || (it.level !== 1 && it.level !== 2)) return null;
  const allowed =
    mayApproach(it, day).allowed &&
    mayWriteAgain(it, day).allowed &&
    mayAppear({ kind: 'reconnect' }, it, answers, day).allowed;
  if (!allowed) return null;
  const might = matterOf(finding, curious);
  const quiet = it.lastTalkAt === null ? Infinity : dayNumber(day) - dayOfInstant(it.lastTalkAt);
  return (
    (might === null ? 0 : SWEEP.end.mightKnow + (might.note === null ? 0 : SWEEP.end.saysWhom)) +
    (it.level === 1 ? SWEEP.end.well : 0) +
    (finding.couldDo.length > 0 ? SWEEP.end.couldDo : 0) +
    (finding.needs.length > 0 ? SWEEP.end.needs : 0) +
    (finding.interests.length > 0 ? SWEEP.end.cares : 0) +
    (finding.looked ? SWEEP.end.looked : 0) +
    // You have only now talked: somebody else first.
    (quiet < SWEEP.end.talkedDays ? -SWEEP.end.talked : 0) +
    SWEEP.end.strength * it.strength
  );
}

/** Where they might know somebody: in what you are curious about now, one with a word on whom first. */
function matterOf({ mightKnow }: SweepFinding, curious: ReadonlySet<string>): MightKnow | null {
  const might = mightKnow.filter((it) => it.might && curious.has(topicKey(it.topic)));
  return might.find((it) => it.note !== null) ?? might[0] ?? null;
}

function describeEnd(finding: SweepFinding, curious: ReadonlySet<string>): SweepEnd {
  const { candidate: it, couldDo, needs, interests } = finding;
  const might = matterOf(finding, curious);
  const values = { name: it.name };
  const why: Saying[] = [];
  const tell = (code: SweepWhyCode, more: Saying['values'] = {}): void =>
    void why.push({ code, values: { ...values, ...more } });
  if (might)
    tell('sweep-might-know', { topic: might.topic, ...(might.note === null ? {} : { note: might.note }) });
  if (couldDo[0] !== undefined) tell('sweep-could-do', { what: couldDo[0] });
  else if (needs[0] !== undefined) tell('sweep-needs', { what: needs[0] });
  else if (interests.length > 0) tell('sweep-cares', { what: interests.slice(0, 2).join(', ') });
  tell(it.level === 1 ? 'sweep-known-well' : 'sweep-known-a-little');
  if (it.lastAt !== null) tell('why-last-exchange', { last: new Date(it.lastAt).toISOString() });
  const step: Saying = might
    ? { code: 'sweep-step-talk' satisfies SweepStepCode, values: { ...values, topic: might.topic } }
    : couldDo[0] !== undefined
      ? { code: 'sweep-step-help' satisfies SweepStepCode, values: { ...values, what: couldDo[0] } }
      : interests[0] !== undefined
        ? { code: 'sweep-step-cares' satisfies SweepStepCode, values: { ...values, what: interests[0] } }
        : { code: 'sweep-step-hello' satisfies SweepStepCode, values };
  return { personId: it.personId, why: why.slice(0, WHYS), step };
}
