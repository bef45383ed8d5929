// "You are not a nuisance": its counts for the Network page, and the conversations behind each of them.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { notANuisance as contract, notANuisanceCounts } from '#contract/not-a-nuisance.ts';
import { type Approach, type ApproachKind, enoughToSay } from '#domain/not-a-nuisance.ts';
import { countApproaches, countHeldApproaches, listApproached } from '#storage/approaches.ts';
import { notANuisanceText, notANuisanceTitle } from '#words/not-a-nuisance.ts';
import type { z } from 'zod';
import { type Context, instantText } from './context.ts';
import { everybodyIfHeld } from './everybody.ts';
import { whereOf } from './find-person.ts';
import type { RowSummary } from './person-rows.ts';

const KINDS = {
  'after-silence': 'afterSilence',
  'first-word': 'firstWord',
  asked: 'asked',
  'came-back': 'cameBack',
} as const satisfies Record<string, ApproachKind>;

/** The newest of one person; more is no longer a list that one reads. */
const TIMES_TOLD = 5;

/** The counts, or null where there is too little to say anything. */
export async function countNotANuisance(
  context: Context,
): Promise<z.output<typeof notANuisanceCounts> | null> {
  const people = await everybodyIfHeld(context);
  const held = people && countHeldApproaches(people);
  const count = async (kind: ApproachKind) =>
    enoughToSay(held ? held[kind] : await countApproaches(whereOf(context), kind));
  const back = await count('cameBack');
  const counts = {
    afterSilence: await count('afterSilence'),
    asked: await count('asked'),
    cameBack: back && { people: back.people },
    firstWord: await count('firstWord'),
  };
  if (Object.values(counts).every((it) => it === null)) return null;
  return { ...counts, title: notANuisanceTitle(counts), text: notANuisanceText(counts) };
}

export async function notANuisance(
  context: Context,
  input: ParsedInputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { part, limit, offset } = input;
  const kind = KINDS[part];
  const answered = input.answered === undefined ? undefined : input.answered === 'yes';
  const { total, rows } = await listApproached(whereOf(context), kind, answered, { limit, offset });
  return {
    total,
    items: rows.map((row) => {
      const { approaches } = JSON.parse(row.summary) as RowSummary;
      const all = (approaches?.[kind] ?? []).filter(
        (it) => answered === undefined || (it.answeredAt !== null) === answered,
      );
      const times = all.toReversed().slice(0, TIMES_TOLD);
      return {
        person: {
          id: row.id,
          name: row.name,
          headline: row.headline,
          level: row.level as 1 | 2 | 3 | null,
          nominal: row.nominal === 1,
        },
        times: times.map((it) => ({
          at: instantText(it.at)!,
          since: instantText(it.since),
          answeredAt: instantText(it.answeredAt),
          saying: sayingOf(part, it),
        })),
        moreTimes: all.length - times.length,
      };
    }),
  };
}

function sayingOf(part: keyof typeof KINDS, { at, since, answeredAt }: Approach) {
  const values = { at: instantText(at), since: instantText(since), answered: instantText(answeredAt) };
  const known = Object.entries(values).filter((it): it is [string, string] => it[1] !== null);
  return { code: `approach-${part}`, values: Object.fromEntries(known), text: '' };
}
