// The format `calendar`: ICS files (Google Takeout, Outlook, Apple, Thunderbird, an invitation) and Outlook's calendar as CSV; all files
// of a folder or zip together are one reading. Kept is with whom you met, when, and how; descriptions are not.
// Recipe: formats.md 3, 4, 6. Met is what began before now and before the file was written; what is still to come is kept as it is
// planned, apart from what happened, and counts only when a later export shows that its day came. Left out: to-dos, free and busy times.
import { foldName } from '#domain/name-folding.ts';
import type { EventRecord, KeptRecord, MineRecord } from '#domain/source-record.ts';
import type { Format, InputFile, Place, ProblemCode, ReadOptions, Reading } from '#formats/format.ts';
import { readerStopped } from '#formats/reader-stopped.ts';
import { surestOf } from '#formats/recognise.ts';
import type { Entry } from './entry.ts';
import { type CalendarFile, lookOfCalendar, readCalendarFile } from './file.ts';
import { howMet } from './how-met.ts';
import { judge, type Verdict } from './meetings.ts';
import { type Occurrence, rollOut, type RolledOut } from './occurrences.ts';
import { findOwner, type Owner } from './owner.ts';
import { CalendarPeople, isSmall, titledContact, titledKey } from './people.ts';
import { CalendarTally } from './tally.ts';
import { namesInTitle } from './title-names.ts';
import { Zones } from './zones.ts';

/** Milliseconds ahead that something planned is kept. */
const AHEAD = 366 * 86_400_000;
/** Letters of a title that are kept with what took place. */
const TITLE = 80;

export const calendar: Format = {
  name: 'calendar',
  reads: true,
  writes: false,
  recognise: (files) => surestOf(files, async (file) => (await lookOfCalendar(file))?.sure ?? 0),
  read,
};

async function* read(files: readonly InputFile[], options: ReadOptions): AsyncIterable<Reading> {
  let at = files[0]?.path ?? '';
  try {
    const own: { readonly file: InputFile; readonly kind: 'ics' | 'csv' }[] = [];
    for (const file of files) {
      at = file.path;
      const look = await lookOfCalendar(file);
      if (look) own.push({ file, kind: look.kind });
      else if (file.size > 0) yield { setAside: { file: file.path, why: 'unknown-file' } };
    }
    const tally = new CalendarTally(own.map(({ file }) => file.path));
    const of = own.reduce((sum, { file }) => sum + file.size, 0);
    let before = 0;
    const calendars: CalendarFile[] = [];
    for (const [number, { file, kind }] of own.entries()) {
      at = file.path;
      let bytes = 0;
      const progress = (count: number): void => options.onProgress?.(before + (bytes += count), of);
      calendars.push(await readCalendarFile(file, kind, number, options.timeZone, tally, progress));
      before += file.size;
    }
    at = files[0]?.path ?? '';
    const entries = calendars.flatMap((it) => it.entries);
    if (entries.length === 0) {
      for (const problem of tally.problems()) yield { problem };
      const code = files.every(({ size }) => size === 0) ? 'empty-file' : 'nothing-inside';
      yield { problem: { code, where: { file: at }, skips: 0, fatal: true } };
      return;
    }
    yield* readings(calendars, entries, options, tally);
    for (const problem of tally.problems()) yield { problem };
    const day = dayOfReading(calendars, entries, options.now);
    if (day !== undefined) yield { coverage: { asOf: new Date(day).toISOString().slice(0, 10) } };
  } catch (error) {
    yield readerStopped(error, at);
  }
}

/** Up to when each file knows what took place: when it was written, and never later than now. */
function knownUntil(
  calendars: readonly CalendarFile[],
  entries: readonly Entry[],
  now: number | undefined,
): number[] {
  const latest = now ?? newestOf(entries);
  return calendars.map(({ writtenAt }) => Math.min(latest, writtenAt ?? latest));
}

/** Where nobody says what day it is: the newest stamp, else the newest beginning. */
function newestOf(entries: readonly Entry[]): number {
  let [stamp, start] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const entry of entries) {
    stamp = Math.max(stamp, entry.changed ?? stamp);
    start = Math.max(start, entry.start?.local ?? start);
  }
  return Number.isFinite(stamp) ? stamp : Number.isFinite(start) ? start : 0;
}

function dayOfReading(
  calendars: readonly CalendarFile[],
  entries: readonly Entry[],
  now: number | undefined,
): number | undefined {
  const written = calendars.flatMap((it) => it.writtenAt ?? []);
  const stamps = written.length > 0 ? written : entries.flatMap((it) => it.changed ?? []);
  let newest: number | undefined;
  for (const stamp of stamps)
    if ((newest === undefined || stamp > newest) && stamp <= (now ?? stamp)) newest = stamp;
  return newest;
}

/** Something that is told of one time of an entry. */
interface Told {
  readonly it: Occurrence;
  readonly verdict: Verdict;
  readonly past: boolean;
  /** People whom it names, by id; of a title their names. */
  readonly who: readonly string[];
}

async function* readings(
  calendars: readonly CalendarFile[],
  entries: readonly Entry[],
  options: ReadOptions,
  tally: CalendarTally,
): AsyncGenerator<Reading> {
  const until = knownUntil(calendars, entries, options.now);
  const zones: Zones[] = [];
  for (const [number, { zones: blocks, zone }] of calendars.entries())
    zones.push(await Zones.of(blocks, zone ?? options.timeZone, until[number]! + AHEAD));
  const owner = findOwner(entries, calendars, options.me);
  const rolled = await rollOut(entries, zones, until);
  tellRolling(rolled, tally);
  const told = tellPeople(rolled, owner, until, tally);
  for (const [number, { unknown }] of zones.entries())
    for (const [value, count] of unknown)
      yield {
        problem: {
          code: 'calendar-zone-unknown',
          where: { file: calendars[number]!.path },
          values: { value: value.slice(0, 80), count, zone: calendars[number]!.zone ?? options.timeZone },
          skips: 0,
        },
      };
  if (owner.guessed.length > 0) {
    const values = { addresses: owner.guessed.slice(0, 8).join(', '), count: owner.guessed.length };
    yield {
      problem: { code: 'calendar-own-guessed', where: { file: calendars[0]!.path }, values, skips: 0 },
    };
  }
  const mine = owner.guessed.map((value): MineRecord => ({
    type: 'mine',
    key: `calendar:me/email/${value}`,
    what: 'email',
    value,
  }));
  const named = new Set<string>();
  for (const one of told.found) {
    const { entry } = one.it;
    const where: Place = { file: calendars[entry.file]!.path, line: entry.line };
    for (const record of mine.splice(0)) yield { record, where };
    for (const who of one.who)
      if (!named.has(who)) {
        named.add(who);
        yield {
          record: one.verdict.is === 'alone' ? titledContact(who) : told.people.recordOf(who),
          where,
        };
      }
    yield { record: recordOf(one), where };
  }
}

const skipped: Readonly<Record<Exclude<Verdict['is'], 'met' | 'invited'>, ProblemCode>> = {
  alone: 'calendar-alone',
  cancelled: 'calendar-cancelled',
  declined: 'calendar-declined',
  others: 'calendar-of-others',
  many: 'calendar-many',
  unanswered: 'calendar-unanswered',
  note: 'calendar-alone',
};

function tellRolling({ again, unreadable, faults, long, most }: RolledOut, tally: CalendarTally): void {
  for (const { file, line } of again) tally.skip('calendar-again', file, line);
  for (const { file, line } of unreadable) tally.skip('calendar-no-start', file, line);
  for (const { entry, why, rule } of faults)
    tally.tell(
      why === 'endless' ? 'calendar-rule-endless' : 'calendar-rule-refused',
      entry.file,
      entry.line,
      {
        value: rule,
        uid: entry.uid.slice(0, 80),
      },
    );
  for (const entry of long) {
    const value = entry.secret ? '' : entry.title.slice(0, 80);
    tally.tell('calendar-long-series', entry.file, entry.line, { value, kept: most });
  }
}

/** What each time of each entry says; entries that say nothing are told, each once. */
function tellPeople(
  { occurrences }: RolledOut,
  owner: Owner,
  until: readonly number[],
  tally: CalendarTally,
): { readonly found: readonly Told[]; readonly people: CalendarPeople } {
  const people = new CalendarPeople();
  const unknown = owner.ids.size === 0;
  const isPast = ({ entry, at }: Occurrence): boolean => at <= until[entry.file]!;
  const isPlanned = ({ entry, at }: Occurrence, verdict: Verdict): boolean =>
    verdict.is === 'met' && isSmall(verdict.crowd) && at <= until[entry.file]! + AHEAD;
  const verdicts = new Map<Entry, Verdict>();
  const times = new Map<Entry, number>();
  for (const it of occurrences) {
    if (!verdicts.has(it.entry)) verdicts.set(it.entry, judge(it.entry, owner));
    // Whom you are going to meet is somebody of yours as well.
    if (isPast(it) || isPlanned(it, verdicts.get(it.entry)!))
      times.set(it.entry, (times.get(it.entry) ?? 0) + 1);
  }
  const seen = new Map<Entry, string[]>();
  for (const [entry, verdict] of verdicts) {
    const count = times.get(entry) ?? 0;
    if (count === 0 || unknown || (verdict.is !== 'met' && verdict.is !== 'invited')) continue;
    seen.set(
      entry,
      verdict.guests.flatMap((guest) => people.see(guest, verdict.crowd, count) ?? []),
    );
  }
  const parties = new Map<Entry, string[]>();
  for (const [entry, ids] of seen)
    parties.set(
      entry,
      ids.filter((id) => people.isIn(id)),
    );
  const found: Told[] = [];
  const used = new Set<Entry>();
  const left = new Map<Entry, ProblemCode>();
  const invitations = new Set<string>();
  const titles = new Map<Entry, readonly string[]>();
  for (const it of occurrences) {
    const { entry } = it;
    const verdict = verdicts.get(entry)!;
    const past = isPast(it);
    let who: readonly string[] = [];
    if (verdict.is === 'alone') {
      if (!past) continue;
      who = titles.get(entry) ?? whoInTitle(entry, owner);
      titles.set(entry, who);
      if (who.length === 0) continue;
    } else if (verdict.is !== 'met' && verdict.is !== 'invited') continue;
    else if (unknown) {
      left.set(entry, 'calendar-owner-unknown');
      continue;
    } else if (!past && !isPlanned(it, verdict)) {
      left.set(entry, 'calendar-later');
      continue;
    } else {
      who = parties.get(entry) ?? [];
      if (who.length === 0) {
        left.set(entry, seen.get(entry)?.length === 0 ? 'calendar-alone' : 'calendar-many');
        continue;
      }
      // An invitation is one, however often it repeats.
      if (verdict.is === 'invited' && invitations.has(it.thread)) continue;
      if (verdict.is === 'invited') invitations.add(it.thread);
    }
    used.add(entry);
    found.push({ it, verdict, past, who });
  }
  // All that comes of one entry stands together: a report counts it as one.
  found.sort((a, b) => a.it.entry.file - b.it.entry.file || a.it.entry.line - b.it.entry.line);
  for (const [entry, { is }] of verdicts) {
    if (used.has(entry)) continue;
    const why = is === 'met' || is === 'invited' ? (left.get(entry) ?? 'calendar-again') : skipped[is];
    const code = unknown && is === 'others' ? 'calendar-owner-unknown' : why;
    tally.skip(code, entry.file, entry.line);
  }
  return { found, people };
}

function recordOf({ it, verdict, past, who }: Told): EventRecord | KeptRecord {
  const { entry, key, thread, at } = it;
  const invited = verdict.is === 'invited';
  const prefix = verdict.is === 'alone' ? titledKey : (id: string): string => `calendar:${id}`;
  if (!past) return planned(it, who.map(prefix));
  return {
    type: 'event',
    key: invited ? `${thread}/invited` : key,
    kind: invited ? 'other' : howMet(entry),
    at: instantText(at),
    direction: invited ? verdict.direction : 'both',
    parties: who.map(prefix),
    crowd: 'crowd' in verdict ? verdict.crowd : who.length,
    thread,
    ...about(entry),
  };
}

function about({ title, secret }: Entry): { about?: string } {
  return secret || title === '' ? {} : { about: title.slice(0, TITLE) };
}

/** What is still to come: no evidence of anything yet, and not to be lost. */
function planned({ entry, key, at }: Occurrence, parties: readonly string[]): KeptRecord {
  const shown = entry.secret ? { title: '', place: '' } : entry;
  const fields: Record<string, string> = {
    source: 'calendar',
    at: instantText(at),
    ...(shown.title === '' ? {} : { title: shown.title.slice(0, TITLE) }),
    ...(shown.place === '' ? {} : { place: shown.place.slice(0, TITLE) }),
  };
  return {
    type: 'kept',
    key: `calendar:planned/${key.slice('calendar:'.length)}`,
    kind: 'event',
    parties,
    fields,
  };
}

/** Full names in the title of an entry to which nobody was invited. Once a year is a birthday or a day to remember. */
function whoInTitle(entry: Entry, owner: Owner): readonly string[] {
  if (entry.cancelled || entry.free || entry.start?.isDay === true || !owner.ownFile[entry.file]) return [];
  if (entry.rules.some((rule) => /FREQ=YEARLY/i.test(rule))) return [];
  return namesInTitle(entry.title, owner.names, foldName);
}

function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
