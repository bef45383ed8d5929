// An entry of the invented calendar as it was meant, and local time: all entries are made in my zone, whatever the file says.
import type { Address } from '../mail/mail.ts';

/** Where I live; the fictional towns lie on the British coast. */
export const homeZone = 'Europe/London';

export type Answer = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'NEEDS-ACTION';

export interface Attendee extends Address {
  /** Of somebody of this world; absent: me, a room, a list, a stranger. */
  readonly life?: string;
  readonly me?: true;
  readonly type: 'INDIVIDUAL' | 'ROOM' | 'RESOURCE' | 'GROUP';
  readonly answer: Answer;
  readonly optional?: true;
}

export interface Entry {
  readonly uid: string;
  /** Which file it lies in. */
  readonly calendar: 'main' | 'work' | 'private';
  readonly summary: string;
  readonly start: number;
  readonly minutes: number;
  readonly allDay?: true;
  readonly organiser?: Attendee;
  readonly attendees: readonly Attendee[];
  /** Named in the title alone. */
  readonly titled: readonly string[];
  /** ... and as what. */
  readonly titledAs?: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly repeat?: Repeat;
  readonly location?: string;
  readonly description?: string;
  readonly zone: ZoneShape;
  readonly madeBy: 'google' | 'outlook' | 'thunderbird';
  readonly private?: true;
  readonly sequence: number;
}

export interface Repeat {
  readonly rule: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** The starts as the rule alone gives them, the first and what is cut out below included. */
  readonly starts: readonly number[];
  /** Written as COUNT or as UNTIL; endless series are cut by now. */
  readonly ends: 'count' | 'until' | 'never';
  readonly cut: readonly number[];
  readonly moved: readonly Moved[];
}

/** One time that was another: elsewhere, cancelled, or without me. */
export interface Moved {
  readonly from: number;
  readonly start: number;
  readonly status: Entry['status'];
  readonly mine: Answer;
}

/** How start and end are written (formats.md 6: TZID seen). */
export type ZoneShape = 'utc' | 'iana' | 'windows' | 'display' | 'mozilla' | 'bare' | 'floating';

/** One time at which something took place with people: what is true of it, whatever the file shows. */
export interface Occurrence {
  readonly entry: Entry;
  readonly start: number;
  /** I was there, and so were these. */
  readonly met: readonly string[];
}

/** Date and hour at home as an instant. */
export function atHome(date: Temporal.PlainDate, hours: number, minutes = 0): number {
  return date.toZonedDateTime({ timeZone: homeZone, plainTime: { hour: hours, minute: minutes } })
    .epochMilliseconds;
}

export function homeDate(at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(homeZone).toPlainDate();
}

/** The day before or on it that is no Saturday or Sunday. */
export function workday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.dayOfWeek > 5 ? date.subtract({ days: date.dayOfWeek - 5 }) : date;
}

/** When it took place, and with whom: what was cancelled, declined or is still to come is not among it. */
export function occurrencesOf(entry: Entry, now: number): Occurrence[] {
  const iWas = (mine: Answer): boolean => mine === 'ACCEPTED' || mine === 'TENTATIVE';
  const mine =
    [...entry.attendees, ...(entry.organiser ? [entry.organiser] : [])].find((it) => it.me)?.answer ??
    'ACCEPTED';
  const met = [
    ...new Set([
      ...[...entry.attendees, ...(entry.organiser ? [entry.organiser] : [])].flatMap((it) =>
        it.life !== undefined &&
        it.type === 'INDIVIDUAL' &&
        (it.answer === 'ACCEPTED' || it.answer === 'TENTATIVE')
          ? [it.life]
          : [],
      ),
      ...entry.titled,
    ]),
  ];
  const took = (start: number, status: Entry['status'], answer: Answer): Occurrence[] =>
    status !== 'CANCELLED' && iWas(answer) && start <= now ? [{ entry, start, met }] : [];
  if (!entry.repeat) return took(entry.start, entry.status, mine);
  const { starts, cut, moved } = entry.repeat;
  return starts.flatMap((start) => {
    if (cut.includes(start)) return [];
    const other = moved.find((it) => it.from === start);
    return other ? took(other.start, other.status, other.mine) : took(start, entry.status, mine);
  });
}
