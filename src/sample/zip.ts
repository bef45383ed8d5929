// A minimal zip writer (PKWARE APPNOTE 6.3): deflated or stored entries, UTF-8 names, one fixed time for all entries,
// so that the same files give the same bytes. No zip64: entries and archive stay under 4 GB. For samples and tests.
import { crc32, deflateRawSync } from 'node:zlib';

export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const utf8Names = 0x0800;

/** Date and time as DOS counts them, two seconds apart. */
function dosTime(at: number): { time: number; date: number } {
  const when = new Date(at);
  return {
    time: (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1),
    date:
      (Math.max(0, when.getUTCFullYear() - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate(),
  };
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** `at`: the time that all entries carry. */
export function zip(files: readonly SampleFile[], at: number): Uint8Array<ArrayBuffer> {
  const { time, date } = dosTime(at);
  const parts: Uint8Array[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const file of files) {
    const deflated = deflateRawSync(file.bytes, { level: 6 });
    const smaller = deflated.length < file.bytes.length;
    const body = smaller ? deflated : file.bytes;
    const entry: Written = {
      name: Buffer.from(file.path, 'utf8'),
      crc: crc32(file.bytes),
      method: smaller ? 8 : 0,
      packed: body.length,
      size: file.bytes.length,
      offset,
    };
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    describe(header, 4, entry, time, date);
    parts.push(header, entry.name, body);
    written.push(entry);
    offset += header.length + entry.name.length + body.length;
  }
  const directory = offset;
  for (const entry of written) {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE((3 << 8) | 20, 4);
    describe(header, 6, entry, time, date);
    header.writeUInt32LE((0o100644 << 16) >>> 0, 38);
    header.writeUInt32LE(entry.offset, 42);
    parts.push(header, entry.name);
    offset += header.length + entry.name.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(offset - directory, 12);
  end.writeUInt32LE(directory, 16);
  parts.push(end);
  const whole = new Uint8Array(offset + end.length);
  let at0 = 0;
  for (const part of parts) {
    whole.set(part, at0);
    at0 += part.length;
  }
  return whole;
}

/** The 26 bytes that local and central headers have in common. */
function describe(header: Buffer, start: number, entry: Written, time: number, date: number): void {
  header.writeUInt16LE(20, start);
  header.writeUInt16LE(utf8Names, start + 2);
  header.writeUInt16LE(entry.method, start + 4);
  header.writeUInt16LE(time, start + 6);
  header.writeUInt16LE(date, start + 8);
  header.writeUInt32LE(entry.crc, start + 10);
  header.writeUInt32LE(entry.packed, start + 14);
  header.writeUInt32LE(entry.size, start + 18);
  header.writeUInt16LE(entry.name.length, start + 22);
}
