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
  if (kind === 'text/plain') return decode(body, encoding, parameter(type, 'charset'));
  if (!kind.startsWith('multipart/') || depth >= DEEPEST) return undefined;
  const boundary = parameter(type, 'boundary');
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
  const blank = /^\r?\n/.test(text) ? { index: 0, 0: /^\r?\n/.exec(text)![0] } : /\r?\n\r?\n/.exec(text);
  const end = blank ? blank.index + blank[0].length : text.length;
  const headers = text.slice(0, blank?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const value = (name: string): string =>
    new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  return {
    type: value('content-type'),
    encoding: value('content-transfer-encoding'),
    disposition: value('content-disposition'),
    end,
  };
}

function parameter(type: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,200})"|([^\\s;"]{1,200}))`, 'i').exec(type);
  return found?.[1] ?? found?.[2] ?? '';
}

function decode(body: Buffer, encoding: string, charset: string): string {
  let bytes = body.length > 1.5 * MOST_LETTERS ? body.subarray(0, 1.5 * MOST_LETTERS) : body;
  if (/^base64/i.test(encoding))
    bytes = Buffer.from(bytes.toString('latin1').replace(/[^A-Za-z0-9+/]/g, ''), 'base64');
  else if (/^quoted-printable/i.test(encoding))
    bytes = Buffer.from(
      bytes
        .toString('latin1')
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    );
  return decoderOf(charset, bytes).decode(bytes).replace(/\r\n?/g, '\n');
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

function withoutQuotes(text: string): string {
  const kept: string[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (/^\s*>/.test(line)) continue;
    const trimmed = line.trim();
    const both = `${trimmed} ${(lines[index + 1] ?? '').trim()}`;
    if (
      trimmed.length < 300 &&
      /^[-_]|^(?:on|am|le|el|il|op|em|from|von|de|da|van|begin) |:$/i.test(trimmed) &&
      (introduces.test(trimmed) ||
        (/^(?:on|am|le|el|il|op|em) /i.test(trimmed) && both.length < 300 && introduces.test(both)))
    )
      break;
    kept.push(line);
  }
  return kept.join('\n');
}
