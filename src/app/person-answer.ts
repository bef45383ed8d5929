// One person as every door tells it: the view over all records and said facts, judged now, with the source of each line.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import { levelSaying } from '#domain/level.ts';
import { latestFacts, type SaidFact } from '#domain/person-view.ts';
import { membersOf } from '#storage/derived.ts';
import { personRows } from '#storage/people.ts';
import type { StoredInteraction } from '#storage/said.ts';
import { type Context, instantText } from './context.ts';
import { whereOf } from './find-person.ts';
import { scopeOf } from './people-scope.ts';
import { type LoadedPerson, loadPeople } from './person-rows.ts';
import { contextsOf } from './tie-contexts.ts';

type Person = OutputOf<typeof show>['person'];
export type InteractionAnswer = Person['timeline'][number];

const TIMELINE_ITEMS = 100;

export async function loadPerson(context: Context, id: string): Promise<LoadedPerson> {
  const { db, id: bookId, generation } = context.book;
  const members = await membersOf(db, bookId, generation, [id]);
  const contextOf = await contextsOf(db, bookId, generation, [id]);
  const [person] = await loadPeople(await scopeOf(db, bookId, context.now), [
    { personId: id, sourceIds: members.get(id) ?? [], context: contextOf(id) },
  ]);
  return person!;
}

export async function personAnswer(context: Context, id: string): Promise<{ person: Person }> {
  const loaded = await loadPerson(context, id);
  const { view, summary } = loaded;
  const said = latestFacts(loaded.facts);
  const text = (field: SaidFact['field']): string | null =>
    typeof said.get(field) === 'string' ? (said.get(field) as string) : null;
  const saidLevel = said.get('level');
  const level = saidLevel === 1 || saidLevel === 2 || saidLevel === 3 ? saidLevel : null;
  const through = text('met-through');
  const names = await namesOf(context, [
    ...(through ? [through] : []),
    ...loaded.logged.flatMap((it) => it.people),
  ]);
  const reasons = summary.reasons.map((it) => ({ ...it, text: '' }));
  const person: Person = {
    id,
    name: view.name,
    headline: view.headline,
    organisation: view.organisation,
    nominal: summary.nominal && level === null,
    gone: view.gone,
    contactPoints: view.contactPoints.map((point) => ({ ...point, href: hrefOf(point.kind, point.value) })),
    affiliations: [...view.affiliations],
    interests: [],
    offers: [],
    needs: [],
    birthday: view.birthday,
    location: view.location,
    connectedOn: view.connectedOn,
    admire: text('admire'),
    met: {
      when: text('met-when'),
      where: text('met-where'),
      through: through ? (names.get(through) ?? null) : null,
    },
    level: {
      value: level ?? summary.level,
      basis: level === null ? 'evidence' : 'said',
      probability: level === null ? summary.probability : 1,
      evidence: summary.level,
      reasons: reasons,
      saying: { ...levelSaying(view.name, summary, level, loaded.sources.length), text: '' },
    },
    strength: summary.strength,
    interactions: {
      total: Object.values(summary.countByKind).reduce((sum, count) => sum + count, 0),
      first: instantText(summary.firstAt),
      last: instantText(summary.lastAt),
      byKind: { ...summary.countByKind },
    },
    timeline: timelineOf(loaded, id, names),
    gifts: { given: [], received: [] },
    notes: [
      ...loaded.notes
        .toReversed()
        .map((it) => ({ id: it.id, text: it.text, at: instantText(it.at), source: 'you' })),
      ...view.notes.map((it) => ({ id: null, text: it.text, at: null, source: it.source })),
    ],
    sources: loaded.sources.map((it) => ({
      id: it.sourceId,
      kind: it.record.kind,
      format: it.format,
      file: it.file,
      line: lineOf(it.place),
      importId: it.importId,
      gone: it.gone,
    })),
    doNotContact: said.get('do-not-contact') === true,
    notNowUntil: text('not-now-until'),
  };
  return { person };
}

/** Names of people by any of their ids. */
export async function namesOf(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const { db, id: bookId, generation } = context.book;
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const members = await db
    .selectFrom('member')
    .select(['source_id', 'person_id'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('source_id', 'in', unique)
    .execute();
  const rows = await personRows(whereOf(context), [...new Set(members.map((it) => it.person_id))]);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return new Map(
    members.map((it) => [it.source_id, { id: it.person_id, name: names.get(it.person_id) ?? '' }]),
  );
}

export function interactionAnswer(
  it: StoredInteraction,
  names: ReadonlyMap<string, { id: string; name: string }>,
): InteractionAnswer {
  const people = it.people.map((id) => names.get(id)).filter((who) => who !== undefined);
  return {
    id: it.id,
    kind: it.kind,
    at: instantText(it.at),
    day: it.day,
    direction: 'both',
    people: [...new Map(people.map((who) => [who.id, who])).values()],
    note: it.note,
    about: null,
    source: 'you',
  };
}

function timelineOf(
  loaded: LoadedPerson,
  id: string,
  names: ReadonlyMap<string, { id: string; name: string }>,
): InteractionAnswer[] {
  const fromFiles = loaded.traces.map((it): InteractionAnswer => ({
    id: it.id,
    kind: it.kind,
    at: instantText(it.at),
    day: null,
    direction: it.direction,
    people: [{ id, name: loaded.view.name }],
    note: null,
    about: it.about,
    source: it.place,
  }));
  return [...fromFiles, ...loaded.logged.map((it) => interactionAnswer(it, names))]
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : (a.at ?? '') < (b.at ?? '') ? 1 : -1))
    .slice(0, TIMELINE_ITEMS);
}

/** Only what is safe to open: https pages, mail and telephone. Whatever else a file holds stays text. */
function hrefOf(kind: string, value: string): string | null {
  if (kind === 'email')
    return /^[^\s@<>"]+@[^\s@<>"]+$/.test(value)
      ? `mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`
      : null;
  if (kind === 'phone')
    return /^[+\d][\d\s().-]{3,}$/.test(value) ? `tel:${value.replaceAll(/[^\d+]/g, '')}` : null;
  if (kind !== 'link') return null;
  try {
    const url = new URL(value);
    return url.protocol === 'https:' && url.username === '' ? url.href : null;
  } catch {
    return null;
  }
}

function lineOf(place: string): number | null {
  const line = /:(\d+)$/.exec(place)?.[1];
  return line ? Number(line) : null;
}
