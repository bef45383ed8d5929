// A person as a view over records and said facts: which name, which role, which addresses to show, each with its source.
// What you said wins; then what you keep yourself (your cards), then what their profile says; newest first.
import type { MIGHT_KNOW_FIELD, TopicField } from './said-topics.ts';
import type { SWEEP_END_FIELD, SWEPT_FIELD } from './sweep.ts';
import type { Affiliation, ContactRecord } from './source-record.ts';
import { shownName } from './shown-name.ts';

/** A record as it is now (its winning version), with where it came from. */
export interface ViewedSource {
  readonly sourceId: string;
  readonly record: ContactRecord;
  readonly format: string;
  readonly file: string;
  readonly place: string;
  readonly importId: string;
  /** ms */
  readonly importedAt: number;
  /** Day that the export stands for, or null. */
  readonly asOf: string | null;
  readonly gone: boolean;
}

/** A said fact; the newest revision of each field (lists keep each value). */
export interface SaidFact {
  readonly field: FactField;
  readonly value: unknown;
  readonly saidAt: number;
  readonly revision: number;
}

/** Fields with one value; the latest wins, null takes it back. */
export const SINGLE_FIELDS = [
  'name',
  'organisation',
  'title',
  'met-when',
  'met-where',
  'met-through',
  'met-gathering',
  'admire',
  'level',
  'glad-to-talk',
  'do-not-contact',
  'not-now-until',
  /** The name at the time when something was first said; shown where no file gives one any more. */
  'known-as',
  /** The addresses and slugs by which files knew them then, so that they are found again when those files are gone. */
  'known-by',
] as const;
/** With one value for each other person: `{ person, know }`, know true, false or null (taken back). */
export const KNOWS_FIELD = 'knows';
/** Fields with many values; each value stands by itself. */
export const LIST_FIELDS = ['email', 'phone', 'link'] as const;
/** Values that you said are no longer theirs, whoever said they were. */
const REMOVED_FIELDS = ['not-email', 'not-phone', 'not-link'] as const;
export type FactField =
  | (typeof SINGLE_FIELDS)[number]
  | (typeof LIST_FIELDS)[number]
  | (typeof REMOVED_FIELDS)[number]
  | typeof KNOWS_FIELD
  | TopicField
  | `not-${TopicField}`
  | typeof MIGHT_KNOW_FIELD
  | typeof SWEPT_FIELD
  | typeof SWEEP_END_FIELD;

type PointField = (typeof LIST_FIELDS)[number];

/** Addresses, numbers and links that you said, and those that you took away; the later word counts. Facts oldest first. */
export function saidPoints(facts: readonly SaidFact[]): {
  readonly said: readonly { readonly kind: PointField; readonly value: string }[];
  readonly isRemoved: (kind: string, value: string) => boolean;
} {
  const said = new Map<string, { kind: PointField; value: string }>();
  const removed = new Set<string>();
  for (const { field, value } of facts) {
    if (typeof value !== 'string') continue;
    const kind = LIST_FIELDS.find((it) => field === it || field === `not-${it}`);
    if (!kind) continue;
    const key = pointKey(kind, value);
    said.delete(key);
    removed.delete(key);
    if (field === kind) said.set(key, { kind, value });
    else removed.add(key);
  }
  return { said: [...said.values()], isRemoved: (kind, value) => removed.has(pointKey(kind, value)) };
}

/** By which two writings of an address, number or link are one. */
export function pointKey(kind: string, value: string): string {
  const plain = value.trim().toLowerCase();
  return kind === 'phone'
    ? `phone:${plain.replaceAll(/[^+\d]/g, '')}`
    : `${kind}:${plain.replaceAll(/^https?:\/\/(www\.)?|\/+$/g, '')}`;
}

export interface SourcedPoint {
  readonly kind: 'email' | 'phone' | 'link' | 'address';
  readonly value: string;
  readonly label: string | null;
  /** The file, or `you`. */
  readonly source: string;
}

export interface SourcedAffiliation {
  readonly organisation: string | null;
  readonly title: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
}

export interface PersonView {
  readonly name: string;
  readonly headline: string | null;
  readonly organisation: string | null;
  readonly contactPoints: readonly SourcedPoint[];
  readonly affiliations: readonly SourcedAffiliation[];
  readonly birthday: string | null;
  readonly location: string | null;
  readonly connectedOn: string | null;
  readonly notes: readonly { readonly text: string; readonly source: string }[];
  readonly gone: boolean;
  readonly connected: boolean;
  readonly inAddressBook: boolean;
  readonly synced: boolean;
}

const KIND_ORDER = { card: 0, connection: 1, correspondent: 2, synced: 3 } as const;
/** For what somebody does, their own profile is newer than the card that you once wrote. */
const ROLE_ORDER = { connection: 0, correspondent: 1, card: 2, synced: 3 } as const;

/** Makes the view. `sources` in any order; the result does not depend on it. */
export function viewPerson(sources: readonly ViewedSource[], facts: readonly SaidFact[]): PersonView {
  const said = latestFacts(facts);
  const byName = sources.toSorted(
    (a, b) => KIND_ORDER[a.record.kind] - KIND_ORDER[b.record.kind] || newerFirst(a, b),
  );
  const byRole = sources.toSorted(
    (a, b) =>
      Number(a.gone) - Number(b.gone) ||
      ROLE_ORDER[a.record.kind] - ROLE_ORDER[b.record.kind] ||
      newerFirst(a, b),
  );
  const fullest = byName.find((source) => source.record.name.full.includes(' ')) ?? byName[0];
  const name =
    text(said.get('name')) ??
    (fullest && shownName(fullest.record.name.full)) ??
    text(said.get('known-as')) ??
    '';

  const affiliations = sourcedAffiliations(byRole, said);
  const role = affiliations.find((it) => it.until === null) ?? affiliations[0];
  return {
    name,
    headline: role ? [role.title, role.organisation].filter(Boolean).join(', ') || null : null,
    organisation: role?.organisation ?? null,
    contactPoints: contactPoints(byName, facts),
    affiliations,
    birthday: byName.find((source) => source.record.birthday)?.record.birthday ?? null,
    location: byRole.find((source) => source.record.location)?.record.location ?? null,
    connectedOn:
      sources
        .map((source) => source.record.connectedOn)
        .filter((day) => day !== undefined)
        .toSorted()[0] ?? null,
    notes: byName.flatMap((source) =>
      (source.record.notes ?? []).map((note) => ({ text: note, source: source.file })),
    ),
    gone: sources.length > 0 && sources.every((source) => source.gone),
    connected: sources.some((source) => source.record.kind === 'connection'),
    inAddressBook: sources.some((source) => source.record.kind === 'card'),
    synced: sources.some((source) => source.record.kind === 'synced'),
  };
}

/** The latest value of each single field that is not taken back. */
export function latestFacts(facts: readonly SaidFact[]): ReadonlyMap<FactField, unknown> {
  const latest = new Map<FactField, SaidFact>();
  for (const fact of facts) {
    const held = latest.get(fact.field);
    if (!held || held.revision <= fact.revision) latest.set(fact.field, fact);
  }
  return new Map(
    [...latest].filter(([, fact]) => fact.value !== null).map(([field, fact]) => [field, fact.value]),
  );
}

/** The ids, of those who are one person, of which you said that they are not to be contacted: what holds of one holds of the person. */
export function wantNoContact(facts: readonly (SaidFact & { readonly personId: string })[]): string[] {
  const about = Map.groupBy(
    facts.filter((it) => it.field === 'do-not-contact'),
    (it) => it.personId,
  );
  return [...about].filter(([, own]) => latestFacts(own).get('do-not-contact') === true).map(([id]) => id);
}

function sourcedAffiliations(
  byRole: readonly ViewedSource[],
  said: ReadonlyMap<FactField, unknown>,
): SourcedAffiliation[] {
  const found: SourcedAffiliation[] = [];
  const organisation = text(said.get('organisation'));
  const title = text(said.get('title'));
  if (organisation || title) found.push({ organisation, title, since: null, until: null, source: 'you' });
  const seen = new Set<string>();
  for (const source of byRole) {
    for (const it of source.record.affiliations) {
      const key = [it.organisation, it.title, it.since, it.until]
        .map((part) => (part ?? '').toLowerCase())
        .join('\n');
      if (seen.has(key) || key.trim() === '') continue;
      seen.add(key);
      found.push(sourced(it, source.file));
    }
  }
  return found;
}

function sourced(it: Affiliation, source: string): SourcedAffiliation {
  return {
    organisation: it.organisation ?? null,
    title: it.title ?? null,
    since: it.since ?? null,
    until: it.until ?? null,
    source,
  };
}

function contactPoints(sources: readonly ViewedSource[], facts: readonly SaidFact[]): SourcedPoint[] {
  const { said, isRemoved } = saidPoints(facts);
  const points: SourcedPoint[] = said.map((it) => ({ ...it, label: null, source: 'you' }));
  for (const source of sources) {
    const { emails, phones, links, addresses, linkedin } = source.record;
    const of = (kind: SourcedPoint['kind'], list: ContactRecord['emails'] | undefined): SourcedPoint[] =>
      (list ?? []).map((point) => ({
        kind,
        value: point.value,
        label: point.label ?? null,
        source: source.file,
      }));
    points.push(...of('email', emails), ...of('phone', phones));
    if (linkedin)
      points.push({
        kind: 'link',
        value: `https://www.linkedin.com/in/${encodeURIComponent(linkedin)}`,
        label: 'LinkedIn',
        source: source.file,
      });
    points.push(...of('link', links), ...of('address', addresses));
  }
  const seen = new Set<string>();
  return points.filter((point) => {
    const key = pointKey(point.kind, point.value);
    if (isRemoved(point.kind, point.value)) return false;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function newerFirst(a: ViewedSource, b: ViewedSource): number {
  const [older, newer] = [a.asOf ?? '', b.asOf ?? ''];
  return older === newer ? (a.sourceId < b.sourceId ? -1 : 1) : older < newer ? 1 : -1;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
