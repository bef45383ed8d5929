// The people of one archive while it is read: who is a connection, who was met only in letters and invitations, and which
// names are known, so that "Jane Doe, Ph.D., Bob Li" can be taken apart. Correspondents come out once, with the row that
// meets them first; what else the archive knows of them (a name, a role) has been looked up before.
import { foldName } from '#domain/name-folding.ts';
import type { Affiliation, ContactRecord } from '#domain/source-record.ts';
import { detach } from '#formats/text.ts';
import { addressOf, slugOf } from './slug.ts';

/** Somebody on the other side of something. */
export interface Party {
  readonly slug?: string | undefined;
  /** '' where only the slug is known yet. */
  readonly name: string;
}

export type People = ReturnType<typeof createPeople>;

/** Most pieces of "a, b, c" that are tried as one name: `Jane Doe, Ph.D., MBA, PMP`. */
const MOST_PIECES = 6;

export function createPeople() {
  /** Keys that came out already, of connections too. */
  const known = new Set<string>();
  const names = new Set<string>();
  const connections: { readonly name: string; readonly slug: string | undefined }[] = [];
  let folded = 0;
  /** '' for addresses of nobody. */
  const slugs = new Map<string, string>();
  const folds = new Map<string, string>();
  const slugNames = new Map<string, string>();
  /** Folded name -> the one slug that sent under it; null where two did. */
  const senders = new Map<string, string | null>();
  /** Folded name of a connection -> its slug, '' without one; null where two connections have the name. */
  const connectionNames = new Map<string, string | null>();
  /** By folded name. */
  const roles = new Map<string, Affiliation[]>();
  let fresh: ContactRecord[] = [];

  let lastKnown = '';
  const fold = rememberTwo((name: string): string => {
    let folded = folds.get(name);
    if (folded === undefined) folds.set(detach(name), (folded = detach(foldName(name))));
    return folded;
  });
  const slug = rememberTwo((address: string): string | undefined => {
    if (address === '') return undefined;
    let found = slugs.get(address);
    if (found === undefined) slugs.set(detach(address), (found = detach(slugOf(address) ?? '')));
    return found === '' ? undefined : found;
  });

  /** Connections are folded only once a name has to be looked up among them. */
  function foldConnections(): void {
    for (; folded < connections.length; folded += 1) {
      const { name, slug: its } = connections[folded]!;
      const id = fold(name);
      names.add(id);
      connectionNames.set(id, connectionNames.has(id) ? null : (its ?? ''));
    }
  }

  /**
   * The slug under which somebody of this name sent messages, where that is only one and no connection of the name is
   * or may be somebody else. In the years without addresses of recipients this is all there is.
   */
  function senderOf(name: string): string | undefined {
    if (senders.size === 0) return undefined;
    const id = fold(name);
    const sender = senders.get(id) ?? undefined;
    if (sender === undefined) return undefined;
    foldConnections();
    const connection = connectionNames.get(id);
    return connection === undefined || connection === '' || connection === sender ? sender : undefined;
  }

  function keyOf({ slug: stated, name }: Party): string {
    const its = stated ?? senderOf(name);
    return its === undefined ? `linkedin:name/${fold(name)}` : `linkedin:in/${its}`;
  }

  return {
    senderOf,
    keyOf,
    /** As `foldName` and `slugOf`, remembering what was asked: files name the same people again and again. */
    fold,
    slug,
    /** A name that some file writes as one; so are the names of connections. */
    knowName(name: string): void {
      if (name === lastKnown) return;
      lastKnown = name;
      if (name.includes(',') || name.includes(' ')) names.add(fold(name));
    },
    knowConnection(name: string, its: string | undefined): void {
      connections.push({ name: detach(name), slug: its });
      if (its === undefined) return;
      known.add(`linkedin:in/${its}`);
      if (!slugNames.has(its)) slugNames.set(its, detach(name));
    },
    /** What somebody of this address is called; the first that says it is believed. */
    knowSlug(its: string, name: string): void {
      if (!isNobody(name) && !slugNames.has(its)) slugNames.set(its, detach(name));
    },
    knowSender(name: string, its: string): void {
      const id = fold(name);
      const before = senders.get(id);
      if (before === undefined) senders.set(id, its);
      else if (before !== its) senders.set(id, null);
    },
    knowRole(name: string, role: Affiliation): void {
      const id = fold(name);
      const before = roles.get(id) ?? [];
      if (!before.some((one) => sameAffiliation(one, role))) roles.set(id, [...before, role]);
    },
    /** The one person whom this name can mean: a connection, or whoever wrote under it; undefined where it is nobody's or several people's. */
    onlyOneCalled(name: string): Party | undefined {
      foldConnections();
      const id = fold(name);
      const connection = connectionNames.get(id);
      const sender = senders.get(id);
      if (connection === null || sender === null || (connection === undefined && sender === undefined))
        return undefined;
      if (connection && sender && connection !== sender) return undefined;
      return { slug: connection || sender, name };
    },
    /** "Jane Doe, Ph.D., Bob Li" as names: known ones first, the longest first; what is left, piece by piece. */
    splitNames(list: string): string[] {
      const pieces = list.split(/,\s+/).filter((piece) => piece.trim() !== '');
      if (pieces.length > 1) foldConnections();
      const found: string[] = [];
      for (let at = 0; at < pieces.length;) {
        let count = Math.min(MOST_PIECES, pieces.length - at);
        while (count > 1 && !names.has(fold(pieces.slice(at, at + count).join(', ')))) count -= 1;
        // "Jane Doe, Ph.D." folds to "jane doe": what stands behind a name without being one belongs to it.
        while (at + count < pieces.length && isTrailing(pieces.slice(at, at + count + 1))) count += 1;
        found.push(
          pieces
            .slice(at, at + count)
            .join(', ')
            .trim(),
        );
        at += count;
      }
      return found;
    },
    /**
     * Notes somebody as met and gives their key. Who is met for the first time waits in `takeFresh` for the row that is
     * put out next, so ask only for rows that give a record.
     */
    meet(party: Party): string {
      const key = keyOf(party);
      if (known.has(key)) return key;
      known.add(detach(key));
      const its = key.startsWith('linkedin:in/') ? key.slice(12) : undefined;
      const name = party.name || (its === undefined ? '' : (slugNames.get(its) ?? ''));
      fresh.push({
        type: 'contact',
        kind: 'correspondent',
        key,
        // Where no file gave a name, the slug stands for it.
        name: { full: name === '' ? (its ?? key) : detach(name) },
        emails: [],
        phones: [],
        links: its === undefined ? [] : [{ value: addressOf(its) }],
        ...(its === undefined ? {} : { linkedin: its }),
        affiliations: keyOf({ name }) === key || its === undefined ? (roles.get(fold(name)) ?? []) : [],
      });
      return key;
    },
    /** Who was met since it was asked last, as records. */
    takeFresh(): readonly ContactRecord[] {
      if (fresh.length === 0) return fresh;
      const taken = fresh;
      fresh = [];
      return taken;
    },
    hasName(its: string): boolean {
      return slugNames.has(its);
    },
  };

  /** The last piece only adds a degree to the ones before it: folded, nothing is added. */
  function isTrailing(pieces: readonly string[]): boolean {
    const before = fold(pieces.slice(0, -1).join(', '));
    return before.includes(' ') && fold(pieces.join(', ')) === before;
  }
}

/** The last two answers, without a look-up: most rows are between the owner and whoever the row before was about. */
function rememberTwo<T>(answer: (question: string) => T): (question: string) => T {
  let [first, second] = ['', ''];
  let [firstAnswer, secondAnswer] = [answer(''), answer('')];
  return (question) => {
    if (question === first) return firstAnswer;
    if (question !== second) {
      secondAnswer = answer(question);
      second = detach(question);
    }
    [first, second] = [second, first];
    [firstAnswer, secondAnswer] = [secondAnswer, firstAnswer];
    return firstAnswer;
  };
}

function sameAffiliation(a: Affiliation, b: Affiliation): boolean {
  return a.organisation === b.organisation && a.title === b.title;
}

/** A name without doubled blanks. */
export function tidy(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[\t\n\u00a0]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** What LinkedIn calls somebody whose account is gone or hidden. */
export function isNobody(name: string): boolean {
  return name === '' || /^linkedin (?:member|user)$/i.test(name);
}
