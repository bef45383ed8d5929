// Who is who by keys: records that share an address, a number, a LinkedIn slug, or - within one LinkedIn account -
// a name that occurs once, are one person. A pure view over the records: nothing is rewritten, so taking an import out is exact.
// A chat that shows people as your telephone calls them joins the one card of exactly that name. Likeness of names across
// sources is not judged here but in linkage/link-people.ts, which is asked at the end.
import { agreementOf, calledAs } from './linkage/names-agree.ts';
import { MOST_NAMES_PER_KEY } from './linkage/person-weights.ts';
import { whoMayJoin } from './linkage/sharers.ts';
import type { MatchSource } from './match-source.ts';
import { type Decided, keepApart, NOTHING_SAID } from './same-person.ts';
import { isSameDay } from './verified-different.ts';

/** Whoever is called by so many names is asked about, not joined with still others. */
const MOST_COMPARED = 200;

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
 * Disjoint sets that know which slugs, names and birthdays they hold; two sets with different ones do not join unless an id says so. What
 * you said joins people and not these sets, so that it changes nobody else: taken back, all is as it was.
 */
class Sets {
  readonly #parent: Int32Array;
  readonly slugs: (Set<string> | null)[];
  readonly #people: People | null;
  readonly #sources: readonly MatchSource[];
  /** Of a set whose records are not all called the same: one record for each name and birthday. */
  readonly #called = new Map<number, readonly number[]>();

  constructor(sources: readonly MatchSource[], decided: Decided) {
    this.#sources = sources;
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

  /** @param byId whether an id says that they are one: then other names, birthdays and slugs are of one person */
  join(a: number, b: number, byId = false): boolean {
    const [first, second] = inOrder(this.find(a), this.find(b));
    if (first === second) return true;
    const [held, others] = [this.slugs[first], this.slugs[second]];
    if (held && others && !byId && ![...others].some((slug) => held.has(slug))) return false;
    const [mine, theirs] = [this.#calledIn(first), this.#calledIn(second)];
    if (!byId && this.#areAtOdds(mine, theirs)) return false;
    if (this.#people && !this.#people.join(first, second)) return false;
    this.#parent[second] = first;
    if (others) this.slugs[first] = held ? new Set([...held, ...others]) : others;
    const more = theirs.filter((at) => !mine.some((it) => this.#isCalledAs(it, at)));
    if (more.length > 0) this.#called.set(first, [...mine, ...more]);
    this.#called.delete(second);
    return true;
  }

  #calledIn(set: number): readonly number[] {
    return this.#called.get(set) ?? [set];
  }

  #isCalledAs(a: number, b: number): boolean {
    const [one, other] = [this.#sources[a]!, this.#sources[b]!];
    return calledAs(one) === calledAs(other) && (!other.birthday || one.birthday === other.birthday);
  }

  /** Whoever bears a name of the one set is of it, whatever else the set is called; but nobody has two birthdays. */
  #areAtOdds(mine: readonly number[], theirs: readonly number[]): boolean {
    const born = (set: readonly number[]): string[] => set.flatMap((at) => this.#sources[at]!.birthday ?? []);
    const [days, others] = [born(mine), born(theirs)];
    if (days.length > 0 && others.length > 0 && !days.some((day) => others.some((it) => isSameDay(day, it))))
      return true;
    const [names, otherNames] = [mine, theirs].map((set) => set.map((at) => calledAs(this.#sources[at]!)));
    if (names!.some((name) => otherNames!.includes(name))) return false;
    if (mine.length * theirs.length > MOST_COMPARED) return true;
    return mine.some((one) =>
      theirs.some((other) => agreementOf(this.#sources[one]!, this.#sources[other]!) === 'other'),
    );
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

  joinById(sources, sets, (source) => source.slug);
  joinById(sources, sets, (source) => source.uid);
  joinByConnection(sources, sets);
  const shared = { emails: sharedValues(sources, 'emails'), phones: sharedValues(sources, 'phones') };
  for (const value of [...shared.emails, ...shared.phones].toSorted())
    reports.push({ code: 'shared-key', values: { value } });
  joinByPoint(sources, sets, (source) => source.emails.filter((value) => !shared.emails.has(value)));
  joinByPoint(sources, sets, (source) => source.phones.filter((value) => !shared.phones.has(value)));
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

/** The same id: one person, whatever else they are called. */
function joinById(
  sources: readonly MatchSource[],
  sets: Sets,
  idOf: (source: MatchSource) => string | null | undefined,
): void {
  const first = new Map<string, number>();
  for (const [at, source] of sources.entries()) {
    const id = idOf(source);
    if (!id) continue;
    const holder = first.get(id);
    if (holder === undefined) first.set(id, at);
    else sets.join(holder, at, true);
  }
}

/** The same address or number, under names that agree. Who could be either of two with names that do not is neither. */
function joinByPoint(
  sources: readonly MatchSource[],
  sets: Sets,
  valuesOf: (source: MatchSource) => readonly string[],
): void {
  const holders = new Map<string, number[]>();
  for (const [at, source] of sources.entries())
    for (const value of valuesOf(source)) {
      const earlier = holders.get(value);
      if (earlier) earlier.push(at);
      else holders.set(value, [at]);
    }
  for (const held of holders.values()) {
    if (held.length < 2) continue;
    const may = whoMayJoin(held.map((at) => sources[at]!));
    for (const [n, at] of held.entries())
      // Where the first holder has another LinkedIn slug, another one may fit.
      for (let before = 0; before < n; before += 1) if (may(before, n) && sets.join(held[before]!, at)) break;
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
  const onCards = new Map<string, number>();
  for (const [at, source] of sources.entries()) {
    const set = sets.find(at);
    if (source.kind === 'card') {
      withCard.add(set);
      for (const phone of source.phones) onCards.set(phone, set);
    }
    const held = source.kind === 'hand' ? undefined : named.get(source.foldedName);
    if (!held) continue;
    if (source.phoneBookName) held.shown.push(at);
    else held.others.add(set);
    if (source.kind === 'card') held.cards.add(set);
  }
  const anchors = new Map<number, Set<number>>();
  for (const { shown, others, cards } of named.values()) {
    const [card] = cards;
    if (card === undefined || others.size > 1) continue;
    for (const at of shown) {
      const set = sets.find(at);
      // One that is somebody's already by a number stays with them, and one whose number is on a card of another name is nobody's.
      if (set === card || withCard.has(set)) continue;
      if (sources[at]!.phones.some((phone) => (onCards.get(phone) ?? card) !== card)) continue;
      const held = anchors.get(set);
      if (held) held.add(card);
      else anchors.set(set, new Set([card]));
    }
  }
  for (const [set, [card, ...more]] of anchors)
    if (card !== undefined && more.length === 0) sets.join(card, set);
}
