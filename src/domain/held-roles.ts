// The roles of everybody as the derived row keeps them, so that a page of an organisation is made from memory. Most people have one
// role without dates, which their headline and organisation tell already: for them nothing is kept.
import { organisationKey } from './organisation-name.ts';

export interface HeldRole {
  readonly organisation: string | null;
  readonly title: string | null;
  /** `YYYY-MM` or `YYYY`; null where it is not known. */
  readonly since: string | null;
  readonly until: string | null;
}

/** As text; null where headline and organisation tell all of it. */
export function writeRoles(roles: readonly HeldRole[]): string | null {
  const [first, ...more] = roles;
  if (!first || (more.length === 0 && first.since === null && first.until === null)) return null;
  return JSON.stringify(roles.map((it) => [it.organisation, it.title, it.since, it.until]));
}

/** What `writeRoles` kept, and else what headline and organisation tell. */
export function readRoles(
  kept: string | null,
  { headline, organisation }: { readonly headline: string | null; readonly organisation: string | null },
): HeldRole[] {
  if (kept === null) {
    const title = headline === organisation ? null : titleOf(headline, organisation);
    return headline === null ? [] : [{ organisation, title, since: null, until: null }];
  }
  return (JSON.parse(kept) as readonly (readonly (string | null)[])[]).map(
    ([organisation = null, title = null, since = null, until = null]) => ({
      organisation,
      title,
      since,
      until,
    }),
  );
}

/** “Nurse” of “Nurse, Fernhill”. */
function titleOf(headline: string | null, organisation: string | null): string | null {
  const end = `, ${organisation}`;
  return organisation !== null && headline?.endsWith(end) ? headline.slice(0, -end.length) : headline;
}

const NONE: readonly string[] = [];
const alone = new Map<string, readonly string[]>();
const KEYS_SHARED = 50_000;

/** The keys of the organisations that somebody is or was at. Those of one alone share theirs: there are tens of thousands. */
export function organisationsOf(kept: string | null, organisation: string | null): readonly string[] {
  if (kept === null) {
    const key = organisation === null ? null : organisationKey(organisation);
    if (key === null) return NONE;
    const known = alone.get(key);
    if (known) return known;
    if (alone.size >= KEYS_SHARED) alone.clear();
    const own = [key];
    alone.set(key, own);
    return own;
  }
  const roles = readRoles(kept, { headline: null, organisation: null });
  return [
    ...new Set(
      roles.flatMap((it) => (it.organisation === null ? [] : (organisationKey(it.organisation) ?? []))),
    ),
  ];
}
