// UUID version 7 (RFC 9562): time first, so that ids sort by when they were made; never backwards within a process.
import { randomBytes } from 'node:crypto';

let last = 0;
let counter = 0;

export function makeId(): string {
  const now = Date.now();
  if (now > last) {
    last = now;
    counter = randomBytes(2).readUInt16BE() & 0x3ff;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      counter = 0;
      last += 1;
    }
  }
  const time = last.toString(16).padStart(12, '0');
  const random = randomBytes(8);
  random[0] = (random[0]! & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
