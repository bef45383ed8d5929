// Calendars for the tests of their reader: written line by line or taken from test/samples/calendar, and what the reader makes of them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EventRecord } from '#domain/source-record.ts';
import { calendar } from '#formats/calendar/calendar.ts';
import type { InputFile, ReadOptions } from '#formats/format.ts';
import { fileOf, type Outcome, readFormat } from './read-format.ts';

export const calendarSamples = fileURLToPath(new URL('samples/calendar/', import.meta.url));
export const calendarSample = (name: string, path = name, piece?: number): InputFile =>
  fileOf(path, readFileSync(calendarSamples + name), piece);

/** Read on 23 November 2026 in Berlin, by Mira Lund. */
export function readCalendar(
  files: readonly InputFile[],
  options: Partial<ReadOptions> = {},
): Promise<Outcome> {
  return readFormat(calendar, files, [], {
    timeZone: 'Europe/Berlin',
    me: { names: ['Mira Lund'], emails: ['mira.lund@example.org'] },
    now: Date.parse('2026-11-23T12:00:00Z'),
    ...options,
  });
}

/** `2026-03-16T10:00:00Z video 1 tom.kerr@example.com` for each event: when, what, with how many, who. */
export const said = (events: readonly EventRecord[]): string[] =>
  events
    .map(
      (it) =>
        `${it.at} ${it.kind} ${it.crowd} ${it.parties.map((one) => one.replace('calendar:', '')).join(' ')}`,
    )
    .toSorted();

export const sorted = (all: readonly (string | undefined)[]): string[] => all.map(String).toSorted();

/** A calendar of these events, each given as its lines. */
export function ics(...events: readonly (readonly string[])[]): string {
  const all = events.flatMap((lines, at) => [
    'BEGIN:VEVENT',
    ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:event-${at}`]),
    ...lines,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...all, 'END:VCALENDAR', ''].join('\r\n');
}

/** Lines of an event that make it one with Tom. */
export const withTom = [
  'ORGANIZER;CN=Mira Lund:mailto:mira.lund@example.org',
  'ATTENDEE;CN=Tom Kerr;PARTSTAT=ACCEPTED:mailto:tom.kerr@example.com',
] as const;

/** When an event of these lines took place, each time. */
export async function instants(lines: readonly string[]): Promise<string[]> {
  const { events } = await readCalendar([fileOf('a.ics', ics([...lines, ...withTom]))]);
  return events.map((it) => it.at ?? '').toSorted();
}
