// One person as every door tells it: the view over all records and said facts with the source of each line, judged now; of
// somebody with many events, judged when their row was made, which is of today too.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import { disagreementsOf } from '#domain/disagreements.ts';
import { levelSaying } from '#domain/level.ts';
import { type Origin, originsOf } from '#domain/fact-origins.ts';
import { latestFacts, type SaidFact, viewPerson, wantNoContact } from '#domain/person-view.ts';
import { orderRoles } from '#domain/roles.ts';
import type { TieSummary } from '#domain/tie.ts';
import { saidMightKnow, saidTopics } from '#domain/said-topics.ts';
import { membersOf } from '#storage/derived.ts';
import { namesOfIds } from '#storage/people.ts';
import { withPeople } from '#storage/giving.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import type { SentTable } from '#storage/giving-tables.ts';
import { factsOf, interactionsOf, notesOf, type StoredInteraction } from '#storage/said.ts';
import { goneOf, latestComplete, versionsOf, winners } from '#storage/sources.ts';
import { latestTraces, type ShownTrace } from '#storage/timeline.ts';
import { acquaintancesAnswer } from './acquaintances.ts';
import { type Context, dayOf, instantText } from './context.ts';
import { rowOfPerson, whereOf } from './find-person.ts';
import { keptAnswer } from './kept-answer.ts';
import { mentionedInNotes, mentionsAnswer, writtenNote } from './note-answer.ts';
import { scopeOf } from './people-scope.ts';
import { personAsks } from './person-asks.ts';
import { personGiving } from './person-giving.ts';
import { suggestedAnswer } from './suggested.ts';
import { type LoadedPerson, loadPeople, type RowSummary, viewedSource } from './person-rows.ts';
import { contextsOf } from './tie-contexts.ts';

type Person = OutputOf<typeof show>['person'];
export type InteractionAnswer = Person['timeline'][number];

const TIMELINE_ITEMS = 100;

/** Everything of a person that is told. Of what happened the latest alone may be there. */
type ShownPerson = Pick<
  LoadedPerson,
  'view' | 'sources' | 'facts' | 'notes' | 'logged' | 'sent' | 'summary'
> & {
  readonly traces: readonly ShownTrace[];
  /** All ids that are theirs. */
  readonly ids: readonly string[];
};

async function loadShown(context: Context, personId: string): Promise<ShownPerson> {
  const { db, id: bookId, generation } = context.book;
  const row = await rowOfPerson(context, personId);
  const { whole } = JSON.parse(row.summary) as RowSummary;
  const members = (await membersOf(db, bookId, generation, [personId])).get(personId) ?? [];
  // Somebody of 10,000 messages is there as quickly as anybody: they were judged when their row was made.
  if (whole) return loadWithoutJudging(context, personId, members, whole);
  const contextOf = await contextsOf(db, bookId, generation, [personId]);
  const [person] = await loadPeople(await scopeOf(db, bookId, context.now), [
    { personId, sourceIds: members, context: contextOf(personId) },
  ]);
  return { ...person!, ids: [...new Set([personId, ...members])] };
}

async function loadWithoutJudging(
  context: Context,
  personId: string,
  members: readonly string[],
  summary: TieSummary,
): Promise<ShownPerson> {
  const { db, id: bookId } = context.book;
  const ids = [...new Set([personId, ...members])].toSorted();
  const live = liveImports(await listImports(db, bookId));
  const versions = await winners(db, bookId, await versionsOf(db, bookId, ids), live);
  const gone = await goneOf(db, bookId, latestComplete(live, 'linkedin:connections'), versions);
  const sources = versions.map((version) => viewedSource(version, live, gone));
  const facts = await factsOf(db, bookId, ids);
  const notes = Map.groupBy(await notesOf(db, bookId, ids), (note) => note.person_id);
  return {
    ids,
    view: viewPerson(sources, facts),
    sources,
    facts,
    notes: ids.flatMap((id) => notes.get(id) ?? []),
    logged: await interactionsOf(db, bookId, ids),
    sent: await withPeople(db, bookId, 'sent', ids),
    traces: await latestTraces(db, bookId, ids, [...live.keys()], TIMELINE_ITEMS),
    summary,
  };
}

export async function personAnswer(context: Context, id: string): Promise<{ person: Person }> {
  const loaded = await loadShown(context, id);
  const { view, summary } = loaded;
  const said = latestFacts(loaded.facts);
  const topics = saidTopics(loaded.facts);
  const text = (field: SaidFact['field']): string | null =>
    typeof said.get(field) === 'string' ? (said.get(field) as string) : null;
  const saidLevel = said.get('level');
  const level = saidLevel === 1 || saidLevel === 2 || saidLevel === 3 ? saidLevel : null;
  const through = text('met-through');
  const names = await namesOf(context, [
    ...(through ? [through] : []),
    ...loaded.logged.flatMap((it) => it.people),
    ...mentionedInNotes(loaded.notes),
  ]);
  const origins = originsOf(loaded.sources, loaded.facts);
  const kept = await keptAnswer(context, loaded.sources);
  const reasons = summary.reasons.map((it) => ({ ...it, text: '' }));
  const person: Person = {
    id,
    name: view.name,
    headline: view.headline,
    organisation: view.organisation,
    nominal: summary.nominal && level === null,
    gone: view.gone,
    contactPoints: view.contactPoints.map((point) => ({
      ...point,
      href: hrefOf(point.kind, point.value),
      from: originAnswer(origins.point(point.kind, point.value)),
    })),
    affiliations: orderRoles(view.affiliations, dayOf(context.now, context.timeZone).slice(0, 7)).map(
      (role) => ({ ...role, from: originAnswer(origins.role(role)) }),
    ),
    interests: [...topics.interests],
    offers: [...topics.offers],
    needs: [...topics.needs],
    couldDo: [...topics.couldDo],
    mightKnow: [...saidMightKnow(loaded.facts)],
    suggestedTopics: suggestedAnswer(loaded),
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
    acquaintances: await acquaintancesAnswer(context, id),
    notes: [
      ...loaded.notes.toReversed().map((it) => ({
        id: it.id,
        ...writtenNote(it, names),
        at: instantText(it.at),
        source: 'you',
        from: originAnswer({ sources: [], saidAt: it.at }),
      })),
      ...view.notes.map((it) => ({
        id: null,
        text: it.text,
        pieces: [],
        at: null,
        source: it.source,
        from: originAnswer(origins.note(it.text)),
      })),
    ],
    mentions: await mentionsAnswer(context, loaded.ids, namesOf),
    kept,
    ...(await personGiving(context, {
      id,
      name: view.name,
      ids: loaded.ids,
      countByKind: summary.countByKind,
      kept: kept.items,
    })),
    ...(await personAsks(context, loaded.ids)),
    sources: loaded.sources.map((it) => ({
      id: it.sourceId,
      kind: it.record.kind,
      format: it.format,
      file: it.file,
      line: lineOf(it.place),
      importId: it.importId,
      importedAt: instantText(it.importedAt) ?? '',
      asOf: it.asOf,
      gone: it.gone,
    })),
    disagreements: disagreementsOf(loaded.sources, loaded.facts).map(({ field, all }) => ({
      field,
      all: [...all],
    })),
    doNotContact: wantNoContact(loaded.facts).length > 0,
    notNowUntil: text('not-now-until'),
    origins: {
      name: originAnswer(origins.name(view.name)),
      birthday: originAnswer(origins.birthday(view.birthday)),
      location: originAnswer(origins.location(view.location)),
      connectedOn: originAnswer(origins.connectedOn(view.connectedOn)),
      admire: originAnswer(origins.said('admire')),
      met: originAnswer(origins.said('met-when', 'met-where', 'met-through', 'met-gathering')),
      level: originAnswer(origins.said('level')),
    },
  };
  return { person };
}

function originAnswer({ sources, saidAt }: Origin): { sources: string[]; saidAt: string | null } {
  return { sources: [...sources], saidAt: instantText(saidAt) };
}

/** Names of people by any of their ids. */
export async function namesOf(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  return namesOfIds(whereOf(context), ids);
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

/** A message that you said you sent, as a line of the timeline: yours to correct and to remove, as what you logged. */
export function sentAnswer(it: SentTable, person: { id: string; name: string }): InteractionAnswer {
  return {
    id: it.id,
    kind: 'message',
    at: instantText(it.at),
    day: it.day,
    direction: 'out',
    people: [person],
    note: it.note,
    about: null,
    source: 'you',
  };
}

/** What a file tells of, as a line of the timeline. */
export function traceAnswer(it: ShownTrace, person: { id: string; name: string }): InteractionAnswer {
  return {
    id: it.id,
    kind: it.kind,
    at: instantText(it.at),
    day: null,
    direction: it.direction,
    people: [person],
    note: null,
    about: it.about,
    source: it.place,
  };
}

function timelineOf(
  loaded: ShownPerson,
  id: string,
  names: ReadonlyMap<string, { id: string; name: string }>,
): InteractionAnswer[] {
  const fromFiles = loaded.traces.map((it) => traceAnswer(it, { id, name: loaded.view.name }));
  const sent = loaded.sent.map((it) => sentAnswer(it, { id, name: loaded.view.name }));
  return [...fromFiles, ...loaded.logged.map((it) => interactionAnswer(it, names)), ...sent]
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
