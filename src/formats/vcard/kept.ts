// What was kept of a card as its file wrote it, made ready to be written again: in one version, in groups that nobody else has.
// Cards of 2.1 are rewritten (bare parameters, quoted-printable, charsets); those of 3.0 and 4.0 stay as they were.
import { escaped } from './escape.ts';
import { partsOf, textOf, encodingOfValue, type Decoding } from './decode.ts';
import { longestMedia } from './unfold.ts';
import { parseProperty, type Property, type Version } from './property.ts';
import type { KeptProperties } from '#formats/outgoing.ts';

/** A line of a card, unfolded, as text. */
export interface KeptLine {
  readonly line: string;
  readonly property: Property;
}

/** What the writer writes itself, from what it knows better. */
const written = new Set(['VERSION', 'REV', 'UID', 'BEGIN', 'END']);
const structured = new Set(['N', 'ADR', 'ORG', 'GEO', 'GENDER']);

/** Text as the readers take it: one character per byte. */
export function bytesOfText(text: string): string {
  return /[^ -~]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}

/** The lines of what was kept, for a card of `version`. */
export function keptLines(cards: readonly KeptProperties[], version: '3.0' | '4.0'): KeptLine[] {
  const lines: KeptLine[] = [];
  const seen = new Set<string>();
  let groups = 0;
  for (const properties of cards) {
    const stated = properties.find(([header]) => header.toUpperCase() === 'VERSION')?.[1] ?? '3.0';
    const from: Version = stated.startsWith('2') ? '2.1' : stated.startsWith('4') ? '4.0' : '3.0';
    const renamed = new Map<string, string>();
    const groupOf = (group: string): string => {
      if (group === '') return '';
      if (!renamed.has(group)) renamed.set(group, `item${++groups}`);
      return `${renamed.get(group)}.`;
    };
    for (const [header, value] of properties) {
      const parsed = parseProperty(bytesOfText(`${header}:${value}`), 0);
      if (!parsed || written.has(parsed.name)) continue;
      const line = `${groupOf(parsed.group)}${withoutGroup(header, value, parsed, from, version)}`;
      if (seen.has(line)) continue;
      seen.add(line);
      const property = parseProperty(bytesOfText(line), 0);
      if (property) lines.push({ line, property });
    }
  }
  return lines;
}

function withoutGroup(
  header: string,
  value: string,
  parsed: Property,
  from: Version,
  version: '3.0' | '4.0',
): string {
  const decoding: Decoding = { transcoded: true, guessed: 0 };
  const encoding = encodingOfValue(parsed);
  const name = header.slice(header.indexOf('.') < nameEnd(header) ? header.indexOf('.') + 1 : 0);
  if (encoding === 'base64' && value.length <= longestMedia * 2) {
    const type = parsed.params.find((param) => param.name === 'TYPE')?.values[0]?.toLowerCase();
    const bare = value.replaceAll(/\s/g, '');
    if (version === '4.0')
      return `${parsed.name}:data:${type === undefined ? 'application/octet-stream' : `image/${type}`};base64,${bare}`;
    return `${parsed.name};ENCODING=b${type === undefined ? '' : `;TYPE=${type.toUpperCase()}`}:${bare}`;
  }
  if (from !== '2.1' && encoding === 'none') return `${name}:${value.replaceAll('\n', '\\n')}`;
  const params = parsed.params
    .filter((param) => param.name !== 'ENCODING' && param.name !== 'CHARSET')
    .flatMap((param) => param.values.map((one) => `;${param.name}=${quoted(textBack(one))}`));
  const text = structured.has(parsed.name)
    ? partsOf(parsed, ';', from, decoding).map(escaped).join(';')
    : parsed.name === 'CATEGORIES'
      ? partsOf(parsed, ',', from, decoding).map(escaped).join(',')
      : escaped(textOf(parsed, from, decoding));
  return `${parsed.name}${params.join('')}:${text}`;
}

function nameEnd(header: string): number {
  const end = header.search(/[;:]/);
  return end === -1 ? header.length : end;
}

function textBack(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function quoted(value: string): string {
  const plain = value.replaceAll('"', "'").replaceAll(/[\r\n]+/g, ' ');
  return /^[\w-]+$/.test(plain) ? plain : `"${plain}"`;
}
