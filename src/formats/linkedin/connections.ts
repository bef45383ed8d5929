// Connections.csv: one row per connection. Company and position are those of today, not of the day you connected.
// Rows with nothing but a date are members who closed or hid their profile: counted, not made into people.
import type { ContactRecord } from '#domain/source-record.ts';
import { detach } from '#formats/text.ts';
import { parseDay } from './dates.ts';
import { affiliationOf, joinNames } from './parts.ts';
import type { ReadRow, RowContext } from './row-reader.ts';
import { columnReader } from './row-reader.ts';
import { addressOf } from './slug.ts';

const used = new Set(['firstname', 'lastname', 'url', 'emailaddress', 'company', 'position', 'connectedon']);

export function readConnections({ header, people, tally, put, sawDay, sawEditing }: RowContext): ReadRow {
  const column = (name: string) => columnReader(header, name);
  const [first, last, url, email] = [
    column('firstname'),
    column('lastname'),
    column('url'),
    column('emailaddress'),
  ];
  const [company, position, connected] = [column('company'), column('position'), column('connectedon')];
  const others = header.names.flatMap((name, index) => (name === '' || used.has(name) ? [] : [index]));
  const seen = new Map<string, string>();

  return (cells, line) => {
    const slug = people.slug(url(cells));
    const mail = email(cells);
    const name = joinNames(first(cells), last(cells), slug ?? mail);
    const date = connected(cells);
    if (!name) {
      const nothingElse = cells.every((cell) => cell.trim() === '' || cell.trim() === date);
      return tally.skip(nothingElse && date !== '' ? 'closed-profile' : 'no-name', line);
    }
    const connectedOn = parseDay(date);
    // Another program's way of writing the day: people sort, filter and delete there.
    if (date !== '' && !/^\d{2} \p{L}{3} \d{4}$/u.test(date)) sawEditing();
    if (connectedOn === undefined && date !== '') tally.note('date-unknown', line, date);
    let key =
      slug === undefined
        ? `linkedin:conn/${people.fold(name.full)}/${connectedOn ?? ''}`
        : `linkedin:in/${slug}`;
    const row = cells.join('\u0000');
    const before = seen.get(key);
    if (before !== undefined && (slug !== undefined || before === row))
      return tally.skip('same-record-again', line, name.full);
    // Two people of one name on one day, told apart by nothing but their order.
    for (let number = 2; seen.has(key); number += 1) key = `${key.replace(/#\d+$/, '')}#${number}`;
    seen.set(detach(key), slug === undefined ? detach(row) : '');
    people.knowConnection(name.full, slug);
    if (connectedOn !== undefined) sawDay(connectedOn);
    // Verbatim, in its old form (`/pub/...`) too; what is no address of the web is no link.
    const stated = url(cells);
    const isWeb = /^https?:\/\/[^\s/]/i.test(stated);
    const address =
      slug === undefined ? (isWeb ? stated : '') : stated.startsWith('https://') ? stated : addressOf(slug);
    const extra = others.flatMap((index): [string, string][] => {
      const value = cells[index] ?? '';
      return value === '' ? [] : [[header.titles[index] ?? '', value]];
    });
    if (address === '' && stated !== '') extra.push(['URL', stated]);
    const record: ContactRecord = {
      type: 'contact',
      kind: 'connection',
      key,
      name,
      emails: mail === '' ? [] : [{ value: mail }],
      phones: [],
      links: address === '' ? [] : [{ value: address }],
      ...(slug === undefined ? {} : { linkedin: slug }),
      affiliations: affiliationOf(company(cells), position(cells)),
      ...(connectedOn === undefined ? {} : { connectedOn }),
      ...(extra.length === 0 ? {} : { extra }),
    };
    put(record, line);
  };
}
