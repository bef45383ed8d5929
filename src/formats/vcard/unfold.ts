// Physical lines -> logical lines: folds, quoted-printable soft breaks and wrapped base64 joined. Still byte text.
// Photos and keys are not collected: of such a line only the first kibibyte is kept and the rest counted.
// Quirks handled here: soft break + folded space (seen in 2.1 cards), a soft break before END, base64 ended by an empty line or
// wrapped without indentation, cards that are indented as a whole, a BOM in the middle of joined files.
import { detach } from '#formats/text.ts';
import { longestLine, type Line } from './lines.ts';

/**
 * One unfolded line as byte text. `cut` counts the bytes left out; `media` says that it is a photo, sound or key,
 * `agent` that a card may follow.
 */
export interface LogicalLine {
  readonly raw: string;
  readonly line: number;
  readonly cut: number;
  readonly media: boolean;
  readonly agent: boolean;
}

/** Photos, sounds and keys up to this many bytes are kept verbatim. */
export const longestMedia = 1024;

const mediaNames = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);
/** A soft break in a line shorter than this, before what looks like a property, is a stray `=` that nobody encoded. */
const shortestSoftBreak = 60;
/** A header without its colon is looked for in at most this many bytes. */
const longestHeader = 4096;

/** Where the value begins: the first colon outside quotes, or the first at all where a quote is never closed; -1 without any. */
export function findColon(raw: string): number {
  const first = raw.indexOf(':');
  let quote = 0;
  while (quote < first && raw.charCodeAt(quote) !== 34) quote++;
  if (quote >= first) return first;
  let quoted = false;
  for (let at = quote; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (code === 58 && !quoted) return at;
  }
  return first;
}

/** Upper case, without blanks and group. */
function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const full = name.trim().toUpperCase();
  const plain = full.slice(full.indexOf('.') + 1);
  if (plainNames.size < mostNames) plainNames.set(detach(name), detach(plain));
  return plain;
}

/** Cards say the same names again and again. */
const plainNames = new Map<string, string>();
const mostNames = 500;

/** `BEGIN:VCARD` or `END:VCARD`, in any case and with blanks around. */
export function marker(text: string): 'begin' | 'end' | undefined {
  if (text.length > 200 || !markerStart.test(text)) return undefined;
  const bare = text.replaceAll(' ', '').replaceAll('\t', '').toUpperCase();
  return bare === 'BEGIN:VCARD' ? 'begin' : bare === 'END:VCARD' ? 'end' : undefined;
}

function isBase64(text: string): boolean {
  const bare = text.trimEnd();
  for (let at = 0; at < bare.length; at++) {
    const code = bare.charCodeAt(at);
    const fits =
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      code === 43 ||
      code === 47 ||
      code === 61;
    if (!fits) return false;
  }
  return true;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;
const markerStart = /^[ \t]*(?:BEGIN|END)[ \t]*:/i;
const propertyStart =
  /^(?:item\d{1,4}\.)?(?:N|FN|TEL|EMAIL|ADR|ORG|TITLE|ROLE|NOTE|URL|BDAY|UID|REV|PHOTO|LABEL|NICKNAME|CATEGORIES|X-[A-Z0-9-]{1,40})[;:]/;

/** Joins physical lines; `push` returns the logical lines that are complete. */
export class Unfolder {
  #open = false;
  #parts: string[] = [];
  #softParts: number[] = [];
  #size = 0;
  #cut = 0;
  #line = 0;
  #headed = false;
  #kind: 'plain' | 'quoted' | 'base64' = 'plain';
  #media = false;
  #soft = false;
  #closed = false;
  #boundary = false;
  #inside = false;
  #indent = '';
  #agent = false;
  /** NULs left out so far. */
  nuls = 0;

  push(line: Line): LogicalLine | undefined {
    let text = line.text;
    if (text.includes('\0')) {
      const whole = text.length;
      text = text.replaceAll('\0', '');
      this.nuls += whole - text.length;
    }
    if (text.startsWith('\xef\xbb\xbf')) text = text.slice(3);
    if (this.#indent !== '' && text.startsWith(this.#indent)) text = text.slice(this.#indent.length);
    if (text.trim() === '' && line.cut === 0) {
      if (this.#open && !this.#soft && this.#kind === 'plain' && text.length > 1) this.#add(text.slice(1), 0);
      this.#soft = false;
      this.#closed = true;
      return undefined;
    }
    const indented = isBlank(text.charCodeAt(0));
    const mark = marker(text);
    if (mark !== undefined && this.#counts(mark, indented)) {
      const done = this.#flush();
      this.#mark(text, mark, line.number);
      return done;
    }
    if (this.#open && !this.#boundary && this.#continues(text, indented)) {
      const soft = this.#soft;
      if (soft) this.#softParts.push(this.#parts.length);
      this.#add(!soft && indented ? text.slice(1) : text, line.cut);
      return undefined;
    }
    const done = this.#flush();
    this.#start(indented ? text.trimStart() : text, line.number, line.cut);
    return done;
  }

  finish(): LogicalLine | undefined {
    return this.#flush();
  }

  /** An indented BEGIN or END is only text where the card itself is not indented, except an END that nothing else explains. */
  #counts(mark: 'begin' | 'end', indented: boolean): boolean {
    if (!indented || !this.#inside) return true;
    return mark === 'end' && !this.#agent;
  }

  #mark(text: string, mark: 'begin' | 'end', number: number): void {
    if (mark === 'begin' && !this.#inside)
      this.#indent = text.slice(0, text.length - text.trimStart().length);
    if (mark === 'end') this.#indent = '';
    this.#inside = mark === 'begin';
    this.#start(text.trim(), number, 0);
    this.#boundary = true;
  }

  #continues(text: string, indented: boolean): boolean {
    if (this.#soft) {
      if (!propertyStart.test(text)) return true;
      const last = this.#parts.at(-1) ?? '';
      return last.length >= shortestSoftBreak || /=0[AD]=\s*$/i.test(last.slice(-20));
    }
    if (indented) return true;
    return this.#kind === 'base64' && !this.#closed && isBase64(text);
  }

  #start(text: string, number: number, cut: number): void {
    this.#open = true;
    this.#parts = [];
    this.#softParts = [];
    this.#size = 0;
    this.#cut = 0;
    this.#line = number;
    this.#headed = false;
    this.#kind = 'plain';
    this.#media = false;
    this.#soft = false;
    this.#closed = false;
    this.#boundary = false;
    this.#agent = false;
    this.#add(text, cut);
  }

  #add(text: string, cut: number): void {
    this.#cut += cut;
    const most = this.#media ? longestMedia : longestLine;
    if (this.#size + text.length > most && this.#parts.length > 0) {
      this.#cut += text.length;
    } else {
      this.#parts.push(text);
      this.#size += text.length;
    }
    if (!this.#headed) this.#readHeader();
    this.#soft = this.#kind === 'quoted' && text.trimEnd().endsWith('=');
  }

  #readHeader(): void {
    if (this.#parts.length > 1 && this.#size > longestHeader) {
      this.#headed = true;
      return;
    }
    const text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    const colon = findColon(text);
    if (colon === -1) return;
    this.#headed = true;
    const semicolon = text.indexOf(';');
    const nameEnd = semicolon === -1 || semicolon > colon ? colon : semicolon;
    const name = plainName(text.slice(0, Math.min(nameEnd, 200)));
    this.#agent = name === 'AGENT';
    if (nameEnd < colon) {
      const params = text.slice(nameEnd, colon).toUpperCase();
      if (params.includes('QUOTED-PRINTABLE')) this.#kind = 'quoted';
      else if (params.includes('BASE64') || /;(?:ENCODING=)?"?B"?(?:[;,]|$)/.test(params))
        this.#kind = 'base64';
    }
    this.#media = mediaNames.has(name) || (this.#kind === 'base64' && name.startsWith('X-'));
    const most = colon + 1 + longestMedia;
    if (this.#media && text.length > most) {
      this.#parts = [text.slice(0, most)];
      this.#cut += text.length - most;
      this.#size = most;
    }
  }

  #flush(): LogicalLine | undefined {
    if (!this.#open) return undefined;
    this.#open = false;
    const parts = this.#parts;
    if (this.#kind === 'quoted' && parts.length > 1) this.#joinSoftBreaks(parts);
    const raw = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
    // A slice would keep its whole chunk of the file in memory, photos and all.
    return {
      raw: detach(raw),
      line: this.#line,
      cut: this.#cut,
      media: this.#media,
      agent: this.#agent,
    };
  }

  /**
   * Takes the `=` off before each soft continuation, and the first blank of the continuations where all begin with one:
   * then the writer folded as well. Where only some do, the blank is text.
   */
  #joinSoftBreaks(parts: string[]): void {
    const soft = this.#softParts.filter((at) => at < parts.length);
    const folded = soft.every((at) => isBlank((parts[at] ?? '').charCodeAt(0)));
    for (const at of soft) {
      const before = (parts[at - 1] ?? '').trimEnd();
      if (before.endsWith('=')) parts[at - 1] = before.slice(0, -1);
      if (folded) parts[at] = (parts[at] ?? '').slice(1);
    }
  }
}
