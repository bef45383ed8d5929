// At most three small, kind steps. Who is looked at comes from the derived rows, what is chosen from `domain`.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/today.ts';
import { type ChosenSteps, chooseSteps } from '#domain/choose-steps.ts';
import { type Step, type StepAnswer, type StepCandidate, type StepKind, STEP_KINDS } from '#domain/step.ts';
import { dayNumber, dayOfInstant, type Weekday } from '#domain/tact.ts';
import { ARRANGED_WITHIN, DAY, QUESTION_WORTH, REPLY_WITHIN } from '#domain/weights.ts';
import { nextRevision } from '#storage/book-state.ts';
import { personOfEach } from '#storage/derived.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { personRows, tally } from '#storage/people.ts';
import type { PersonTable, StepAnswerTable } from '#storage/schema.ts';
import { answerStep, stepAnswers } from '#storage/steps.ts';
import { say } from '#words/say.ts';
import { type Context, dayOf, instantText } from './context.ts';
import { fail } from './failure.ts';
import { whereOf } from './find-person.ts';
import { type OwnSide, readOwnSide } from './own-side.ts';
import type { RowSummary } from './person-rows.ts';
import { candidatesWithGiving } from './step-candidates.ts';
import { deedsOf } from './todays-deeds.ts';
import { readVoice, wordingFor } from './voice.ts';
import { parseComing } from './when.ts';

type Answer = OutputOf<typeof contract.today>;

/** Ties weaker than this have no step but a question or an answer owed. */
const LEAST_STRENGTH = 0.02;
const REMEMBERED_DAYS = 400;
const MOST_ARRANGED = 5;

/** A step as it was kept with its answer. */
type KeptStep = Step & { readonly others?: readonly string[] };

function answerOf(row: StepAnswerTable): StepAnswer {
  const { about, others, message } = JSON.parse(row.step) as KeptStep;
  return {
    ...(about === undefined ? {} : { about }),
    ...(others === undefined ? {} : { others }),
    ...(message ? { weight: message.weight } : {}),
    at: row.at,
    stepId: row.step_id,
    personId: row.person_id,
    kind: row.kind as StepKind,
    answer: row.answer,
    day: row.day,
    until: row.until,
  };
}

/** How steps ended of late; older ones no longer matter to any rule. */
export async function recentAnswers({ book, now, timeZone }: Context): Promise<readonly StepAnswer[]> {
  const since = Temporal.PlainDate.from(dayOf(now, timeZone)).subtract({ days: REMEMBERED_DAYS }).toString();
  const answered = await stepAnswers(book.db, book.id, since);
  // Whoever is one with somebody by now keeps what was answered of them.
  const people = await personOfEach(
    book.db,
    book.id,
    book.generation,
    answered.map((it) => it.person_id),
  );
  return answered.map((it) => ({
    ...answerOf(it),
    personId: people.get(it.person_id) ?? it.person_id,
  }));
}

interface Day {
  readonly chosen: ChosenSteps;
  readonly candidates: readonly StepCandidate[];
  readonly day: string;
  readonly own: OwnSide;
}

/** `also`: as it would be with one answer more. */
async function choose(context: Context, more: boolean, also?: StepAnswer): Promise<Day> {
  const { book, timeZone } = context;
  const day = dayOf(context.now, timeZone);
  const own = await readOwnSide(book.db, book.id, liveImports(await listImports(book.db, book.id)));
  const candidates = await candidatesWithGiving(context, {
    owedSince: context.now - REPLY_WITHIN * DAY,
    strength: LEAST_STRENGTH,
    question: QUESTION_WORTH,
  });
  const answers = [...(await recentAnswers(context)), ...(also ? [also] : [])];
  const chosen = chooseSteps({
    candidates,
    answers,
    deeds: await deedsOf(context, day),
    day,
    energy: own.energy,
    quietDays: own.quietDays as Weekday[],
    more,
    seed: book.id,
    ...(context.tact ? { refused: context.tact } : {}),
  });
  return { chosen, candidates, day, own };
}

async function answer(context: Context, more: boolean): Promise<Answer> {
  const { chosen, candidates, day, own } = await choose(context, more);
  const people = new Map(
    (
      await personRows(
        whereOf(context),
        chosen.steps.map((step) => step.personId),
      )
    ).map((row) => [row.id, row]),
  );
  // Nobody to suggest is not nobody at all.
  const quiet =
    chosen.quiet === 'quiet-nobody' && (await tally(whereOf(context))).length > 0
      ? 'quiet-nothing'
      : chosen.quiet;
  const voice = await readVoice(context);
  return {
    date: day,
    energy: own.energy,
    steps: chosen.steps.map((step) => stepAnswer(context, step, people.get(step.personId)!, own, voice)),
    done: chosen.done,
    moreAvailable: chosen.moreAvailable,
    arranged: arrangedOf(context, candidates, day),
    quiet: quiet === null ? null : { code: quiet, text: '' },
  };
}

/** Talks to come within the week, the next first. */
function arrangedOf(context: Context, candidates: readonly StepCandidate[], day: string): Answer['arranged'] {
  const until = dayNumber(day) + ARRANGED_WITHIN;
  return candidates
    .flatMap(({ personId, name, nextTalkAt, doNotContact }) =>
      !doNotContact && nextTalkAt && nextTalkAt >= context.now && dayOfInstant(nextTalkAt) <= until
        ? [{ person: { id: personId, name }, at: nextTalkAt }]
        : [],
    )
    .toSorted((a, b) => a.at - b.at || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, MOST_ARRANGED)
    .map(({ person, at }) => {
      const values = { name: person.name, at: new Date(at).toISOString() };
      return { person, at: instantText(at)!, saying: { code: 'arranged', values, text: '' } };
    });
}

function stepAnswer(
  context: Context,
  step: Step,
  person: PersonTable,
  own: OwnSide,
  voice: Readonly<Record<string, string>>,
): Answer['steps'][number] {
  const text = (saying: { code: string; values?: Readonly<Record<string, string | number>> }): string =>
    say(saying.code, saying.values ?? {}, context);
  const { message = null } = step;
  return {
    id: step.id,
    kind: step.kind,
    person: {
      id: person.id,
      name: person.name,
      level: person.level as 1 | 2 | 3 | null,
      headline: person.headline,
      met: (JSON.parse(person.summary) as RowSummary).met,
    },
    title: text(step.title),
    why: step.why.map((it) => ({ code: it.code, values: it.values ?? {}, text: '' })),
    suggestion: text(step.suggestion),
    message:
      message === null
        ? null
        : {
            text: wordingFor(message.purpose, voice, {
              ...message.values,
              name: person.name,
              me: own.name ?? '',
            }),
            purpose: step.kind,
            weight: message.weight,
            for: message.for,
          },
    about: step.about ?? null,
    gives: message?.gives ?? null,
    other: step.other ?? null,
    state: 'open',
  };
}

export async function today(context: Context, input: ParsedInputOf<typeof contract.today>): Promise<Answer> {
  return answer(context, input.more === true);
}

async function settle(
  context: Context,
  stepId: string,
  how: StepAnswerTable['answer'],
  until: string | null,
): Promise<Answer> {
  const { book, now } = context;
  const { chosen, day } = await choose(context, false);
  const known = await book.db
    .selectFrom('step_answer')
    .selectAll()
    .where('book_id', '=', book.id)
    .where('step_id', '=', stepId)
    .executeTakeFirst();
  const step =
    chosen.steps.find((it) => it.id === stepId) ??
    (chosen.steps.length > 0
      ? undefined
      : (await choose(context, true)).chosen.steps.find((it) => it.id === stepId)) ??
    (known ? (JSON.parse(known.step) as Step) : undefined) ??
    (await fromList(context, stepId, day));
  if (!step) return fail('step-not-of-today', { step: stepId });
  // Where it is gone already, since what it was about is settled, nothing came in its place that would stay.
  const { personId, kind } = step;
  const open = chosen.steps.some((it) => it.id === stepId)
    ? chosen.steps
    : (await choose(context, false, { stepId, personId, kind, answer: how, day, until })).chosen.steps;
  // Other windows hear of it.
  await nextRevision(book.db, book.id);
  await answerStep(book.db, {
    book_id: book.id,
    step_id: stepId,
    person_id: step.personId,
    kind: step.kind,
    answer: how,
    day: known?.day ?? day,
    until,
    // What is open beside it stays for the day.
    step: JSON.stringify({
      ...step,
      others: open.map((it) => it.id).filter((id) => id !== stepId),
    } satisfies KeptStep),
    at: now,
  });
  return answer(context, false);
}

/** A step shown earlier today that others have taken the place of since (a page left open). */
async function fromList(context: Context, stepId: string, day: string): Promise<Step | undefined> {
  const match = /^([a-z-]+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{4}-\d\d-\d\d)$/.exec(stepId);
  const kind = STEP_KINDS.find((it) => it === match?.[1]);
  if (!match || !kind || match[3] !== day) return undefined;
  const [person] = await personRows(whereOf(context), [match[2]!]);
  if (!person) return undefined;
  const { name } = person;
  return {
    id: stepId,
    kind,
    personId: person.id,
    title: { code: `title-${kind}`, values: { name } },
    why: [],
    suggestion: { code: `suggest-${kind}`, values: { name } },
  };
}

export async function done(context: Context, input: ParsedInputOf<typeof contract.done>): Promise<Answer> {
  return settle(context, input.step, 'done', null);
}

export async function later(context: Context, input: ParsedInputOf<typeof contract.later>): Promise<Answer> {
  return settle(context, input.step, 'later', input.until ? await parseComing(context, input.until) : null);
}

/** Takes back what was said of a step of today; it is open again. */
export async function reopen(
  context: Context,
  input: ParsedInputOf<typeof contract.reopen>,
): Promise<Answer> {
  const { book, now, timeZone } = context;
  await nextRevision(book.db, book.id);
  const gone = await book.db
    .deleteFrom('step_answer')
    .where('book_id', '=', book.id)
    .where('step_id', '=', input.step)
    .where('day', '=', dayOf(now, timeZone))
    .executeTakeFirst();
  if (Number(gone.numDeletedRows) === 0) return fail('step-not-of-today', { step: input.step });
  return answer(context, false);
}

export async function skip(context: Context, input: ParsedInputOf<typeof contract.skip>): Promise<Answer> {
  return settle(context, input.step, 'skipped', null);
}
