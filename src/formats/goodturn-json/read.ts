// Reads Goodturn's own export row by row, and holds it against its shape, its own counts and its own checksum:
// whatever was cut off, changed or written by a newer program is named with its line. Nothing is repaired.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Line, linesOf } from './lines.ts';
import {
  endingOf,
  type ExportRow,
  header as headerShape,
  type Section,
  SECTIONS,
  sectionNames,
  sectionsOf,
  VERSION,
} from './shape.ts';

export interface ExportProblem {
  readonly code: 'export-newer' | 'export-damaged' | 'export-cut-off' | 'export-changed' | 'not-an-export';
  readonly values: Readonly<Record<string, string | number>>;
}

export type ExportReading =
  | { readonly header: { readonly revision: number } }
  | { readonly section: Section; readonly row: ExportRow; readonly line: number }
  | { readonly problem: ExportProblem }
  | { readonly end: Readonly<Record<Section, number>> };

/** How each export of ours begins. */
export const BEGINS = '{"goodturn":';

class Unreadable extends Error {
  readonly problem: ExportProblem;
  constructor(code: ExportProblem['code'], values: ExportProblem['values'] = {}) {
    super(code);
    this.problem = { code, values };
  }
}

/** Ends with either `end` or one `problem`; never throws for what is in the file. */
export async function* readExport(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ExportReading> {
  try {
    yield* read(chunks);
  } catch (error) {
    if (error instanceof Unreadable) yield { problem: error.problem };
    else throw error;
  }
}

async function* read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ExportReading> {
  const lines = linesOf(chunks);
  const hash = createHash('sha256');
  let number = 0;
  const next = async (): Promise<Line> => {
    let it: Awaited<ReturnType<typeof lines.next>>;
    try {
      it = await lines.next();
    } catch (error) {
      if (error instanceof TypeError) throw new Unreadable('export-damaged', { line: number + 1, what: '' });
      throw error;
    }
    if (it.done === true) throw new Unreadable('export-cut-off', { line: number });
    if (it.value === 'too-long') throw new Unreadable('export-damaged', { line: number + 1, what: '' });
    number = it.value.number;
    return it.value;
  };
  const hashed = async (): Promise<Line> => {
    const line = await next();
    if (!line.whole) throw new Unreadable('export-cut-off', { line: number });
    hash.update(line.bytes);
    return line;
  };

  const { version, revision } = headerOf((await hashed()).text);
  yield { header: { revision } };
  const rows = Object.fromEntries(sectionNames.map((name) => [name, 0])) as Record<Section, number>;
  const sections = sectionsOf(version);
  for (const section of sections) {
    const opening = (await hashed()).text;
    if (opening !== `"${section}":[`) throw new Unreadable('export-damaged', { line: number, what: section });
    for (let more = true; more;) {
      const { text } = await hashed();
      if (text === '],' && rows[section] === 0) break;
      more = text.endsWith(',');
      yield { section, row: rowOf(section, more ? text.slice(0, -1) : text, number), line: number };
      rows[section] += 1;
    }
    if (rows[section] > 0 && (await hashed()).text !== '],')
      throw new Unreadable('export-damaged', { line: number, what: section });
  }
  const last = await next();
  const cut = (): Unreadable => new Unreadable('export-cut-off', { line: number });
  if (!last.text.startsWith('"end":')) throw new Unreadable('export-damaged', { line: number, what: 'end' });
  if (!last.text.endsWith('}')) throw cut();
  const end = endingOf(version).safeParse(jsonOf(last.text.slice('"end":'.length, -1), () => cut()));
  if (!end.success) throw new Unreadable('export-damaged', { line: number, what: 'end' });
  for (const section of sections)
    if (end.data.rows[section] !== rows[section]) throw new Unreadable('export-changed', { what: section });
  if (end.data.sha256 !== undefined && end.data.sha256 !== hash.digest('hex'))
    throw new Unreadable('export-changed', { what: 'sha256' });
  const after = await lines.next();
  if (after.done !== true) throw new Unreadable('export-damaged', { line: number + 1, what: 'end' });
  yield { end: rows };
}

function headerOf(text: string): { version: number; revision: number } {
  if (!text.startsWith(BEGINS) || !text.endsWith(',')) throw new Unreadable('not-an-export');
  const said = jsonOf(text.slice(BEGINS.length, -1), () => new Unreadable('not-an-export'));
  const version: unknown = (said as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > VERSION)
    throw new Unreadable('export-newer', { version, known: VERSION });
  const parsed = headerShape.extend({ version: z.int().min(1) }).safeParse(said);
  if (!parsed.success) throw new Unreadable('export-damaged', { line: 1, what: 'goodturn' });
  return parsed.data;
}

function rowOf(section: Section, text: string, line: number): ExportRow {
  const damaged = (what: string): Unreadable => new Unreadable('export-damaged', { line, what });
  const value = jsonOf(text, () => damaged(section));
  const parsed = SECTIONS[section].safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    throw damaged(field === undefined ? section : `${section}.${String(field)}`);
  }
  // As it stood, not as the shape gives it back: nothing in it may be put in another order.
  return value as ExportRow;
}

function jsonOf(text: string, problem: () => Unreadable): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw problem();
  }
}
