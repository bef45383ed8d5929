// Nothing of a drop is lost in silence: on the terminal each file that was set aside is named with why, and a table whose columns
// could not be told keeps nobody out and says what can be done.
import assert from 'node:assert/strict';
import { importsAnswer, refusalOf } from '#app/import-answer.ts';
import { problemLines, terminal } from '#words/terminal.ts';
import { type Book, file, onEngines } from './books.ts';
import { zipOf } from './yazl.ts';

async function told(book: Book, files: Readonly<Record<string, string>>): Promise<string> {
  const result = await book.bringIn(Object.entries(files).map(([path, text]) => file(path, text)));
  assert.equal(refusalOf(result, book.door()), undefined);
  const answer = importsAnswer(result, book.door());
  return [...answer.imports.flatMap(problemLines), terminal.imported(answer.imports, answer.people)].join(
    '\n',
  );
}

const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ida Berg\nEND:VCARD\n';
const people = 'Name,Email\nAna Ruiz,ana@x.example\n';
const puzzle = 'a,b\nq1,x\nq2,y\n';

onEngines(['sqlite'], 'a folder of cards, a table, and what nobody knows', async (book) => {
  const text = await told(book, {
    'drop/one.vcf': card,
    'drop/two.csv': people,
    'drop/freunde.csv': puzzle,
    'drop/readme.txt': 'Hello\n',
    'drop/photo.jpg': 'x',
  });
  assert.match(
    text,
    /drop\/freunde\.csv  The columns of this table could not be told: none of them \(a, b\)/,
  );
  assert.match(text, /Nothing of it was taken in.*goodturn columns FILE/);
  assert.match(
    text,
    /2 files were set aside:\n    drop\/photo\.jpg, drop\/readme\.txt: Not known to Goodturn/,
  );
  assert.match(text, /drop\/one\.vcf \(vcard\): one entry; 1 new/);
  assert.match(text, /drop\/two\.csv \(any-csv\)/);
  assert.match(text, /2 people are in, 0 before/);
});

onEngines(['sqlite'], 'a table that tells nothing keeps none of its neighbours out', async (book) => {
  const wide = `Name,Email,${Array.from({ length: 2100 }, (_, at) => `x${at}`).join(',')}\nBo Li,b@x.example\n`;
  const text = await told(book, {
    'drop/freunde.csv': puzzle,
    'drop/people.csv': people,
    'drop/nobody.csv': 'Name,Email\n',
    'drop/wide.csv': wide,
  });
  assert.match(text, /freunde\.csv  The columns of this table could not be told/);
  assert.match(text, /wide\.csv:1  The columns of this table number 2,102/);
  assert.match(text, /One person is in, 0 before/);
});

onEngines(['sqlite'], 'what was the matter is told in the order of the lines', async (book) => {
  const rows = Array.from({ length: 14 }, (_, at) => `Ana Ruiz ${'abcdefghijklmn'[at]},ana${at}@x.example,1`);
  rows[9] = 'Bo Li,bo@x.example,"never closed';
  rows[3] = 'Cem,not an address,2';
  const text = await told(book, { 'people.csv': `Name,Email,Phone\n${rows.join('\n')}\n` });
  const lines = [...text.matchAll(/people\.csv:(\d+)  /g)].map(([, line]) => Number(line));
  assert.ok(lines.length > 2);
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => a - b),
  );
});

onEngines(['sqlite'], 'a workbook is told with what to do, in a folder and in a zip', async (book) => {
  const sheet = await zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' });
  const all = { 'drop/friends.xlsx': sheet, 'drop/two.csv': people };
  const zip = await zipOf(all);
  for (const files of [all, { 'all.zip': zip }]) {
    const sent = Object.entries(files).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) }));
    const answer = importsAnswer(await book.bringIn(sent), book.door());
    const text = answer.imports.flatMap(problemLines).join('\n');
    assert.match(text, /friends\.xlsx {2}This is a workbook.*Nothing of it was taken in.*CSV UTF-8/);
  }
});

onEngines(
  ['sqlite'],
  'show: a birthday is there, a postcode alone is no address, and a name of a page is cut',
  async (book) => {
    const long = `Ana ${'very '.repeat(600)}Ruiz`;
    const rows = `Name,Birthday,Postcode,Email\n${long},1980-04-03,1234,ana@x.example\nBo Li,,1234,bo@x.example\n`;
    await book.bringIn([file('people.csv', rows)]);
    const shown: string[] = [];
    for (const { id, name } of await book.people()) {
      assert.ok(name.length <= 200, name);
      const answer = (await book.say('show', { person: id })) as Parameters<typeof terminal.person>[0] & {
        person: Parameters<typeof terminal.person>[0];
      };
      shown.push(terminal.person(answer.person));
    }
    assert.match(shown.join('\n'), /^Birthday: 3 April 1980$/m);
    assert.doesNotMatch(shown.join('\n'), /^\s*1234\b/m);
  },
);
