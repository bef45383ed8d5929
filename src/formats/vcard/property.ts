// One logical line -> group, name, parameters and raw value. Takes the bare parameters of 2.1 (`TEL;CELL;PREF:`), quoted ones with
// `:` `;` `,` inside, and RFC 6868 (`^n ^' ^^`). Values stay byte text; only what is asked for gets decoded later.
import { findColon } from './unfold.ts';

export type Version = '2.1' | '3.0' | '4.0';

/** A property as it stands in the file. `header` is everything before the colon, `raw` everything after it, both as byte text. */
export interface Property {
  readonly group: string;
  readonly name: string;
  readonly params: readonly Param[];
  readonly header: string;
  readonly raw: string;
  readonly line: number;
}

export interface Param {
  readonly name: string;
  readonly values: readonly string[];
}

const longestName = 100;
const mostParams = 200;
const encodings = new Map([
  ['QUOTED-PRINTABLE', 'QUOTED-PRINTABLE'],
  ['QP', 'QUOTED-PRINTABLE'],
  ['BASE64', 'B'],
  ['B', 'B'],
  ['8BIT', '8BIT'],
  ['7BIT', '7BIT'],
]);
const valueKinds = new Set(['URL', 'URI', 'INLINE', 'CONTENT-ID', 'CID', 'DATE', 'DATE-TIME', 'TEXT']);

/** Reads one logical line; undefined where it has no colon or no possible name. */
export function parseProperty(raw: string, line: number): Property | undefined {
  const colon = findColon(raw);
  if (colon <= 0) return undefined;
  const semicolon = raw.indexOf(';');
  const bare = semicolon === -1 || semicolon > colon;
  const fullName = raw.slice(0, bare ? colon : semicolon).trim();
  if (!isName(fullName)) return undefined;
  const dot = fullName.indexOf('.');
  const header = raw.slice(0, colon).trim();
  return {
    group: dot === -1 ? '' : fullName.slice(0, dot).toLowerCase(),
    name: fullName.slice(dot + 1).toUpperCase(),
    params: bare ? [] : parseParams(raw.slice(semicolon + 1, colon)),
    header,
    raw: raw.slice(colon + 1),
    line,
  };
}

/** Letters, digits, `-`, `_`, `/` and one dot after a group: what no sentence in a torn note looks like. */
function isName(name: string): boolean {
  if (name.length === 0 || name.length > longestName || name.endsWith('.')) return false;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (!letter && (at === 0 || (code !== 45 && code !== 95 && code !== 46 && code !== 47))) return false;
  }
  return true;
}

function parseParams(text: string): Param[] {
  const params: Param[] = [];
  for (const part of splitOutsideQuotes(text, ';', mostParams)) {
    const equals = part.indexOf('=');
    const word = (equals === -1 ? part : part.slice(0, equals)).trim().toUpperCase();
    if (word === '') continue;
    if (equals === -1) {
      params.push(bareParam(word, part.trim()));
      continue;
    }
    const value = part.slice(equals + 1).trim();
    if (word === 'ENCODING')
      params.push({
        name: word,
        values: [encodings.get(unquote(value).toUpperCase()) ?? unquote(value).toUpperCase()],
      });
    else
      params.push({
        name: word,
        values: splitOutsideQuotes(value, ',', mostParams).map((one) => uncaret(unquote(one.trim()))),
      });
  }
  return params;
}

function bareParam(word: string, asWritten: string): Param {
  const encoding = encodings.get(word);
  if (encoding !== undefined) return { name: 'ENCODING', values: [encoding] };
  if (valueKinds.has(word)) return { name: 'VALUE', values: [word] };
  if (word === 'UTF-8' || word.startsWith('ISO-8859-') || word.startsWith('WINDOWS-12'))
    return { name: 'CHARSET', values: [word] };
  return { name: 'TYPE', values: [unquote(asWritten)] };
}

/** Splits outside double quotes and not after a backslash (2.1 escapes so); a quote that is never closed counts as text. */
function splitOutsideQuotes(text: string, separator: string, most: number): string[] {
  if (!text.includes(separator)) return [text];
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  const closing = text.lastIndexOf('"');
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted && closing > at;
    else if (char === separator && !quoted && text[at - 1] !== '\\') {
      parts.push(text.slice(from, at));
      from = at + 1;
      if (parts.length >= most) return parts;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function unquote(text: string): string {
  return text.includes('"') ? text.replaceAll('"', '') : text;
}

function uncaret(text: string): string {
  if (!text.includes('^')) return text;
  return text.replace(/\^[n'^]/gi, (pair) => (pair === '^^' ? '^' : pair === "^'" ? '"' : '\n'));
}

/** All values of a parameter, upper-case name; `TYPE="work,voice"` and `TYPE=work;TYPE=voice` give the same. */
export function paramValues(property: Property, name: string): string[] {
  const values: string[] = [];
  for (const param of property.params) {
    if (param.name !== name) continue;
    for (const value of param.values) values.push(value);
  }
  return values;
}

/** The first value of a parameter. */
export function paramValue(property: Property, name: string): string | undefined {
  for (const param of property.params) if (param.name === name) return param.values[0];
  return undefined;
}

/** The types of a property, lower-case. */
export function typesOf(property: Property): string[] {
  const types: string[] = [];
  for (const value of paramValues(property, 'TYPE'))
    for (const one of value.split(',')) types.push(one.trim().toLowerCase());
  return types.filter((type) => type !== '');
}
