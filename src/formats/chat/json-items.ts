// A JSON file of hundreds of megabytes, message by message: the elements of each list called `messages` come out one by
// one, and all the rest (who takes part, what the chat is called) as one small outline, where each such list is its
// number. One pass looks at each letter once; memory is that of the longest message and of the outline. Own code, since a
// tokenising parser takes ten times as long, and a message parses fastest in one piece.

export interface JsonItem {
  /** Which list it is in: 0 for the first of the file. */
  readonly list: number;
  readonly value: unknown;
  readonly line: number;
}

export interface JsonOutline {
  /** All but the messages; undefined where it does not parse. */
  readonly value: unknown;
  /** The file ends in the middle; what was there was read. */
  readonly cutOff: boolean;
  /** Messages that do not parse. */
  readonly broken: number;
}

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Gives each message to `onItem` and the outline at the end. `text`: pieces of the file, in order.
 * Only lists of objects under the name `messages` count that are not inside of a message.
 */
export async function readJsonItems(
  text: AsyncIterable<string>,
  onItem: (item: JsonItem) => void | Promise<void>,
): Promise<JsonOutline> {
  const scan = new Scan();
  for await (const piece of text) {
    scan.push(piece);
    for (const item of scan.take()) await onItem(item);
  }
  return scan.end();
}

/** The same without an outline, for whoever wants to yield as it goes. */
export async function* jsonItems(text: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  const scan = new Scan();
  for await (const piece of text) {
    scan.push(piece);
    yield* scan.take();
  }
}

class Scan {
  #items: JsonItem[] = [];
  #outline: string[] = [];
  /** Closers still to come, of the outline; `m` stands for a list of messages. */
  #stack: string[] = [];
  /** Depth inside of a message; 0 outside. */
  #depth = 0;
  #held = '';
  #inString = false;
  /** The next letter of the string is escaped, whatever piece it is in. */
  #escaped = false;
  /** The last string outside of messages, while it may be a name. */
  #lastString = '';
  #name = '';
  #list = -1;
  #line = 1;
  #lastLine = 0;
  #broken = 0;

  push(piece: string): void {
    let from = 0;
    let at = 0;
    const length = piece.length;
    while (at < length) {
      if (this.#inString) {
        const end = this.#endOfString(piece, at);
        if (this.#depth === 0 && this.#lastString.length < 40)
          this.#lastString += piece.slice(at, Math.min(end < 0 ? length : end, at + 40));
        if (end < 0) break;
        this.#inString = false;
        at = end + 1;
        continue;
      }
      const code = piece.charCodeAt(at);
      if (code === QUOTE) {
        this.#inString = true;
        if (this.#depth === 0) this.#lastString = '';
      } else if (code === 10) this.#line += 1;
      else if (code === 123 || code === 91) {
        if (this.#depth > 0) this.#depth += 1;
        else if (this.#stack.at(-1) === 'm') {
          // Between messages there are commas and blanks only.
          this.#depth = 1;
          from = at;
        } else if (code === 91 && this.#name === 'messages') {
          this.#outline.push(piece.slice(from, at), String((this.#list += 1)));
          this.#stack.push('m');
          from = at + 1;
        } else this.#stack.push(code === 123 ? '}' : ']');
        this.#name = '';
      } else if (code === 125 || code === 93) {
        if (this.#depth > 0) {
          this.#depth -= 1;
          if (this.#depth === 0) {
            this.#give(this.#held + piece.slice(from, at + 1));
            this.#held = '';
            from = at + 1;
          }
        } else {
          const closed = this.#stack.pop();
          if (closed === 'm') from = at + 1;
        }
        this.#name = '';
      } else if (code === 58 && this.#depth === 0) this.#name = this.#lastString;
      else if (code === 44) this.#name = '';
      at += 1;
    }
    const rest = piece.slice(from);
    if (this.#depth > 0) this.#held += rest;
    else if (this.#stack.at(-1) !== 'm') this.#outline.push(rest);
  }

  /** Where the string ends; -1 where it goes on in the next piece. */
  #endOfString(piece: string, start: number): number {
    let at = start;
    if (this.#escaped) {
      this.#escaped = false;
      at += 1;
    }
    for (;;) {
      const quote = piece.indexOf('"', at);
      const limit = quote < 0 ? piece.length : quote;
      let slashes = 0;
      while (limit - slashes - 1 >= at && piece.charCodeAt(limit - slashes - 1) === BACKSLASH) slashes += 1;
      if (quote < 0) {
        this.#escaped = slashes % 2 === 1;
        return -1;
      }
      if (slashes % 2 === 0) return quote;
      at = quote + 1;
    }
  }

  #give(text: string): void {
    // Each has a line of its own, also in a file that is one line.
    this.#lastLine = Math.max(this.#line, this.#lastLine + 1);
    try {
      this.#items.push({ list: this.#list, value: JSON.parse(text), line: this.#lastLine });
    } catch {
      this.#broken += 1;
    }
  }

  take(): JsonItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  end(): JsonOutline {
    const cutOff = this.#stack.length > 0 || this.#inString || this.#depth > 0;
    const outline = this.#outline.join('');
    const value = parsed(outline) ?? (cutOff ? repaired(outline) : undefined);
    return { value, cutOff, broken: this.#broken };
  }
}

/** So many places behind which a broken end may be left away are tried. */
const TRIES = 8;

/** What stands whole in an object that breaks off: up to the last comma or beginning behind which all can be closed. */
function repaired(text: string): unknown {
  const stack: string[] = [];
  const cuts: { readonly end: number; readonly closers: string }[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
      continue;
    }
    if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') stack.push(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') stack.pop();
    if (!'{[,}]'.includes(sign)) continue;
    cuts.push({ end: sign === ',' ? at : at + 1, closers: stack.toReversed().join('') });
    if (cuts.length > TRIES) cuts.shift();
  }
  const whole = parsed(`${text}${stack.toReversed().join('')}`);
  if (whole !== undefined) return whole;
  for (const { end, closers } of cuts.toReversed()) {
    const value = parsed(`${text.slice(0, end)}${closers}`);
    if (value !== undefined) return value;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A JSON value as an object to look into; an empty one for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text, or a number as text; '' for anything else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
