// Where each thing that is told of somebody comes from: the records that say the same, and when you said it yourself.
// Looked up for the one person who is shown; the judging of everybody has no need of it.
import { type FactField, pointKey, type SaidFact, type ViewedSource } from './person-view.ts';
import type { ContactRecord } from './source-record.ts';
import { shownName } from './shown-name.ts';

export interface Origin {
  /** Ids of the records that say so; none where you alone say it. */
  readonly sources: readonly string[];
  /** When you said it last, ms; null where you did not. */
  readonly saidAt: number | null;
}

export interface Origins {
  point(kind: string, value: string): Origin;
  role(role: {
    readonly organisation: string | null;
    readonly title: string | null;
    readonly since: string | null;
    readonly until: string | null;
    readonly source: string;
  }): Origin;
  name(name: string): Origin;
  birthday(day: string | null): Origin;
  location(place: string | null): Origin;
  connectedOn(day: string | null): Origin;
  note(text: string): Origin;
  /** Of what you alone can say. */
  said(...fields: readonly FactField[]): Origin;
}

export function originsOf(sources: readonly ViewedSource[], facts: readonly SaidFact[]): Origins {
  const from = (says: (record: ContactRecord) => boolean, saidAt: number | null = null): Origin => ({
    sources: sources.filter((it) => says(it.record)).map((it) => it.sourceId),
    saidAt,
  });
  const saidAt = (...fields: readonly FactField[]): number | null => {
    const current = fields.flatMap((field) => facts.findLast((it) => it.field === field) ?? []);
    const stated = current.filter((it) => it.value !== null).map((it) => it.saidAt);
    return stated.length === 0 ? null : Math.max(...stated);
  };
  return {
    point: (kind, value) => {
      const key = pointKey(kind, value);
      const fact = facts.findLast(
        (it) => it.field === kind && typeof it.value === 'string' && pointKey(kind, it.value) === key,
      );
      return from((record) => pointsOf(record, kind).has(key), fact?.saidAt ?? null);
    },
    role: (role) => {
      const key = roleKey(role);
      return from(
        (record) => record.affiliations.some((it) => roleKey(it) === key),
        role.source === 'you' ? saidAt('organisation', 'title') : null,
      );
    },
    name: (name) => from((record) => shownName(record.name.full) === name, saidAt('name')),
    birthday: (day) => from((record) => day !== null && record.birthday === day),
    location: (place) => from((record) => place !== null && record.location === place),
    connectedOn: (day) => from((record) => day !== null && record.connectedOn === day),
    note: (text) => from((record) => record.notes?.includes(text) === true),
    said: (...fields) => ({ sources: [], saidAt: saidAt(...fields) }),
  };
}

function pointsOf(record: ContactRecord, kind: string): ReadonlySet<string> {
  const { emails, phones, links, addresses, linkedin } = record;
  const list =
    kind === 'email' ? emails : kind === 'phone' ? phones : kind === 'address' ? (addresses ?? []) : links;
  const values = list.map((it) => it.value);
  if (kind === 'link' && linkedin) values.push(`https://www.linkedin.com/in/${encodeURIComponent(linkedin)}`);
  return new Set(values.map((value) => pointKey(kind, value)));
}

function roleKey(it: {
  readonly organisation?: string | null;
  readonly title?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
}): string {
  return [it.organisation, it.title, it.since, it.until].map((part) => (part ?? '').toLowerCase()).join('\n');
}
