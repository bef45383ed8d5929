// The part of `Format.read` that exports of other programs for keeping up with people share: one JSON document, read as a whole;
// what is left out is told in sums, one for each reason.
import type { SourceRecord } from '#domain/source-record.ts';
import type {
  Format,
  InputFile,
  Problem,
  ProblemCode,
  Reading,
  ReadOptions,
  SetAside,
} from '#formats/format.ts';
import { type Json, jsonBeginning, readJson } from '#formats/json-text.ts';
import { readerStopped } from '#formats/reader-stopped.ts';
import { surestOf } from '#formats/recognise.ts';

/** Takes what a reader says. */
export interface Told {
  record(record: SourceRecord): void;
  /** One more of a kind that is told in a sum. */
  count(code: ProblemCode, skips?: number): void;
  /** Told by itself. */
  tell(problem: Omit<Problem, 'where'>): void;
  aside(what: string, why: SetAside['why'], rows: number): void;
}

/** Reads one document; false where it is none of its own. */
export type ReadDocument = (json: Json, told: Told, options: ReadOptions) => boolean;

const SINGLY = 20;
const AT_ONCE = 500;
/** So many first bytes tell whose it is, and so sure that makes us. */
const HEAD = 4096;
const SURE = 0.95;

/** A format whose exports are one JSON document each, known by how it begins. */
export function companionFormat(
  name: string,
  isOwn: (head: string) => boolean,
  readDocument: ReadDocument,
): Format {
  return {
    name,
    reads: true,
    writes: false,
    recognise: (files) =>
      surestOf(files, async (file) => (isOwn(await jsonBeginning(file, HEAD)) ? SURE : 0)),
    read: (files, options) => readCompanion(files, options, readDocument),
  };
}

export async function* readCompanion(
  files: readonly InputFile[],
  options: ReadOptions,
  readDocument: ReadDocument,
): AsyncGenerator<Reading> {
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  let found = 0;
  const seen = new Set<string>();
  for (const file of files) {
    const document = await readJson(file, (count) => options.onProgress?.((bytes += count), of));
    if ('problem' in document) {
      yield { problem: { ...document.problem, fatal: files.length === 1 } };
      if (files.length === 1) return;
      continue;
    }
    const { told, readings, sums } = teller(file, seen);
    let mine = false;
    try {
      mine = readDocument(document.json, told, options);
    } catch (error) {
      // A fault of ours; what was read until then stands.
      readings.push(readerStopped(error, file.path, true));
      mine = readings.length > 1;
    }
    if (!mine) {
      yield { setAside: { file: file.path, why: 'unknown-file' } };
      continue;
    }
    found += 1;
    for (let at = 0; at < readings.length; at += AT_ONCE) yield* readings.slice(at, at + AT_ONCE);
    yield* sums();
  }
  const [first] = files;
  if (found === 0 && first)
    yield { problem: { code: 'nothing-inside', where: { file: first.path }, skips: 0, fatal: true } };
}

function teller(
  { path }: InputFile,
  seen: Set<string>,
): { readonly told: Told; readonly readings: Reading[]; readonly sums: () => Reading[] } {
  const where = { file: path };
  const readings: Reading[] = [];
  const counts = new Map<ProblemCode, { count: number; skips: number }>();
  const singly = new Map<string, number>();
  const asides = new Map<string, { why: SetAside['why']; rows: number }>();
  const told: Told = {
    record(record) {
      const id = `${record.type} ${record.key}`;
      if (seen.has(id)) return told.count('same-record-again');
      seen.add(id);
      readings.push({ record, where });
    },
    count(code, skips = 1) {
      const held = counts.get(code) ?? { count: 0, skips: 0 };
      counts.set(code, { count: held.count + 1, skips: held.skips + skips });
    },
    tell(problem) {
      const before = singly.get(problem.code) ?? 0;
      singly.set(problem.code, before + 1);
      if (before < SINGLY) readings.push({ problem: { ...problem, where } });
      else told.count(problem.code, problem.skips ?? 1);
    },
    aside(what, why, rows) {
      const held = asides.get(what);
      if (rows > 0) asides.set(what, { why, rows: (held?.rows ?? 0) + rows });
    },
  };
  const sums = (): Reading[] => [
    ...[...counts].map(([code, { count, skips }]): Reading => {
      const rest = singly.has(code) || code === 'same-record-again' ? { rest: count } : {};
      return { problem: { code, where, values: { count, ...rest }, skips } };
    }),
    ...[...asides].map(([what, { why, rows }]): Reading => ({
      setAside: { file: `${path}: ${what}`, why, rows },
    })),
  ];
  return { told, readings, sums };
}
