// One zip file -> its entries as streams. Sizes and check sums are verified on every read, so a damaged entry is an error
// and never half a file. What is inside is not judged here; limits against bombs stand in `zipLimits`.
// Left out: split archives, and methods other than stored and deflated.
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import type { Entry } from 'yauzl';
import type { Bytes, ProblemCode } from './format.ts';

/** Limits of one request, all its zips together. Chosen: a Complete archive of 20 years stays far below each. */
export const zipLimits = {
  /** Entries of all kinds; large Complete archives hold a few thousand photos. */
  entries: 100_000,
  /** Unpacked bytes of entries that are read, whatever the size of the zips; messages of LinkedIn are tens of MB. */
  bytes: 4 * 1024 ** 3,
  /**
   * And so many more for each byte of the zips as they were given: a mailbox of Takeout may have 50 GB, of which mail packs to a third
   * or a fifth. What is read of it is streamed; a small zip still cannot become a large one.
   */
  growth: 20,
  /** Unpacked to packed size of one entry; deflate's own most is 1,032, CSV gives 5 to 30. */
  ratio: 500,
  /** Below so many unpacked bytes the ratio says nothing. */
  ratioFrom: 64 * 1024 ** 2,
  /** A packed zip inside a zip has to be unpacked into memory. */
  nestedBytes: 512 * 1024 ** 2,
  /** Zips inside zips; `x.zip.zip` is 2. */
  depth: 3,
};

/** One file of a zip. Nothing is read before it is asked for. */
export interface ZipEntry {
  readonly path: string;
  readonly size: number;
  readonly packedSize: number;
  readonly encrypted: boolean;
  /** Throws a `ZipFault` where bytes, size or check sum are wrong. */
  stream(): AsyncGenerator<Uint8Array>;
  /** The bytes as they lie in the zip, where they are not packed. */
  readonly stored: (() => Promise<Bytes>) | undefined;
}

/** Why a zip cannot be used: the code of its problem. */
export class ZipFault extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

const READ_BYTES = 262_144;
const INFLATED_BYTES = 262_144;

/** All entries but folders. Throws a `ZipFault`. */
export async function openZip(bytes: Bytes): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let packed = 0;
  try {
    const zip = await fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.size, { autoClose: false });
    if (zip.entryCount > zipLimits.entries) throw new ZipFault('zip-too-large', `${zip.entryCount} entries`);
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      // Entries that share their packed bytes: no honest program writes them, bombs do.
      if (packed > bytes.size) throw new ZipFault('zip-too-large', 'entries overlap');
      if (entry.fileName.endsWith('/')) continue;
      const start = async (): Promise<number> =>
        (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
      entries.push({
        path: entry.fileName,
        size: entry.uncompressedSize,
        packedSize: entry.compressedSize,
        encrypted: entry.isEncrypted(),
        stream: () => readEntry(bytes, entry, start),
        stored:
          entry.compressionMethod === 0 && !entry.isEncrypted()
            ? async () => part(bytes, await start(), entry.compressedSize)
            : undefined,
      });
    }
    return entries;
  } catch (error) {
    throw asFault(error);
  }
}

async function* readEntry(
  bytes: Bytes,
  entry: Entry,
  start: () => Promise<number>,
): AsyncGenerator<Uint8Array> {
  try {
    if (entry.isEncrypted()) throw new ZipFault('zip-encrypted', entry.fileName);
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw new ZipFault('zip-broken', `method ${entry.compressionMethod}`);
    const raw = readAll(part(bytes, await start(), entry.compressedSize));
    let sum = 0;
    let size = 0;
    for await (const chunk of entry.compressionMethod === 0 ? raw : inflate(raw)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new ZipFault('zip-broken', 'longer than it says');
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== entry.uncompressedSize) throw new ZipFault('zip-broken', 'shorter than it says');
    if (sum !== entry.crc32) throw new ZipFault('zip-broken', 'check sum');
  } catch (error) {
    throw asFault(error);
  }
}

async function* inflate(raw: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflated = createInflateRaw({ chunkSize: INFLATED_BYTES });
  // The error arrives at whoever reads `inflated`.
  pipeline(Readable.from(raw), inflated, () => {});
  for await (const chunk of inflated) yield chunk as Uint8Array;
}

/** All bytes in order, in pieces. */
export async function* readAll(bytes: Bytes): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.size;) {
    const chunk = await bytes.read(offset, Math.min(READ_BYTES, bytes.size - offset));
    if (chunk.length === 0) return;
    offset += chunk.length;
    yield chunk;
  }
}

function part(bytes: Bytes, start: number, size: number): Bytes {
  return {
    size,
    read: (offset, length) => bytes.read(start + offset, Math.max(0, Math.min(length, size - offset))),
  };
}

/** yauzl reads single blocks through this; entries are streamed without it. */
class BytesReader extends RandomAccessReader {
  readonly bytes: Bytes;
  constructor(bytes: Bytes) {
    super();
    this.bytes = bytes;
  }
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    void this.answer(buffer.subarray(offset, offset + length), position, callback);
  }
  async answer(target: Buffer, position: number, callback: (error: Error | null) => void): Promise<void> {
    callback(await this.fill(target, position));
  }
  async fill(target: Buffer, position: number): Promise<Error | null> {
    try {
      const chunk = await this.bytes.read(position, target.length);
      if (chunk.length < target.length) return new Error('unexpected end of file');
      target.set(chunk);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

/** yauzl and zlib tell by message only. */
function asFault(error: unknown): ZipFault {
  if (error instanceof ZipFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/invalid relative path|absolute path|invalid characters in fileName/i.test(message))
    return new ZipFault('zip-unsafe-path', message);
  if (/encrypt/i.test(message)) return new ZipFault('zip-encrypted', message);
  return new ZipFault('zip-broken', message);
}
