// The owner's own files: Profile, Email Addresses, PhoneNumbers, Positions, Education.
import type { Affiliation, MineRecord } from '#domain/source-record.ts';
import { parseMonth } from './dates.ts';
import { joinNames } from './parts.ts';
import { tidy } from './people.ts';
import type { ReadRow, RowContext } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

/** Profile.csv: one row, up to three records. */
export function readProfile({ header, tally, put }: RowContext): ReadRow {
  const column = (name: string) => columnReader(header, name);
  const [first, last, headline, place] = [
    column('firstname'),
    column('lastname'),
    column('headline'),
    column('geolocation'),
  ];
  return (cells, line) => {
    const name = joinNames(first(cells), last(cells));
    const said = [
      ['name', name?.full ?? ''],
      ['headline', tidy(headline(cells))],
      ['location', tidy(place(cells))],
    ] as const;
    const told = said.filter(([, value]) => value !== '');
    if (told.length === 0) return tally.skip('no-name', line);
    for (const [what, value] of told) put({ type: 'mine', key: `linkedin:me/${what}`, what, value }, line);
  };
}

export function readEmails({ header, tally, put }: RowContext): ReadRow {
  const [address, primary] = [columnReader(header, 'emailaddress'), columnReader(header, 'primary')];
  return (cells, line) => {
    const value = address(cells);
    if (!value.includes('@')) return tally.skip('row-unreadable', line, value);
    put(mine('email', value.toLowerCase(), value, /^(?:yes|true)$/i.test(primary(cells))), line);
  };
}

/** The country's code stands in a column called Extension. */
export function readPhones({ header, tally, put }: RowContext): ReadRow {
  const [extension, number] = [columnReader(header, 'extension'), columnReader(header, 'number')];
  return (cells, line) => {
    const value = tidy([extension(cells), number(cells)].join(' '));
    if (!/\d/.test(number(cells))) return tally.skip('row-unreadable', line, value);
    put(mine('phone', value.replace(/[^\d+]/g, ''), value, false), line);
  };
}

function mine(what: 'email' | 'phone', id: string, value: string, preferred: boolean): MineRecord {
  return {
    type: 'mine',
    key: `linkedin:me/${what}/${id}`,
    what,
    value,
    ...(preferred ? { preferred: true } : {}),
  };
}

export function readPositions(context: RowContext): ReadRow {
  return readRoles(context, 'position', ['companyname', 'title', 'startedon', 'finishedon']);
}

export function readEducation(context: RowContext): ReadRow {
  return readRoles(context, 'education', ['schoolname', 'degreename', 'startdate', 'enddate']);
}

function readRoles(
  { header, people, tally, put }: RowContext,
  what: 'position' | 'education',
  names: readonly [string, string, string, string],
): ReadRow {
  const [where, title, start, end] = names.map((name) => columnReader(header, name)) as [
    (cells: readonly string[]) => string,
    (cells: readonly string[]) => string,
    (cells: readonly string[]) => string,
    (cells: readonly string[]) => string,
  ];
  const seen = new Set<string>();
  return (cells, line) => {
    const organisation = tidy(where(cells));
    const role = tidy(title(cells));
    if (organisation === '' && role === '') return tally.skip('no-name', line);
    const month = (raw: string): string | undefined => {
      const parsed = raw === '' ? undefined : parseMonth(raw);
      if (raw !== '' && parsed === undefined) tally.note('date-unknown', line, raw);
      return parsed;
    };
    const ended = /^present$/i.test(end(cells)) ? '' : end(cells);
    const until = month(ended);
    const started = month(start(cells));
    // An end that cannot be read is still an end: a start alone would say that it goes on.
    const since = ended !== '' && until === undefined ? undefined : started;
    const key = `linkedin:me/${what}/${people.fold(organisation)}/${people.fold(role)}/${started ?? ''}`;
    if (seen.has(key)) return tally.skip('same-record-again', line, organisation);
    seen.add(key);
    const affiliation: Affiliation = {
      ...(organisation === '' ? {} : { organisation }),
      ...(role === '' ? {} : { title: role }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
    put({ type: 'mine', key, what, value: organisation || role, affiliation }, line);
  };
}
