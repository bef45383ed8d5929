// What was left out of calendars and why: one sum for each reason and file, a line where a single entry is meant.
import type { Problem, ProblemCode } from '#formats/format.ts';

/** Told one by one, before the rest is summed up. */
const TOLD = 20;

export class CalendarTally {
  readonly #files: readonly string[];
  readonly #sums = new Map<
    string,
    { code: ProblemCode; file: number; count: number; line: number | undefined }
  >();
  readonly #told: Problem[] = [];
  readonly #tellings = new Map<ProblemCode, number>();
  readonly #junk = new Map<number, { line: number; lines: number; text: string }>();

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  /** One entry that is not taken in. */
  skip(code: ProblemCode, file: number, line?: number): void {
    const key = `${code} ${file}`;
    const held = this.#sums.get(key);
    if (held) held.count += 1;
    else this.#sums.set(key, { code, file, count: 1, line });
  }

  /** Something about a line by which nothing is lost. */
  tell(
    code: ProblemCode,
    file: number,
    line: number | undefined,
    values: Readonly<Record<string, string | number>> = {},
  ): void {
    const count = (this.#tellings.get(code) ?? 0) + 1;
    this.#tellings.set(code, count);
    if (count <= TOLD)
      this.#told.push({
        code,
        where: { file: this.#files[file]!, ...(line === undefined ? {} : { line }) },
        values,
        skips: 0,
      });
  }

  junk(file: number, line: number, text: string): void {
    const held = this.#junk.get(file);
    if (held) held.lines += 1;
    else this.#junk.set(file, { line, lines: 1, text });
  }

  *problems(): Generator<Problem> {
    yield* this.#told;
    for (const [file, { line, lines, text }] of this.#junk)
      yield {
        code: 'line-unreadable',
        where: { file: this.#files[file]!, line },
        values: { lines, value: text },
        skips: 0,
      };
    for (const { code, file, count, line } of this.#sums.values())
      yield {
        code,
        where: { file: this.#files[file]!, ...(count === 1 && line !== undefined ? { line } : {}) },
        values: { count },
        skips: count,
      };
  }
}
