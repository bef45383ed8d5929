// Byte text -> text: quoted-printable, base64, charsets and escapes.
// Without a (credible) CHARSET a value is UTF-8 where its bytes say so, else windows-1252. A declared single-byte charset loses
// against bytes that are plainly UTF-8, because servers decode cards and leave the parameter. One bad byte does not cost a value.
import { withoutControls } from '#formats/text.ts';
import { paramValue, type Property, type Version } from './property.ts';

/** What is known of the file's encoding, and how often a value's had to be guessed. */
export interface Decoding {
  transcoded: boolean;
  guessed: number;
}

const decoders = new Map<string, TextDecoder>();
const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

function decoderFor(label: string): TextDecoder | undefined {
  const plain = label.trim().toLowerCase().replaceAll('_', '-');
  const known = decoders.get(plain);
  if (known) return known;
  const named = /^(?:cp|win|windows)-?(125\d|874)$/.exec(plain)?.[1];
  const latin = /^latin-?(\d)$/.exec(plain)?.[1];
  try {
    const decoder = new TextDecoder(named ? `windows-${named}` : latin ? `latin${latin}` : plain);
    decoders.set(plain, decoder);
    return decoder;
  } catch {
    return undefined;
  }
}

const isSingleByte = (encoding: string): boolean =>
  /^(?:windows-|iso-8859-|koi8|mac|ibm|x-mac)/.test(encoding);
/** Anything but printable ASCII; escape characters too, because ISO-2022-JP is written with them. */
const notAscii = /[^\t\n\r -~]/;

/** Text of byte text that has no encoding but perhaps a charset; without control characters. */
export function textOfBytes(raw: string, charset: string | undefined, decoding: Decoding): string {
  return notAscii.test(raw) ? withoutControls(decodedBytes(raw, charset, decoding)) : raw;
}

function decodedBytes(raw: string, charset: string | undefined, decoding: Decoding): string {
  const bytes = Buffer.from(raw, 'latin1');
  const decoder = charset === undefined ? undefined : decoderFor(charset);
  if (decoder && decoder.encoding !== 'utf-8' && !decoder.encoding.startsWith('utf-16')) {
    if (!isSingleByte(decoder.encoding)) return decoder.decode(bytes);
    const asUtf8 = utf8.decode(bytes);
    return asUtf8.includes('\ufffd') || asUtf8.length === bytes.length ? decoder.decode(bytes) : asUtf8;
  }
  const text = utf8.decode(bytes);
  if (!text.includes('\ufffd')) return text;
  return mixedText(bytes, decoding);
}

/** UTF-8 with stray bytes: what is valid is taken as it is, what is not as windows-1252; all of it, where nothing is valid. */
function mixedText(bytes: Uint8Array, decoding: Decoding): string {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  let valid = 0;
  let bad = 0;
  while (at < bytes.length) {
    const length = utf8Length(bytes, at);
    if (length > 0) {
      if (length > 1) valid++;
      at += length;
      continue;
    }
    bad++;
    parts.push(utf8.decode(bytes.subarray(from, at)));
    if (valid > 0 && isCutCharacter(bytes, at)) {
      parts.push('\ufffd');
      at = bytes.length;
    } else {
      parts.push(windows1252.decode(bytes.subarray(at, at + 1)));
      at++;
    }
    from = at;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  if (bad > 0) decoding.guessed++;
  return parts.join('');
}

/** How many bytes the valid UTF-8 character at `at` has; 0 where there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const outside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}

/** A character that the end of the value cut off: phones with fixed field lengths leave them. */
function isCutCharacter(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4 || bytes.length - at > 3) return false;
  for (let next = at + 1; next < bytes.length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

/** Byte text of quoted-printable byte text; `=` without two hex digits stays as it is, except at the very end. */
export function unquotePrintable(raw: string): string {
  let found = raw.indexOf('=');
  if (found === -1) return raw;
  const parts: string[] = [];
  let from = 0;
  while (found !== -1) {
    const code = hexPair(raw, found + 1);
    if (code === -1) {
      if (raw.slice(found + 1).trim() === '') break;
      found = raw.indexOf('=', found + 1);
      continue;
    }
    parts.push(raw.slice(from, found), String.fromCharCode(code));
    from = found + 3;
    found = raw.indexOf('=', from);
  }
  parts.push(found === -1 ? raw.slice(from) : raw.slice(from, found));
  return parts.join('');
}

function hexPair(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 70) return code - 55;
  if (code >= 97 && code <= 102) return code - 87;
  return -1;
}

/** How a property's value is encoded. */
export function encodingOfValue(property: Property): 'quoted' | 'base64' | 'none' {
  const encoding = paramValue(property, 'ENCODING');
  return encoding === 'QUOTED-PRINTABLE' ? 'quoted' : encoding === 'B' ? 'base64' : 'none';
}

function decoded(raw: string, property: Property, decoding: Decoding): string {
  const charset = property.params.length === 0 ? undefined : paramValue(property, 'CHARSET');
  const encoding = property.params.length === 0 ? 'none' : encodingOfValue(property);
  if (encoding === 'quoted') return newlines(textOfBytes(unquotePrintable(raw), charset, decoding));
  if (encoding === 'base64')
    return newlines(textOfBytes(Buffer.from(raw, 'base64').toString('latin1'), charset, decoding));
  return textOfBytes(raw, decoding.transcoded ? undefined : charset, decoding);
}

const newlines = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

/** The value as the file writes it, characters decoded and nothing else: quoted-printable, base64 and escapes stay. */
export function verbatim(raw: string, property: Property, decoding: Decoding): string {
  if (!notAscii.test(raw)) return raw;
  return textOfBytes(raw, decoding.transcoded ? undefined : paramValue(property, 'CHARSET'), decoding);
}

/** The whole value as text: one text, no list. */
export function textOf(property: Property, version: Version, decoding: Decoding): string {
  return unescaped(decoded(property.raw, property, decoding), keepsBackslash(property, version)).trim();
}

/**
 * The components of a value (`;` in N, ADR, ORG; `,` in lists), each as text. Quoted-printable is split before it is decoded, because
 * `=3B` is a way to write a semicolon that separates nothing, unless the writer encoded the separators too.
 * `listed`: from 3.0 on each component may be a list itself (`ing. jr,M.Sc.`), which is then written with blanks.
 */
export function partsOf(
  property: Property,
  separator: ';' | ',',
  version: Version,
  decoding: Decoding,
  listed = false,
): string[] {
  const keep = keepsBackslash(property, version);
  let parts: string[];
  if (encodingOfValue(property) === 'quoted' && property.raw.includes(separator)) {
    parts = splitEscaped(property.raw, separator).map((part) => decoded(part, property, decoding));
  } else {
    parts = splitEscaped(decoded(property.raw, property, decoding), separator);
  }
  if (listed && version !== '2.1') parts = parts.map(spread);
  return parts.map((part) => unescaped(part, keep).trim());
}

/** The commas of a list get their blank; those that a writer escaped are none. */
function spread(part: string): string {
  if (!part.includes(',')) return part;
  const values = splitEscaped(part, ',').map((value) => value.trim());
  return values.filter((value) => value !== '').join(', ');
}

/** Quoted-printable in 2.1 has its own way to write everything: there a backslash before a backslash or an n is just text. */
function keepsBackslash(property: Property, version: Version): boolean {
  return version === '2.1' && encodingOfValue(property) === 'quoted';
}

/** Splits at separators that no backslash (plain or `=5C`) escapes. */
export function splitEscaped(text: string, separator: string): string[] {
  if (!text.includes(separator)) return [text];
  const parts: string[] = [];
  let from = 0;
  let found = text.indexOf(separator);
  while (found !== -1) {
    if (!isEscaped(text, found, from)) {
      parts.push(text.slice(from, found));
      from = found + 1;
    }
    found = text.indexOf(separator, found + 1);
  }
  parts.push(text.slice(from));
  return parts;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let count = 0;
  let before = at - 1;
  while (before >= from && text.charCodeAt(before) === 92) {
    count++;
    before--;
  }
  if (count === 0 && at - 3 >= from && text.slice(at - 3, at).toUpperCase() === '=5C') return true;
  return count % 2 === 1;
}

/** Takes escapes off: `\n`, `\,`, `\;`, `\\`, and what real writers add: `\:` (Google), `\"`. An unknown one stays as it is. */
export function unescaped(text: string, keepBackslash = false): string {
  let found = text.indexOf('\\');
  if (found === -1) return text;
  const parts: string[] = [];
  let from = 0;
  while (found !== -1 && found + 1 < text.length) {
    const next = text[found + 1] ?? '';
    const plain = escapes.get(next);
    if (plain === undefined || (keepBackslash && (plain === '\n' || plain === '\\'))) {
      found = text.indexOf('\\', found + (next === '\\' ? 2 : 1));
      continue;
    }
    parts.push(text.slice(from, found), plain);
    from = found + 2;
    found = text.indexOf('\\', from);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const escapes = new Map([
  ['n', '\n'],
  ['N', '\n'],
  [',', ','],
  [';', ';'],
  ['\\', '\\'],
  [':', ':'],
  ['"', '"'],
  ["'", "'"],
]);
