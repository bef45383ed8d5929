// Organisations out of who is or was there. Held people stand in the order of the list, strongest ties first, on every
// engine; that order is kept among those whom you know equally well.
import { type HeldRole, readRoles } from './held-roles.ts';
import { organisationKey, shownSpelling } from './organisation-name.ts';
import { isPresent, laterRole } from './roles.ts';

/** What of a person is looked at here. */
export interface Employed {
  readonly headline: string | null;
  readonly organisation: string | null;
  readonly level: number | null;
  /** Keys of the organisations of all their roles. */
  readonly organisations: readonly string[];
  /** As `writeRoles` keeps them. */
  readonly roles: string | null;
}

export interface RoleThere extends HeldRole {
  readonly present: boolean;
}

export interface There<T extends Employed> {
  readonly who: T;
  /** The latest first; at least one. */
  readonly roles: readonly RoleThere[];
}

/** Who is there, then who was there; of each whom you know well, then a little, then the rest, strongest ties first. `month` is now, `YYYY-MM`. */
export function peopleAt<T extends Employed>(people: readonly T[], key: string, month: string): There<T>[] {
  const present: There<T>[] = [];
  const past: There<T>[] = [];
  for (const who of people) {
    if (!who.organisations.includes(key)) continue;
    const roles = rolesAt(who, key, month);
    if (roles.length > 0) (roles.some((it) => it.present) ? present : past).push({ who, roles });
  }
  return [...wellFirst(present), ...wellFirst(past)];
}

function wellFirst<T extends Employed>(there: readonly There<T>[]): There<T>[] {
  const rank = (level: number | null): number => (level === 1 || level === 2 ? level : 3);
  return there.toSorted((a, b) => rank(a.who.level) - rank(b.who.level));
}

function rolesAt(who: Employed, key: string, month: string): RoleThere[] {
  return readRoles(who.roles, who)
    .filter((it) => it.organisation !== null && organisationKey(it.organisation) === key)
    .map((it) => ({ ...it, present: isPresent(it.until, month) }))
    .toSorted((a, b) => Number(b.present) - Number(a.present) || laterRole(a, b));
}

export interface Organisation {
  readonly key: string;
  /** As most write it. */
  readonly name: string;
  /** Who is or was there. */
  readonly people: number;
  readonly well: number;
  readonly little: number;
}

/** All of them: first where you know most people, then where most people are, then by name. */
export function organisationsAmong(people: readonly Employed[]): Organisation[] {
  const counts = new Map<string, { people: number; well: number; little: number }>();
  const spellings = new Map<string, Map<string, number>>();
  const spelled = (name: string, key: string): void => {
    const held = spellings.get(key);
    if (held) held.set(name, (held.get(name) ?? 0) + 1);
    else spellings.set(key, new Map([[name, 1]]));
  };
  for (const who of people) {
    for (const key of who.organisations) {
      const count = counts.get(key);
      const [well, little] = [who.level === 1 ? 1 : 0, who.level === 2 ? 1 : 0];
      if (count) {
        count.people += 1;
        count.well += well;
        count.little += little;
      } else counts.set(key, { people: 1, well, little });
    }
    if (who.roles === null) {
      if (who.organisation !== null && who.organisations.length > 0)
        spelled(who.organisation, who.organisations[0]!);
    } else
      for (const { organisation } of readRoles(who.roles, who)) {
        const key = organisation === null ? null : organisationKey(organisation);
        if (key !== null) spelled(organisation!, key);
      }
  }
  return [...counts]
    .map(([key, count]) => ({ key, name: shownSpelling(spellings.get(key) ?? new Map()), ...count }))
    .toSorted(
      (a, b) => b.well + b.little - (a.well + a.little) || b.people - a.people || (a.key < b.key ? -1 : 1),
    );
}
