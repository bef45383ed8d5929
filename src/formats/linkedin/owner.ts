// Whose archive it is. Profile.csv has the name but no address; the address follows from the invitations (who sent the
// outgoing, who got the incoming), else from the messages: the address that sends under the profile's name, else whoever is
// part of most conversations. Without an owner no message has a direction.
import type { ReadOptions } from '#formats/format.ts';
import type { People } from './people.ts';
import { slugOf } from './slug.ts';

export interface Owner {
  readonly slug?: string;
  /** Folded names under which the owner appears. */
  readonly names: ReadonlySet<string>;
}

export interface OwnerSearch {
  /** A row of Profile.csv. */
  sawProfile(name: string): void;
  /** The owner's side of an invitation. */
  sawInvitation(name: string, slug: string | undefined): void;
  sawMessage(message: SeenMessage): void;
  /** Known well enough that the messages need not be looked through for it. */
  isFound(): boolean;
  owner(): Owner;
}

export interface SeenMessage {
  readonly conversation: string;
  readonly from: string;
  readonly sender: string | undefined;
  readonly to: string;
  readonly recipients: readonly (string | undefined)[];
}

/** Somebody who is part of most conversations is the owner from this share on. Chosen. */
const SHARE_OF_CONVERSATIONS = 0.5;

export function createOwnerSearch(options: ReadOptions, people: People): OwnerSearch {
  const said =
    options.me.linkedin === undefined
      ? undefined
      : (slugOf(options.me.linkedin) ?? options.me.linkedin.toLowerCase());
  const saidNames = options.me.names.map((name) => people.fold(name)).filter(Boolean);
  const profile = new Set<string>();
  const invited = { slugs: new Map<string, number>(), names: new Map<string, number>() };
  /** Folded name -> slug -> how often. */
  const addresses = new Map<string, Map<string, number>>();
  const conversations = new Map<string, Set<string>>();
  const all = new Set<string>();

  function names(): Set<string> {
    const found = new Set([...saidNames, ...profile]);
    const [invitedName] = most(invited.names);
    if (invitedName !== undefined) found.add(invitedName);
    return found;
  }

  function part(name: string, conversation: string): void {
    const folded = people.fold(name);
    let seen = conversations.get(folded);
    if (!seen) conversations.set(folded, (seen = new Set()));
    seen.add(conversation);
  }

  function address(name: string, slug: string): void {
    const folded = people.fold(name);
    let slugs = addresses.get(folded);
    if (!slugs) addresses.set(folded, (slugs = new Map()));
    slugs.set(slug, (slugs.get(slug) ?? 0) + 1);
  }

  return {
    sawProfile(name) {
      if (name !== '') profile.add(people.fold(name));
    },
    sawInvitation(name, slug) {
      if (name !== '') count(invited.names, people.fold(name));
      if (slug !== undefined) count(invited.slugs, slug);
    },
    sawMessage({ conversation, from, sender, to, recipients }) {
      if (sender !== undefined && from !== '') address(from, sender);
      const [only] = recipients;
      if (recipients.length === 1 && only !== undefined && to !== '') address(to, only);
      if (names().size > 0) return;
      all.add(conversation);
      if (from !== '') part(from, conversation);
      if (to !== '') part(to, conversation);
      for (const name of people.splitNames(to)) if (name !== to) part(name, conversation);
    },
    isFound: () => (said !== undefined || invited.slugs.size > 0) && names().size > 0,
    owner() {
      let known = names();
      if (known.size === 0 && said === undefined) {
        const [[first, firstSeen] = [], [, secondSeen] = []] = [...conversations].toSorted(
          (a, b) => b[1].size - a[1].size,
        );
        const share = (firstSeen?.size ?? 0) / Math.max(1, all.size);
        if (
          first !== undefined &&
          share >= SHARE_OF_CONVERSATIONS &&
          (firstSeen?.size ?? 0) > (secondSeen?.size ?? 0)
        )
          known = new Set([first]);
      }
      const sent = new Map<string, number>();
      for (const name of known)
        for (const [slug, times] of addresses.get(name) ?? []) sent.set(slug, (sent.get(slug) ?? 0) + times);
      const slug = said ?? most(invited.slugs)[0] ?? most(sent)[0];
      if (slug === undefined) return { names: known };
      for (const [name, slugs] of addresses) if (most(slugs)[0] === slug) known.add(name);
      return { slug, names: known };
    },
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The most frequent; of equals the first in the alphabet, so that the order of rows does not matter. */
function most(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}
