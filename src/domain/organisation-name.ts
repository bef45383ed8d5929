// One name for an organisation that files write in many ways: legal forms, case, accents and dots do not tell two apart.
// What the fold takes for one and is two (two firms called Acme) stays one page; nobody is joined by it.
import { foldOrganisation, NO_ORGANISATION } from './colleagues.ts';

/** Forms that only stand behind a name. */
const BEHIND = /(?:\s(?:and|co|cie|eg|ev|ohg|kgaa|mbh|ug|lp|llp|sl|sas|kk|ltda|pvt|the))+$/;
const KEYS_REMEMBERED = 20_000;
const remembered = new Map<string, string | null>();

/**
 * What two spellings of one organisation have in common, in letters that stand in an address: `acme` for “ACME”, “Acme Ltd.” and
 * “The Acme Group, Inc.”. Null where a name is of no organisation in particular (“Freelance”) or has no letters.
 */
export function organisationKey(name: string): string | null {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  if (remembered.size >= KEYS_REMEMBERED) remembered.clear();
  remembered.set(name, key);
  return key;
}

function keyOf(name: string): string | null {
  // "S.A." and "L.L.C." are their letters; "O’Reilly" is one word.
  const plain = name.replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replaceAll(/['’`´]/g, '');
  const folded = foldOrganisation(plain);
  if (NO_ORGANISATION.has(folded)) return null;
  const words = folded.replaceAll('&', ' and ').replaceAll(/\s+/g, ' ').trim();
  const bare = words.replace(BEHIND, '').trim() || words;
  return bare === '' || bare === 'and' ? null : bare.replaceAll(' ', '-');
}

/** Of several spellings the one to show: the most common, then the one that shouts least, then the first by letters. */
export function shownSpelling(spellings: ReadonlyMap<string, number>): string {
  const shouts = (name: string): number => (name === name.toUpperCase() ? 1 : 0);
  return (
    [...spellings].toSorted(([a, n], [b, m]) => m - n || shouts(a) - shouts(b) || (a < b ? -1 : 1))[0]?.[0] ??
    ''
  );
}
