// Bytes -> lines, with flat memory: a line ends at a line feed, and none is longer than any row could be.
const LONGEST_LINE = 64 * 2 ** 20;

export interface Line {
  readonly text: string;
  /** As it stood, with its line feed where it had one. */
  readonly bytes: Uint8Array;
  readonly number: number;
  /** False for a last line that was cut off. */
  readonly whole: boolean;
}

/** Lines of UTF-8; ends with `'too-long'` where a line has no end, and throws a TypeError where bytes are no UTF-8. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line | 'too-long'> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const line = (bytes: Uint8Array, whole: boolean): Line => {
    number += 1;
    return {
      text: decoder.decode(whole ? bytes.subarray(0, -1) : bytes).replace(/\r$/, ''),
      bytes,
      number,
      whole,
    };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const end = chunk.subarray(from, at + 1);
      yield line(held.length === 0 ? end : Buffer.concat([...held, end]), true);
      held = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      const rest = chunk.slice(from);
      held.push(rest);
      size += rest.length;
      if (size > LONGEST_LINE) {
        yield 'too-long';
        return;
      }
    }
  }
  if (held.length > 0) yield line(Buffer.concat(held), false);
}
