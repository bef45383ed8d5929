// Who is who by keys: records that share an address, a number, a LinkedIn slug, or - within one LinkedIn account -
// a name that occurs once, are one person. A pure view over the records: nothing is rewritten, so taking an import out is exact.
// A chat that shows people as your telephone calls them joins the one card of exactly that name. Likeness of names across
// sources is not judged here but in linkage/link-people.ts, which is asked at the end.
import { type Decided, keepApart, NOTHING_SAID } from './same-person.ts';
import type { ContactKind } from './source-record.ts';

/** An e-mail or phone held by more distinct names than this is a shared one (office, family): no key. */
export const MOST_NAMES_PER_KEY = 3;

export interface MatchSource {
  readonly id: string;
  /** `hand`: added by the user. */
  readonly kind: ContactKind | 'hand';
  /** Of LinkedIn: records of one account, where a name can be a key. */
  readonly ofLinkedin: boolean;
  /** When the record first came in, ms, then `order` of that import; the earliest record gives the person its id. */
  readonly foundedAt: number;
  readonly order: number;
  readonly slug: string | null;
  /** What the program that wrote a card calls the record; equal in two cards of one person. */
  readonly uid?: string | undefined;
  /** Lower-case. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly foldedName: string;
  /** The name is as in your own telephone: WhatsApp, Telegram and Signal show people under it. */
  readonly phoneBookName?: boolean;
  /** As shown, for reports. */
  readonly name: string;
  readonly connectedOn: string | null;
  /** Not in the newest export of its list any more. */
  readonly gone: boolean;
}

export interface MatchReport {
  readonly code: 'ambiguous-name' | 'shared-key';
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Assignment {
  /** Record id -> person id. The person id is the id of its earliest record. */
  readonly personOf: ReadonlyMap<string, string>;
  /** Of whoever you joined yourself: record id -> what it would belong to without that. Of all others it is the person id. */
  readonly unitOf: ReadonlyMap<string, string>;
  /** `email:…`, `phone:…`, `slug:…` with each person that bears it; a key that too many share, with nobody (`''`). */
  readonly identities: readonly (readonly [key: string, personId: string])[];
  readonly reports: readonly MatchReport[];
}

/** People as you have them, by what you said and by what joined by itself; nobody has marks that keep each other out. */
class People {
  readonly #parent: Int32Array;
  readonly #marks = new Map<number, ReadonlySet<number>>();

  constructor(sources: readonly MatchSource[], { groups, marks }: Decided) {
    this.#parent = Int32Array.from(sources, (_, at) => at);
    const places = new Map<string, number>();
    const mentioned = new Set([...groups.flat(), ...marks.keys()]);
    for (const [at, { id }] of sources.entries()) if (mentioned.has(id)) places.set(id, at);
    for (const [id, held] of marks) {
      const at = places.get(id);
      if (at !== undefined) this.#marks.set(at, new Set(held));
    }
    for (const group of groups) {
      const [first, ...others] = group.flatMap((id) => places.get(id) ?? []);
      for (const at of others) this.join(first!, at);
    }
  }

  find(at: number): number {
    return rootOf(this.#parent, at);
  }

  join(a: number, b: number): boolean {
    const [first, second] = inOrder(this.find(a), this.find(b));
    if (first === second) return true;
    const [held, others] = [this.#marks.get(first), this.#marks.get(second)];
    if (keepApart(held, others)) return false;
    this.#parent[second] = first;
    if (others) this.#marks.set(first, held ? held.union(others) : others);
    return true;
  }
}

function rootOf(parent: Int32Array, at: number): number {
  let root = at;
  while (parent[root] !== root) root = parent[root]!;
  while (parent[at] !== root) {
    const next = parent[at]!;
    parent[at] = root;
    at = next;
  }
  return root;
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

/**
 * Disjoint sets that know which slugs they hold; two sets with different slugs do not join unless told so. What you said joins people
 * and not these sets, so that it changes nobody else: taken back, all is as it was.
 */
class Sets {
  readonly #parent: Int32Array;
  readonly slugs: (Set<string> | null)[];
  readonly #people: People | null;

  constructor(sources: readonly MatchSource[], decided: Decided) {
    this.#parent = Int32Array.from(sources, (_, at) => at);
    this.slugs = sources.map((source) => (source.slug ? new Set([source.slug]) : null));
    this.#people = decided.groups.length + decided.marks.size === 0 ? null : new People(sources, decided);
  }

  /** The earliest record of the person. */
  personAt(at: number): number {
    return this.#people ? this.#people.find(at) : this.find(at);
  }

  find(at: number): number {
    return rootOf(this.#parent, at);
  }

  join(a: number, b: number, evenWithOtherSlug = false): boolean {
    const [first, second] = inOrder(this.find(a), this.find(b));
    if (first === second) return true;
    const [held, others] = [this.slugs[first], this.slugs[second]];
    if (held && others && !evenWithOtherSlug && ![...others].some((slug) => held.has(slug))) return false;
    if (this.#people && !this.#people.join(first, second)) return false;
    this.#parent[second] = first;
    if (others) this.slugs[first] = held ? new Set([...held, ...others]) : others;
    return true;
  }
}

export interface Rules<S extends MatchSource> {
  /** What you said of who is who; it wins over every key. */
  readonly decided?: Decided;
  /** Asked once the keys have joined what they join: pairs of record ids that are one person all the same. */
  readonly link?: (
    sources: readonly S[],
    unitOf: ReadonlyMap<string, string>,
  ) => readonly (readonly [string, string])[];
}

/**
 * Assigns each record to a person. Deterministic: depends on the records and on what was said alone, not on the order in which they
 * are given. What you said together joins in the end, and changes no other person; what you said apart is never joined.
 */
export function assignPeople<S extends MatchSource>(given: readonly S[], rules: Rules<S> = {}): Assignment {
  const sources = given.toSorted(
    (a, b) => a.foundedAt - b.foundedAt || a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  const sets = new Sets(sources, rules.decided ?? NOTHING_SAID);
  const reports: MatchReport[] = [];

  joinEqual(sources, sets, (source) => (source.slug ? [source.slug] : []));
  joinEqual(sources, sets, (source) => (source.uid ? [source.uid] : []));
  joinByConnection(sources, sets);
  const shared = { emails: sharedValues(sources, 'emails'), phones: sharedValues(sources, 'phones') };
  for (const value of [...shared.emails, ...shared.phones].toSorted())
    reports.push({ code: 'shared-key', values: { value } });
  joinEqual(sources, sets, (source) => source.emails.filter((value) => !shared.emails.has(value)));
  joinEqual(sources, sets, (source) => source.phones.filter((value) => !shared.phones.has(value)));
  joinByName(sources, sets, reports);
  joinByPhoneBook(sources, sets);
  if (rules.link) joinLinked(sources, sets, rules.link);

  const personOf = new Map<string, string>();
  const unitOf = new Map<string, string>();
  const identities = new Map<string, readonly [string, string]>();
  for (const [at, source] of sources.entries()) {
    const [person, unit] = [sources[sets.personAt(at)]!.id, sources[sets.find(at)]!.id];
    personOf.set(source.id, person);
    if (unit !== person) unitOf.set(source.id, unit);
    for (const key of identityKeys(source)) {
      const value = key.slice(key.indexOf(':') + 1);
      const nobodys = key.startsWith('slug:')
        ? false
        : shared[key.startsWith('email:') ? 'emails' : 'phones'].has(value);
      const bearer = nobodys ? '' : person;
      identities.set(`${key}\n${bearer}`, [key, bearer]);
    }
  }
  return { personOf, unitOf, identities: [...identities.values()], reports };
}

function joinLinked<S extends MatchSource>(
  sources: readonly S[],
  sets: Sets,
  link: NonNullable<Rules<S>['link']>,
): void {
  const joins = link(sources, new Map(sources.map(({ id }, at) => [id, sources[sets.find(at)]!.id])));
  if (joins.length === 0) return;
  const places = new Map(sources.map(({ id }, at) => [id, at]));
  for (const [a, b] of joins) {
    const [one, other] = [places.get(a), places.get(b)];
    if (one !== undefined && other !== undefined) sets.join(one, other);
  }
}

/** What of a record identifies: `slug:…`, `email:…`, `phone:…`. */
export function identityKeys(source: Pick<MatchSource, 'slug' | 'emails' | 'phones'>): string[] {
  return [
    ...(source.slug ? [`slug:${source.slug}`] : []),
    ...source.emails.map((value) => `email:${value}`),
    ...source.phones.map((value) => `phone:${value}`),
  ];
}

function joinEqual(
  sources: readonly MatchSource[],
  sets: Sets,
  keysOf: (source: MatchSource) => readonly string[],
): void {
  const holders = new Map<string, number[]>();
  for (const [at, source] of sources.entries()) {
    for (const key of keysOf(source)) {
      const earlier = holders.get(key);
      if (!earlier) holders.set(key, [at]);
      else {
        // Where the first holder has another LinkedIn slug, a later one may fit.
        if (!earlier.some((holder) => sets.join(holder, at))) earlier.push(at);
      }
    }
  }
}

function sharedValues(sources: readonly MatchSource[], field: 'emails' | 'phones'): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const source of sources) {
    for (const value of source[field]) {
      const held = names.get(value);
      if (held) held.add(source.foldedName);
      else names.set(value, new Set([source.foldedName]));
    }
  }
  return new Set([...names].filter(([, held]) => held.size > MOST_NAMES_PER_KEY).map(([value]) => value));
}

/**
 * The same name connected on the same day is the same connection in two exports: one without and one with the address,
 * or before and after the person changed it. Two such rows that stand side by side in one export are two people.
 */
function joinByConnection(sources: readonly MatchSource[], sets: Sets): void {
  const rows = new Map<string, number[]>();
  for (const [at, source] of sources.entries()) {
    if (source.kind !== 'connection' || !source.connectedOn || source.foldedName === '') continue;
    const key = `${source.connectedOn} ${source.foldedName}`;
    const held = rows.get(key);
    if (held) held.push(at);
    else rows.set(key, [at]);
  }
  for (const held of rows.values()) {
    const slugged = held.filter((at) => sources[at]!.slug !== null);
    const here = slugged.filter((at) => !sources[at]!.gone);
    // Without addresses one export tells two people of one name and day apart by nothing but their number.
    if (held.length - slugged.length > 1 || here.length > 1) continue;
    const together = slugged.map((at) => `${sources[at]!.foundedAt} ${sources[at]!.order}`);
    if (new Set(together).size < together.length) continue;
    for (const at of held.slice(1)) sets.join(held[0]!, at, true);
  }
}

/** Within one LinkedIn account a folded name that one person there bears is a key for records that give no address. */
function joinByName(sources: readonly MatchSource[], sets: Sets, reports: MatchReport[]): void {
  const byName = new Map<string, number[]>();
  for (const [at, source] of sources.entries()) {
    if (!source.ofLinkedin || source.foldedName === '') continue;
    const held = byName.get(source.foldedName);
    if (held) held.push(at);
    else byName.set(source.foldedName, [at]);
  }
  for (const held of byName.values()) {
    const connections = new Set(
      held.filter((at) => sources[at]!.kind === 'connection').map((at) => sets.find(at)),
    );
    if (connections.size > 1) {
      reports.push({
        code: 'ambiguous-name',
        values: { name: sources[held[0]!]!.name, count: connections.size },
      });
      continue;
    }
    const addressed = new Set(held.filter((at) => sources[at]!.slug).map((at) => sets.find(at)));
    // One connection of that name, or none and one address: what has no address of its own is that person.
    const anchor =
      connections.size === 1 ? [...connections][0]! : addressed.size === 1 ? [...addressed][0]! : undefined;
    if (anchor === undefined) continue;
    const others = addressed.size - (addressed.has(sets.find(anchor)) ? 1 : 0);
    for (const at of held) {
      const source = sources[at]!;
      if (source.kind === 'connection') continue;
      if (source.slug && others > 1) continue;
      // What LinkedIn copied out of an address book may be another one of that name: the linkage judges it.
      if (source.kind === 'synced' && source.emails.length + source.phones.length > 0) continue;
      sets.join(anchor, at);
    }
  }
}

/**
 * A whole name out of your own telephone is the one card of exactly that name, where nothing else bears it: all records of the name that
 * are not from the telephone are one person with a card. Who is joined is settled before anything is, so that no order counts; a chat
 * that could be of two cards is of neither. People added by hand neither help nor hinder.
 */
function joinByPhoneBook(sources: readonly MatchSource[], sets: Sets): void {
  const named = new Map<string, { shown: number[]; others: Set<number>; cards: Set<number> }>();
  for (const { phoneBookName, foldedName } of sources)
    if (phoneBookName && foldedName.includes(' ') && !named.has(foldedName))
      named.set(foldedName, { shown: [], others: new Set(), cards: new Set() });
  if (named.size === 0) return;
  const withCard = new Set<number>();
  for (const [at, source] of sources.entries()) {
    const set = sets.find(at);
    if (source.kind === 'card') withCard.add(set);
    const held = source.kind === 'hand' ? undefined : named.get(source.foldedName);
    if (!held) continue;
    if (source.phoneBookName) held.shown.push(set);
    else held.others.add(set);
    if (source.kind === 'card') held.cards.add(set);
  }
  const anchors = new Map<number, Set<number>>();
  for (const { shown, others, cards } of named.values()) {
    const [card] = cards;
    if (card === undefined || others.size > 1) continue;
    for (const set of shown) {
      // One that is somebody's already by a number stays with them.
      if (set === card || withCard.has(set)) continue;
      const held = anchors.get(set);
      if (held) held.add(card);
      else anchors.set(set, new Set([card]));
    }
  }
  for (const [set, [card, ...more]] of anchors)
    if (card !== undefined && more.length === 0) sets.join(card, set);
}
