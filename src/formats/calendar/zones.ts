// Wall time -> instant. A name that is known wins over the rules in the file (those are often of one year); a name that is not known
// is read by its VTIMEZONE; a zone is taken for the user's own where nothing tells it, and that is told. A TZID without
// VTIMEZONE is never left floating where its name can be read.
import type { Component } from './components.ts';
import { type Expansion, expandRules } from './expansion.ts';
import type { Property } from './property.ts';
import { readRule } from './rule.ts';
import { clockOf, readOffset, type When, whenOf, whensOf } from './times.ts';
import { ianaName, zoneByName } from './zone-names.ts';

export interface Zone {
  /** Milliseconds since 1970 of a wall time. */
  toInstant(local: number): number;
  toLocal(instant: number): number;
}

const MINUTE = 60_000;

export function namedZone(name: string): Zone {
  return {
    toInstant(local) {
      return Temporal.PlainDateTime.from(clockOf(local)).toZonedDateTime(name).epochMilliseconds;
    },
    toLocal(instant) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);
      return instant + zoned.offsetNanoseconds / 1e6;
    },
  };
}

/** What the zones of one file are. `home`: of times that name none. */
export class Zones {
  /** Names that nothing tells, with how many times stood under them. */
  readonly unknown = new Map<string, number>();
  #home: Zone;
  readonly #found = new Map<string, Zone>();
  readonly #blocks: ReadonlyMap<string, Zone>;

  private constructor(home: string, blocks: ReadonlyMap<string, Zone>) {
    this.#home = namedZone(home);
    this.#blocks = blocks;
  }

  /** `until`: beyond it no rule is rolled out. */
  static async of(components: readonly Component[], home: string, until: number): Promise<Zones> {
    return new Zones(home, await blocksOf(components, until));
  }

  instantOf(when: When): number {
    if (when.offset !== undefined) return when.local - when.offset * MINUTE;
    // A day is where it is: noon, so that it stays that day next door as well.
    if (when.isDay) return this.#home.toInstant(when.local + 12 * 60 * MINUTE);
    return this.zoneOf(when).toInstant(when.local);
  }

  /** The zone in which a series that begins so goes on. */
  zoneOf({ zone, offset, isDay }: When): Zone {
    if (offset !== undefined)
      return {
        toInstant: (local) => local - offset * MINUTE,
        toLocal: (instant) => instant + offset * MINUTE,
      };
    if (isDay) {
      const noon = 12 * 60 * MINUTE;
      return {
        toInstant: (local) => this.#home.toInstant(local + noon),
        toLocal: (instant) => this.#home.toLocal(instant) - noon,
      };
    }
    if (zone === undefined) return this.#home;
    const held = this.#found.get(zone);
    if (held) return held;
    const name = ianaName(zone);
    const block = this.#blocks.get(tidy(zone));
    const told = name ?? (block ? undefined : zoneByName(zone)) ?? (block ? undefined : byAny(zone));
    const found = told === undefined ? block : namedZone(told);
    if (!found) this.unknown.set(zone, (this.unknown.get(zone) ?? 0) + 1);
    const made = found ?? this.#home;
    this.#found.set(zone, made);
    return made;
  }
}

/** A TZID that was cut off at a colon: `(UTC-03`. */
function byAny(zone: string): string | undefined {
  return zoneByName(zone.replace(/^\((?:UTC|GMT)\s*([+-]\d{1,2})$/i, 'UTC$1'));
}

function tidy(name: string): string {
  return name.replaceAll(/^["'\s]+|["'\s]+$/g, '').toLowerCase();
}

interface Shift {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Zones by the rules that the file gives, under their names. Those whose names are known need no rules. */
async function blocksOf(components: readonly Component[], until: number): Promise<ReadonlyMap<string, Zone>> {
  const blocks = new Map<string, Zone>();
  const wanted: { readonly name: string; readonly shifts: Shift[]; readonly ask: (Expansion & ShiftOf)[] }[] =
    [];
  for (const { properties, inside } of components.slice(0, MOST_ZONES)) {
    const id = valueOf(properties, 'TZID');
    if (id === undefined || ianaName(id) !== undefined) continue;
    const name = tidy(id);
    const place = ianaName(valueOf(properties, 'X-LIC-LOCATION') ?? '') ?? exactName(id);
    if (place !== undefined) {
      blocks.set(name, namedZone(place));
      continue;
    }
    const shifts: Shift[] = [];
    const ask: (Expansion & ShiftOf)[] = [];
    for (const part of inside) readShifts(part.properties, until, shifts, ask);
    if (shifts.length > 0) wanted.push({ name, shifts, ask });
  }
  const asked = wanted.flatMap(({ ask, shifts }) => ask.map((one) => ({ one, shifts })));
  const times = await expandRules(asked.map(({ one }) => one));
  for (const [at, { one, shifts }] of asked.entries())
    for (const local of times[at] ?? [])
      shifts.push({ at: local - one.before * MINUTE, before: one.before, after: one.after });
  for (const { name, shifts } of wanted) blocks.set(name, zoneOfShifts(shifts));
  return blocks;
}

interface ShiftOf {
  readonly before: number;
  readonly after: number;
}
const MOST_ZONES = 300;

/** Windows names and paths say it exactly; what is shown to people does not, and the rules in the file are better. */
function exactName(id: string): string | undefined {
  return /^\(|,|^customi[sz]ed|^gmt|^utc/i.test(id.replaceAll('"', '').trim()) ? undefined : zoneByName(id);
}

function readShifts(
  properties: readonly Property[],
  until: number,
  shifts: Shift[],
  ask: (Expansion & ShiftOf)[],
): void {
  const before = readOffset(valueOf(properties, 'TZOFFSETFROM') ?? '');
  const after = readOffset(valueOf(properties, 'TZOFFSETTO') ?? '');
  const property = properties.find(({ name }) => name === 'DTSTART');
  const start = property && whenOf(property);
  if (after === undefined || !start) return;
  const from = before ?? after;
  shifts.push({ at: start.local - from * MINUTE, before: from, after });
  for (const property of properties) {
    if (property.name === 'RDATE')
      for (const when of whensOf(property, 500))
        shifts.push({ at: when.local - (when.offset ?? from) * MINUTE, before: from, after });
    if (property.name !== 'RRULE') continue;
    const rule = readRule(property.value);
    if ('refused' in rule) continue;
    const end = rule.until ? Math.min(until, rule.until.local) : until;
    ask.push({
      start: start.local,
      rule: rule.text,
      until: end,
      most: 400,
      steps: 2000,
      beyond: 0,
      before: from,
      after,
    });
  }
}

function zoneOfShifts(given: readonly Shift[]): Zone {
  const shifts = given.toSorted((a, b) => a.at - b.at);
  const offsetAt = (instant: number): number => {
    let low = 0;
    let high = shifts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shifts[middle]!.at <= instant) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? shifts[0]!.before : shifts[low - 1]!.after;
  };
  return {
    toInstant(local) {
      // Of two that fit the earlier, as Temporal takes it.
      const first = offsetAt(local - 14 * 60 * MINUTE);
      const guess = local - first * MINUTE;
      const then = offsetAt(guess);
      return then === first ? guess : local - then * MINUTE;
    },
    toLocal: (instant) => instant + offsetAt(instant) * MINUTE,
  };
}

export function valueOf(properties: readonly Property[], name: string): string | undefined {
  return properties.find((it) => it.name === name)?.value;
}
