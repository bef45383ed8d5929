// The lower bound of bringing a mailbox in, as a process of its own: the file is looked through for the lines that part messages,
// and as many rows of the same width as the import stored are inserted. `node bound.ts SHAPES.json DATABASE MBOX`
import { closeSync, openSync, readSync } from 'node:fs';
import { insertRows } from '../import/bound-rows.ts';

const CHUNK = 1 << 20;
const separator = Buffer.from('\nFrom ');

const [shapesFile = '', database = '', mbox = ''] = process.argv.slice(2);
const buffer = Buffer.alloc(CHUNK + separator.length);
const file = openSync(mbox, 'r');
let messages = 1;
let held = 0;
for (;;) {
  const read = readSync(file, buffer, held, CHUNK, null);
  if (read === 0) break;
  const bytes = buffer.subarray(0, held + read);
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + 1)) messages += 1;
  // A separator may lie across two pieces.
  held = Math.min(separator.length - 1, bytes.length);
  bytes.copy(buffer, 0, bytes.length - held);
}
closeSync(file);
console.log(JSON.stringify({ messages, stored: insertRows(shapesFile, database) }));
