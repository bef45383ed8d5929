// The memory into which a mailbox is read, and what looks for separators, lines and headers in it (scanner-code.ts).
import { wanted } from './header-names.ts';
import {
  COUNT, FOUND, FOUND_END, HEAD, LETTER_F, LETTER_FS, LF, LINE_ENDS, MOST_HEAD, nameSum, PAGES, PIECE, scannerModule, WANTED,
} from './scanner-code.ts'; // prettier-ignore

/** What is used of it; its types come with those of pages, which the server does not have. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    given: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

interface Functions {
  separator(at: number, end: number, fresh: number): number;
  headers(at: number, end: number): number;
}

let compiled: object | undefined;

export class Scanner {
  readonly #functions: Functions;
  readonly #results: Int32Array;
  readonly #memory: Buffer;

  constructor() {
    compiled ??= new WebAssembly.Module(scannerModule());
    const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
    const { exports } = new WebAssembly.Instance(compiled, { of: { memory } });
    this.#functions = exports as unknown as Functions;
    this.#results = new Int32Array(memory.buffer);
    this.#memory = Buffer.from(memory.buffer);
    this.#memory[LINE_ENDS] = LF;
    this.#memory[LETTER_FS] = LETTER_F;
    for (const name of wanted) this.#memory[WANTED + nameSum(name)] = 1;
  }

  /** Memory for a piece of a file of so many bytes at most. */
  pieceOf(size: number): Buffer {
    return this.#memory.subarray(PIECE, PIECE + size);
  }

  /**
   * In a piece of this scanner: the first place from `at` on and below `end` where a line begins with `From `; `end` where there is
   * none. `lines` says how many line ends lie before it. `fresh`: a line begins at `at`.
   */
  separator(at: number, end: number, fresh: boolean): number {
    return this.#functions.separator(PIECE + at, PIECE + end, fresh ? 1 : 0) - PIECE;
  }

  /** Of the last call. */
  get lines(): number {
    return this.#results[COUNT / 4]!;
  }

  /** Finds the headers of a message that begins with these bytes: of at most MOST_HEAD. The results are `found`'s. */
  headers(bytes: Buffer): Headers {
    const isHere = bytes.buffer === this.#memory.buffer;
    let base = bytes.byteOffset;
    let size = Math.min(bytes.length, isHere ? bytes.length : MOST_HEAD);
    let body: number;
    if (isHere) body = this.#functions.headers(base, base + size) - base;
    else {
      base = HEAD;
      // Nearly always all of them are in the first pages.
      const first = Math.min(size, FIRST_BYTES);
      this.#memory.set(first === bytes.length ? bytes : bytes.subarray(0, first), HEAD);
      body = this.#functions.headers(base, base + first) - base;
      if (body >= first && first < size) {
        this.#memory.set(size === bytes.length ? bytes : bytes.subarray(0, size), HEAD);
        body = this.#functions.headers(base, base + size) - base;
      }
    }
    const told = this.#headers;
    told.base = base;
    told.body = body;
    told.count = this.#results[COUNT / 4]!;
    told.end = this.#results[FOUND_END / 4]! / 4;
    return told;
  }
  readonly #headers: Headers = { base: 0, body: 0, count: 0, end: 0 };

  /** Numbers of the headers that were found, TOLD for each, from `FOUND_AT` to `Headers.end`. */
  get found(): Int32Array {
    return this.#results;
  }

  /** All of the memory: places in `found` are places in it. */
  get memory(): Uint8Array {
    return this.#memory;
  }
}

/** So much of a message from elsewhere is copied at first. */
const FIRST_BYTES = 8 * 1024;
export const FOUND_AT = FOUND / 4;

let shared: Scanner | undefined;
let lent = false;

/** The one in whose memory heads are looked through; what lies there already is not copied. */
export function scannerForHeads(): Scanner {
  return (shared ??= new Scanner());
}

/** One to read a file through, until `takeBack`: as a rule that for heads. */
export function lendScanner(): Scanner {
  if (lent) return new Scanner();
  lent = true;
  return scannerForHeads();
}

export function takeBack(scanner: Scanner): void {
  if (scanner === shared) lent = false;
}

/** Good until the next call. */
export interface Headers {
  /** What places are counted from. */
  base: number;
  /** Where the body begins, counted from the first byte. */
  body: number;
  /** Lines that look like headers, wanted or not. */
  count: number;
  end: number;
}
