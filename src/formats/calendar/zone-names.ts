// What programs call time zones when they do not use the IANA name: Windows names (windows-iana, from CLDR), the lists of cities that
// Outlook shows, old short names, two offsets side by side. Only names that were seen in files (formats.md 6) and their kin.
import { findIana, type WindowsZoneName } from 'windows-iana';
import { readOffset } from './times.ts';

/** Short names and beginnings of display names, lower-case. */
const called: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  'us eastern': 'America/New_York',
  central: 'America/Chicago',
  'us central': 'America/Chicago',
  mountain: 'America/Denver',
  'us mountain': 'America/Denver',
  pacific: 'America/Los_Angeles',
  'us pacific': 'America/Los_Angeles',
  atlantic: 'America/Halifax',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  arizona: 'America/Phoenix',
  newfoundland: 'America/St_Johns',
  saskatchewan: 'America/Regina',
  brasilia: 'America/Sao_Paulo',
  'indiana (east)': 'America/Indiana/Indianapolis',
  guadalajara: 'America/Mexico_City',
  'mid-atlantic': 'Atlantic/South_Georgia',
  'greenwich mean time': 'Europe/London',
  'gmt standard time': 'Europe/London',
  'w. europe': 'Europe/Berlin',
  'western/central europe': 'Europe/Berlin',
  'central europe': 'Europe/Budapest',
  'central european': 'Europe/Warsaw',
  romance: 'Europe/Paris',
  'e. europe': 'Europe/Chisinau',
  fle: 'Europe/Kiev',
  gtb: 'Europe/Bucharest',
  russian: 'Europe/Moscow',
  japan: 'Asia/Tokyo',
  china: 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  chennai: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  osaka: 'Asia/Tokyo',
  bern: 'Europe/Zurich',
  edinburgh: 'Europe/London',
  'st. petersburg': 'Europe/Moscow',
  'abu dhabi': 'Asia/Dubai',
  canberra: 'Australia/Sydney',
  wellington: 'Pacific/Auckland',
  islamabad: 'Asia/Karachi',
  'coordinated universal time': 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  bst: 'Europe/London',
  est: 'America/New_York',
  edt: 'America/New_York',
  mst: 'America/Denver',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  mdt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  jst: 'Asia/Tokyo',
};

/** Standard offset with summer time one hour later, where only offsets are given: where most people live under it. */
const summering: Readonly<Record<number, string>> = {
  [-600]: 'America/Adak',
  [-540]: 'America/Anchorage',
  [-480]: 'America/Los_Angeles',
  [-420]: 'America/Denver',
  [-360]: 'America/Chicago',
  [-300]: 'America/New_York',
  [-240]: 'America/Halifax',
  [-210]: 'America/St_Johns',
  0: 'Europe/London',
  60: 'Europe/Berlin',
  120: 'Europe/Athens',
  570: 'Australia/Adelaide',
  600: 'Australia/Sydney',
  720: 'Pacific/Auckland',
};

const known = new Map<string, string | null>();

/** The IANA name (or an offset such as `+11:00`) that a name stands for by itself; undefined where it does not tell. */
export function zoneByName(raw: string): string | undefined {
  let found = known.get(raw);
  if (found === undefined) {
    if (known.size > 2000) known.clear();
    known.set(raw, (found = lookUp(raw) ?? null));
  }
  return found ?? undefined;
}

function lookUp(raw: string): string | undefined {
  const name = raw.replaceAll(/^["'\s]+|["'\s]+$/g, '').slice(0, 200);
  if (name === '') return undefined;
  const exact = ianaName(name) ?? byPath(name) ?? byWindows(name);
  if (exact !== undefined) return exact;
  return byShown(name) ?? byOffset(name);
}

/** The name itself, where it is one; case and blanks do not matter. */
export function ianaName(name: string): string | undefined {
  const tidy = name.trim().replaceAll(' ', '_');
  // A bare offset is no name of a zone.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(tidy)) return undefined;
  if (!tidy.includes('/') && /^[A-Z]{3,4}$/.test(tidy) && called[tidy.toLowerCase()]) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tidy }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** `/mozilla.org/20070129_1/America/New_York`, `posix/Europe/Vaduz`, `custom_Pacific/Fiji`: by the last parts. */
function byPath(name: string): string | undefined {
  const parts = name
    .replace(/^(?:custom|tz|outlook)[_-]/i, '')
    .split('/')
    .filter(Boolean);
  for (const count of [3, 2]) {
    if (parts.length < count) continue;
    const found = ianaName(parts.slice(-count).join('/'));
    if (found !== undefined) return found;
  }
  return parts.length === 1 && name.startsWith('/') ? ianaName(parts[0]!) : undefined;
}

function byWindows(name: string): string | undefined {
  const found =
    findIana(name as WindowsZoneName)[0] ??
    findIana(name.replace(/Daylight Time$/i, 'Standard Time') as WindowsZoneName)[0];
  return found === undefined ? undefined : (ianaName(found) ?? found);
}

let cities: Map<string, string> | undefined;

/** `(UTC-05:00) Eastern Time (US & Canada)`, `Amsterdam, Belgrade, Berlin, …`: the first part that says a place, if the offset fits. */
function byShown(name: string): string | undefined {
  const shown = /^\(?\s*(?:UTC|GMT)?\s*([+-]\s*\d{1,2}(?::?\d\d)?)?\s*\)?\s*[-:]?\s*(.*)$/i.exec(name);
  const offset = shown?.[1] === undefined ? undefined : minutesOf(shown[1]);
  const places = (shown?.[2] ?? name).toLowerCase();
  for (const part of places.split(/[,;/]|\band\b|\bund\b|\bet\b/)) {
    const place = fold(part.replace(/\btime\b.*$|\bstandard\b.*$|\bdaylight\b.*$/g, '').replace(/\(.*$/, ''));
    if (place.length < 2) continue;
    const zone = called[place] ?? called[fold(part)] ?? cityZone(place);
    if (zone !== undefined && (offset === undefined || standardOffsets(zone).has(offset))) return zone;
  }
  return undefined;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function cityZone(place: string): string | undefined {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
      .map((zone) => [
        zone
          .slice(zone.lastIndexOf('/') + 1)
          .replaceAll('_', ' ')
          .toLowerCase(),
        zone,
      ]),
  );
  return cities.get(place);
}

function standardOffsets(zone: string): ReadonlySet<number> {
  const offsets = [1, 7].map(
    (month) =>
      Temporal.PlainDateTime.from({ year: 2024, month, day: 1 }).toZonedDateTime(zone).offsetNanoseconds /
      6e10,
  );
  return new Set(offsets);
}

/** `UTC+11`, `(UTC-03:00) …`, and two of them: `GMT +0100 (Standard) / GMT +0200 (Daylight)`. */
function byOffset(name: string): string | undefined {
  const offsets = [...name.matchAll(/(?:UTC|GMT|^|\()\s*([+-]\s*\d{1,2}(?::?\d\d)?)(?!\d)/gi)].map((it) =>
    minutesOf(it[1]!),
  );
  const [first, second] = offsets;
  if (first === undefined || Math.abs(first) > 14 * 60) return undefined;
  if (second !== undefined && Math.abs(second - first) === 60) {
    const zone = summering[Math.min(first, second)];
    if (zone !== undefined) return zone;
  }
  const sign = first < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(first) / 60), Math.abs(first) % 60];
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function minutesOf(text: string): number | undefined {
  const tight = text.replaceAll(' ', '').replace(/^([+-])(\d)(?=:|$)/, '$10$2');
  return readOffset(tight);
}
