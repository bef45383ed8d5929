// Endorsement_Received_Info.csv and Endorsement_Given_Info.csv: one skill each. Addresses since mid-2023, without scheme.
import type { Direction, EventRecord } from '#domain/source-record.ts';
import { instantOf, parseMoment } from './dates.ts';
import { joinNames } from './parts.ts';
import type { RowReader } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

/** `who` is the column prefix of the other side: `endorser` where endorsements were received. */
export function readEndorsements(direction: Direction, who: 'endorser' | 'endorsee'): RowReader {
  return ({ header, options, people, tally, put }) => {
    const column = (name: string) => columnReader(header, name);
    const [first, last, url] = [
      column(`${who}firstname`),
      column(`${who}lastname`),
      column(`${who}publicurl`),
    ];
    const [skill, date] = [column('skillname'), column('endorsementdate')];
    const seen = new Set<string>();

    return (cells, line) => {
      const slug = people.slug(url(cells));
      const name = joinNames(first(cells), last(cells), slug);
      if (!name) return tally.skip('no-name', line);
      const raw = date(cells);
      const moment = parseMoment(raw);
      if (!moment) tally.note('date-unknown', line, raw);
      const about = skill(cells);
      const key = `linkedin:end/${direction}/${people.fold(name.full)}/${people.fold(about)}/${moment ? `${moment.day}T${moment.time ?? ''}` : raw}`;
      // Two people of one name may endorse one skill on one day.
      const row = `${key}\n${slug ?? ''}`;
      if (seen.has(row)) return tally.skip('same-record-again', line, name.full);
      const unique = seen.has(key) ? `${key}/${slug ?? ''}` : key;
      seen.add(row).add(key);
      const record: EventRecord = {
        type: 'event',
        key: unique,
        kind: 'endorsement',
        ...(moment ? { at: instantOf(moment, options.timeZone) } : {}),
        direction,
        parties: [people.meet({ slug, name: name.full })],
        crowd: 1,
        ...(about === '' ? {} : { about }),
      };
      put(record, line);
    };
  };
}
