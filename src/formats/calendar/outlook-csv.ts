// Outlook's calendar as CSV: one row for each time, guests as names without addresses, dates in the order of Office's language
// (formats.md 4). Its titles in English, German, French, Spanish, Italian, Dutch.
import { dayOrderOf } from '#formats/contact-sheet/birthdays.ts';
import { columnOf, type CsvHeader, type CsvSheet, openCsv, readRows } from '#formats/csv.ts';
import type { InputFile } from '#formats/format.ts';
import { detach } from '#formats/text.ts';
import type { Entry } from './entry.ts';
import type { Guest } from './guests.ts';
import type { When } from './times.ts';

const synonyms: Readonly<Record<string, string>> = {
  betreff: 'subject',
  objet: 'subject',
  asunto: 'subject',
  oggetto: 'subject',
  onderwerp: 'subject',
  beginntam: 'startdate',
  datededébut: 'startdate',
  débutle: 'startdate',
  fechadecomienzo: 'startdate',
  "datad'inizio": 'startdate',
  begindatum: 'startdate',
  beginntum: 'starttime',
  heurededébut: 'starttime',
  débutà: 'starttime',
  comienzo: 'starttime',
  "orad'inizio": 'starttime',
  begintijd: 'starttime',
  ganztägigesereignis: 'alldayevent',
  journéeentière: 'alldayevent',
  tododía: 'alldayevent',
  todoeldía: 'alldayevent',
  giornataintera: 'alldayevent',
  besprechungsplanung: 'meetingorganizer',
  organisateurdelaréunion: 'meetingorganizer',
  organizadordelareunión: 'meetingorganizer',
  organizzatoreriunione: 'meetingorganizer',
  organisatorvanvergadering: 'meetingorganizer',
  erforderlicheteilnehmer: 'requiredattendees',
  participantsobligatoires: 'requiredattendees',
  asistentesnecesarios: 'requiredattendees',
  partecipantinecessari: 'requiredattendees',
  vereistedeelnemers: 'requiredattendees',
  optionaleteilnehmer: 'optionalattendees',
  participantsfacultatifs: 'optionalattendees',
  asistentesopcionales: 'optionalattendees',
  partecipantifacoltativi: 'optionalattendees',
  optioneledeelnemers: 'optionalattendees',
  ort: 'location',
  emplacement: 'location',
  lieu: 'location',
  ubicación: 'location',
  luogo: 'location',
  locatie: 'location',
  privat: 'private',
  privé: 'private',
  privado: 'private',
  privato: 'private',
};

/** The sheet, where it is one of a calendar. */
export async function openCalendarSheet(file: InputFile): Promise<CsvSheet | undefined> {
  const sheet = await openCsv(file, {
    isHeader: (names) =>
      names.includes('subject') &&
      names.includes('startdate') &&
      (names.includes('requiredattendees') || names.includes('starttime')),
    synonyms,
  });
  return sheet.header ? sheet : undefined;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Its rows as entries. Rows whose day cannot be read have no start. */
export async function readSheet(
  sheet: CsvSheet,
  file: number,
  timeZone: string,
  onUnclosed: (line: number) => void,
  onBytes?: (count: number) => void,
): Promise<Entry[]> {
  const header = sheet.header!;
  const rows: Row[] = [];
  for await (const batch of readRows(sheet, onUnclosed, onBytes))
    for (const { cells, line } of batch)
      if (cells.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells: cells.map((it) => detach(it.slice(0, 4000))) });
  const dates = columnOf(header, 'startdate');
  const order = dayOrderOf(rows.map(({ cells }) => cells[dates] ?? '').filter((it) => it !== ''));
  const monthFirst = order === 'month-first' || (order === undefined && timeZone.startsWith('America/'));
  return rows.map((row) => entryOf(row, header, file, monthFirst));
}

function entryOf({ line, cells }: Row, header: CsvHeader, file: number, monthFirst: boolean): Entry {
  const cell = (name: string): string => (cells[columnOf(header, name)] ?? '').trim();
  const allDay = /^(?:true|wahr|vrai|verdadero|vero|waar|1|yes|ein)$/i.test(cell('alldayevent'));
  const start = readDay(cell('startdate'), allDay ? '' : cell('starttime'), monthFirst);
  const title = cell('subject').replaceAll(/\s+/g, ' ').slice(0, 200);
  const guests = new Map<string, Guest>();
  const add = (text: string, organiser: boolean): void => {
    for (const raw of text.split(';').slice(0, 600)) {
      const address = /<?([^\s<>@;]+@[^\s<>@;]+)>?/.exec(raw)?.[1]?.toLowerCase() ?? '';
      const name = raw
        .replace(/<?[^\s<>@;]+@[^\s<>@;]+>?/, '')
        .replaceAll(/^[\s'"]+|[\s'"]+$/g, '')
        .slice(0, 200);
      const key = address || name.toLowerCase();
      if (key === '' || guests.has(key)) continue;
      guests.set(key, { address, name, kind: 'person', answer: 'none', organiser, brings: 0 });
    }
  };
  add(cell('meetingorganizer'), true);
  add(cell('requiredattendees'), false);
  add(cell('optionalattendees'), false);
  return {
    file,
    line,
    uid: `none:${start?.local ?? cell('startdate')}:${title}`,
    sequence: 0,
    changed: undefined,
    stamped: undefined,
    start,
    rules: [],
    not: [],
    more: [],
    without: [],
    title,
    place: cell('location').slice(0, 300),
    guests: [...guests.values()],
    cancelled: /^(?:cancell?ed|abgesagt|annulé|cancelado|annullato|geannuleerd)\s*:/i.test(title),
    free: false,
    secret: /^(?:true|wahr|vrai|verdadero|vero|waar)$/i.test(cell('private')),
    link: undefined,
    said: undefined,
  };
}

function readDay(date: string, time: string, monthFirst: boolean): When | undefined {
  const parts = /^(\d{1,4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,4})$/.exec(date);
  if (!parts) return undefined;
  const [first, second, third] = parts.slice(1).map(Number) as [number, number, number];
  const yearFirst = parts[1]!.length === 4;
  const year = yearFirst ? first : third < 100 ? 2000 + third : third;
  const dotted = date.includes('.');
  const [month, day] = yearFirst
    ? [second, third]
    : monthFirst && !dotted
      ? [first, second]
      : [second, first];
  const clock = /^(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*([ap])?\.?\s*m?\.?$/i.exec(
    time.replaceAll(/[\u202f\u00a0]/g, ' '),
  );
  let hour = clock ? Number(clock[1]) : 0;
  const half = clock?.[4]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const local = Date.UTC(year, month - 1, day, hour, clock ? Number(clock[2]) : 0);
  const made = new Date(local);
  if (
    year < 1970 ||
    year > 2200 ||
    made.getUTCMonth() !== month - 1 ||
    made.getUTCDate() !== day ||
    hour > 23
  )
    return undefined;
  return { local, isDay: !clock };
}
