// Runs a reader over files and sorts what it gives, for the tests that lie beside readers.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContactRecord, EventRecord, KeptRecord, MineRecord } from '#domain/source-record.ts';
import type { Format, GivenFile, InputFile, Problem, Reading, ReadOptions } from '#formats/format.ts';

const samples = fileURLToPath(new URL('samples/', import.meta.url));

/** A file in pieces of so many bytes. */
export function fileOf(
  path: string,
  content: Uint8Array | string,
  piece = 1 << 16,
  from?: string,
): InputFile {
  const bytes = Buffer.from(content as Uint8Array);
  return {
    path,
    size: bytes.length,
    ...(from === undefined ? {} : { from }),
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
    head: async (length) => bytes.subarray(0, length),
  };
}

/** A file as somebody hands it over, before it is opened. */
export function givenFile(path: string, content: Uint8Array | string): GivenFile {
  const bytes = Buffer.from(content as Uint8Array);
  const read = async (from: number, length: number): Promise<Uint8Array> =>
    bytes.subarray(from, from + length);
  return { path, bytes: { size: bytes.length, read } };
}

/** All files below a folder of test/samples, under their paths there. */
export function sampleFiles(folder: string, piece?: number): InputFile[] {
  return globSync('**/*', { cwd: join(samples, folder), withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'ORIGIN.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => fileOf(path.slice(join(samples, folder).length + 1), readFileSync(path), piece));
}

export function contactsIn(readings: readonly Reading[]): ContactRecord[] {
  return readings.flatMap((one) => ('record' in one && one.record.type === 'contact' ? [one.record] : []));
}

export interface Outcome {
  readonly events: EventRecord[];
  readonly contacts: ContactRecord[];
  readonly mine: MineRecord[];
  readonly kept: KeptRecord[];
  readonly problems: Problem[];
  /** Codes with how many messages or entries each left out. */
  readonly left: Readonly<Record<string, number>>;
  readonly asOf: string | undefined;
  readonly readings: readonly Reading[];
}

export async function readFormat(
  format: Pick<Format, 'read'>,
  files: readonly InputFile[],
  names: readonly string[] = [],
  more: Partial<ReadOptions> = {},
): Promise<Outcome> {
  const readings: Reading[] = [];
  const options: ReadOptions = { timeZone: 'Europe/London', me: { names, emails: [] }, ...more };
  for await (const one of format.read(files, options)) readings.push(one);
  const records = readings.flatMap((one) => ('record' in one ? [one.record] : []));
  const problems = readings.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const left: Record<string, number> = {};
  for (const { code, skips = 1 } of problems) if (skips > 0) left[code] = (left[code] ?? 0) + skips;
  return {
    events: records.filter((it) => it.type === 'event'),
    contacts: records.filter((it) => it.type === 'contact'),
    mine: records.filter((it) => it.type === 'mine'),
    kept: records.filter((it) => it.type === 'kept'),
    problems,
    left,
    asOf: readings.flatMap((one) => ('coverage' in one ? [one.coverage.asOf] : [])).at(-1),
    readings,
  };
}

/** `in 2024-03-01T10:00:00Z message Ana 4?` for each event. */
export function inShort({ events, contacts }: Outcome): string[] {
  const names = new Map(contacts.map((it) => [it.key, it.name.full]));
  return events.map(({ direction, at = '-', kind, parties, words, asks, crowd }) => {
    const who = parties.map((key) => names.get(key) ?? assert(key)).join(' & ');
    const said = words === undefined ? '' : ` ${words}`;
    return `${direction} ${at} ${kind} ${who}${crowd > 1 ? ` of ${crowd}` : ''}${said}${asks ? '?' : ''}`;
  });
}

function assert(key: string): never {
  throw new Error(`${key} is named in an event and is no contact`);
}
