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
  const found = new Map<string, Counted>();
  for (const who of people) {
    if (who.roles === null) {
      const [key] = who.organisations;
      if (key !== undefined) spell(count(found, key, who.level), who.organisation!);
      continue;
    }
    for (const key of who.organisations) count(found, key, who.level);
    for (const { organisation } of readRoles(who.roles, who)) {
      const key = organisation === null ? null : organisationKey(organisation);
      if (key !== null) spell(found.get(key)!, organisation!);
    }
  }
  return [...found.entries()]
    .map(([key, { people: all, well, little, spelling, others }]) => ({
      key,
      name: others === null ? spelling : shownSpelling(others),
      people: all,
      well,
      little,
    }))
    .toSorted(
      (a, b) => b.well + b.little - (a.well + a.little) || b.people - a.people || (a.key < b.key ? -1 : 1),
    );
}

interface Counted {
  people: number;
  well: number;
  little: number;
  /** The first; and of how many each, where there are several. */
  spelling: string;
  times: number;
  others: Map<string, number> | null;
}

function count(found: Map<string, Counted>, key: string, level: number | null): Counted {
  let held = found.get(key);
  if (!held) {
    held = { people: 0, well: 0, little: 0, spelling: '', times: 0, others: null };
    found.set(key, held);
  }
  held.people += 1;
  if (level === 1) held.well += 1;
  if (level === 2) held.little += 1;
  return held;
}

function spell(held: Counted, name: string): void {
  if (held.others) held.others.set(name, (held.others.get(name) ?? 0) + 1);
  else if (held.times === 0 || held.spelling === name) {
    held.spelling = name;
    held.times += 1;
  } else held.others = new Map([[held.spelling, held.times]]).set(name, 1);
}
