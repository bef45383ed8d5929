// Whose archive it is. No file says it with an address, so all hints are taken together: who sent the outgoing invitations,
// who is part of (nearly) all messages, who bears the name of Profile.csv or one like it, whose address looks like the
// owner's. Every message of an archive has its owner on one side; an older address of the owner is the one that has the
// same part where the newer one is missing. Where hints contradict each other or two fit alike, nobody is the owner:
// without one no message has a direction, and a wrong one would file the owner's letters under somebody else.
import type { ReadOptions } from '#formats/format.ts';
import type { People } from './people.ts';
import { isNobody } from './people.ts';
import { slugOf } from './slug.ts';

export interface Owner {
  /** The one that counts: of several the one that invitations or the profile's name speak for. */
  readonly slug?: string;
  /** All of them, over the years. */
  readonly slugs: ReadonlySet<string>;
  /** Folded names under which the owner appears. */
  readonly names: ReadonlySet<string>;
}

export interface OwnerSearch {
  /** A name in Profile.csv: today's, or with the name before marriage. */
  sawProfile(name: string): void;
  /** The owner's own address, as Email Addresses.csv lists it. */
  sawEmail(address: string): void;
  /** The owner's side of an invitation. */
  sawInvitation(name: string, slug: string | undefined): void;
  /** Once for each constellation of sender and recipients. */
  sawMessage(message: SeenMessage): void;
  owner(): Owner;
}

export interface SeenMessage {
  readonly from: string;
  readonly sender: string | undefined;
  readonly to: string;
  readonly recipients: readonly (string | undefined)[];
}

/** Somebody who is part of so many constellations is part of "nearly all". Chosen: a few rows may lack a side. */
const NEARLY_ALL = 0.9;
/** Addresses that one owner can have had. Chosen. */
const MOST_ALIASES = 6;
/** Of those whom nothing but their share speaks for, so many are looked at: two already show a draw. */
const UNHINTED_SEEDS = 3;
const HINTED_SEEDS = 50;
/** How much each hint says. Only the order counts: two weak ones do not make a strong one. */
const WORTH = { invited: 40, said: 30, name: 20, likeName: 8, likeAddress: 3 } as const;

/** One who may be the owner: an address with the names it is seen under, or a name that is never seen with one. */
interface Candidate {
  readonly slug?: string;
  readonly names: Set<string>;
  readonly messages: Set<number>;
  sends: boolean;
  hint: number;
}

interface Group {
  readonly members: readonly Candidate[];
  readonly share: number;
  readonly hint: number;
}

export function createOwnerSearch(options: ReadOptions, people: People): OwnerSearch {
  const { me } = options;
  const said =
    me.linkedin === undefined ? undefined : (slugOf(me.linkedin) ?? me.linkedin.trim().toLowerCase());
  /** Folded; of the archive itself, and said by the user. */
  const toldNames = new Set<string>();
  const saidNames = new Set(me.names.map((name) => people.fold(name)).filter(Boolean));
  const emails = new Set(me.emails);
  const invited = { slugs: new Map<string, number>(), names: new Map<string, number>() };
  const seen: SeenMessage[] = [];

  /** Everybody on one side of each message; a name may stand for several addresses. */
  function readSides(): { candidates: Candidate[]; sides: Candidate[][][] } {
    const bySlug = new Map<string, Candidate>();
    const byName = new Map<string, Candidate>();
    const bearers = new Map<string, Set<Candidate>>();
    const addressed = (slug: string, name: string): Candidate => {
      const one = entry(bySlug, slug, () => candidate(slug));
      const folded = isNobody(name) ? '' : people.fold(name);
      if (folded !== '') {
        one.names.add(folded);
        entry(bearers, folded, () => new Set()).add(one);
      }
      return one;
    };
    const parts = seen.map(({ from, sender, to, recipients }) => {
      const names =
        recipients.length === 1 ? [to] : to === '' ? [] : people.splitNames(to).filter((name) => name !== '');
      const aligned = recipients.length === 0 || names.length === recipients.length;
      const others =
        recipients.length === 0
          ? names.map((name) => ({ slug: undefined, name }))
          : recipients.map((slug, index) => ({ slug, name: aligned ? (names[index] ?? '') : '' }));
      return [{ slug: sender, name: from }, ...others];
    });
    for (const part of parts) for (const { slug, name } of part) if (slug) addressed(slug, name);
    const sides = parts.map((part, index) =>
      part.flatMap(({ slug, name }, place) => {
        const found = slug
          ? [addressed(slug, name)]
          : isNobody(name)
            ? []
            : [
                ...(bearers.get(people.fold(name)) ?? [
                  entry(byName, people.fold(name), () => candidate(undefined, people.fold(name))),
                ]),
              ];
        for (const one of found) {
          one.messages.add(index);
          one.sends ||= place === 0;
        }
        return found.length === 0 ? [] : [found];
      }),
    );
    return { candidates: [...bySlug.values(), ...byName.values()], sides };
  }

  function judge(one: Candidate): void {
    const names = [...one.names];
    const told = [...toldNames, ...saidNames];
    if (one.slug !== undefined && invited.slugs.has(one.slug)) one.hint += WORTH.invited;
    if (one.slug !== undefined && one.slug === said) one.hint += WORTH.said;
    if (names.some((name) => toldNames.has(name) || invited.names.has(name))) one.hint += WORTH.name;
    else if (names.some((name) => saidNames.has(name))) one.hint += WORTH.name - 1;
    else if ([...told, ...invited.names.keys()].some((name) => names.some((other) => isLike(name, other))))
      one.hint += WORTH.likeName;
    const own = new Set([...emails].map((email) => lettersOf(email.split('@')[0] ?? '')));
    const shown = [one.slug ?? '', ...names].map(lettersOf);
    if (shown.some((text) => text.length > 4 && own.has(text))) one.hint += WORTH.likeAddress;
  }

  /** The seed with the other addresses that the same person must have had. */
  function groupOf(
    seed: Candidate,
    all: readonly Candidate[],
    sides: readonly (readonly Candidate[][])[],
  ): Group {
    const members = new Set([seed]);
    const covered = new Set(seed.messages);
    while (members.size < MOST_ALIASES && covered.size < sides.length) {
      const met = new Set<Candidate>();
      for (const one of members)
        for (const index of one.messages)
          for (const side of sides[index] ?? [])
            if (!side.some((other) => members.has(other))) for (const other of side) met.add(other);
      const rest = sides.length - covered.size;
      let best: Candidate | undefined;
      let most = 0;
      for (const one of all) {
        if (members.has(one) || met.has(one)) continue;
        const more = [...one.messages].filter((index) => !covered.has(index));
        if (more.length <= most) continue;
        const named = [...members].some((member) => sharesName(member.names, one.names));
        if (!named && !(seed.hint > 0 && more.length >= rest * NEARLY_ALL && isHub(one, more, sides)))
          continue;
        [best, most] = [one, more.length];
      }
      if (!best) break;
      members.add(best);
      for (const index of best.messages) covered.add(index);
    }
    const hint = Math.max(...[...members].map((one) => one.hint));
    return { members: [...members], share: sides.length === 0 ? 0 : covered.size / sides.length, hint };
  }

  function choose(candidates: readonly Candidate[], sides: readonly Candidate[][][]): Group | undefined {
    const byShare = candidates.toSorted((a, b) => b.messages.size - a.messages.size);
    const hinted = byShare.filter(({ hint }) => hint > 0).toSorted((a, b) => b.hint - a.hint);
    const seeds = new Set([...hinted.slice(0, HINTED_SEEDS), ...byShare.slice(0, UNHINTED_SEEDS)]);
    const groups = new Map<string, Group>();
    for (const seed of seeds) {
      const group = groupOf(seed, candidates, sides);
      const id = group.members
        .map(({ slug, names }) => slug ?? `name/${[...names].join()}`)
        .toSorted()
        .join('\n');
      if (!groups.has(id)) groups.set(id, group);
    }
    const all = [...groups.values()].toSorted((a, b) => b.hint - a.hint || b.share - a.share);
    const fitting = all.filter(({ share }) => share >= NEARLY_ALL);
    const [best, second] = fitting;
    if (best) {
      if (second && second.hint === best.hint && second.share === best.share) return undefined;
      // The archive names somebody else who is in it: that is not whose messages these are.
      const contradicted = best.hint === 0 && candidates.some(({ hint }) => isStrong(hint));
      return contradicted ? undefined : best;
    }
    const [strong, rival] = all.filter(({ hint }) => isStrong(hint));
    if (!strong || (rival && rival.hint === strong.hint && rival.share === strong.share)) return undefined;
    return all.every(({ share }) => share <= strong.share) ? strong : undefined;
  }

  return {
    sawProfile(name) {
      if (name !== '') toldNames.add(people.fold(name));
    },
    sawEmail(address) {
      emails.add(address);
    },
    sawInvitation(name, slug) {
      if (!isNobody(name)) count(invited.names, people.fold(name));
      if (slug !== undefined) count(invited.slugs, slug);
    },
    sawMessage(message) {
      seen.push(message);
    },
    owner() {
      const told = new Set([...toldNames, ...saidNames, ...invited.names.keys()]);
      const byInvitation = most(invited.slugs)[0];
      if (seen.length === 0) {
        const slug = byInvitation ?? said;
        const slugs = new Set([...invited.slugs.keys(), ...(slug === undefined ? [] : [slug])]);
        return { names: told, slugs, ...(slug === undefined ? {} : { slug }) };
      }
      const { candidates, sides } = readSides();
      for (const one of candidates) judge(one);
      const group = choose(candidates, sides);
      if (!group) return { names: new Set(), slugs: new Set() };
      const slugs = new Set(group.members.flatMap(({ slug }) => slug ?? []));
      const names = new Set(group.members.flatMap((one) => [...one.names]));
      const others = new Set(
        candidates.flatMap((one) => (group.members.includes(one) ? [] : [...one.names])),
      );
      for (const name of told) if (!others.has(name)) names.add(name);
      const [main] = group.members
        .filter(({ slug }) => slug !== undefined)
        .toSorted((a, b) => b.hint - a.hint || b.messages.size - a.messages.size);
      const slug = byInvitation ?? main?.slug;
      if (slug !== undefined) slugs.add(slug);
      return { names, slugs, ...(slug === undefined ? {} : { slug }) };
    },
  };
}

function candidate(slug: string | undefined, name?: string): Candidate {
  return {
    ...(slug === undefined ? {} : { slug }),
    names: new Set(name === undefined ? [] : [name]),
    messages: new Set(),
    sends: false,
    hint: 0,
  };
}

function isStrong(hint: number): boolean {
  return hint >= WORTH.name - 1;
}

/** Writes or is written to by more than one, or writes at all: what an owner's older address does. */
function isHub(
  one: Candidate,
  messages: readonly number[],
  sides: readonly (readonly Candidate[][])[],
): boolean {
  if (messages.length < 2) return false;
  if (one.sends) return true;
  const others = new Set(
    messages.flatMap((index) => (sides[index] ?? []).flat().filter((other) => other !== one)),
  );
  return others.size > 1;
}

function sharesName(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const name of some) for (const other of others) if (name === other || isLike(name, other)) return true;
  return false;
}

/**
 * Folded names of one person, as likely as not: `zoe quill`, `zoe m quill`, `zoe quill-marsh`, `z quill`. The first names
 * agree or one is the other's initial, and the rest of the shorter name is in the longer.
 */
export function isLike(one: string, other: string): boolean {
  const [short = [], long = []] = [one, other]
    .map((name) => name.split(/[\s.’'-]+/).filter(Boolean))
    .toSorted((a, b) => a.length - b.length);
  if (short.length < 2) return false;
  const [first = '', ...rest] = short;
  const [start = '', ...more] = long;
  const sameStart = first === start || ((first.length === 1 || start.length === 1) && first[0] === start[0]);
  const family = rest.filter((word) => word.length > 1);
  return sameStart && family.length > 0 && family.every((word) => more.includes(word));
}

/** `zoe.quill`, `zoe-quill-1a2b3c` and `zoe quill` alike. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/-[0-9a-f]*\d[0-9a-f]*$/, '')
    .replace(/[^\p{L}]/gu, '');
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The most frequent; of equals the first in the alphabet, so that the order of rows does not matter. */
function most(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}
