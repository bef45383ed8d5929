// What was left out of chats, and why: one sum for each file and reason. In a chat a line says little that the sum does not.
import type { Problem, ProblemCode } from '#formats/format.ts';

interface Sum {
  readonly file: string;
  readonly code: ProblemCode;
  readonly line: number;
  readonly lost: boolean;
  readonly values: Record<string, string | number>;
  count: number;
}

export class ChatTally {
  readonly #sums = new Map<string, Sum>();

  /** A message that gives no record. */
  skip(code: ProblemCode, file: string, line: number, values: Record<string, string | number> = {}): void {
    this.#add(code, true, file, line, values);
  }

  /** Something about a message that still gave its record. */
  note(code: ProblemCode, file: string, line: number, values: Record<string, string | number> = {}): void {
    this.#add(code, false, file, line, values);
  }

  #add(
    code: ProblemCode,
    lost: boolean,
    file: string,
    line: number,
    values: Record<string, string | number>,
  ): void {
    const id = `${file}\n${code}\n${lost}`;
    const sum = this.#sums.get(id);
    if (sum) sum.count += 1;
    else this.#sums.set(id, { file, code, line, lost, values, count: 1 });
  }

  /** Of several files one sum for all, since there is one for each chat; only what is to be done about a chat is said of each. */
  problems(): Problem[] {
    const told: Problem[] = [];
    for (const some of Map.groupBy(this.#sums.values(), ({ code, lost }) => `${code} ${lost}`).values()) {
      const [first] = some;
      if (!first) continue;
      const apart = some.length === 1 || first.code === 'chat-owner-unknown';
      for (const { file, code, line, lost, values, count } of apart
        ? some
        : [{ ...first, count: sumOf(some) }])
        told.push({
          code,
          where: apart ? { file, line } : { file: '*' },
          values: { ...values, count },
          skips: lost ? count : 0,
        });
    }
    return told;
  }
}

function sumOf(sums: readonly { readonly count: number }[]): number {
  return sums.reduce((total, { count }) => total + count, 0);
}
