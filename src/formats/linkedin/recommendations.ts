// Recommendations_Received.csv and Recommendations_Given.csv: same columns, told apart by the file's name only.
// People are named, never addressed. Hidden and pending ones are read too: they were written all the same.
import type { Affiliation, Direction, EventRecord } from '#domain/source-record.ts';
import type { CsvHeader } from '#formats/csv.ts';
import { countWords } from './body.ts';
import { instantOf, parseUsMoment } from './dates.ts';
import { affiliationOf, joinNames, shortHash } from './parts.ts';
import type { RowReader } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

/** Whose role a row states; looked up before reading, since somebody may be met in another file first. */
export function roleLook(
  header: CsvHeader,
): (cells: readonly string[]) => { name: string; role: Affiliation } | undefined {
  const [first, last] = [columnReader(header, 'firstname'), columnReader(header, 'lastname')];
  const [company, title] = [columnReader(header, 'company'), columnReader(header, 'jobtitle')];
  return (cells) => {
    const name = joinNames(first(cells), last(cells));
    const [role] = affiliationOf(company(cells), title(cells));
    return name && role ? { name: name.full, role } : undefined;
  };
}

export function readRecommendations(direction: Direction): RowReader {
  return ({ header, options, people, tally, put }) => {
    const column = (name: string) => columnReader(header, name);
    const [first, last] = [column('firstname'), column('lastname')];
    const [text, created, status] = [column('text'), column('creationdate'), column('status')];
    const seen = new Set<string>();

    return (cells, line) => {
      const name = joinNames(first(cells), last(cells));
      if (!name) return tally.skip('no-name', line);
      const raw = created(cells);
      const moment = parseUsMoment(raw);
      if (!moment) tally.note('date-unknown', line, raw);
      const body = text(cells);
      const who = people.fold(name.full);
      const key = `linkedin:rec/${direction}/${who}/${moment?.day ?? shortHash(body)}`;
      if (seen.has(key)) return tally.skip('same-record-again', line, name.full);
      seen.add(key);
      const record: EventRecord = {
        type: 'event',
        key,
        kind: 'recommendation',
        ...(moment ? { at: instantOf(moment, options.timeZone) } : {}),
        direction,
        parties: [people.meet({ name: name.full })],
        crowd: 1,
        words: countWords(body),
        ...(status(cells) === '' ? {} : { about: status(cells) }),
      };
      put(record, line);
    };
  };
}
