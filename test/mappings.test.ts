// What a person says of the columns of a CSV holds for the next file with that header, a rehearsal keeps nothing, and whom Google
// collected by itself comes in when asked for.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportResult } from '#app/bring-in.ts';
import { mappingIn } from '#app/column-mapping.ts';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import type { ColumnMapping } from '#formats/format.ts';
import { failureText } from '#words/failures.ts';
import { type Book, onEachEngine } from './books.ts';

interface Wishes {
  readonly mapping?: ColumnMapping;
  readonly dryRun?: boolean;
  readonly otherContacts?: boolean;
}

async function bringIn(book: Book, text: string, wishes: Wishes = {}): Promise<ImportResult> {
  const path = join(book.folder, 'people.csv');
  await writeFile(path, text);
  const work = { kind: 'import', files: [{ path }], dryRun: false, batchId: makeId(), ...wishes } as const;
  const done = await doWork(book.store, work, book.door(), makeId, () => undefined);
  assert.equal(done.kind, 'import');
  const [only, ...more] = done.result.imports;
  assert.ok(only && more.length === 0);
  return only;
}

const codes = ({ report }: ImportResult): string[] => report.problems.map(({ code }) => code);
const namesOf = async (book: Book): Promise<string[]> =>
  (await book.people()).map(({ name }) => name).toSorted();

onEachEngine('a mapping is followed, shown, and remembered by its header', async (book) => {
  const table = 'Name,Chef,Kontakt\nTeehaus,Ana Ruiz,ana@x.example\nKaffeehaus,Bo Li,bo@x.example\n';
  const read = mappingIn('Chef = name\nName = organisation\n', 'map.txt');
  assert.ok('mapping' in read);
  const { mapping } = read;

  const rehearsal = await bringIn(book, table, { mapping, dryRun: true });
  assert.equal(rehearsal.state, 'dry-run');
  assert.match(
    String(rehearsal.report.problems[0]?.values['columns']),
    /^Name = organisation; Chef = name; Kontakt = email$/,
  );
  assert.deepEqual(
    codes(await bringIn(book, table, { dryRun: true })),
    ['mapping-guessed'],
    'a rehearsal keeps nothing',
  );

  assert.deepEqual(codes(await bringIn(book, table, { mapping })), ['mapping-used']);
  assert.deepEqual(await namesOf(book), ['Ana Ruiz', 'Bo Li']);
  const again = await bringIn(book, `${table}Holzhaus,Cem Ak,cem@x.example\n`);
  assert.deepEqual(codes(again), ['mapping-used']);
  assert.equal(again.report.unchanged, 2);
  assert.deepEqual(await namesOf(book), ['Ana Ruiz', 'Bo Li', 'Cem Ak']);
});

onEachEngine('a mapping that does not fit changes nothing and says what is there', async (book) => {
  const refused = await bringIn(book, 'Name,Email\nAna Ruiz,ana@x.example\n', {
    mapping: [['Mail', 'email']],
  });
  assert.equal(refused.state, 'refused');
  assert.deepEqual(codes(refused), ['mapping-column-missing']);
  assert.deepEqual(await namesOf(book), []);
  const unread = mappingIn('Name = name\nMail = colour\n', 'map.txt');
  assert.ok('failure' in unread);
  assert.match(
    failureText(unread.failure),
    /^map\.txt:2: “colour” is no field\. These are: name, first-name, .*changed\.$/,
  );
});

onEachEngine('whom Google collected by itself is counted, and comes when asked for', async (book) => {
  const table =
    'First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n' +
    'Ana,Ruiz,* myContacts,,ana@x.example\nShop,,* Other Contacts,,shop@x.example\nBo,Li,* Other Contacts,,bo@x.example\n';
  const first = await bringIn(book, table);
  assert.deepEqual(codes(first), ['other-contacts']);
  assert.equal(first.report.skipped, 2);
  assert.deepEqual(await namesOf(book), ['Ana Ruiz']);
  assert.deepEqual(codes(await bringIn(book, table, { otherContacts: true })), []);
  assert.deepEqual(await namesOf(book), ['Ana Ruiz', 'Bo Li', 'Shop']);
});
