// What was given and received between you and one person, what is to be thanked for, and promises: what you said, and what files
// tell (recommendations and endorsements of LinkedIn, presents that another notebook kept), nothing twice.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import type { EventKind } from '#domain/source-record.ts';
import { withPeople } from '#storage/giving.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { type ShownTrace, tracesOfKinds } from '#storage/timeline.ts';
import { type Context, dayOf } from './context.ts';
import { type GiftAnswer, giftAnswer, inOrder, newestFirst, thanksAnswer } from './giving-answer.ts';
import { openThanks } from './open-thanks.ts';

type Person = OutputOf<typeof show>['person'];
type Kept = Person['kept']['items'][number];
type Giving = Pick<Person, 'gifts' | 'thanks' | 'promises'>;

interface Looked {
  readonly id: string;
  readonly name: string;
  /** All ids that are theirs. */
  readonly ids: readonly string[];
  readonly countByKind: Readonly<Partial<Record<EventKind, number>>>;
  readonly kept: readonly Kept[];
}

export async function personGiving(context: Context, person: Looked): Promise<Giving> {
  const { db, id: bookId } = context.book;
  const { id, name, ids } = person;
  const names = new Map(ids.map((it) => [it, { id, name }]));
  const gifts = await withPeople(db, bookId, 'gift', ids);
  const thanks = await withPeople(db, bookId, 'thanks', ids);
  const promises = await withPeople(db, bookId, 'promise', ids);
  const { open, told } = await openThanks(context, id);
  const all = [
    ...newestFirst(gifts).map((it) => giftAnswer(it, names)),
    ...(await fromTraces(context, person)),
    ...fromKept(person),
  ].toSorted((a, b) => (a.day === b.day ? 0 : (a.day ?? '') < (b.day ?? '') ? 1 : -1));
  const whats = new Map(gifts.map((it) => [it.id, it]));
  return {
    gifts: {
      given: all.filter((it) => it.direction === 'given'),
      received: all.filter((it) => it.direction === 'received'),
    },
    thanks: {
      open: [...open],
      told: [...told],
      said: newestFirst(thanks).map((it) => thanksAnswer(it, names, whats)),
    },
    promises: inOrder(promises, names),
  };
}

const FILED = ['recommendation', 'endorsement'] as const;

/** One recommendation is one; the endorsements of a day are one, with what they were for. */
async function fromTraces(context: Context, { id, name, ids, countByKind }: Looked): Promise<GiftAnswer[]> {
  if (!FILED.some((kind) => (countByKind[kind] ?? 0) > 0)) return [];
  const { db, id: bookId } = context.book;
  const live = liveImports(await listImports(db, bookId));
  const traces = await tracesOfKinds(db, bookId, ids, [...live.keys()], FILED);
  const days = Map.groupBy(traces, (it) =>
    it.kind === 'endorsement' && it.at !== null
      ? `${it.direction} ${dayOf(it.at, context.timeZone)} ${it.place.replace(/:\d+$/, '')}`
      : it.id,
  );
  return [...days.values()].map((of) => {
    const [first] = of as [ShownTrace];
    const kind = first.kind as (typeof FILED)[number];
    // What is said of a recommendation is whether it is shown there.
    const whats = kind === 'recommendation' ? [] : of.flatMap((it) => it.about ?? []);
    return filed({
      id: first.id,
      person: { id, name },
      direction: first.direction === 'out' ? 'given' : 'received',
      kind,
      what: [...new Set(whats)].join(', '),
      day: first.at === null ? null : dayOf(first.at, context.timeZone),
      source: first.place,
    });
  });
}

/** Presents that were given or received; one that was thought of is none yet. */
function fromKept({ id, name, kept }: Looked): GiftAnswer[] {
  return kept
    .filter((it) => it.kind === 'gift')
    .flatMap((it) => {
      const status = it.more.find((one) => one.name === 'status')?.value;
      if (status !== 'offered' && status !== 'received' && status !== 'given') return [];
      return filed({
        id: it.id,
        person: { id, name },
        direction: status === 'received' ? 'received' : 'given',
        kind: 'present',
        what: it.title ?? '',
        day: it.day,
        source: it.file,
      });
    });
}

function filed(it: Pick<GiftAnswer, 'id' | 'person' | 'direction' | 'kind' | 'what' | 'day' | 'source'>) {
  const { kind, direction, what, person } = it;
  return {
    ...it,
    topic: null,
    forKind: null,
    forId: null,
    outcome: null,
    outcomeNote: null,
    saying: { code: 'gift-line', values: { name: person.name, direction, kind, what, filed: 1 }, text: '' },
  };
}
