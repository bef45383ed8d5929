// Contacts.csv (also ImportedContacts.csv): address books that LinkedIn once copied from a phone or a mail account.
// Often names are missing and numbers are old; several values stand in one cell.
import type { ContactPoint, ContactRecord } from '#domain/source-record.ts';
import { affiliationOf, joinNames, shortHash } from './parts.ts';
import { tidy } from './people.ts';
import type { ReadRow, RowContext } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

const used = new Set(
  'source firstname lastname fullname companies title emails phonenumbers sites location birthday'.split(' '),
);

export function readContacts({ header, people, tally, put }: RowContext): ReadRow {
  const column = (name: string) => columnReader(header, name);
  const [first, last, full] = [column('firstname'), column('lastname'), column('fullname')];
  const [companies, title, emails, phones] = [
    column('companies'),
    column('title'),
    column('emails'),
    column('phonenumbers'),
  ];
  const [sites, location, birthday, source] = [
    column('sites'),
    column('location'),
    column('birthday'),
    column('source'),
  ];
  const others = header.names.flatMap((name, index) => (name === '' || used.has(name) ? [] : [index]));
  const seen = new Set<string>();

  return (cells, line) => {
    const mails = points(emails(cells), /[\s,;|]+/).filter(({ value }) => value.includes('@'));
    const numbers = points(phones(cells), /[,;|\n]+/).filter(({ value }) => /\d/.test(value));
    const name = joinNames(
      first(cells),
      last(cells),
      tidy(full(cells)) || mails[0]?.value || numbers[0]?.value,
    );
    if (!name) return tally.skip('no-name', line);
    const values = [...mails, ...numbers].map(({ value }) => value.toLowerCase()).toSorted();
    const key = `linkedin:synced/${shortHash(...values, people.fold(name.full))}`;
    if (seen.has(key)) return tally.skip('same-record-again', line, name.full);
    seen.add(key);
    const born = birthday(cells);
    const extra = others.map((index) => [header.titles[index] ?? '', cells[index] ?? ''] as const);
    if (source(cells) !== '') extra.unshift(['Source', source(cells)]);
    if (born !== '' && !isDay(born)) extra.push(['Birthday', born]);
    const told = extra.filter(([, value]) => value !== '');
    const record: ContactRecord = {
      type: 'contact',
      kind: 'synced',
      key,
      name,
      emails: mails,
      phones: numbers,
      links: points(sites(cells), /[\s,;|]+/),
      affiliations: affiliationOf(companies(cells), title(cells)),
      ...(location(cells) === '' ? {} : { location: location(cells) }),
      ...(isDay(born) ? { birthday: born } : {}),
      ...(told.length === 0 ? {} : { extra: told }),
    };
    put(record, line);
  };
}

function points(cell: string, between: RegExp): ContactPoint[] {
  const values = cell.split(between).map((value) => value.trim());
  return [...new Set(values)].filter(Boolean).map((value) => ({ value }));
}

function isDay(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}
