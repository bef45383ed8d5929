// Entries -> the times at which they took place or will: series rolled out, exceptions taken out, moved times once and where they
// went. Each time has a key that stays the same in the next export: the UID, and of a series the instant that the rule gave it.
import { shortKey, shortNumber } from '#formats/mail/ledger.ts';
import type { Entry } from './entry.ts';
import { type Expansion, expandRules } from './expansion.ts';
import { isOfRule, readRule, type Rule } from './rule.ts';
import { localStamp, type When } from './times.ts';
import type { Zone, Zones } from './zones.ts';

export interface Occurrence {
  readonly entry: Entry;
  readonly key: string;
  readonly thread: string;
  /** Milliseconds. */
  readonly at: number;
}

export type RuleFault = 'often' | 'rule' | 'endless';

export interface RolledOut {
  readonly occurrences: readonly Occurrence[];
  /** Newer versions stand in for these. */
  readonly again: readonly Entry[];
  readonly unreadable: readonly Entry[];
  readonly faults: readonly { readonly entry: Entry; readonly why: RuleFault; readonly rule: string }[];
  /** Of these series times older than the newest `most` were left out. */
  readonly long: readonly Entry[];
  readonly most: number;
}

/** Times of one series that are kept, the newest (formats.md 6): twenty years of every week. */
export const MOST_TIMES = 1000;
/** Times of all series together, from which on each keeps fewer: a small file could else unroll without bound. */
const ALL_TIMES = 100_000;
const LEAST_TIMES = 12;
/** Times that are looked at: 54 years of every day. */
const MOST_STEPS = 20_000;
/** Times from which on a series is another. */
const MOST_CHANGES = 100;
/** Of what is still to come. */
const BEYOND = 3;

interface Series {
  readonly entry: Entry;
  readonly uid: string;
  readonly zone: Zone;
  readonly start: When;
  readonly rules: { readonly rule: Rule; readonly adds: boolean; times?: readonly number[] | undefined }[];
}

/** `until[file]`: the instant up to which that file knows what took place. */
export async function rollOut(
  entries: readonly Entry[],
  zones: readonly Zones[],
  until: readonly number[],
): Promise<RolledOut> {
  const again: Entry[] = [];
  const unreadable: Entry[] = [];
  const faults: { entry: Entry; why: RuleFault; rule: string }[] = [];
  const long: Entry[] = [];
  const series: Series[] = [];
  const others = new Map<string, Entry[]>();
  for (const [uid, group] of byUid(entries)) {
    const whole = latest(
      group.filter((it) => !it.instance),
      ({ start, title }) => `${start?.local ?? ''}`.concat('\n', title),
      again,
    );
    others.set(
      uid,
      latest(
        group.filter((it) => it.instance),
        instanceKey,
        again,
      ),
    );
    for (const [at, entry] of whole.entries()) {
      if (!entry.start) {
        unreadable.push(entry);
        continue;
      }
      const zone = zones[entry.file]!.zoneOf(entry.start);
      const own = at === 0 ? uid : `${uid}\n${localStamp(entry.start.local)}`;
      const rules: Series['rules'] = [];
      for (const [adds, given] of [
        [true, entry.rules],
        [false, entry.not],
      ] as const)
        for (const text of given) {
          const rule = readRule(text);
          if ('refused' in rule) faults.push({ entry, why: rule.refused, rule: text.slice(0, 80) });
          else rules.push({ rule, adds });
        }
      series.push({ entry, uid: own, zone, start: entry.start, rules });
    }
  }
  const repeating = series.filter(({ rules }) => rules.length > 0).length;
  const most = Math.max(LEAST_TIMES, Math.min(MOST_TIMES, Math.floor(ALL_TIMES / Math.max(1, repeating))));
  const cut = await expandAll(series, zones, until, most, faults);
  const occurrences: Occurrence[] = [];
  for (const one of series) {
    const moved = others.get(one.uid) ?? [];
    others.delete(one.uid);
    const before = { most, cut: cut.has(one) };
    if (timesOf(one, moved, zones, until[one.entry.file]!, before, occurrences, unreadable))
      long.push(one.entry);
  }
  // Single times of a series that is not here: an invitation to one of them. Lotus Notes lists the others beside it.
  for (const [uid, left] of others)
    for (const entry of left) {
      tellMoved(entry, uid, zones, occurrences, unreadable);
      const thread = `calendar:${shortKey(shortNumber(uid))}`;
      const instant = (when: When): number => zones[entry.file]!.instantOf(when);
      const first = entry.instance && instant(entry.instance);
      for (const when of entry.more.slice(0, MOST_TIMES)) {
        const at = instant(when);
        if (at !== first)
          occurrences.push({ entry, key: `${thread}/${timeKey(when.isDay, when.local, at)}`, thread, at });
      }
    }
  return { occurrences, again, unreadable, faults, long, most };
}

function byUid(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const held = groups.get(entry.uid);
    if (held) held.push(entry);
    else groups.set(entry.uid, [entry]);
  }
  return groups;
}

function instanceKey({ instance }: Entry): string {
  return `${instance?.local ?? ''} ${instance?.offset ?? instance?.zone ?? ''}`;
}

/**
 * Of several versions the one with the highest SEQUENCE, then with more guests, then written last. Entries of other days under other
 * titles that share a UID are different ones (programs that give all the same).
 */
function latest(group: readonly Entry[], keyOf: (entry: Entry) => string, again: Entry[]): Entry[] {
  if (group.length < 2) return [...group];
  const sorted = group
    .map((entry, at) => ({ entry, at }))
    .toSorted(
      (a, b) =>
        b.entry.sequence - a.entry.sequence ||
        Math.sign(b.entry.guests.length) - Math.sign(a.entry.guests.length) ||
        (b.entry.changed ?? 0) - (a.entry.changed ?? 0) ||
        a.at - b.at,
    );
  const kept: Entry[] = [];
  const seen = new Set<string>();
  for (const { entry } of sorted) {
    const key = keyOf(entry);
    const parts = key.split('\n');
    const known = entry.instance ? seen.has(key) : parts.some((part, at) => seen.has(`${at}${part}`));
    if (known) again.push(entry);
    else kept.push(entry);
    if (entry.instance) seen.add(key);
    else for (const [at, part] of parts.entries()) seen.add(`${at}${part}`);
  }
  return kept;
}

/** Gives the series of which older times are left out. */
async function expandAll(
  all: readonly Series[],
  zones: readonly Zones[],
  until: readonly number[],
  most: number,
  faults: { entry: Entry; why: RuleFault; rule: string }[],
): Promise<ReadonlySet<Series>> {
  const cut = new Set<Series>();
  const asked = all.flatMap((one) => one.rules.map((rule) => ({ one, rule })));
  const ends = asked.map(({ one, rule }) => lastOf(rule.rule, one, zones[one.entry.file]!));
  const times = await expandRules(
    asked.map(({ one, rule: { rule } }, at): Expansion => {
      const known = one.zone.toLocal(until[one.entry.file]!);
      const start = laterStart(one.start.local, rule.text, Math.min(known, ends[at]!), most);
      if (start > one.start.local) cut.add(one);
      return { start, rule: rule.text, until: known, most: most + 1, steps: MOST_STEPS, beyond: BEYOND };
    }),
  );
  for (const [at, { one, rule }] of asked.entries()) {
    rule.times = times[at]?.filter((local) => local <= ends[at]! && isOfRule(rule.rule, local));
    if (!rule.times) faults.push({ entry: one.entry, why: 'endless', rule: rule.rule.text.slice(0, 80) });
  }
  return cut;
}

/** Of what repeats by days or weeks and nothing else, the start may be moved on by whole turns: what is older is not kept anyway. */
function laterStart(start: number, rule: string, end: number, most: number): number {
  const plain = /^FREQ=(DAILY|WEEKLY)(?:;INTERVAL=(\d+))?(;BYDAY=[A-Z,]+)?(?:;WKST=[A-Z]+)?$/.exec(rule);
  if (!plain) return start;
  const turn = (plain[1] === 'DAILY' ? DAY : 7 * DAY) * Number(plain[2] ?? 1);
  // Days of the week thin daily ones out; with an interval by how much, seven turns tell.
  const turns = plain[1] === 'DAILY' && plain[3] !== undefined ? 7 * most : most;
  const back = Math.floor((end - start) / turn) - turns - 1;
  return back > 0 ? start + back * turn : start;
}

/** UNTIL as wall time of the series. */
function lastOf({ until }: Rule, { zone }: Series, zones: Zones): number {
  if (!until) return Number.POSITIVE_INFINITY;
  if (until.isDay) return until.local + DAY - 1;
  return until.offset === undefined ? until.local : zone.toLocal(zones.instantOf(until));
}
const DAY = 86_400_000;

/** True where older times are left out. */
function timesOf(
  { entry, uid, zone, start, rules }: Series,
  moved: readonly Entry[],
  zones: readonly Zones[],
  until: number,
  { most, cut }: { readonly most: number; readonly cut: boolean },
  found: Occurrence[],
  unreadable: Entry[],
): boolean {
  const thread = `calendar:${shortKey(shortNumber(uid))}`;
  const own = zones[entry.file]!;
  if (entry.rules.length === 0 && entry.more.length === 0 && moved.length === 0) {
    found.push({ entry, key: thread, thread, at: own.instantOf(start) });
    return false;
  }
  const instants = new Map<string, number>();
  const add = (local: number): void => {
    const at = zone.toInstant(local);
    instants.set(timeKey(start.isDay, local, at), at);
  };
  add(start.local);
  for (const { adds, times } of rules) if (adds) for (const local of times ?? []) add(local);
  for (const when of entry.more) {
    const at =
      when.isDay && !start.isDay ? zone.toInstant(when.local + (start.local % DAY)) : own.instantOf(when);
    instants.set(timeKey(start.isDay, when.local, at), at);
  }
  for (const { adds, times } of rules)
    if (!adds)
      for (const local of times ?? []) instants.delete(timeKey(start.isDay, local, zone.toInstant(local)));
  let byDay: Map<number, string> | undefined;
  /** Of a date that names a time of this series: its key, by the day where only a day is given. */
  const keyOf = (when: When): string | undefined => {
    if (start.isDay) return timeKey(true, when.isDay ? when.local : zone.toLocal(own.instantOf(when)), 0);
    if (!when.isDay) return timeKey(false, when.local, own.instantOf(when));
    byDay ??= new Map([...instants].map(([key, at]) => [floorDay(zone.toLocal(at)), key]));
    return byDay.get(floorDay(when.local));
  };
  for (const when of entry.without) {
    const key = keyOf(when);
    if (key !== undefined) instants.delete(key);
  }
  const later: { readonly from: number; readonly entry: Entry; readonly shift: number }[] = [];
  for (const one of moved) {
    const key = keyOf(one.instance!) ?? '';
    instants.delete(key);
    if (one.instance!.andLater && one.start && later.length < MOST_CHANGES) {
      const from = zones[one.file]!.instantOf(one.instance!);
      later.push({ from, entry: one, shift: zones[one.file]!.instantOf(one.start) - from });
    }
    tellMoved(one, uid, zones, found, unreadable, key);
  }
  later.sort((a, b) => b.from - a.from);
  const sorted = [...instants].toSorted((a, b) => a[1] - b[1]);
  const past = sorted.filter(([, at]) => at <= until);
  const coming = sorted.filter(([, at]) => at > until);
  for (const [key, at] of [...past.slice(-most), ...coming.slice(0, 1)]) {
    const changed = later.find(({ from }) => from <= at);
    found.push({
      entry: changed?.entry ?? entry,
      key: `${thread}/${key}`,
      thread,
      at: at + (changed?.shift ?? 0),
    });
  }
  return cut || past.length > most;
}

/** A time that is told by itself, under the instant that the rule gave it. */
function tellMoved(
  entry: Entry,
  uid: string,
  zones: readonly Zones[],
  found: Occurrence[],
  unreadable: Entry[],
  known?: string,
): void {
  const { instance, file } = entry;
  const start = entry.start ?? instance;
  if (!instance || !start) {
    unreadable.push(entry);
    return;
  }
  const own = zones[file]!;
  const thread = `calendar:${shortKey(shortNumber(uid))}`;
  const key = known || timeKey(instance.isDay, instance.local, own.instantOf(instance));
  found.push({ entry, key: `${thread}/${key}`, thread, at: own.instantOf(start) });
}

function timeKey(isDay: boolean, local: number, at: number): string {
  return isDay ? localStamp(local).slice(0, 8) : `${localStamp(at)}Z`;
}

function floorDay(local: number): number {
  return Math.floor(local / DAY) * DAY;
}
