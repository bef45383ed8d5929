// Which guest is you: without that nobody knows who declined and whom you met. What you said counts; besides, what a calendar is called
// (Google: your address), the name of its file in Takeout, Outlook's X-OWNER, your name beside an address, and who is on nearly
// every entry. Guesses are told.
import { foldName } from '#domain/name-folding.ts';
import { cleanName } from '#formats/mail/names.ts';
import type { Entry } from './entry.ts';
import type { Guest } from './guests.ts';

/** On so many of the entries with people is whoever is on most of them, and the next on half as many (formats/mail/owner.ts). */
const PRESENT_SHARE = 0.5;
const PRESENT_ENTRIES = 5;
/** Your calendar holds you; with fewer it is somebody else's that you look into. */
const OWN_FILE_SHARE = 0.3;
/** Entries under an address that bears your name, from which on it is believed. */
const NAMED_ENTRIES = 2;

/** Entries on which two addresses stand together, from which on they are two people. */
const TOGETHER_ENTRIES = 3;
const MOST_OWN = 40;

export interface OwnFile {
  /** What the file says of whose it is: addresses. */
  readonly hints: readonly string[];
}

export interface Owner {
  /** By `idOf`. */
  readonly ids: ReadonlySet<string>;
  readonly guessed: readonly string[];
  /** Folded. */
  readonly names: ReadonlySet<string>;
  /** For each file: whether it is your calendar. */
  readonly ownFile: readonly boolean[];
}

/** The address, or the name where there is none. */
export function idOf({ address, name }: Pick<Guest, 'address' | 'name'>): string {
  return address === '' ? `name:${foldedName(name)}` : address;
}

/** `Lund, Mira` and `Mira Lund` are one. */
function foldedName(name: string): string {
  return foldName(cleanName(name, '') || name);
}

export function findOwner(
  entries: readonly Entry[],
  files: readonly OwnFile[],
  said: { readonly emails: readonly string[]; readonly names: readonly string[] },
): Owner {
  const emails = said.emails.map((it) => it.trim().toLowerCase());
  const names = new Set(said.names.map((it) => foldedName(it)).filter((it) => it !== ''));
  const ids = new Set([...emails, ...[...names].map((it) => `name:${it}`)]);
  const peopled = entries.filter(({ guests }) => guests.length > 0);
  const byFile = Map.groupBy(peopled, ({ file }) => file);
  const counts = new Map<string, number>();
  const named = new Map<string, number>();
  for (const { guests } of peopled)
    for (const guest of guests) {
      if (guest.kind !== 'person') continue;
      const id = idOf(guest);
      counts.set(id, (counts.get(id) ?? 0) + 1);
      if (guest.address !== '' && names.has(foldedName(guest.name))) named.set(id, (named.get(id) ?? 0) + 1);
    }
  const guessed = new Set<string>();
  const take = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    if (!id.startsWith('name:')) guessed.add(id);
  };
  for (const [id, count] of named) if (count >= NAMED_ENTRIES) take(id);
  // The busiest calendar first. One that was shared with you bears the address of somebody whom you meet; another of yours does not.
  const hints = [...new Set(files.flatMap((file) => file.hints))];
  for (const hint of hints.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))) {
    if (ids.has(hint)) continue;
    let together = 0;
    for (const { guests } of peopled)
      if (guests.some((it) => it.address === hint) && guests.some((it) => ids.has(idOf(it)))) together += 1;
    if (together < TOGETHER_ENTRIES) take(hint);
    if (ids.size > MOST_OWN) break;
  }
  const covered = peopled.filter((it) => it.guests.some((guest) => ids.has(idOf(guest)))).length;
  if (covered < OWN_FILE_SHARE * peopled.length && peopled.length >= PRESENT_ENTRIES) {
    const [first, second] = [...counts]
      .map(([id, count]) => ({ id, count }))
      .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
    if (first && first.count >= PRESENT_SHARE * peopled.length && first.count >= 2 * (second?.count ?? 0))
      take(first.id);
  }
  for (const { guests } of peopled)
    for (const guest of guests)
      if (guest.name !== '' && guest.address !== '' && ids.has(guest.address))
        names.add(foldedName(guest.name));
  const ownFile = files.map(({ hints }, at) => {
    const own = byFile.get(at) ?? [];
    if (own.length === 0) return hints.length === 0 || hints.some((hint) => ids.has(hint));
    const mine = own.filter((it) => it.guests.some((guest) => ids.has(idOf(guest)))).length;
    return hints.some((hint) => ids.has(hint)) || mine >= OWN_FILE_SHARE * own.length;
  });
  return { ids, guessed: [...guessed], names, ownFile };
}
