// The counts of a report are rows of the file, each once, whatever a row brings: with the real writer, file by file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { eras } from '#sample/linkedin-eras.ts';
import { openInputs } from '#formats/archive.ts';
import { file, smallWorld, withBook } from '../books.ts';

const world = smallWorld(11, 25);
/** A title that only the header has; LinkedIn's connections have a foreword. */
const titles: Readonly<Record<string, string>> = {
  'Connections.csv': 'Connected On',
  'messages.csv': 'CONVERSATION ID',
  'Invitations.csv': 'Sent At',
  'Profile.csv': 'Headline',
  'Recommendations_Received.csv': 'Creation Date',
  'Recommendations_Given.csv': 'Creation Date',
  'Endorsement_Received_Info.csv': 'Skill Name',
  'Endorsement_Given_Info.csv': 'Skill Name',
  'Notes.csv': 'Note',
};

function rowsBehindHeader(name: string, text: string): number {
  const rows: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true, bom: true });
  return rows.length - 1 - rows.findIndex((row) => row.includes(titles[name] ?? ''));
}

for (const era of [eras[0]!, eras.at(-1)!]) {
  test(`LinkedIn ${era}: the rows of each file are what its import counts`, async () => {
    const zip = linkedinZip(world, { era });
    const bytes = Buffer.from(zip.bytes);
    const read = async (from: number, length: number) => bytes.subarray(from, from + length);
    const { files } = await openInputs([{ path: zip.path, bytes: { size: bytes.length, read } }]);
    let looked = 0;
    for (const one of files) {
      const name = one.path;
      if (!(name in titles)) continue;
      const chunks = [];
      for await (const chunk of one.stream()) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      await withBook('sqlite', async (book) => {
        const { report } = await book.bringInOne([file(name, text)]);
        assert.equal(report.records, rowsBehindHeader(name, text), name);
        const { created, updated, unchanged, skipped } = report;
        assert.equal(created + updated + unchanged + skipped, report.records, name);
      });
      looked += 1;
    }
    assert.ok(looked >= 4, `${looked} files`);
  });
}

test('messages that meet new people, an owner and skips: one row is one record', async () => {
  const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
  const rows = [
    'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT',
    `c1,Me Me,${url('me')},Ana Ruiz,${url('ana')},2026-01-01 10:00:00 UTC,a`,
    `c1,Ana Ruiz,${url('ana')},Me Me,${url('me')},2026-01-02 10:00:00 UTC,b`,
    `c2,Bo Li,${url('bo')},Me Me,${url('me')},2026-01-03 10:00:00 UTC,c`,
    `g,Me Me,${url('me')},"Ana Ruiz, Cy Du","${url('ana')},${url('cy')}",2026-01-04 10:00:00 UTC,d`,
    `c4,LinkedIn Member,,Me Me,${url('me')},2026-01-05 10:00:00 UTC,e`,
  ];
  await withBook('sqlite', async (book) => {
    const { report } = await book.bringInOne([file('messages.csv', rows.join('\n'))]);
    const { records, created, skipped } = report;
    assert.deepEqual({ records, created, skipped }, { records: 5, created: 4, skipped: 1 });
  });
});
