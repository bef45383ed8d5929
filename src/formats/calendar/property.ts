// One line of a calendar as a property: `ATTENDEE;CN="Ruiz, Ana";PARTSTAT=ACCEPTED:mailto:ana@example.org`. Own, because what programs
// write differs from RFC 5545 in ways that a strict parser loses whole calendars by: a bare colon in CN, quotes with backslashes,
// `EMAIL=` beside an address that is none. RFC 6868 (^' ^n ^^) is read. Never throws.

export interface Property {
  /** Upper-case. */
  readonly name: string;
  /** By upper-case name; of several values of one (`MEMBER="a","b"`) the first. */
  readonly params: ReadonlyMap<string, string>;
  /** As it stands: texts are still escaped. */
  readonly value: string;
  /** 1-based, of its first line. */
  readonly line: number;
}

const begins = /^([A-Za-z][A-Za-z0-9-]{0,60})([;:])/;
/** Where the value of an address begins, whatever stands before it. */
const address = /:(?=\s*(?:mailto|urn|https?|sips?|tel|invalid|xmpp):|\/o=)/gi;

export function isProperty(line: string): boolean {
  return begins.test(line);
}

/** Undefined for what is no property. */
export function readProperty(text: string, line: number): Property | undefined {
  const begin = begins.exec(text);
  if (!begin) return undefined;
  const name = begin[1]!.toUpperCase();
  if (begin[2] === ':') return { name, params: none, value: text.slice(begin[0].length), line };
  const from = begin[0].length;
  const end = valueAt(text, from, name === 'ATTENDEE' || name === 'ORGANIZER' || name === 'X-OWNER');
  return { name, params: readParams(text.slice(from, end)), value: text.slice(end + 1), line };
}

const none: ReadonlyMap<string, string> = new Map();

/** The place of the colon in front of the value; of an address the last that has one behind it. */
function valueAt(text: string, from: number, isAddress: boolean): number {
  if (isAddress) {
    address.lastIndex = from;
    let found = -1;
    for (let match = address.exec(text); match; match = address.exec(text)) {
      found = match.index;
      address.lastIndex = found + 1;
    }
    // `SENT-BY="mailto:x"` has a quote before it and is not met; `CN=Okafor: Ben:mailto:x` is.
    if (found >= 0) return found;
  }
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const one = text[at];
    if (one === '"') quoted = !quoted;
    else if (one === ':' && !quoted) return at;
  }
  // A quote that never closes.
  const bare = text.indexOf(':', from);
  return bare < 0 ? text.length : bare;
}

function readParams(text: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  let at = 0;
  while (at < text.length && params.size < MOST_PARAMS) {
    const key = /^[;\s]*([A-Za-z0-9-]{1,60})\s*(=|;|$)/.exec(text.slice(at, at + 100));
    if (!key) {
      const next = text.indexOf(';', at + 1);
      if (next < 0) break;
      at = next;
      continue;
    }
    const name = key[1]!.toUpperCase();
    at += key[0].length;
    if (key[2] !== '=') {
      // vCalendar 1.0: `DTSTART;DATE:19960401`, `QUOTED-PRINTABLE` without its name.
      if (name === 'QUOTED-PRINTABLE') params.set('ENCODING', name);
      continue;
    }
    const [value, end] = text[at] === '"' ? quotedValue(text, at) : bareValue(text, at);
    if (!params.has(name)) params.set(name, plain(value));
    at = end;
  }
  return params;
}

const MOST_PARAMS = 60;

/** The quote that closes has a `;`, a `,` or nothing behind it: `"Okafor, \"Ben\": x"` closes at its end. */
function quotedValue(text: string, at: number): readonly [string, number] {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    const behind = text[end + 1];
    const closes = behind === undefined || behind === ';' || (behind === ',' && text[end + 2] === '"');
    if (closes && text[end - 1] !== '\\') {
      const next = text.indexOf(';', end);
      return [text.slice(at + 1, end), next < 0 ? text.length : next];
    }
  }
  return bareValue(text, at);
}

/** Up to the next parameter: `CN=Ruiz; Ana;PARTSTAT=X` holds a semicolon. */
function bareValue(text: string, at: number): readonly [string, number] {
  nextParam.lastIndex = at;
  const next = nextParam.exec(text);
  const end = next ? next.index : text.length;
  return [text.slice(at, end).replace(/^"|";?$|;$/g, ''), end];
}
const nextParam = /;\s*(?:[A-Za-z0-9-]{1,60}\s*=|$)/g;

function plain(value: string): string {
  if (!value.includes('^') && !value.includes('\\')) return value;
  return value
    .replace(/\^(['n^])/g, (_, sign: string) => (sign === "'" ? '"' : sign === 'n' ? ' ' : '^'))
    .replace(/\\([",;:\\])/g, '$1');
}

/** A text value without its escapes; quoted-printable of vCalendar 1.0 is decoded. */
export function textOfValue({ value, params }: Property): string {
  const raw = params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE' ? decodeQuoted(value) : value;
  return raw
    .replace(/\\([nN,;:"\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
    .trim();
}

function decodeQuoted(value: string): string {
  const bytes = value.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  // Letters beyond Latin stand there as they are.
  if (/[^\0-\xff]/.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
}
