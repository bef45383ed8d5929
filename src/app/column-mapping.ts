// Which column of a CSV is what, as the user said: read from what `--map` names, kept by the hash of the header it was said of,
// and handed to the reader of the next file with that header. One setting for each header.
import { saidMappings } from '#contract/imports.ts';
import { anyCsv } from '#formats/any-csv/any-csv.ts';
import { readMapping, sayable } from '#formats/any-csv/mapping.ts';
import { anyCsvKnowing } from '#formats/any-csv/show-columns.ts';
import { isOfFile } from '#formats/contact-sheet/said.ts';
import type { ColumnMapping, Format, Problem } from '#formats/format.ts';
import { formats } from '#formats/formats.ts';
import type { Database, Trx } from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import { readSettings, writeSetting } from '#storage/said.ts';
import { failureText } from '#words/failures.ts';
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

/** What the form of an upload says of columns: `map`, the text of a mapping file; `mappings`, JSON for each header. */
export function wishesIn(
  fields: Readonly<Record<string, string>>,
):
  | { readonly mapping?: ColumnMapping; readonly said?: Readonly<Record<string, ColumnMapping>> }
  | { readonly failure: Failure } {
  const { map, mappings } = fields;
  if (map) {
    const read = mappingIn(map, 'map');
    return 'failure' in read ? refusal(read.failure) : read;
  }
  if (!mappings) return {};
  const said = saidMappings.safeParse(jsonOf(mappings));
  return said.success ? { said: said.data } : refusal({ code: 'wrong-input', values: { what: 'mappings' } });
}

function refusal(failure: Omit<Failure, 'text'>): { failure: Failure } {
  return { failure: { ...failure, text: failureText(failure) } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

/** Whether a mapping says more than how letters and dates are written. */
export function speaksOfColumns(mapping: ColumnMapping | undefined): boolean {
  return mapping?.some(([title, value]) => !isOfFile(title, value)) ?? false;
}

/** All formats; tables of which something was said, now or before, are known too. */
export async function knowingTables(
  store: Store,
  { said }: { readonly said?: Readonly<Record<string, ColumnMapping>> | undefined },
): Promise<readonly Format[]> {
  const remembered = await rememberedMappings(store.write, store.bookId);
  const headers = new Set([...Object.keys(remembered), ...Object.keys(said ?? {})]);
  return formats.map((format) => (format === anyCsv ? anyCsvKnowing(headers) : format));
}

/** Keeps what was said, for each header that it was used on in this import. */
export async function rememberMapping(
  trx: Trx,
  bookId: string,
  {
    mapping,
    said,
  }: { mapping?: ColumnMapping | undefined; said?: Readonly<Record<string, ColumnMapping>> | undefined },
  problems: readonly { readonly code: string; readonly values?: Problem['values'] }[],
): Promise<void> {
  for (const { code, values } of problems) {
    const header = values?.['header'];
    if (code !== 'mapping-used' || values?.['by'] !== 'said' || typeof header !== 'string' || header === '')
      continue;
    const kept = mapping ?? said?.[header];
    if (kept) await writeSetting(trx, bookId, `${PREFIX}${header}`, kept);
  }
}
