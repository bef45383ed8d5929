// The plain text of a letter out of the beginning of its message: the first text/plain part, decoded, without what it quotes.
// HTML alone gives nothing: what is read out of it would be a guess.
import type { Head } from './head.ts';

/** So much of the text is looked at: of long letters the end, and what stands under it, is not seen. */
const MOST_LETTERS = 8000;
const DEEPEST = 4;

const charsets = new Map<string, TextDecoder>();

/** Text that its writer wrote: no quotes, no forwarded letter; undefined where there is no plain part at hand. */
export function ownText(head: Head, body: Buffer): string | undefined {
  const text = plainPart(head.get('content-type'), head.get('content-transfer-encoding'), body, 0);
  return text === undefined ? undefined : withoutQuotes(text.slice(0, MOST_LETTERS));
}

function plainPart(type: string, encoding: string, body: Buffer, depth: number): string | undefined {
  const kind = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? 'text/plain';
  if (kind === 'text/plain') return decode(body, encoding, parameter(type, charset));
  if (!kind.startsWith('multipart/') || depth >= DEEPEST) return undefined;
  const boundary = parameter(type, boundaryOf);
  if (boundary === '') return undefined;
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let at = body.indexOf(mark);
  for (let parts = 0; at >= 0 && parts < 8; parts += 1) {
    const start = body.indexOf(10, at + mark.length);
    if (start < 0 || body.toString('latin1', at + mark.length, at + mark.length + 2) === '--')
      return undefined;
    const next = body.indexOf(mark, start);
    const part = body.subarray(start + 1, next < 0 ? body.length : next);
    const headers = partHeaders(part);
    if (!/^attachment/i.test(headers.disposition)) {
      const found = plainPart(headers.type, headers.encoding, part.subarray(headers.end), depth + 1);
      if (found !== undefined) return found;
    }
    at = next;
  }
  return undefined;
}

function partHeaders(part: Buffer): { type: string; encoding: string; disposition: string; end: number } {
  const text = part.toString('latin1', 0, Math.min(part.length, 4096));
  // Without headers of its own a part begins with an empty line.
  const blank = /^\r?\n/.exec(text) ?? /\r?\n\r?\n/.exec(text);
  const end = blank ? blank.index + blank[0].length : text.length;
  const headers = text.slice(0, blank?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const value = (name: RegExp): string => name.exec(headers)?.[1]?.trim() ?? '';
  return {
    type: value(/^content-type[ \t]*:[ \t]*(.*)$/im),
    encoding: value(/^content-transfer-encoding[ \t]*:[ \t]*(.*)$/im),
    disposition: value(/^content-disposition[ \t]*:[ \t]*(.*)$/im),
    end,
  };
}

function parameter(type: string, pattern: RegExp): string {
  const found = pattern.exec(type);
  return found?.[1] ?? found?.[2] ?? '';
}

const charset = /;\s*charset\s*=\s*(?:"([^"]{0,200})"|([^\s;"]{1,200}))/i;
const boundaryOf = /;\s*boundary\s*=\s*(?:"([^"]{0,200})"|([^\s;"]{1,200}))/i;

function decode(body: Buffer, encoding: string, stated: string): string {
  let bytes = body.length > 1.5 * MOST_LETTERS ? body.subarray(0, 1.5 * MOST_LETTERS) : body;
  if (/^base64/i.test(encoding))
    bytes = Buffer.from(bytes.toString('latin1').replace(/[^A-Za-z0-9+/]/g, ''), 'base64');
  else if (/^quoted-printable/i.test(encoding)) bytes = unquoted(bytes);
  return inLines(bytes, decoderOf(stated, bytes));
}

/** Quoted-printable; soft breaks are taken out before letters are put together. */
function unquoted(bytes: Buffer): Buffer {
  if (!bytes.includes(EQUALS)) return bytes;
  const kept = Buffer.from(bytes);
  return kept.subarray(0, joinLetters(kept, joinLines(kept)));
}

// Loops over bytes stand in functions of their own that end with them: what V8 makes of a loop while it runs knows nothing of what
// comes behind it, and would be given up there each time. They write over what they have read; how many bytes are left.

function joinLines(bytes: Buffer): number {
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === EQUALS) {
      let end = at + 1;
      while (bytes[end] === BLANK || bytes[end] === TAB) end += 1;
      if (bytes[end] === CR && bytes[end + 1] === LF) end += 1;
      if (bytes[end] === LF) {
        at = end;
        continue;
      }
    }
    bytes[to] = byte;
    to += 1;
  }
  return to;
}

function joinLetters(bytes: Buffer, size: number): number {
  let to = 0;
  for (let at = 0; at < size; at += 1) {
    const byte = bytes[at]!;
    const code = byte === EQUALS && at + 2 < size ? hexAt(bytes, at + 1) * 16 + hexAt(bytes, at + 2) : -1;
    if (code >= 0) at += 2;
    bytes[to] = code >= 0 ? code : byte;
    to += 1;
  }
  return to;
}

/** Far below zero for what is no digit: no other digit makes up for it. */
function hexAt(bytes: Buffer, at: number): number {
  const byte = bytes[at]!;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1000;
}

const LF = 10;
const CR = 13;
const BLANK = 32;
const TAB = 9;
const EQUALS = 61;

/** Letters, with \n as the only line end: among the bytes where those of other letters cannot look like one. */
function inLines(bytes: Buffer, decoder: TextDecoder): string {
  if (!bytes.includes(CR)) return decoder.decode(bytes);
  if (!/^(?:utf-8|windows-|iso-8859-)/.test(decoder.encoding))
    return decoder.decode(bytes).replace(/\r\n?/g, '\n');
  const kept = Buffer.from(bytes);
  return decoder.decode(kept.subarray(0, sameLineEnds(kept)));
}

function sameLineEnds(bytes: Buffer): number {
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === CR) {
      bytes[to] = LF;
      if (bytes[at + 1] === LF) at += 1;
    } else bytes[to] = byte;
    to += 1;
  }
  return to;
}

function decoderOf(charset: string, bytes: Buffer): TextDecoder {
  let name = charset.trim().toLowerCase();
  if (name === '' || name === 'us-ascii' || name === 'ascii')
    name = bytes.some((byte) => byte > 127) ? 'utf-8' : 'windows-1252';
  let decoder = charsets.get(name);
  if (!decoder) {
    try {
      decoder = new TextDecoder(name);
    } catch {
      decoder = new TextDecoder('windows-1252');
    }
    if (charsets.size < 100) charsets.set(name, decoder);
  }
  return decoder;
}

const introduces =
  /^(?:on .{5,200}(?:wrote|writes):?|am .{5,200}schrieb\b.*:?|.{0,80} schrieb(?: am .{5,80})?:|le .{5,200}a [ée]crit ?:|el .{5,200}escribi[óo]:|il .{5,200}ha scritto:|op .{5,200}schreef.*:|em .{5,200}escreveu:|-{2,} ?(?:original message|forwarded message|urspr[üu]ngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original|messaggio originale).*|_{10,}|begin forwarded message:|(?:from|von|de|da|van): .*[@<].*)$/i;

/** With what a line that begins a quote begins or ends; of all others a look is enough. */
const mayIntroduce = /^[-_]|^(?:on|am|le|el|il|op|em|from|von|de|da|van|begin) |:$/i;
const beginsTwoLines = /^(?:on|am|le|el|il|op|em) /i;

function withoutQuotes(text: string): string {
  // Lines that are kept and follow one another are taken together.
  const runs: string[] = [];
  let from = -1;
  let at = 0;
  while (at <= text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const line = text.slice(at, end);
    if (line.includes('>') && /^\s*>/.test(line)) {
      if (from >= 0) runs.push(text.slice(from, at - 1));
      from = -1;
    } else {
      const trimmed = line.trim();
      if (trimmed.length < 300 && mayIntroduce.test(trimmed) && introducesQuote(trimmed, text, end)) break;
      if (from < 0) from = at;
    }
    at = end + 1;
  }
  if (from >= 0) runs.push(text.slice(from, at - 1));
  return runs.join('\n');
}

function introducesQuote(line: string, text: string, end: number): boolean {
  if (introduces.test(line)) return true;
  if (!beginsTwoLines.test(line)) return false;
  const next = text.indexOf('\n', end + 1);
  const both = `${line} ${text.slice(end + 1, next < 0 ? text.length : next).trim()}`;
  return both.length < 300 && introduces.test(both);
}
