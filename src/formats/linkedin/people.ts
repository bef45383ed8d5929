// The people of one archive while it is read: who is a connection, who was met only in letters and invitations, and which
// names are known, so that "Jane Doe, Ph.D., Bob Li" can be taken apart. Correspondents come out once, at the end.
import { foldName } from '#domain/name-folding.ts';
import type { Affiliation, ContactRecord } from '#domain/source-record.ts';
import type { Place, Reading } from '#formats/format.ts';
import { detach } from '#formats/text.ts';
import { addressOf, slugOf } from './slug.ts';

/** Somebody on the other side of something. */
export interface Party {
  readonly slug?: string | undefined;
  /** '' where only the slug is known yet. */
  readonly name: string;
  readonly affiliation?: Affiliation;
}

interface Met {
  readonly key: string;
  readonly slug?: string;
  name: string;
  readonly affiliations: Affiliation[];
  readonly where?: Place;
  /** Comes out of Connections.csv itself. */
  readonly isConnection: boolean;
}

export type People = ReturnType<typeof createPeople>;

/** Most pieces of "a, b, c" that are tried as one name: `Jane Doe, Ph.D., MBA, PMP`. */
const MOST_PIECES = 6;

export function createPeople() {
  const bySlug = new Map<string, Met>();
  const byName = new Map<string, Met>();
  const known = new Set<string>();
  const unfolded: string[] = [];
  /** '' for addresses of nobody. */
  const slugs = new Map<string, string>();
  const folds = new Map<string, string>();
  /** Folded name -> the one slug that sent under it; null where two did. */
  const senders = new Map<string, string | null>();
  /** Folded name of a connection -> its slug, '' without one; null where two connections have the name. */
  const connectionNames = new Map<string, string | null>();

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

  /**
   * The slug under which somebody of this name sent messages, where that is only one and no connection of the name is
   * or may be somebody else. In the years without addresses of recipients this is all there is.
   */
  function senderOf(name: string): string | undefined {
    if (senders.size === 0) return undefined;
    const folded = fold(name);
    const sender = senders.get(folded) ?? undefined;
    const connection = connectionNames.get(folded);
    return connection === undefined || connection === '' || connection === sender ? sender : undefined;
  }

  return {
    senderOf,
    /** As `foldName` and `slugOf`, remembering what was asked: files name the same people again and again. */
    fold,
    slug,
    /** A name that some file writes as one; so are the names of connections. */
    knowName(name: string): void {
      if (name === lastKnown) return;
      lastKnown = name;
      if (name.includes(',') || name.includes(' ')) known.add(fold(name));
    },
    knowConnection(name: string, slug: string | undefined): void {
      if (senders.size > 0) {
        const folded = fold(name);
        connectionNames.set(folded, connectionNames.has(folded) ? null : (slug ?? ''));
      }
      // Folded only once a list of names has to be taken apart, which in most archives is never.
      unfolded.push(detach(name));
      if (slug === undefined) return;
      if (!bySlug.has(slug))
        bySlug.set(slug, {
          key: `linkedin:in/${slug}`,
          slug,
          name: '',
          affiliations: [],
          isConnection: true,
        });
    },
    knowSender(name: string, slug: string): void {
      const folded = fold(name);
      const before = senders.get(folded);
      if (before === undefined) senders.set(folded, slug);
      else if (before !== slug) senders.set(folded, null);
    },
    /** "Jane Doe, Ph.D., Bob Li" as names: known ones first, the longest first; what is left, piece by piece. */
    splitNames(list: string): string[] {
      const pieces = list.split(/,\s+/).filter((piece) => piece.trim() !== '');
      if (pieces.length > 1) for (const name of unfolded.splice(0)) known.add(fold(name));
      const names: string[] = [];
      for (let at = 0; at < pieces.length;) {
        let count = Math.min(MOST_PIECES, pieces.length - at);
        while (count > 1 && !known.has(fold(pieces.slice(at, at + count).join(', ')))) count -= 1;
        // "Jane Doe, Ph.D." folds to "jane doe": what stands behind a name without being one belongs to it.
        while (at + count < pieces.length && isTrailing(pieces.slice(at, at + count + 1))) count += 1;
        names.push(
          pieces
            .slice(at, at + count)
            .join(', ')
            .trim(),
        );
        at += count;
      }
      return names;
    },
    /** Notes somebody as met and gives their key. */
    meet({ slug: stated, name, affiliation }: Party, where: Place): string {
      const slug = stated ?? senderOf(name);
      const people = slug === undefined ? byName : bySlug;
      const id = slug ?? fold(name);
      let entry = people.get(id);
      if (!entry) {
        const key = slug === undefined ? `linkedin:name/${id}` : `linkedin:in/${id}`;
        const kept = slug === undefined ? {} : { slug };
        entry = { key, ...kept, name: detach(name), affiliations: [], where, isConnection: false };
        people.set(id, entry);
      }
      if (entry.name === '') entry.name = detach(name);
      if (affiliation && !entry.affiliations.some((one) => sameAffiliation(one, affiliation)))
        entry.affiliations.push(affiliation);
      return entry.key;
    },
    hasName(slug: string): boolean {
      const entry = bySlug.get(slug);
      return entry !== undefined && (entry.isConnection || entry.name !== '');
    },
    /** Everybody met who is no connection. Where no file gave a name, the slug stands for it. */
    *correspondents(): Generator<Reading> {
      for (const { key, slug, name, affiliations, where, isConnection } of [
        ...bySlug.values(),
        ...byName.values(),
      ]) {
        if (isConnection || !where) continue;
        const record: ContactRecord = {
          type: 'contact',
          kind: 'correspondent',
          key,
          name: { full: name === '' ? (slug ?? key) : name },
          emails: [],
          phones: [],
          links: slug === undefined ? [] : [{ value: addressOf(slug) }],
          ...(slug === undefined ? {} : { linkedin: slug }),
          affiliations,
        };
        yield { record, where };
      }
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
