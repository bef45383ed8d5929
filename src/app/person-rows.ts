// From records and said facts to the derived row of each person: the same code for one person after a tap
// and for fifty thousand in an import. Loads a chunk of people at once; judges in `domain`.
import { factsOfCard, familyNames, isFriend, joinCardFacts, looksForPeople } from '#domain/card-facts.ts';
import { findColleague } from '#domain/colleagues.ts';
import { writeRoles } from '#domain/held-roles.ts';
import { foldName } from '#domain/name-folding.ts';
import {
  latestFacts,
  saidPoints,
  type PersonView,
  type SaidFact,
  type ViewedSource,
  viewPerson,
  wantNoContact,
} from '#domain/person-view.ts';
import { owedPurposes } from '#domain/may-ask.ts';
import { approachKinds, type Approaches, markOf, readApproaches } from '#domain/not-a-nuisance.ts';
import type { ContactRecord, EventKind } from '#domain/source-record.ts';
import { SWEEP_END_FIELD, SWEPT_FIELD } from '#domain/sweep.ts';
import { summariseTie } from '#domain/tie-summary.ts';
import type { TieContext, TieEvent, TieEvidence, TieSummary } from '#domain/tie.ts';
import type { Database, Trx } from '#storage/engine.ts';
import { answersBy } from '#storage/asks.ts';
import { withPeople } from '#storage/giving.ts';
import type { LiveImport } from '#storage/imports.ts';
import { factsOf, interactionsOf, notesOf, type StoredFact, type StoredInteraction } from '#storage/said.ts';
import type { AnswerTable, SentTable } from '#storage/giving-tables.ts';
import type { NoteTable, PersonTable } from '#storage/schema.ts';
import {
  goneOf,
  type JudgedTrace,
  judgedTracesWith,
  type StoredTrace,
  type StoredVersion,
  tracesWith,
  versionsOf,
  winners,
} from '#storage/sources.ts';
import { findableOf } from './findable-row.ts';
import type { OwnSide } from './own-side.ts';

export interface PeopleScope {
  readonly db: Database | Trx;
  readonly bookId: string;
  readonly live: ReadonlyMap<string, LiveImport>;
  readonly latestConnections: string | null;
  readonly own: OwnSide;
  readonly now: number;
}

/** A person and the records (and hand-made ids) that are theirs. */
export interface Membership {
  readonly personId: string;
  readonly sourceIds: readonly string[];
  /** What the rest of the book tells of the tie. */
  readonly context?: TieContext | undefined;
}

/** Everything about one person, loaded and judged. */
export interface LoadedPerson<T extends JudgedTrace = StoredTrace> {
  readonly id: string;
  readonly view: PersonView;
  readonly sources: readonly ViewedSource[];
  readonly facts: readonly StoredFact[];
  readonly notes: readonly NoteTable[];
  readonly logged: readonly StoredInteraction[];
  /** Messages that you said you sent them. */
  readonly sent: readonly SentTable[];
  readonly traces: readonly T[];
  readonly evidence: TieEvidence;
  readonly summary: TieSummary;
  readonly approaches: Approaches;
}

export async function loadPeople(
  scope: PeopleScope,
  memberships: readonly Membership[],
): Promise<LoadedPerson[]> {
  return loadWith(scope, memberships, tracesWith);
}

/** The same for whoever wants the judgement alone: of what happened only what that looks at. */
export async function judgePeople(
  scope: PeopleScope,
  memberships: readonly Membership[],
): Promise<LoadedPerson<JudgedTrace>[]> {
  return loadWith(scope, memberships, judgedTracesWith);
}

async function loadWith<T extends JudgedTrace>(
  scope: PeopleScope,
  memberships: readonly Membership[],
  tracesOf: (
    db: Database | Trx,
    bookId: string,
    partyIds: readonly string[],
    live: ReadonlyMap<string, LiveImport>,
  ) => Promise<T[]>,
): Promise<LoadedPerson<T>[]> {
  const { db, bookId, live, now } = scope;
  const ids = memberships.flatMap((it) => [...new Set([it.personId, ...it.sourceIds])]);
  const versions = await winners(db, bookId, await versionsOf(db, bookId, ids), live);
  const gone = await goneOf(db, bookId, scope.latestConnections, versions);
  const byOwner = <T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> =>
    Map.groupBy(rows, keyOf);
  const sources = byOwner(versions, (row) => row.id);
  const traces = byOwner(await tracesOf(db, bookId, ids, live), (row) => row.party_id);
  const facts = byOwner(await factsOf(db, bookId, ids), (row) => row.personId);
  const notes = byOwner(await notesOf(db, bookId, ids), (row) => row.person_id);
  const logged = await interactionsOf(db, bookId, ids);
  const loggedWith = new Map<string, StoredInteraction[]>();
  for (const it of logged)
    for (const person of it.people) loggedWith.set(person, [...(loggedWith.get(person) ?? []), it]);

  const sent = byOwner(await withPeople(db, bookId, 'sent', ids), (row) => row.person_id);
  // Of those alone who were asked in a message: what they answered ends the wait.
  const asked = [...sent].flatMap(([id, some]) => (some.some((it) => it.for_kind === 'ask') ? [id] : []));
  const answers = byOwner(
    asked.length === 0 ? [] : await answersBy(db, bookId, ids),
    (row) => row.by_person ?? '',
  );

  const family = familyNames([...(scope.own.name === null ? [] : [scope.own.name]), ...scope.own.fileNames]);
  return memberships.map(({ personId, sourceIds, context }) => {
    // Most people are one record of one file: for them nothing has to be joined.
    const single = sourceIds.length === 1 && sourceIds[0] === personId;
    const own = single ? sourceIds : [...new Set([personId, ...sourceIds])].toSorted();
    const all = <T>(map: ReadonlyMap<string, T[]>): T[] =>
      single ? (map.get(personId) ?? []) : own.flatMap((id) => map.get(id) ?? []);
    const distinct = <T extends { readonly id: string }>(map: ReadonlyMap<string, T[]>): T[] =>
      single ? all(map) : [...new Map(all(map).map((it) => [it.id, it])).values()];
    const viewed = all(sources).map((row) => viewedSource(row, live, gone));
    const saidFacts = all(facts).toSorted((a, b) => a.revision - b.revision);
    const personNotes = all(notes);
    const personLogged = distinct(loggedWith);
    const personSent = distinct(sent);
    const heard = new Set(personSent.map((it) => it.for_id));
    const personAnswers = distinct(answers).filter((it) => heard.has(it.ask_id));
    const personTraces = distinct(traces);
    const view = viewPerson(viewed, saidFacts);
    const cards = viewed
      .filter((it) => it.record.kind === 'card')
      .map((it) => factsOfCard(it.record, family));
    const evidence: TieEvidence = {
      ...evidenceOf(
        view,
        saidFacts,
        personTraces,
        personLogged,
        { sent: personSent, answers: personAnswers },
        personNotes.length,
        scope,
      ),
      ...(cards.length > 0 ? { keeps: joinCardFacts(cards)! } : {}),
      ...(viewed.some((it) => isFriend(it.record)) ? { friends: true } : {}),
      ...(context ? { context } : {}),
    };
    return {
      id: personId,
      view,
      sources: viewed,
      facts: saidFacts,
      notes: personNotes,
      logged: personLogged,
      sent: personSent,
      traces: personTraces,
      evidence,
      summary: summariseTie(evidence, now),
      approaches: readApproaches(evidence.events, now),
    };
  });
}

/** A record that counts, as the view of a person looks at it. */
export function viewedSource(
  row: StoredVersion,
  live: ReadonlyMap<string, LiveImport>,
  gone: ReadonlySet<string>,
): ViewedSource {
  const from = live.get(row.import_id)!.row;
  return {
    sourceId: row.id,
    record: JSON.parse(row.content) as ContactRecord,
    format: from.format,
    file: row.place.replace(/:\d+$/, ''),
    place: row.place,
    importId: row.import_id,
    importedAt: from.at,
    asOf: from.as_of,
    gone: gone.has(row.id),
  };
}

/** Formats whose messages are lines of a chat. */
const CHATS: ReadonlySet<string> = new Set(['whatsapp', 'telegram', 'signal', 'facebook']);

function evidenceOf(
  view: PersonView,
  facts: readonly SaidFact[],
  traces: readonly JudgedTrace[],
  logged: readonly StoredInteraction[],
  { sent, answers }: { readonly sent: readonly SentTable[]; readonly answers: readonly AnswerTable[] },
  noteCount: number,
  { own, live }: PeopleScope,
): TieEvidence {
  const events: TieEvent[] = traces.map((it) => ({
    id: it.id,
    kind: it.kind as EventKind,
    at: it.at,
    direction: it.direction,
    crowd: it.crowd,
    words: it.words,
    asks: it.asks === 1,
    said: false,
    thread: it.thread,
    ...(CHATS.has(live.get(it.import_id)!.row.format) ? { chat: true as const } : {}),
  }));
  for (const it of logged) {
    events.push({
      id: it.id,
      kind: it.kind as EventKind,
      at: it.at,
      direction: 'both',
      crowd: it.people.length,
      words: null,
      asks: false,
      said: true,
    });
  }
  for (const it of sent) {
    events.push({
      id: it.id,
      kind: 'message',
      at: it.at,
      direction: 'out',
      crowd: 1,
      words: null,
      asks: it.weight > 0 || it.purpose === 'ask',
      said: true,
      ...(owedPurposes.has(it.purpose) ? { owed: true as const } : {}),
    });
  }
  for (const it of answers) {
    events.push({
      id: it.id,
      kind: 'message',
      at: it.at,
      direction: 'in',
      crowd: 1,
      words: null,
      asks: false,
      said: true,
    });
  }
  events.sort((a, b) => (a.at ?? -Infinity) - (b.at ?? -Infinity) || (a.id < b.id ? -1 : 1));
  const said = latestFacts(facts);
  return {
    events,
    connected: view.connected,
    connectedOn: view.connectedOn ? Date.parse(`${view.connectedOn}T12:00:00Z`) : null,
    inAddressBook: view.inAddressBook || saidPoints(facts).said.some((it) => it.kind !== 'link'),
    synced: view.synced,
    notes: noteCount + view.notes.length,
    colleague: findColleague(view.affiliations, view.connectedOn, own.roles),
    metSaid:
      said.has('met-when') || said.has('met-where') || said.has('met-through') || said.has('met-gathering'),
    admired: said.has('admire'),
    recruits: looksForPeople(view.affiliations.map((it) => it.title)),
  };
}

/** What the list, the Network page and the choice of steps look at. */
export interface RowSummary {
  readonly tie: Omit<TieSummary, 'strength' | 'nominal'>;
  readonly admire: string | null;
  readonly gladToTalk: boolean;
  readonly connectedOn: string | null;
  readonly gone: boolean;
  readonly met: { readonly when: string | null; readonly where: string | null } | null;
  /** Where there is any. */
  readonly approaches?: Approaches;
  /** Of somebody with so many events that judging them each time they are shown would take long. */
  readonly whole?: TieSummary;
  /** What the rest of the book told when everybody was judged. */
  readonly context?: TieContext;
}

const MANY_EVENTS = 200;

export type PersonRow = Omit<PersonTable, 'book_id' | 'generation'>;

export function rowOf(person: LoadedPerson<JudgedTrace>): PersonRow {
  const { view, summary, facts } = person;
  const said = latestFacts(facts);
  const saidLevel = said.get('level');
  const level = saidLevel === 1 || saidLevel === 2 || saidLevel === 3 ? saidLevel : null;
  const admire = typeof said.get('admire') === 'string' ? (said.get('admire') as string) : null;
  const gladToTalk = said.get('glad-to-talk') === true;
  const text = (field: SaidFact['field']): string | null =>
    typeof said.get(field) === 'string' ? (said.get(field) as string) : null;
  const [when, where] = [text('met-when'), text('met-where')];
  const met = when === null && where === null ? null : { when, where };
  const { strength, nominal, ...tie } = summary;
  const { approaches } = person;
  const approached = approachKinds.some((kind) => approaches[kind].length > 0);
  const rest: RowSummary = {
    tie,
    admire,
    gladToTalk,
    connectedOn: view.connectedOn,
    gone: view.gone,
    met,
    ...(approached ? { approaches } : {}),
    ...(person.evidence.events.length > MANY_EVENTS ? { whole: summary } : {}),
    ...(person.evidence.context ? { context: person.evidence.context } : {}),
  };
  const folded = foldName(view.name) || view.name.toLowerCase();
  return {
    id: person.id,
    name: view.name,
    sort_name: folded,
    search: findableOf(person, folded),
    headline: view.headline,
    organisation: view.organisation,
    level: level ?? summary.level,
    basis: level === null ? 'evidence' : 'said',
    strength,
    nominal: nominal && level === null ? 1 : 0,
    // Who is no longer in the newest list was a connection once; they are not counted as one.
    connected: person.sources.some((it) => it.record.kind === 'connection' && !it.gone) ? 1 : 0,
    wrote_ever: summary.wroteEver ? 1 : 0,
    wrote_last_year: summary.wroteLastYear ? 1 : 0,
    talked_ever: summary.talkedEver ? 1 : 0,
    talked_last_year: summary.talkedLastYear ? 1 : 0,
    last_at: summary.lastAt,
    last_talk_at: summary.lastTalkAt,
    owes_reply_since: summary.owesReplySince,
    question_value: level === null ? summary.questionValue : 0,
    curious: admire !== null || gladToTalk ? 1 : 0,
    do_not_contact: wantNoContact(facts).length > 0 ? 1 : 0,
    not_now_until:
      typeof said.get('not-now-until') === 'string' ? (said.get('not-now-until') as string) : null,
    sources: person.sources.length,
    ...approachColumns(approaches),
    approached: approached ? 1 : 0,
    roles: writeRoles(view.affiliations),
    summary: JSON.stringify(rest),
  };
}

function approachColumns({ afterSilence, firstWord, asked, cameBack }: Approaches) {
  const [silence, first, question] = [markOf(afterSilence), markOf(firstWord), markOf(asked)];
  return {
    silence_at: silence.at,
    silence_answer: silence.answer,
    first_at: first.at,
    first_answer: first.answer,
    asked_at: question.at,
    asked_answer: question.answer,
    back_at: markOf(cameBack).at,
  };
}

/** Said in passing: not of them, or so that they are found again. */
const MERE_MARKS: ReadonlySet<string> = new Set(['known-as', 'known-by', SWEPT_FIELD, SWEEP_END_FIELD]);

/** Is this still somebody: a record speaks of them, or you said something that you have not taken back. */
export function isSomebody(sources: number, facts: readonly SaidFact[], notesAndLogs: boolean): boolean {
  if (sources > 0 || notesAndLogs) return true;
  const said = latestFacts(facts);
  return [...said.keys()].some((field) => !MERE_MARKS.has(field)) || saidPoints(facts).said.length > 0;
}
