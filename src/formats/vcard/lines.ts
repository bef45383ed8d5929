// Bytes of a .vcf -> its physical lines, with numbers. Works on "byte text" (one character per byte, latin-1), because a fold or a
// quoted-printable soft break may cut a character in two: only whole values can be decoded (decode.ts).
// UTF-16 (BOM or its pattern of zeros) becomes UTF-8 first. CR, LF, CRLF and CRCRLF end a line, mixed as they come.
// Memory stays flat: of a line longer than a mebibyte only the start is kept and the rest counted.

/** One physical line as byte text, without its end. `cut` counts the bytes that were not kept. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly cut: number;
}

/** What the first bytes say of the encoding. `utf-8` also stands for "some 8-bit encoding, decided value by value". */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly skip: number;
}

/** How many bytes of one line (physical or unfolded) are kept. */
export const longestLine = 1 << 20;

const headLength = 512;
/** A stream may come as one chunk: it is read in pieces all the same, so that cards are handed on as they come. */
const longestChunk = 1 << 18;
/** More CRs in a row than this are line ends of their own, whatever follows. */
const longestRun = 8;
const carriageReturn = 13;
const lineFeed = 10;

/** Judges the encoding by BOM, or by where the zeros of UTF-16 stand. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', skip: 2 };
  const pairs = Math.min(head.length, headLength) >> 1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs; at++) {
    if (head[at * 2] === 0) even++;
    if (head[at * 2 + 1] === 0) odd++;
  }
  if (pairs >= 4 && odd > pairs * 0.6 && even < pairs * 0.2) return { name: 'utf-16le', skip: 0 };
  if (pairs >= 4 && even > pairs * 0.6 && odd < pairs * 0.2) return { name: 'utf-16be', skip: 0 };
  return { name: 'utf-8', skip: 0 };
}

/** Byte text of bytes: one character per byte, nothing decoded. */
export function byteText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Byte text of the head of a file, in UTF-8 where the file is UTF-16: for looking at what it is. */
export function headText(head: Uint8Array): string {
  const encoding = encodingOf(head);
  const body = head.subarray(encoding.skip);
  return encoding.name === 'utf-8'
    ? byteText(body)
    : Buffer.from(new TextDecoder(encoding.name).decode(body), 'utf8').toString('latin1');
}

/** Cuts chunks of byte text into lines; keeps what the chunk's end cut in two. */
export class LineSplitter {
  #parts: string[] = [];
  #kept = 0;
  #cut = 0;
  #returns = 0;
  #number = 1;

  push(text: string): Line[] {
    const out: Line[] = [];
    const length = text.length;
    let at = this.#returns > 0 ? this.#run(text, 0, out) : 0;
    let feed = text.indexOf('\n', at);
    let turn = text.indexOf('\r', at);
    while (at < length) {
      if (feed !== -1 && feed < at) feed = text.indexOf('\n', at);
      if (turn !== -1 && turn < at) turn = text.indexOf('\r', at);
      const stop = feed === -1 ? turn : turn === -1 ? feed : Math.min(feed, turn);
      if (stop === -1) {
        this.#add(text.slice(at));
        break;
      }
      this.#add(text.slice(at, stop));
      if (stop === feed) {
        this.#end(out);
        at = stop + 1;
      } else {
        at = this.#run(text, stop, out);
      }
    }
    return out;
  }

  finish(): Line[] {
    const out: Line[] = [];
    for (; this.#returns > 0; this.#returns--) this.#end(out);
    if (this.#kept + this.#cut > 0) this.#end(out);
    return out;
  }

  /** A run of CR: with LF after it one line end (CRCRLF), else one end each (old Mac). */
  #run(text: string, from: number, out: Line[]): number {
    let at = from;
    while (at < text.length && text.charCodeAt(at) === carriageReturn) at++;
    this.#returns += at - from;
    if (at === text.length) {
      for (; this.#returns > longestRun; this.#returns--) this.#end(out);
      return at;
    }
    if (text.charCodeAt(at) === lineFeed) {
      this.#returns = 1;
      at++;
    }
    for (; this.#returns > 0; this.#returns--) this.#end(out);
    return at;
  }

  #add(text: string): void {
    const room = longestLine - this.#kept;
    if (text.length > room) this.#cut += text.length - room;
    const kept = text.length > room ? text.slice(0, room) : text;
    if (kept.length === 0) return;
    this.#kept += kept.length;
    this.#parts.push(kept);
  }

  #end(out: Line[]): void {
    out.push({
      text: this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join(''),
      number: this.#number++,
      cut: this.#cut,
    });
    this.#parts = [];
    this.#kept = 0;
    this.#cut = 0;
  }
}

/** One chunk's worth of lines. `transcoded` says that 8-bit text in them is UTF-8 for sure, because the file was UTF-16. */
export interface LineBatch {
  readonly lines: readonly Line[];
  readonly bytes: number;
  readonly transcoded: boolean;
}

/** Reads a stream as batches of lines, one batch per chunk. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncIterable<LineBatch> {
  const splitter = new LineSplitter();
  let waiting: Uint8Array | undefined;
  let encoding: Encoding | undefined;
  let decoder: TextDecoder | undefined;
  const batch = (bytes: Uint8Array, counted: number): LineBatch => {
    const text = decoder
      ? Buffer.from(decoder.decode(bytes, { stream: true }), 'utf8').toString('latin1')
      : byteText(bytes);
    return { lines: splitter.push(text), bytes: counted, transcoded: decoder !== undefined };
  };
  const begin = (bytes: Uint8Array): LineBatch => {
    encoding = encodingOf(bytes);
    if (encoding.name !== 'utf-8') decoder = new TextDecoder(encoding.name);
    return batch(bytes.subarray(encoding.skip), bytes.length);
  };
  for await (const chunk of stream) {
    for (let from = 0; from < chunk.length; from += longestChunk) {
      const piece: Uint8Array = chunk.subarray(from, from + longestChunk);
      if (encoding) {
        yield batch(piece, piece.length);
        continue;
      }
      waiting = waiting ? Buffer.concat([waiting, piece]) : piece;
      if (waiting.length >= headLength) yield begin(waiting);
    }
  }
  if (!encoding && waiting) yield begin(waiting);
  yield { lines: splitter.finish(), bytes: 0, transcoded: decoder !== undefined };
}
