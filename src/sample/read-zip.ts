// Takes apart what zip.ts wrote, for the tests of the samples: entries one after another, stored or deflated.
import { inflateRawSync } from 'node:zlib';
import type { SampleFile } from './zip.ts';

const localHeader = 0x04034b50;

export function unzip(bytes: Uint8Array): SampleFile[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const files: SampleFile[] = [];
  let at = 0;
  while (view.readUInt32LE(at) === localHeader) {
    const method = view.readUInt16LE(at + 8);
    const packed = view.readUInt32LE(at + 18);
    const nameEnd = at + 30 + view.readUInt16LE(at + 26);
    const begin = nameEnd + view.readUInt16LE(at + 28);
    const body = view.subarray(begin, begin + packed);
    files.push({
      path: view.toString('utf8', at + 30, nameEnd),
      bytes: method === 8 ? inflateRawSync(body) : body,
    });
    at = begin + packed;
  }
  return files;
}
