// Writes Goodturn's own export: one JSON document, one row a line, so that it can be read, compared and searched line by line.
// Holds no clock and no name of a machine: the same book gives the same bytes.
import { createHash } from 'node:crypto';
import { type ExportRow, type Section, sectionNames, VERSION } from './shape.ts';

const CHUNK_CHARACTERS = 60_000;

export interface BookToWrite {
  readonly revision: number;
  /** Pages of rows of one list, in the order of its key. */
  rows(section: Section): AsyncIterable<readonly ExportRow[]>;
}

/** The document in pieces of UTF-8, some 60 kB each. `told` gets the number of rows of each list at the end. */
export async function* writeExport(
  book: BookToWrite,
  told?: (rows: Readonly<Record<Section, number>>) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const rows = {} as Record<Section, number>;
  let text = `{"goodturn":${JSON.stringify({ version: VERSION, revision: book.revision })},\n`;
  const take = (): Uint8Array => {
    const bytes = Buffer.from(text, 'utf8');
    text = '';
    hash.update(bytes);
    return bytes;
  };
  for (const section of sectionNames) {
    rows[section] = 0;
    text += `"${section}":[`;
    for await (const page of book.rows(section)) {
      for (const row of page) {
        text += `${rows[section] === 0 ? '' : ','}\n${JSON.stringify(row)}`;
        rows[section] += 1;
        if (text.length > CHUNK_CHARACTERS) yield take();
      }
    }
    text += '\n],\n';
  }
  yield take();
  yield Buffer.from(`"end":${JSON.stringify({ rows, sha256: hash.digest('hex') })}}\n`, 'utf8');
  told?.(rows);
}
