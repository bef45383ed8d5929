// The turns of a walk through the close circle: on to the next, back, enough, who is missing. Each is kept at once.
import type { ParsedInputOf } from '#contract/ability.ts';
import type { sweep as contract } from '#contract/sweep.ts';
import { foldName } from '#domain/name-folding.ts';
import { latestFacts } from '#domain/person-view.ts';
import { SWEEP_END_FIELD, type Swept, SWEPT_FIELD } from '#domain/sweep.ts';
import { SWEEP } from '#domain/weights.ts';
import { readBook } from '#storage/book-state.ts';
import { peopleNamed, personRows } from '#storage/people.ts';
import { factsOf } from '#storage/said.ts';
import { type Context, dayOf } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, whereOf } from './find-person.ts';
import { factsOfPerson } from './interest.ts';
import { add, refresh, sayOf } from './say.ts';
import { mark, orderOf, readSaid, readWalk, type Walk, writeWalk } from './sweep-walk.ts';

type Input = ParsedInputOf<typeof contract>;

/** Takes a turn; the walk as it is then. */
export async function turned(context: Context, input: Input): Promise<Walk> {
  if (input.turn === 'begin') {
    const walk: Walk = {
      id: context.newId(),
      stage: 'people',
      most: SWEEP.people,
      wider: false,
      since: dayOf(context.now, context.timeZone),
      missingAsked: false,
      revision: (await readBook(context.book.db, context.book.id)).revision,
    };
    await writeWalk(context, walk);
    return walk;
  }
  const walk = (await readWalk(context)) ?? (await turned(context, { turn: 'begin' }));
  switch (input.turn) {
    case 'looked':
    case 'passed':
      return pastPerson(context, walk, input.turn, input.person);
    case 'back':
      return goBack(context, walk);
    case 'enough':
      return staged(context, walk, walk.missingAsked ? 'end' : 'missing');
    case 'on': {
      const wider: Walk = {
        ...walk,
        wider: walk.wider || input.linked === true,
        most: walk.most + SWEEP.more,
      };
      return staged(context, wider, 'people');
    }
    case 'missing':
      return nameMissing(context, walk, input.who);
    case 'not-missing':
      return unnameMissing(context, walk, input.person);
    case 'end':
      return staged(context, { ...walk, missingAsked: true }, 'named');
    case 'other':
      return setAside(context, walk, input.person);
    case undefined:
      return walk;
  }
}

async function staged(context: Context, walk: Walk, stage: Walk['stage']): Promise<Walk> {
  const next: Walk = { ...walk, stage };
  await writeWalk(context, next);
  return next;
}

async function markOf(context: Context, id: string, walk: Walk): Promise<Partial<Swept>> {
  const said = latestFacts(await factsOfPerson(context, id)).get(SWEPT_FIELD) as Partial<Swept> | undefined;
  return said?.sweep === walk.id ? said : {};
}

async function pastPerson(
  context: Context,
  walk: Walk,
  how: 'looked' | 'passed',
  who?: string,
): Promise<Walk> {
  if (who === undefined) return fail('wrong-input', { what: 'person' });
  const id = await findPerson(context, who);
  await mark(context, id, walk, how, (await markOf(context, id, walk)).added);
  return walk;
}

/** To the last who was asked about: they are asked about once more, with what was said of them. */
async function goBack(context: Context, walk: Walk): Promise<Walk> {
  const { last } = await orderOf(context, walk, await readSaid(context, walk));
  const stage = walk.stage === 'missing' || walk.stage === 'people' ? 'people' : 'named';
  if (last !== null) {
    await mark(context, last, walk, 'back', (await markOf(context, last, walk)).added);
    await undoEnd(context, walk);
  }
  return staged(context, walk, stage);
}

/** Who it ended with is open again. */
async function undoEnd(context: Context, walk: Walk): Promise<void> {
  const { ended } = await readSaid(context, walk);
  if (ended) await sayOf(context, ended.id, [{ field: SWEEP_END_FIELD, value: null }]);
}

async function nameMissing(context: Context, walk: Walk, name?: string): Promise<Walk> {
  if (name === undefined) return fail('wrong-input', { what: 'who' });
  // Where nobody was left to ask about, names are being gathered: they are asked about once that is done.
  const gathering =
    walk.stage === 'people' &&
    (await orderOf(context, walk, await readSaid(context, walk))).next.length === 0;
  const here = await peopleNamed(whereOf(context), foldName(name) || name.toLowerCase());
  // Whoever is here under just this name is meant; of several nobody can tell.
  const known = here.length > 0 ? await findPerson(context, name) : null;
  const id = known ?? (await add(context, { name })).person.id;
  const before = known === null ? {} : await markOf(context, known, walk);
  // Asked about already: once is enough.
  if (before.how !== 'looked') await mark(context, id, walk, 'named', known === null || before.added);
  if (walk.missingAsked) return staged(context, walk, 'named');
  return gathering ? staged(context, walk, 'missing') : walk;
}

/** Takes a name back; whoever was added for it, and of whom nothing else was said, goes again. */
async function unnameMissing(context: Context, walk: Walk, who?: string): Promise<Walk> {
  if (who === undefined) return fail('wrong-input', { what: 'person' });
  const id = await findPerson(context, who);
  const before = await markOf(context, id, walk);
  await sayOf(context, id, [{ field: SWEPT_FIELD, value: null }]);
  const facts = await factsOf(context.book.db, context.book.id, [id]);
  const others = [...latestFacts(facts).keys()].some((it) => it !== 'name' && it !== SWEPT_FIELD);
  const [row] = await personRows(whereOf(context), [id]);
  if (before.added && !others && row?.sources === 0) {
    await sayOf(context, id, [{ field: 'name', value: null }]);
    await refresh(context, [id]);
  }
  return walk;
}

async function setAside(context: Context, walk: Walk, who?: string): Promise<Walk> {
  const { ended } = await readSaid(context, walk);
  const id = who === undefined ? ended?.id : await findPerson(context, who);
  if (id !== undefined) await sayOf(context, id, [{ field: SWEEP_END_FIELD, value: { sweep: walk.id } }]);
  return walk;
}
