// What was left out of a mailbox, and why: in one sum for each file and reason where a line says nothing, one by one for the first
// twenty where it does. Files of one message each (Maildir, .eml) are summed up over their folder.
import type { Problem, ProblemCode } from '#formats/format.ts';
import type { LeftOut } from './correspondents.ts';
import type { Told } from './mailbox.ts';

const TOLD_BY_LINE = 20;
/** Codes of which each is told with its line. */
const single: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['message-unreadable', 'date-unknown']);
const reasons: Readonly<Record<LeftOut, ProblemCode>> = {
  stranger: 'mail-of-strangers',
  'list-stranger': 'list-mail-of-strangers',
  machine: 'machine-mail',
  office: 'mail-of-offices',
  crowd: 'mail-among-many',
};

interface Sum {
  readonly file: string;
  readonly code: ProblemCode;
  readonly lost: boolean;
  line: number;
  count: number;
  told: number;
}

export class MailTally implements Told {
  readonly #places: readonly string[];
  readonly #sums = new Map<string, Sum>();
  readonly #single: Problem[] = [];

  constructor(paths: readonly string[]) {
    const folders = new Map<string, number>();
    for (const path of paths) folders.set(folderOf(path), (folders.get(folderOf(path)) ?? 0) + 1);
    // With more files in a folder than one wants to read of, the folder is the place.
    this.#places = paths.map((path) =>
      (folders.get(folderOf(path)) ?? 0) > TOLD_BY_LINE ? folderOf(path) || path : path,
    );
    this.#paths = paths;
  }
  readonly #paths: readonly string[];

  skip(code: ProblemCode, file: number, line: number, value?: string): void {
    this.#add(code, true, file, line, value);
  }

  note(code: ProblemCode, file: number, line: number, value?: string): void {
    this.#add(code, false, file, line, value);
  }

  /** A message that was noted down and shows at the end to be nobody's. */
  leave(reason: LeftOut, file: number, line: number): void {
    this.#add(reasons[reason], true, file, line);
  }

  /** Bytes in front of the first message. */
  junk(file: number, line: number, bytes: number): void {
    this.#single.push({
      code: 'line-unreadable',
      where: { file: this.#paths[file]!, line },
      values: { count: 1, bytes },
      skips: 0,
    });
  }

  #add(code: ProblemCode, lost: boolean, file: number, line: number, value?: string): void {
    const place = this.#places[file]!;
    const id = `${place}\n${code}\n${lost}`;
    const sum = this.#sums.get(id) ?? { file: place, code, lost, line, count: 0, told: 0 };
    this.#sums.set(id, sum);
    if (single.has(code) && sum.told < TOLD_BY_LINE) {
      sum.told += 1;
      const values = {
        count: 1,
        ...(value === undefined || value === '' ? {} : { value: value.slice(0, 80) }),
      };
      this.#single.push({ code, where: { file: this.#paths[file]!, line }, values, skips: lost ? 1 : 0 });
      return;
    }
    if (sum.count === 0) sum.line = line;
    sum.count += 1;
  }

  problems(): Problem[] {
    const sums = [...this.#sums.values()].filter(({ count }) => count > 0);
    return [
      ...this.#single,
      ...sums.map(({ file, code, lost, line, count, told }) => ({
        code,
        where: this.#paths.includes(file) ? { file, line } : { file },
        values: told > 0 ? { count, rest: count } : { count },
        skips: lost ? count : 0,
      })),
    ];
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
