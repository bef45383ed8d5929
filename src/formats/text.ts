// Bytes -> text, streaming. The order is: byte order mark, UTF-16 told by its NULs, strict UTF-8, a code page by its words.
// Strictness needs the whole file, so a file is looked through once before it is decoded (streams reopen); the verdict
// is kept per file. Line ends come out as \n, inside quoted cells too: a break stays a break, its spelling is no content.
import { type CodePage, createCodePageJudge } from './code-pages.ts';
import type { InputFile } from './format.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;

/** What a file is written in. `guessed` where neither a mark nor strict decoding settled it. */
export interface EncodingVerdict {
  readonly encoding: Encoding;
  readonly guessed: boolean;
  /** NULs in a text of single bytes: left out, and told. */
  readonly nuls?: number;
}

/** Takes the chunks of one file in order and then says what they are written in. */
export interface EncodingProbe {
  push(chunk: Uint8Array): void;
  verdict(): EncodingVerdict;
}

/**
 * One damaged character must not turn a whole UTF-8 file into mojibake: with this many good multi-byte characters
 * for each bad one it stays UTF-8. Western text in windows-1252 has about none. (Chosen, not measured.)
 */
const GOOD_PER_BAD = 10;
/** Share of NULs on one side, and at most on the other, that makes UTF-16 without a mark. Chosen. */
const NULS_OF_UTF16 = 0.3;
const NULS_OF_OTHER_SIDE = 0.05;
const HEAD_BYTES = 4096;

const verdicts = new WeakMap<InputFile, EncodingVerdict>();

export function createEncodingProbe(): EncodingProbe {
  let first = true;
  let settled: EncodingVerdict | undefined;
  let strict: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  const pages = createCodePageJudge();
  let good = 0;
  let bad = 0;
  let nuls = 0;
  const judged = (): EncodingVerdict => {
    // A multi-byte character cut off at the very end is a truncated file, not another encoding.
    if (settled) return settled;
    if (strict) return { encoding: 'utf-8', guessed: false };
    return { encoding: good >= bad * GOOD_PER_BAD ? 'utf-8' : pages.verdict(), guessed: true };
  };
  return {
    push(chunk) {
      if (chunk.length === 0) return;
      if (first) {
        first = false;
        const encoding = encodingByLook(chunk);
        if (encoding) settled = { encoding, guessed: false };
      }
      if (!settled?.encoding.startsWith('utf-16')) nuls += countNuls(chunk);
      if (settled) return;
      if (strict) {
        try {
          good += (chunk.length - strict.decode(chunk, { stream: true }).length) / 2;
          return;
        } catch {
          strict = undefined;
        }
      }
      pages.push(chunk);
      const text = lenient.decode(chunk, { stream: true });
      const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
      const broken = text.match(/\ufffd/g)?.length ?? 0;
      good += foreign - broken;
      bad += broken;
    },
    verdict() {
      return nuls > 0 ? { ...judged(), nuls } : judged();
    },
  };
}

function countNuls(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count += 1;
  return count;
}

/**
 * What no text needs and a screen or terminal may obey: control characters but tab and line end, and the marks that turn
 * the direction of all that follows. Marks of a single direction (U+200E, U+200F) stay: names have them.
 */
// oxlint-disable-next-line no-control-regex
const controls = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
// oxlint-disable-next-line no-control-regex
const allControls = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

export function withoutControls(text: string): string {
  return controls.test(text)
    ? text.replace(allControls, (one) => (one === '\v' || one === '\f' ? ' ' : ''))
    : text;
}

/** Nothing that anybody could see: blanks, marks without a width, fillers. */
export function isInvisible(text: string): boolean {
  return /^[\p{Z}\p{C}\s\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe00-\ufe0f\uffa0]*$/u.test(text);
}

/** What the first bytes settle by themselves: a mark, or UTF-16 without one. */
function encodingByLook(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return utf16ByNuls(head);
}

/** UTF-16 without a mark, by the side on which the NULs of Latin letters stand; undefined for anything else. */
export function utf16ByNuls(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(head.length, HEAD_BYTES) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd / pairs > NULS_OF_UTF16 && even / pairs < NULS_OF_OTHER_SIDE) return 'utf-16le';
  if (even / pairs > NULS_OF_UTF16 && odd / pairs < NULS_OF_OTHER_SIDE) return 'utf-16be';
  return undefined;
}

/** Looks through the whole file once; asked again, it answers from memory. */
export async function encodingOf(file: InputFile): Promise<EncodingVerdict> {
  const known = verdicts.get(file);
  if (known) return known;
  const probe = createEncodingProbe();
  for await (const chunk of file.stream()) probe.push(chunk);
  return rememberEncoding(file, probe.verdict());
}

/** The same bytes under another path or number. */
export function shareEncoding(known: InputFile, renamed: InputFile): void {
  const verdict = verdicts.get(known);
  if (verdict) verdicts.set(renamed, verdict);
}

/** For whoever has already read the whole file for another reason (the zip's check sum). */
export function rememberEncoding(file: InputFile, verdict: EncodingVerdict): EncodingVerdict {
  verdicts.set(file, verdict);
  return verdict;
}

/** The text of a file in pieces, without its mark and without control characters, with \n as the only line end. */
export async function* textOf(file: InputFile, onBytes?: (count: number) => void): AsyncGenerator<string> {
  const { encoding } = await encodingOf(file);
  const decoder = new TextDecoder(encoding);
  const normalise = createLineEnds();
  for await (const chunk of file.stream()) {
    onBytes?.(chunk.length);
    const text = withoutControls(normalise(decoder.decode(chunk, { stream: true }), false));
    if (text !== '') yield text;
  }
  const text = withoutControls(normalise(decoder.decode(), true));
  if (text !== '') yield text;
}

/** The text of the first `length` bytes, and whether that is all of it. Cheap: looks at nothing behind them. */
export async function headTextOf(file: InputFile, length: number): Promise<{ text: string; whole: boolean }> {
  const head = await file.head(length);
  const probe = createEncodingProbe();
  probe.push(head);
  const { encoding } = verdicts.get(file) ?? probe.verdict();
  const whole = head.length < length;
  const text = new TextDecoder(encoding).decode(head, { stream: !whole });
  return { text: withoutControls(createLineEnds()(text, whole)), whole };
}

/** \r\n and a lone \r become \n; a \r at the end of a piece waits for the next. */
function createLineEnds(): (piece: string, last: boolean) => string {
  let held = '';
  return (piece, last) => {
    let text = held + piece;
    held = '';
    if (!last && text.endsWith('\r')) {
      held = '\r';
      text = text.slice(0, -1);
    }
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  };
}

/**
 * A copy that does not keep alive the large piece it was cut from (V8 slices point into their parent).
 * For strings that outlive their row.
 */
export function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
