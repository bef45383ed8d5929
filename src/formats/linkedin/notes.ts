// Notes.csv (since 2026): what you wrote about people on LinkedIn. Each note is a record of its own that carries the
// address, so that it joins its person; keys hold the day of writing, since one person may have several.
import type { ContactRecord } from '#domain/source-record.ts';
import { joinNames, shortHash } from './parts.ts';
import { addressOf } from './slug.ts';
import type { ReadRow, RowContext } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

export function readNotes({ header, people, tally, put }: RowContext): ReadRow {
  const column = (name: string) => columnReader(header, name);
  const [first, last, url] = [
    column('connectionfirstname'),
    column('connectionlastname'),
    column('connectionprofileurl'),
  ];
  const [note, created, edited] = [column('note'), column('createdon'), column('editedon')];
  const seen = new Set<string>();

  return (cells, line) => {
    const slug = people.slug(url(cells));
    const name = joinNames(first(cells), last(cells), slug);
    if (!name) return tally.skip('note-for-unknown', line);
    const text = note(cells);
    if (text === '') return tally.skip('empty-row', line);
    const who = slug ?? `name/${people.fold(name.full)}`;
    const key = `linkedin:note/${who}/${created(cells) || shortHash(text)}`;
    const row = `${key}\n${text}`;
    if (seen.has(row)) return tally.skip('same-record-again', line, name.full);
    const unique = seen.has(key) ? `${key}/${shortHash(text)}` : key;
    seen.add(row).add(key);
    const times = [
      ['Created On', created(cells)],
      ['Edited On', edited(cells)],
    ] as const;
    const record: ContactRecord = {
      type: 'contact',
      kind: 'correspondent',
      key: unique,
      name,
      emails: [],
      phones: [],
      links: slug === undefined ? [] : [{ value: addressOf(slug) }],
      ...(slug === undefined ? {} : { linkedin: slug }),
      affiliations: [],
      notes: [text],
      extra: times.filter(([, value]) => value !== ''),
    };
    put(record, line);
  };
}
