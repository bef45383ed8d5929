// The product's reader over an mbox, nothing stored: how many messages a second, and how much memory after each tenth of the file.
// `node header-pass.ts MBOX` prints messages, milliseconds and megabytes.
import { open } from 'node:fs/promises';
import { openInputs } from '#formats/archive.ts';
import { mail } from '#formats/mail/mail.ts';

const [path = ''] = process.argv.slice(2);
const handle = await open(path);
const { size } = await handle.stat();
const read = async (offset: number, length: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
  return bytes.subarray(0, bytesRead);
};
const readInto = async (target: Uint8Array, offset: number): Promise<number> =>
  (await handle.read(target, 0, target.length, offset)).bytesRead;
const { files } = await openInputs([{ path: 'All mail.mbox', bytes: { size, read, readInto } }]);
const began = performance.now();
const cpu = process.cpuUsage();
const tenths: number[] = [];
let events = 0;
let skipped = 0;
const onProgress = (bytes: number, of: number): void => {
  if (bytes / of >= (tenths.length + 1) / 10) tenths.push(Math.round(process.memoryUsage.rss() / 2 ** 20));
};
for await (const reading of mail.read(files, {
  timeZone: 'UTC',
  me: { names: [], emails: [] },
  onProgress,
})) {
  if ('record' in reading && reading.record.type === 'event') events += 1;
  if ('problem' in reading) skipped += reading.problem.skips ?? 1;
}
const used = process.cpuUsage(cpu);
await handle.close();
console.log(
  JSON.stringify({
    messages: events + skipped,
    ms: performance.now() - began,
    cpuMs: (used.user + used.system) / 1000,
    mbAtTenths: tenths,
  }),
);
