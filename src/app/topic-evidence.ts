// What speaks for somebody where a topic is looked for, of a few people at a time: what you said of them, what they are and were, what
// you noted and what you met about, each as a reason that can be told. Read from their rows; notes where their words are in the row.
import { excerpt } from '#domain/excerpt.ts';
import type { Matter } from '#domain/find-by-topic.ts';
import { happenedOf, HOUR, hourOf, linesIn, writtenIn } from '#domain/findable-text.ts';
import { readRoles } from '#domain/held-roles.ts';
import { foldText } from '#domain/name-folding.ts';
import { searchWords } from '#domain/search-words.ts';
import type { Saying } from '#domain/tie.ts';
import { matchesIn, matchesTopic, type TopicMatch } from '#domain/topic-match.ts';
import type { EvidenceKind } from '#domain/weigh-evidence.ts';
import { typedWord } from '#domain/word-match.ts';
import { findableRows, type HeldPerson } from '#storage/findable.ts';
import type { Context } from './context.ts';
import { whereOf } from './find-person.ts';
import { cardNotes, type Dated, notedOf } from './why-found.ts';

export interface Evidence extends Omit<TopicMatch, 'words'> {
  readonly kind: EvidenceKind;
  readonly saying: Saying;
}

export interface Judged {
  readonly person: HeldPerson;
  readonly evidence: readonly Evidence[];
  readonly notNowUntil: string | null;
  /** Told where they are, when a place is asked for and they are there. */
  readonly there: Saying | null;
}

/** All that speaks for each of these people, in their order. */
export async function topicEvidence(
  context: Context,
  people: readonly HeldPerson[],
  matters: readonly Matter[],
  place: readonly string[] | undefined,
): Promise<readonly Judged[]> {
  const rows = await findableRows(
    whereOf(context),
    people.map((it) => it.id),
  );
  const speaks = (letter: 'k' | 'n', id: string): boolean =>
    foldedLines(rows.get(id)?.search ?? '', letter).some(
      (line) => matchesIn(matters, line, 'text').length > 0,
    );
  const ids = people.map((it) => it.id);
  const noted = await notedOf(
    context,
    ids.filter((id) => speaks('n', id)),
  );
  const cards = await cardNotes(
    context,
    ids.filter((id) => speaks('k', id)),
  );
  return people.map((person) => {
    const row = rows.get(person.id);
    const text = row?.search ?? '';
    return {
      person,
      notNowUntil: row?.not_now_until ?? null,
      there: place ? thereSaying(person, text, place) : null,
      evidence: [
        ...saidEvidence(text, matters),
        ...roleEvidence(person, matters),
        ...metEvidence(text, matters),
        ...notedEvidence(noted.get(person.id) ?? [], text, matters),
        ...cardEvidence(cards.get(person.id) ?? [], matters),
      ],
    };
  });
}

/** Folded words, without their letter: of what is of a day behind its stamp. */
function foldedLines(row: string, letter: 'k' | 'n'): string[] {
  return row
    .split('\n')
    .filter((line) => line.startsWith(letter))
    .map((line) => (letter === 'n' ? line.slice(line.indexOf(' ') + 1) : line.slice(1)));
}

const SAID: Readonly<Record<string, EvidenceKind>> = {
  interest: 'interest',
  offer: 'offer',
  need: 'need',
  'might-know': 'might-know',
};

function saidEvidence(text: string, matters: readonly Matter[]): Evidence[] {
  return writtenIn(text, 'topic').flatMap(([said = '', line = '']) => {
    const kind = SAID[said];
    return kind === undefined
      ? []
      : matchesTopic(matters, line).map((it) =>
          evidence(kind, it, { code: 'found-topic', values: { kind: said, line } }),
        );
  });
}

function roleEvidence(person: HeldPerson, matters: readonly Matter[]): Evidence[] {
  const found: Evidence[] = [];
  for (const [at, role] of readRoles(person.roles, person).entries()) {
    const { title, organisation, since, until } = role;
    const present =
      person.headline !== null && person.headline === [title, organisation].filter(Boolean).join(', ');
    const saying: Saying = present
      ? { code: 'found-role', values: { role: person.headline } }
      : {
          code: 'found-other-role',
          values: {
            title: title ?? '',
            organisation: organisation ?? '',
            since: since ?? '',
            until: until ?? '',
          },
        };
    const now = present || (at === 0 && until === null);
    const own = title === null ? [] : matchesIn(matters, title, 'title');
    found.push(...own.map((it) => evidence(now ? 'role' : 'past-role', it, saying)));
    const there = organisation === null ? [] : matchesIn(matters, organisation, 'text');
    for (const it of there)
      if (!own.some((one) => one.matter === it.matter && one.near >= it.near))
        found.push(evidence(now ? 'organisation' : 'past-role', it, saying));
  }
  return found;
}

function metEvidence(text: string, matters: readonly Matter[]): Evidence[] {
  return writtenIn(text, 'met').flatMap(([kind = '', line = '']) =>
    matchesIn(matters, line, 'text').map((it) =>
      evidence('met', it, { code: 'found-met', values: { kind, line } }),
    ),
  );
}

/** The newest of notes, and of what you met or wrote about. */
function notedEvidence(noted: readonly Dated[], text: string, matters: readonly Matter[]): Evidence[] {
  const lines = linesIn(text).map((it) => {
    const hour = hourOf(it.stamp);
    return { ...it, at: hour === 0 ? null : hour * HOUR };
  });
  const found: Evidence[] = [];
  for (const it of [...noted, ...lines].sort((a, b) => b.stamp - a.stamp)) {
    const what = happenedOf(it.stamp);
    const kind = what === 'note' ? 'note' : 'talk';
    for (const match of matchesIn(matters, it.text, 'text')) {
      if (found.some((one) => one.kind === kind && one.matter === match.matter)) continue;
      const values = { line: lineOf(it.text, match), ...(it.at === null ? {} : { at: it.at }) };
      found.push(
        evidence(
          kind,
          match,
          kind === 'note'
            ? { code: 'found-note', values }
            : { code: 'found-talk', values: { what, ...values } },
        ),
      );
    }
  }
  return found;
}

function cardEvidence(notes: readonly string[], matters: readonly Matter[]): Evidence[] {
  return notes.flatMap((note) =>
    matchesIn(matters, note, 'text').map((it) =>
      evidence('card-note', it, { code: 'found-card-note', values: { line: lineOf(note, it) } }),
    ),
  );
}

function evidence(kind: EvidenceKind, { matter, near, topic }: TopicMatch, saying: Saying): Evidence {
  return { kind, matter, near, topic, saying };
}

/** The piece of it where the words stand. */
function lineOf(text: string, { words }: TopicMatch): string {
  const [first = ''] = searchWords(foldText(words));
  return excerpt(text, typedWord(first)) ?? text.slice(0, 100);
}

function thereSaying(person: HeldPerson, text: string, place: readonly string[]): Saying | null {
  const holds = (line: string): boolean => {
    const words = new Set(searchWords(foldText(line)));
    return place.every((word) => words.has(word));
  };
  const written = writtenIn(text, 'place').find(([line = '']) => holds(line));
  if (written) return { code: 'found-place', values: { line: written[0] ?? '' } };
  const role = [person.headline, ...readRoles(person.roles, person).map((it) => it.organisation)].find(
    (line) => line !== null && holds(line),
  );
  return role === undefined || role === null ? null : { code: 'found-role', values: { role } };
}
