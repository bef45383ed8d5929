// Whether somebody works, or worked, where the owner of the book does: same employer now, or connected while the owner was there.
import type { Affiliation } from './source-record.ts';
import type { TieEvidence } from './tie.ts';

/** Legal forms and fillers that do not tell one organisation from another. */
const LEGAL_FORMS =
  /\b(?:incorporated|inc|llc|ltd|limited|plc|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|aps|pty|co|corp|corporation|company|group|holdings?)\b\.?/g;

/** `The Acme Group, Inc.` and `ACME` are one organisation; an empty result is no organisation. */
export function foldOrganisation(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s&]/gu, ' ');
  const bare = plain
    .replaceAll(LEGAL_FORMS, ' ')
    .replaceAll(/^\s*the\s/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return bare === '' ? plain.replaceAll(/\s+/g, ' ').trim() : bare;
}

/** Names of no employer in particular, folded. */
export const NO_ORGANISATION = new Set([
  'self employed',
  'selfemployed',
  'freelance',
  'freelancer',
  'independent',
  'retired',
  'student',
  'none',
  'n a',
  'stealth',
  'stealth startup',
  'confidential',
]);

export interface OwnRole {
  readonly organisation: string;
  readonly folded: string;
  /** `YYYY-MM` or `YYYY`; null = unknown. */
  readonly since: string | null;
  /** null = still there. */
  readonly until: string | null;
}

export function ownRoles(positions: readonly Affiliation[]): OwnRole[] {
  return positions
    .filter((it) => it.organisation)
    .map((it) => ({
      organisation: it.organisation!,
      folded: foldOrganisation(it.organisation!),
      since: it.since ?? null,
      until: it.until ?? null,
    }))
    .filter((it) => it.folded !== '' && !NO_ORGANISATION.has(it.folded));
}

/** The closest tie through work: the same place now, then having connected while you were there, then a place you once were. */
export function findColleague(
  theirs: readonly { readonly organisation: string | null; readonly until: string | null }[],
  connectedOn: string | null,
  mine: readonly OwnRole[],
): TieEvidence['colleague'] {
  let found: TieEvidence['colleague'] = null;
  const rank = new Map([
    ['now', 3],
    ['then', 2],
    ['past', 1],
  ]);
  for (const role of theirs) {
    if (!role.organisation) continue;
    const folded = foldOrganisation(role.organisation);
    for (const own of mine) {
      if (own.folded !== folded) continue;
      const during =
        connectedOn !== null &&
        own.since !== null &&
        own.since <= connectedOn &&
        (own.until === null || connectedOn.slice(0, own.until.length) <= own.until);
      const when = own.until === null && !role.until ? 'now' : during ? 'then' : 'past';
      if (!found || rank.get(when)! > rank.get(found.when)!) found = { organisation: own.organisation, when };
    }
  }
  return found;
}
