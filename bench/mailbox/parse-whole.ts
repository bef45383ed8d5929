// postal-mime over the first messages of an mbox, each parsed whole: what the pass over headers is held against.
// `node parse-whole.ts MBOX COUNT` prints messages and milliseconds.
import { createReadStream } from 'node:fs';
import PostalMime from 'postal-mime';

const [mbox = '', most = ''] = process.argv.slice(2);
const separator = Buffer.from('\nFrom ');
const messages: Buffer[] = [];
let held = Buffer.alloc(0);
for await (const chunk of createReadStream(mbox, { highWaterMark: 1 << 20 })) {
  let bytes = Buffer.concat([held, chunk as Buffer]);
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator)) {
    messages.push(Buffer.from(bytes.subarray(bytes.indexOf(10) + 1, at)));
    bytes = bytes.subarray(at + 1);
  }
  held = bytes;
  if (messages.length >= Number(most)) break;
}
const began = performance.now();
const cpu = process.cpuUsage();
for (const message of messages) await new PostalMime().parse(message);
const used = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    messages: messages.length,
    ms: performance.now() - began,
    cpuMs: (used.user + used.system) / 1000,
  }),
);
