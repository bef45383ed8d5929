// A file of a calendar read whole: its entries, its zones, and what it says of itself. Descriptions and attachments are not held.
import type { InputFile } from '#formats/format.ts';
import { baseName } from '#formats/file-look.ts';
import { tidyAddress } from '#formats/mail/addresses.ts';
import { encodingOf, headTextOf, textOf } from '#formats/text.ts';
import type { CsvSheet } from '#formats/csv.ts';
import { CalendarSplitter, type Component } from './components.ts';
import { type Entry, entryOf } from './entry.ts';
import { openCalendarSheet, readSheet } from './outlook-csv.ts';
import { textOfValue } from './property.ts';
import type { CalendarTally } from './tally.ts';
import { zoneByName } from './zone-names.ts';

export interface CalendarFile {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly zones: readonly Component[];
  /** Of times that name no zone; undefined where the file says none. */
  readonly zone: string | undefined;
  readonly title: string;
  /** Addresses that say whose it is. */
  readonly hints: readonly string[];
  /** When it was written, where all its entries bear the same stamp; milliseconds. */
  readonly writtenAt: number | undefined;
}

/** What tells a file. */
const LOOK_BYTES = 4096;
/** Of a reading. Chosen: a busy calendar of thirty years is a third of it; beyond it memory would not stay bounded. */
const MOST_ENTRIES = 300_000;
/** Stamps so close together are of one export (Google stamps every entry with the export's own time). */
const ONE_EXPORT = 3_600_000;
const ONE_EXPORT_ENTRIES = 3;

/** How sure the beginning of a file makes us, 0 to 1. */
export async function lookOfCalendar(
  file: InputFile,
): Promise<{ readonly kind: 'ics' | 'csv'; readonly sure: number } | undefined> {
  const { text } = await headTextOf(file, LOOK_BYTES);
  const begin = /^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*([A-Z-]+)/im.exec(text);
  const kind = begin?.[1]?.toUpperCase();
  if (kind === 'VCALENDAR') return { kind: 'ics', sure: 0.95 };
  if (
    kind === 'VEVENT' ||
    kind === 'VTODO' ||
    kind === 'VTIMEZONE' ||
    kind === 'VJOURNAL' ||
    kind === 'VFREEBUSY'
  )
    return { kind: 'ics', sure: 0.8 };
  if (!/subject|betreff|objet|asunto|oggetto|onderwerp/i.test(text)) return undefined;
  return (await openCalendarSheet(file)) ? { kind: 'csv', sure: 0.92 } : undefined;
}

export async function readCalendarFile(
  file: InputFile,
  kind: 'ics' | 'csv',
  number: number,
  timeZone: string,
  tally: CalendarTally,
  onBytes: (count: number) => void,
): Promise<CalendarFile> {
  const { guessed, encoding } = await encodingOf(file);
  if (guessed) tally.tell('encoding-guessed', number, undefined, { encoding });
  if (kind === 'csv') {
    const sheet: CsvSheet | undefined = await openCalendarSheet(file);
    const entries = sheet
      ? await readSheet(
          sheet,
          number,
          timeZone,
          (line) => tally.tell('quote-not-closed', number, line),
          onBytes,
        )
      : [];
    return {
      path: file.path,
      entries: entries.slice(0, MOST_ENTRIES),
      zones: [],
      zone: undefined,
      title: '',
      hints: [],
      writtenAt: undefined,
    };
  }
  const entries: Entry[] = [];
  const zones: Component[] = [];
  const hints = new Set(hintsOfPath(file.path));
  let title = '';
  let zone: string | undefined;
  const splitter = new CalendarSplitter({
    event: (component) => {
      if (component.ended === 'file') {
        tally.skip('calendar-cut-off', number, component.line);
        return;
      }
      if (entries.length >= MOST_ENTRIES) {
        tally.skip('calendar-too-long', number, component.line);
        return;
      }
      try {
        entries.push(entryOf(component, number));
      } catch {
        // A fault of ours in one entry does not cost the others.
        tally.skip('calendar-entry-unreadable', number, component.line);
      }
    },
    zone: (component) => {
      if (zones.length < 1000) zones.push(component);
    },
    about: (property) => {
      const value = textOfValue(property).slice(0, 300);
      if (property.name === 'X-WR-TIMEZONE') zone ??= zoneByName(value);
      if (property.name === 'X-WR-CALNAME' || property.name === 'NAME') title ||= value;
      if (
        property.name === 'X-WR-CALNAME' ||
        property.name === 'X-OWNER' ||
        property.name === 'X-WR-RELCALID'
      ) {
        const address = tidyAddress(value);
        if (address !== '' && !address.endsWith('calendar.google.com')) hints.add(address);
      }
    },
    other: (_kind, line) => tally.skip('calendar-not-people', number, line),
    junk: (line, text) => tally.junk(number, line, text),
  });
  for await (const text of textOf(file, onBytes)) splitter.push(text);
  splitter.end();
  return { path: file.path, entries, zones, zone, title, hints: [...hints], writtenAt: writtenAt(entries) };
}

/** Takeout calls the file of a calendar by its address: `Takeout/Calendar/ana@example.org.ics`. */
function hintsOfPath(path: string): string[] {
  const name = baseName(path)
    .replace(/\.(?:ics|ical|icalendar)(?:\.txt)?$/i, '')
    .replace(/ ?\(\d+\)$/, '');
  const address = tidyAddress(name);
  return address === '' || address.endsWith('calendar.google.com') ? [] : [address];
}

function writtenAt(entries: readonly Entry[]): number | undefined {
  if (entries.length < ONE_EXPORT_ENTRIES) return undefined;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { stamped } of entries) {
    if (stamped === undefined) return undefined;
    from = Math.min(from, stamped);
    to = Math.max(to, stamped);
  }
  return to - from <= ONE_EXPORT ? to : undefined;
}
