// Files that later abilities will use: job applications, saved jobs, events, skills, languages, followed companies.
// Their rows are stored as they are, by column title.
import type { KeptRecord } from '#domain/source-record.ts';
import { shortHash } from './parts.ts';
import type { RowReader } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

/** `identity`: the columns, normalised, that make a row the same row in each export; the rest of it may change. */
export function readKept(kind: KeptRecord['kind'], identity: readonly string[]): RowReader {
  return ({ header, tally, put }) => {
    const parts = identity.map((name) => columnReader(header, name));
    const seen = new Set<string>();
    return (cells, line) => {
      const key = `linkedin:${kind}/${shortHash(...parts.map((part) => part(cells)))}`;
      if (seen.has(key)) return tally.skip('same-record-again', line, parts[0]?.(cells));
      seen.add(key);
      const fields: Record<string, string> = {};
      for (const [index, title] of header.titles.entries()) {
        const value = cells[index] ?? '';
        if (title !== '' && value !== '') fields[title] = value;
      }
      put({ type: 'kept', key, kind, fields }, line);
    };
  };
}
