// Whom to ask: whoever could know (as `who` finds them), and for an everyday matter friends. Tact decides who is shown; whoever is to be
// left in peace is told with the reason, and somebody whom you don't want to contact is nowhere.
import type { OutputOf } from '#contract/ability.ts';
import type { showAsk } from '#contract/asks.ts';
import { COULD_KNOW } from '#domain/could-know-weights.ts';
import type { AskAnswer as TactAnswer, AskWeight } from '#domain/may-ask.ts';
import { type Candidate, rankCouldKnow } from '#domain/who-could-know.ts';
import type { HeldPerson } from '#storage/findable.ts';
import type { AskTable } from '#storage/giving-tables.ts';
import type { AskAnswer } from './ask-rows.ts';
import type { Context } from './context.ts';
import { everybody } from './everybody.ts';
import { mayAsk } from './tact.ts';
import { whoCouldKnow } from './who.ts';

type Known = Pick<OutputOf<typeof showAsk>, 'couldKnow' | 'leftOut'>;

/** How much it asks of whoever is asked. */
export function weightOfAsk({ kind }: Pick<AskTable, 'kind'>): AskWeight {
  return kind === 'career' ? 2 : 0;
}

export async function couldKnowOf(context: Context, row: AskTable, ask: AskAnswer): Promise<Known> {
  const { found } = await whoCouldKnow(context, row.topic);
  const { people } = await everybody(context);
  const away = new Set(
    [ask.for?.id, ...ask.asked.map((it) => it.person.id), ...ask.answers.map((it) => it.by?.id)].filter(
      (it) => it !== undefined,
    ),
  );
  const byId = new Map<string, HeldPerson>(found.map((it) => [it.person.id, it.person]));
  const friends = friendsAmong(people, away);
  for (const it of friends) byId.set(it.id, it);
  const ranked = rankCouldKnow(
    row.kind,
    found
      .filter((it) => !away.has(it.person.id) && !it.person.doNotContact)
      .map(({ person, score, why }) => ({ ...tieOf(person), score, why })),
    friends.map(tieOf),
  );
  return whoMayBeAsked(context, row, ranked.slice(0, COULD_KNOW.lookedAt), byId);
}

function tieOf({ id, name, level, strength }: HeldPerson): Omit<Candidate, 'score' | 'why'> {
  return { id, name, level, strength };
}

/** People you know well, the closest first: some more than are shown, since some may be among those who could know. */
function friendsAmong(people: readonly HeldPerson[], away: ReadonlySet<string>): readonly HeldPerson[] {
  const friends: HeldPerson[] = [];
  for (const it of people) {
    if (it.level === 1 && !it.doNotContact && !away.has(it.id)) friends.push(it);
    if (friends.length >= COULD_KNOW.shown + COULD_KNOW.friends) break;
  }
  return friends;
}

async function whoMayBeAsked(
  context: Context,
  row: AskTable,
  ranked: readonly Candidate[],
  byId: ReadonlyMap<string, HeldPerson>,
): Promise<Known> {
  const couldKnow: Known['couldKnow'] = [];
  const leftOut: Known['leftOut'] = [];
  for (const { id, score, why } of ranked) {
    if (couldKnow.length >= COULD_KNOW.shown) break;
    const { name, headline, level } = byId.get(id)!;
    const may = await mayAsk(context, id, weightOfAsk(row), { purpose: 'ask' });
    if (may.allowed)
      couldKnow.push({
        person: { id, name, headline, level: level as 1 | 2 | 3 | null },
        why: why.map((saying) => ({ code: saying.code, values: { ...saying.values }, text: '' })),
        score,
      });
    else if (isTold(may) && leftOut.length < COULD_KNOW.leftOut)
      leftOut.push({
        person: { id, name },
        why: {
          code: `tact-${may.rule}`,
          values: { name, ...(may.until === undefined ? {} : { until: may.until }) },
          text: '',
        },
      });
  }
  return { couldKnow, leftOut };
}

/** Why somebody is not shown is told where it passes, or where something can be done about it; never of whom you don't want to contact. */
function isTold(may: Exclude<TactAnswer, { allowed: true }>): boolean {
  return may.until !== undefined || may.rule === 'nothing-between';
}
