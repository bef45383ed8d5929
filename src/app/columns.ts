// What the columns of tables are taken for, before anything is stored: tables that no format knows, and whether Google's
// "Other Contacts" are in a file. Reads, and keeps nothing.
import type { OutputOf } from '#contract/ability.ts';
import type { columns as contract } from '#contract/imports.ts';
import { sayable } from '#formats/any-csv/mapping.ts';
import { showColumns } from '#formats/any-csv/show-columns.ts';
import { openInputs } from '#formats/archive.ts';
import { encodingCalled, sayableEncodings } from '#formats/contact-sheet/said.ts';
import type { InputFile } from '#formats/format.ts';
import { googleContacts } from '#formats/google-contacts/google-contacts.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { withFiles } from '#storage/given-files.ts';
import type { Store } from '#storage/open.ts';
import { knowingTables, rememberedMappings } from './column-mapping.ts';
import type { Failure } from './failure.ts';

type Answer = OutputOf<typeof contract>;

/** Tables among the files, in their order; `encoding` as a person calls it. */
export async function columnsOf(
  store: Store,
  given: readonly { readonly path: string; readonly shown?: string }[],
  encoding?: string,
): Promise<{ readonly value: Answer } | { readonly failure: Omit<Failure, 'text'> }> {
  const said = encoding === undefined ? undefined : encodingCalled(encoding);
  if (encoding !== undefined && !said)
    return { failure: { code: 'wrong-input', values: { what: `encoding ${encoding}` } } };
  return withFiles(given, async (opened, missing) => {
    if (missing[0] !== undefined)
      return { failure: { code: 'file-not-found', values: { path: missing[0] } } };
    const { files } = await openInputs(opened);
    const remembered = await rememberedMappings(store.read, store.bookId);
    const { imports, problems } = await recogniseFormat(files, await knowingTables(store, {}));
    const strangers = new Set(problems.map(({ where }) => where.file));
    const tables: Answer['tables'] = [];
    const collected: string[] = [];
    for (const file of files) {
      const format = imports.find((it) => it.files.includes(file))?.format.name;
      if (format === googleContacts.name && (await hasCollected(file))) collected.push(file.path);
      if (format !== 'any-csv' && !strangers.has(file.path)) continue;
      const table = await showColumns(file, remembered, said);
      if (!table) continue;
      const shown = table.columns.map((it) => ({ ...it, samples: [...it.samples] }));
      tables.push({ ...table, columns: shown });
    }
    return { value: { tables, collected, fields: [...sayable], encodings: [...sayableEncodings] } };
  });
}

async function hasCollected(file: InputFile): Promise<boolean> {
  const options = { timeZone: 'UTC', me: { names: [], emails: [] } };
  for await (const reading of googleContacts.read([file], options))
    if ('problem' in reading && reading.problem.code === 'other-contacts') return true;
  return false;
}
