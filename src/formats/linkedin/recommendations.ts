// Recommendations_Received.csv and Recommendations_Given.csv: same columns, told apart by the file's name only.
// People are named, never addressed. Hidden and pending ones are read too: they were written all the same.
import type { Direction, EventRecord } from '#domain/source-record.ts';
import { countWords } from './body.ts';
import { instantOf, parseUsMoment } from './dates.ts';
import { affiliationOf, joinNames, shortHash } from './parts.ts';
import type { RowReader } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

export function readRecommendations(direction: Direction): RowReader {
  return ({ file, header, options, people, tally, put }) => {
    const column = (name: string) => columnReader(header, name);
    const [first, last, company, title] = [
      column('firstname'),
      column('lastname'),
      column('company'),
      column('jobtitle'),
    ];
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
      const [affiliation] = affiliationOf(company(cells), title(cells));
      const party = { name: name.full, ...(affiliation ? { affiliation } : {}) };
      const record: EventRecord = {
        type: 'event',
        key,
        kind: 'recommendation',
        ...(moment ? { at: instantOf(moment, options.timeZone) } : {}),
        direction,
        parties: [people.meet(party, { file, line })],
        crowd: 1,
        words: countWords(body),
        ...(status(cells) === '' ? {} : { about: status(cells) }),
      };
      put(record, line);
    };
  };
}
