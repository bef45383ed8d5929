// The honest picture, added up from the derived rows.
import type { OutputOf } from '#contract/ability.ts';
import type { network as contract } from '#contract/network.ts';
import type { Which } from '#domain/find-people.ts';
import { type HeldPerson, KIND } from '#storage/findable.ts';
import { mostTelling, tally, type Tally } from '#storage/people.ts';
import { networkHeadline } from '#words/network.ts';
import type { Context } from './context.ts';
import { everybodyIfHeld } from './everybody.ts';
import { whereOf } from './find-person.ts';
import { countNotANuisance } from './not-a-nuisance.ts';

/** Asked one after the other; more come when these are answered. */
const QUESTIONS = 5;
const LEAST_TELLING = 0.15;

/** How many there are of each kind: from memory in a server that has been asked for people, from an index elsewhere. */
async function kinds(context: Context): Promise<Tally[]> {
  const list = await everybodyIfHeld(context);
  if (!list) return tally(whereOf(context));
  const counts = new Int32Array(256);
  const examples: HeldPerson[] = [];
  for (let at = 0; at < list.kinds.length; at += 1) {
    const kind = list.kinds[at]! & KIND.counted;
    if (counts[kind] === 0) examples.push(list.people[at]!);
    counts[kind]! += 1;
  }
  return examples.map(({ kind, level, nominal, which }) => {
    const is = (name: Which): number => (which.has(name) ? 1 : 0);
    return {
      level,
      nominal: nominal ? 1 : 0,
      connected: is('connections'),
      wrote_ever: is('wrote'),
      wrote_last_year: is('wrote-last-year'),
      talked_ever: is('talked'),
      talked_last_year: is('talked-last-year'),
      n: counts[kind & KIND.counted]!,
    };
  });
}

export async function network(context: Context): Promise<OutputOf<typeof contract>> {
  const where = whereOf(context);
  const rows = await kinds(context);
  const count = (which: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(which).reduce((sum, row) => sum + row.n, 0);
  const counts = {
    people: count(() => true),
    nominal: count((row) => row.nominal === 1),
    connections: count((row) => row.connected === 1),
    wroteWith: {
      ever: count((row) => row.wrote_ever === 1),
      lastYear: count((row) => row.wrote_last_year === 1),
    },
    talkedTo: {
      ever: count((row) => row.talked_ever === 1),
      lastYear: count((row) => row.talked_last_year === 1),
    },
    levels: {
      '1': count((row) => row.level === 1),
      '2': count((row) => row.level === 2),
      '3': count((row) => row.level === 3),
    },
    unsure: count((row) => row.level === null),
  };
  const questions = await mostTelling(where, LEAST_TELLING, QUESTIONS);
  return {
    ...counts,
    notANuisance: await countNotANuisance(context),
    headline: networkHeadline(counts),
    questions: questions.map((row) => ({ id: row.id, name: row.name, headline: row.headline })),
  };
}
