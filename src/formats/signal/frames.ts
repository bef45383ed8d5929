// Signal's plain-text export, `main.jsonl`: one frame of its backup a line. Seen there (formats.md 8): numbers of 64 bits as texts, line ends
// left raw inside of texts, the same line twice, an item inside an item.
import { fieldsOf } from '#formats/chat/json-items.ts';
import type { InputFile } from '#formats/format.ts';
import { textOf } from '#formats/text.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Frame {
  readonly value: Fields;
  readonly line: number;
}

/** A text broken over more lines, or longer, is none. */
const MOST_LINES = 400;
const MOST_LETTERS = 500_000;
const begins =
  /^\{\s*"(?:version|account|recipient|chat|chatItem|stickerPack|adHocCall|notificationProfile|chatFolder|date)"\s*:/;

/** The frames of a file. `onBroken` hears of each that does not parse, with its line. */
export async function* framesOf(
  file: InputFile,
  onBytes: (count: number) => void,
  onBroken: (line: number) => void,
): AsyncGenerator<Frame> {
  let held = '';
  let from = 0;
  let number = 0;
  let rest = '';
  const take = function* (line: string): Generator<Frame> {
    number += 1;
    if (held === '' && line.trim() === '') return;
    if (held !== '' && (begins.test(line) || number - from > MOST_LINES || held.length > MOST_LETTERS)) {
      const whole = parsed(held.trimEnd());
      if (whole) yield { value: whole, line: from };
      else onBroken(from);
      held = '';
    }
    if (held === '') from = number;
    held = held === '' ? line : `${held}\\n${line}`;
    if (!line.trimEnd().endsWith('}')) return;
    const value = parsed(held);
    if (!value) return;
    held = '';
    yield { value, line: from };
  };
  for await (const piece of textOf(file, onBytes)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* take(line);
  }
  yield* take(rest);
  if (held !== '') onBroken(from);
}

function parsed(text: string): Fields | undefined {
  try {
    const value = JSON.parse(text.replace(/(?:\\n)+$/, '')) as unknown;
    return typeof value === 'object' && value !== null ? fieldsOf(value) : undefined;
  } catch {
    return undefined;
  }
}
