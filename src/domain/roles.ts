// The roles of somebody over time, in the order in which one tells them: what they do now first, then what they did, latest first.
import { organisationKey } from './organisation-name.ts';
import type { SourcedAffiliation } from './person-view.ts';

export interface Role extends SourcedAffiliation {
  /** Of the organisation's page; null where there is none. */
  readonly key: string | null;
  readonly present: boolean;
}

/**
 * Roles in order. `month` is now, `YYYY-MM`. A role that another source dates is told once, with its dates; where nothing says when,
 * the order of the sources stays.
 */
export function orderRoles(affiliations: readonly SourcedAffiliation[], month: string): Role[] {
  const roles = affiliations.map((it): Role => ({
    ...it,
    key: it.organisation === null ? null : organisationKey(it.organisation),
    present: isPresent(it.until, month),
  }));
  const told = roles.filter(
    (it) =>
      it.source === 'you' ||
      it.since !== null ||
      it.until !== null ||
      !roles.some((other) => isDated(other) && sameRole(it, other)),
  );
  const places = new Map(told.map((it, at) => [it, at]));
  return told.toSorted(
    (a, b) =>
      Number(b.present) - Number(a.present) ||
      Number(b.source === 'you') - Number(a.source === 'you') ||
      laterRole(a, b) ||
      places.get(a)! - places.get(b)!,
  );
}

function isDated(it: Role): boolean {
  return it.since !== null || it.until !== null;
}

/** The same thing done at the same place, as far as both say what. */
function sameRole(a: Role, b: Role): boolean {
  const organisation = a.key === null ? a.organisation === b.organisation : a.key === b.key;
  return organisation && (a.title ?? '').toLowerCase() === (b.title ?? '').toLowerCase();
}

/** `until` as `YYYY-MM` or `YYYY`: none, or a month or year that is not over yet. `month` is now, `YYYY-MM`. */
export function isPresent(until: string | null, month: string): boolean {
  return until === null || until >= month.slice(0, until.length);
}

/** The order of two that are both present or both past: what ended later first, then what began later. */
export function laterRole(
  a: { readonly since: string | null; readonly until: string | null; readonly present: boolean },
  b: { readonly since: string | null; readonly until: string | null },
): number {
  return (a.present ? 0 : later(b.until, a.until)) || later(b.since, a.since);
}

function later(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}
