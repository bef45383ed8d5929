// Which column of a CSV is what, as the user said: read from what `--map` names, kept by the hash of the header it was said of,
// and handed to the reader of the next file with that header. One setting for each header.
import { readMapping, sayable } from '#formats/any-csv/mapping.ts';
import type { ColumnMapping, Problem } from '#formats/format.ts';
import type { Database, Trx } from '#storage/engine.ts';
import { readSettings, writeSetting } from '#storage/said.ts';
import type { Failure } from './failure.ts';

const PREFIX = 'csv-mapping:';

/** The mapping in the text of a file, or why it cannot be followed. `path` is for the sentence. */
export function mappingIn(
  text: string,
  path: string,
): { readonly mapping: ColumnMapping } | { readonly failure: Omit<Failure, 'text'> } {
  const read = readMapping(text);
  if ('mapping' in read) return read;
  const { code, line, value } = read.fault;
  return {
    failure: {
      code: 'mapping-unreadable',
      values: { path, line, what: code, value, known: sayable.join(', ') },
    },
  };
}

/** What was said before, by the hash of the header. */
export async function rememberedMappings(
  db: Database | Trx,
  bookId: string,
): Promise<Readonly<Record<string, ColumnMapping>>> {
  const found: Record<string, ColumnMapping> = {};
  for (const [name, value] of await readSettings(db, bookId))
    if (name.startsWith(PREFIX)) found[name.slice(PREFIX.length)] = value as ColumnMapping;
  return found;
}

/** Keeps what was said, for each header that it was used on in this import. */
export async function rememberMapping(
  trx: Trx,
  bookId: string,
  mapping: ColumnMapping,
  problems: readonly { readonly code: string; readonly values?: Problem['values'] }[],
): Promise<void> {
  for (const { code, values } of problems) {
    const header = values?.['header'];
    if (code === 'mapping-used' && values?.['by'] === 'said' && typeof header === 'string' && header !== '')
      await writeSetting(trx, bookId, `${PREFIX}${header}`, mapping);
  }
}
