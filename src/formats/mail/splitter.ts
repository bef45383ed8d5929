// mbox, streaming: bytes in, messages out. Own, because known splitters take a line of a letter that begins with `From ` for the
// next message. A separator is a line `From sender date`, as mboxo, mboxrd, Thunderbird (`From - date`, newer: a bare `From `)
// and Takeout (zone before the year) write it, and the line behind it is a header. Content-Length is not believed.
// Of each message its beginning is handed on, not more: headers and the first pages.

import { MOST_PIECE } from './scanner-code.ts';
import { lendScanner, type Scanner, takeBack } from './scanner.ts';

/** One message as it stands in a file. `head` is only good until the next `push`. */
export interface RawMessage {
  /** Headers and the beginning of the body, without the separator. */
  readonly head: Buffer;
  /** Bytes of the whole message. */
  readonly size: number;
  /** 1-based line of its first header (or of its separator). */
  readonly line: number;
  /** The separator's line without its end; '' for a message that stands in a file alone. */
  readonly envelope: string;
}

/** So much of a message is kept in memory. Chosen: headers of the longest lists, and a letter behind them. */
export const HEAD_BYTES = 96 * 1024;
/** Read at once. */
const PIECE_BYTES = 1024 * 1024;
/** The longest separator, with the first header behind it. */
const ENVELOPE_BYTES = 1024;

const LF = 10;
const CR = 13;
const separator = 'From ';
const withDate =
  /^From .{0,300}?(?:^|[ ,])(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? +\d{1,2}:\d\d(?::\d\d)?(?: +[+-]\d{4}| +[A-Z]{2,5})? +\d{4}(?: +[+-]\d{4}| +[A-Z]{2,5})?(?: remote from .{0,100})?[ \t]*$/;
/** As most are: a sender without blanks. */
const usual =
  /^From \S{1,300} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d\d:\d\d:\d\d(?: [+-]\d{4})? \d{4}$/;
const withoutDate = /^From(?: -)? ?$/;
const header = /^[!-9;-~]{1,80}[ \t]*:/;
const knownHeader =
  /^(?:return-path|received|delivered-to|envelope-to|x-[!-9;-~]+|message-id|from|to|cc|date|subject|sender|reply-to|mime-version|content-[a-z-]+|status|authentication-results|arc-[a-z-]+|dkim-signature):/i;

/** Whether `line` parts messages where `next` stands behind it and an empty line (or nothing) before. */
export function isSeparator(line: string, next: string, afterBlank: boolean): boolean {
  if (usual.test(line) || withDate.test(line))
    return afterBlank ? header.test(next) || next.startsWith('>From ') : knownHeader.test(next);
  return afterBlank && withoutDate.test(line) && knownHeader.test(next);
}

/** Whether a file that begins with these lines is an mbox; its first message may be damaged. */
export function beginsMbox(line: string, next: string): boolean {
  return line.startsWith('From ') && (withDate.test(line) || isSeparator(line, next, true));
}

export class MboxSplitter {
  readonly #give: (message: RawMessage) => void;
  /** What stands before the first separator: no message. */
  readonly #junk: (bytes: number, line: number) => void;
  readonly #scanner: Scanner;
  /** One piece of memory through which the whole file goes: bytes kept of the last piece stand at its front. */
  readonly #buffer: Buffer;
  readonly #piece: number;
  #held = 0;
  #parts: Buffer[] = [];
  #kept = 0;
  #size = 0;
  #line = 1;
  #messageLine = 1;
  #envelope: string | undefined;
  #began = false;

  /** `size`: bytes of the file, where known. */
  constructor(
    give: (message: RawMessage) => void,
    junk: (bytes: number, line: number) => void,
    size = PIECE_BYTES,
  ) {
    this.#piece = Math.max(1, Math.min(PIECE_BYTES, size));
    this.#scanner = lendScanner();
    this.#buffer = this.#scanner.pieceOf(Math.min(MOST_PIECE, this.#piece + 2 * ENVELOPE_BYTES));
    this.#give = give;
    this.#junk = junk;
  }

  /** Where the next bytes of the file are to be written. */
  get room(): Uint8Array {
    return this.#buffer.subarray(this.#held, this.#held + this.#piece);
  }

  /** So many were written there. */
  filled(count: number): void {
    this.#split(this.#buffer.subarray(0, this.#held + count), false);
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + this.#piece);
      this.room.set(piece);
      this.filled(piece.length);
      at += piece.length;
    }
  }

  finish(): void {
    this.#split(this.#buffer.subarray(0, this.#held), true);
    this.#end();
    this.close();
  }

  /** No more of this file is read. */
  close(): void {
    takeBack(this.#scanner);
  }

  #split(bytes: Buffer, last: boolean): void {
    let from = 0;
    let at = 0;
    if (!this.#began) {
      // A byte order mark and empty lines before the first separator.
      let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      while (start < ENVELOPE_BYTES && (bytes[start] === LF || bytes[start] === CR)) start += 1;
      if (endOfSecondLine(bytes, start) < 0 && !last && bytes.length < ENVELOPE_BYTES + start) {
        this.#held = bytes.length;
        return;
      }
      this.#began = true;
      const [line, next] = twoLines(bytes, start);
      if (beginsMbox(line, next)) {
        this.#line += linesIn(bytes, 0, start);
        from = at = this.#begin(bytes, start, line);
      }
    }
    let keepFrom = bytes.length;
    // Line ends from `from` to `at`.
    let lines = 0;
    for (;;) {
      const fresh = at === 0 || bytes[at - 1] === LF;
      const found = this.#scanner.separator(at, bytes.length, fresh);
      lines += this.#scanner.lines;
      at = found;
      if (found >= bytes.length) {
        // The last bytes may be the first of a separator.
        keepFrom = Math.max(from, bytes.length - separator.length - 3);
        break;
      }
      if (!last && bytes.length - found < ENVELOPE_BYTES && endOfSecondLine(bytes, found) < 0) {
        keepFrom = Math.max(from, found - 3);
        break;
      }
      const envelope = envelopeAt(bytes, found);
      if (envelope === undefined) {
        at = found + 1;
        continue;
      }
      this.#take(bytes, from, found, lines);
      this.#end();
      from = at = this.#begin(bytes, found, envelope);
      lines = 0;
    }
    const to = last ? bytes.length : keepFrom;
    this.#take(bytes, from, to, lines - linesIn(bytes, to, at));
    // The memory is written over next: what is kept of a message that goes on is copied.
    const open = this.#parts.length - 1;
    if (open >= 0 && this.#parts[open]!.buffer === bytes.buffer)
      this.#parts[open] = Buffer.from(this.#parts[open]!);
    bytes.copyWithin(0, to);
    this.#held = bytes.length - to;
  }

  #begin(bytes: Buffer, at: number, line: string): number {
    const end = bytes.indexOf(LF, at);
    const next = end < 0 ? bytes.length : end + 1;
    this.#envelope = line;
    this.#messageLine = this.#line;
    this.#line += 1;
    return next;
  }

  /** `lines`: line ends among these bytes. */
  #take(bytes: Buffer, from: number, to: number, lines: number): void {
    if (to <= from) return;
    this.#size += to - from;
    this.#line += lines;
    if (this.#envelope === undefined) return;
    const room = HEAD_BYTES - this.#kept;
    if (room <= 0) return;
    const part = bytes.subarray(from, Math.min(to, from + room));
    this.#parts.push(part);
    this.#kept += part.length;
  }

  #end(): void {
    if (this.#envelope === undefined) {
      if (this.#size > 0) this.#junk(this.#size, 1);
    } else {
      const [only] = this.#parts;
      const head = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
      this.#give({ head, size: this.#size, line: this.#messageLine, envelope: this.#envelope });
    }
    this.#parts = [];
    this.#kept = 0;
    this.#size = 0;
  }
}

/** The separator that begins there, without its line end; undefined where a line of a letter does. */
function envelopeAt(bytes: Buffer, at: number): string | undefined {
  // Nearly all other lines that begin so have no time in them.
  let colon = at + separator.length;
  const most = Math.min(bytes.length, at + ENVELOPE_BYTES);
  while (colon < most && bytes[colon] !== COLON && bytes[colon] !== LF) colon += 1;
  if (bytes[colon] !== COLON && colon - at > LONGEST_BARE) return undefined;
  const afterBlank = at < 2 || bytes[at - 2] === LF || (bytes[at - 2] === CR && bytes[at - 3] === LF);
  const [line, next] = twoLines(bytes, at);
  return isSeparator(line, next, afterBlank) ? line : undefined;
}

const COLON = 58;
/** `From - `, with the line's end. */
const LONGEST_BARE = 9;

/** Line ends from `from` up to `to`: of a few bytes. */
function linesIn(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === LF) count += 1;
  return count;
}

/** Where the line behind the line at `from` ends; -1 where it does not yet. */
function endOfSecondLine(bytes: Buffer, from: number): number {
  const first = bytes.indexOf(LF, from);
  return first < 0 ? -1 : bytes.indexOf(LF, first + 1);
}

function twoLines(bytes: Buffer, from: number): [string, string] {
  const limit = Math.min(bytes.length, from + ENVELOPE_BYTES);
  let end = bytes.indexOf(LF, from);
  if (end < 0 || end > limit) end = limit;
  // Of the second line its name is enough.
  const line = bytes.toString('latin1', from, bytes[end - 1] === CR ? end - 1 : end);
  const next = bytes.toString('latin1', end + 1, Math.min(limit, end + 100));
  const stop = next.indexOf('\n');
  return [line, (stop < 0 ? next : next.slice(0, stop)).replace(/\r$/, '')];
}
