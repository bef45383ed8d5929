import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBuffer, type Entry } from 'yauzl';
import { day } from './date-shapes.ts';
import { linkedinArchive, linkedinZip } from './linkedin-archive.ts';
import { connectionsPreamble, eras, type Era } from './linkedin-eras.ts';
import { readCsv } from './read-csv.ts';
import { makeWorld } from './world.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const world = makeWorld({ seed: 11, people: 400, now });

function texts(era: Era, asOf?: number): Map<string, string> {
  const files = linkedinArchive(world, { era, ...(asOf === undefined ? {} : { asOf }) });
  return new Map(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]));
}

function firstLine(text: string | undefined): string {
  return (text ?? '').split('\n')[0] ?? '';
}

function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (failure, archive) => {
      if (failure) return reject(failure);
      archive.on('entry', (entry: Entry) => {
        archive.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(parts));
            archive.readEntry();
          });
        });
      });
      archive.on('end', () => resolve(found));
      archive.on('error', reject);
      archive.readEntry();
    });
  });
}

test('the zip has its name, opens, and holds the files byte by byte', async () => {
  for (const era of eras) {
    const zip = linkedinZip(world, { era });
    assert.equal(zip.path, 'Complete_LinkedInDataExport_11-22-2026.zip');
    const entries = await unzip(zip.bytes);
    const files = linkedinArchive(world, { era });
    assert.deepEqual(
      [...entries.keys()],
      files.map((file) => file.path),
    );
    for (const file of files) assert.ok(entries.get(file.path)?.equals(file.bytes), file.path);
  }
});

// Written out once more here, from formats.md 1, so that a slip in linkedin-eras.ts is seen.
test('headers of each era', () => {
  const connections = {
    '2021': 'First Name,Last Name,Email Address,Company,Position,Connected On',
    '2023': 'First Name,Last Name,Email Address,Company,Position,Connected On',
    '2025': 'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    '2026': 'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  };
  const nine = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER';
  const widest =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT';
  const messages = {
    '2021': nine,
    '2023': nine,
    '2025': widest,
    '2026': `"${widest.replaceAll(',', '","')}"`,
  };
  for (const era of eras) {
    const files = texts(era);
    const book = files.get('Connections.csv') ?? '';
    assert.equal(book.startsWith('Notes:\n"When exporting'), era !== '2021');
    assert.equal(firstLine(book.replace(connectionsPreamble, '')), connections[era]);
    assert.ok(!book.endsWith('\n'), 'no newline after the last row');
    assert.match(book, /,\d\d [A-Z][a-z]{2} \d{4}$/);
    assert.equal(firstLine(files.get('messages.csv')), messages[era]);
    const urls = era === '2025' || era === '2026';
    assert.equal(
      firstLine(files.get('Invitations.csv')),
      `From,To,Sent At,Message,Direction${urls ? ',inviterProfileUrl,inviteeProfileUrl' : ''}`,
    );
    const url = urls ? ',Endorser Public Url' : '';
    assert.equal(
      firstLine(files.get('Endorsement_Received_Info.csv')),
      `Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name${url},Endorsement Status`,
    );
    assert.equal(files.has('Notes.csv'), era === '2026');
  }
});

test('as many rows as the world has, of the right width', () => {
  const kinds = (kind: string): number => world.happenings.filter((it) => it.kind === kind).length;
  for (const era of eras) {
    const files = texts(era);
    const rows = (path: string): string[][] => {
      const all = readCsv((files.get(path) ?? '').replace(connectionsPreamble, ''));
      for (const row of all) assert.equal(row.length, all[0]?.length, `${path}: ${row.join('|')}`);
      return all.slice(1);
    };
    const linked = world.people.filter((life) => life.linked);
    assert.equal(rows('Connections.csv').length, linked.length);
    const closed = linked.filter((life) => life.linked?.closed).length;
    assert.ok(closed > 0);
    assert.equal(
      rows('Connections.csv').filter((row) => row.slice(0, -1).every((field) => field === '')).length,
      closed,
    );
    const drafts =
      era === '2021' || era === '2023'
        ? world.happenings.filter((it) => it.kind === 'message' && it.draft).length
        : 0;
    assert.equal(rows('messages.csv').length, kinds('message') - drafts);
    assert.equal(rows('Invitations.csv').length, kinds('invitation'));
    assert.equal(
      rows('Endorsement_Received_Info.csv').length + rows('Endorsement_Given_Info.csv').length,
      kinds('endorsement'),
    );
    assert.equal(
      rows('Recommendations_Received.csv').length + rows('Recommendations_Given.csv').length,
      kinds('recommendation'),
    );
    assert.equal(rows('Contacts.csv').length, world.people.filter((life) => life.synced).length);
    assert.equal(rows('Jobs/Job Applications.csv').length, kinds('application'));
    if (era === '2026') assert.equal(rows('Notes.csv').length, kinds('note'));
    assert.ok(rows('messages.csv').some((row) => row.some((field) => field.includes('\r\n'))));
    assert.ok(
      rows('messages.csv').some((row) =>
        row.some((field) => field.startsWith('<p class="spinmail-quill-editor__spin-break">')),
      ),
    );
    assert.ok(rows('messages.csv').some((row) => row[2] === 'LinkedIn Member' && row[3] === ''));
  }
});

test('each file has its own date shape', () => {
  const files = texts('2026');
  const column = (path: string, index: number): string[] =>
    readCsv(files.get(path) ?? '')
      .slice(1)
      .map((row) => row[index] ?? '');
  const all = (values: string[], shape: RegExp): void => {
    assert.ok(values.length > 0);
    for (const value of values) assert.match(value, shape);
  };
  all(column('messages.csv', 6), /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  all(column('Invitations.csv', 2), /^\d{1,2}\/\d{1,2}\/\d\d, \d{1,2}:\d\d [AP]M$/);
  all(column('Recommendations_Received.csv', 5), /^\d{1,2}\/\d{1,2}\/\d\d, \d{1,2}:\d\d [AP]M$/);
  all(column('Endorsement_Received_Info.csv', 0), /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d UTC$/);
  all(column('Endorsement_Received_Info.csv', 4), /^www\.linkedin\.com\/in\//);
  all(column('Positions.csv', 4), /^[A-Z][a-z]{2} \d{4}$/);
});

test('an archive of an earlier day holds what was there then', () => {
  const asOf = now - 500 * day;
  const then = readCsv((texts('2025', asOf).get('Connections.csv') ?? '').replace(connectionsPreamble, ''));
  assert.equal(then.length - 1, world.people.filter((life) => (life.linked?.on ?? now) <= asOf).length);
  const last =
    readCsv(texts('2025', asOf).get('messages.csv') ?? '')
      .slice(1)
      .map((row) => row[6] ?? '')
      .sort()
      .at(-1) ?? '';
  assert.ok(last < '2025-07-11');
});
