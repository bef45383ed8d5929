// What somebody is found by, as it stands in their row: of all that files and you say of them, each thing in its place
// (domain/findable-text.ts).
import { happenedKind, shortLine, writeFindable } from '#domain/findable-text.ts';
import { readableNote } from '#domain/mentions.ts';
import { foldText } from '#domain/name-folding.ts';
import { latestFacts, type SaidFact } from '#domain/person-view.ts';
import { saidMightKnow, saidTopics } from '#domain/said-topics.ts';
import { searchWords } from '#domain/search-words.ts';
import type { JudgedTrace } from '#storage/sources.ts';
import type { LoadedPerson } from './person-rows.ts';

type Person = Pick<LoadedPerson<JudgedTrace>, 'view' | 'sources' | 'facts' | 'notes' | 'logged' | 'traces'>;

/** What you call each of those who are one by your word: the latest of each, since a name that you took back is not theirs. */
function saidNames(facts: Person['facts']): readonly string[] {
  return [...Map.groupBy(facts, (it) => it.personId).values()].flatMap((own) => {
    const name = latestFacts(own).get('name');
    return typeof name === 'string' ? [name] : [];
  });
}

/** `name`: as it is folded in the row. */
export function findableOf(person: Person, name: string): string {
  const { view, sources, facts, notes, logged, traces } = person;
  const own = new Set(searchWords(name));
  const others = distinct(
    [
      ...sources.flatMap(({ record }) => [record.name.full, record.name.nickname]),
      ...saidNames(facts),
    ].filter((it) => it !== view.name),
  ).filter((it) => foldedWords(it).some((word) => !own.has(word)));
  const now = view.affiliations.find(
    (it) => [it.title, it.organisation].filter(Boolean).join(', ') === (view.headline ?? ''),
  );
  const roles = view.affiliations.filter((it) => it !== now);
  const emails = distinct(view.contactPoints.filter((it) => it.kind === 'email').map((it) => it.value));
  const places = distinct([
    view.location,
    ...view.contactPoints.filter((it) => it.kind === 'address').map((it) => it.value),
  ]);
  const topics = topicsOf(facts);
  const met = metOf(facts);
  const words = (texts: readonly (string | null | undefined)[]): readonly string[] =>
    texts.flatMap((it) => (it ? foldedWords(it) : []));
  return writeFindable({
    words: {
      'other-name': words(others).filter((word) => !own.has(word)),
      role: words([view.headline]),
      'past-role': words(roles.flatMap((it) => [it.title, it.organisation])),
      email: emails.flatMap(addressWords),
      place: words(places),
      topic: words(topics.map(([, topic]) => topic)),
      met: words(met.lines.map(([, line]) => line)),
      'card-note': words(view.notes.map((it) => it.text)),
    },
    written: {
      'other-name': others.map((it) => [it]),
      email: emails.map((it) => [it]),
      place: places.map((it) => [shortLine(it)]),
      topic: topics,
      met: met.lines.map(([kind, line]) => [kind, shortLine(line)]),
    },
    met: met.when,
    happened: [...traces, ...logged].map((it) => ({ at: it.at, what: happenedKind(it.kind) })),
    noted: [
      ...notes.map((it) => ({
        at: it.at,
        what: 'note' as const,
        text: foldedWords(plainNote(it.text)).join(' '),
      })),
      ...logged
        .filter((it) => it.note !== null)
        .map((it) => ({
          at: it.at,
          what: happenedKind(it.kind),
          text: foldedWords(plainNote(it.note!)).join(' '),
        })),
    ],
    lines: traces
      .filter((it) => it.about !== null)
      .map((it) => ({ at: it.at, what: happenedKind(it.kind), text: shortLine(it.about!) })),
  });
}

/** Who is mentioned is looked for by their own name. */
function plainNote(text: string): string {
  return readableNote(text, () => ' ');
}

function topicsOf(facts: readonly SaidFact[]): (readonly [string, string])[] {
  const { interests, offers, needs, couldDo } = saidTopics(facts);
  const of = (kind: string, list: readonly string[]): (readonly [string, string])[] =>
    list.map((it) => [kind, it]);
  return [
    ...of('interest', interests),
    ...of('offer', offers),
    ...of('need', needs),
    ...of('could-do', couldDo),
    ...of(
      'might-know',
      saidMightKnow(facts)
        .filter((it) => it.might)
        .map((it) => it.topic),
    ),
  ];
}

function metOf(facts: readonly SaidFact[]): {
  readonly when: string | null;
  readonly lines: readonly (readonly [string, string])[];
} {
  const said = latestFacts(facts);
  const text = (field: SaidFact['field']): string | null =>
    typeof said.get(field) === 'string' ? (said.get(field) as string) : null;
  const when = text('met-when');
  return {
    when: when !== null && /^\d{4}(-\d\d){0,2}$/.test(when) ? when : null,
    lines: (['met-where', 'met-gathering', 'admire'] as const).flatMap((field) => {
      const line = text(field);
      return line === null ? [] : [[field, line] as const];
    }),
  };
}

function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts)].filter((it): it is string => typeof it === 'string' && it !== '');
}

/** As it is folded when it is typed whole, and its parts. */
function addressWords(address: string): string[] {
  const [local = ''] = address.toLowerCase().split('@');
  return [...foldedWords(address), ...searchWords(local)];
}

const WORDS_REMEMBERED = 20_000;
const wordsOf = new Map<string, readonly string[]>();

/** The words of a text as the search compares them; firms and titles come again and again. */
function foldedWords(text: string): readonly string[] {
  const known = wordsOf.get(text);
  if (known) return known;
  const words = [...new Set(searchWords(foldText(text)))];
  if (wordsOf.size >= WORDS_REMEMBERED) wordsOf.clear();
  if (text.length < 100) wordsOf.set(text, words);
  return words;
}
