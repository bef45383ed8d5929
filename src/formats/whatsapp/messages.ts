// The second look through an exported chat: its messages one by one, each with all its lines, as what they are.
import { asksSomething, countWords } from '#formats/linkedin/body.ts';
import { textOf } from '#formats/text.ts';
import type { LineKind } from '#formats/chat/conversation.ts';
import { type Order, plainDate } from './date-order.ts';
import { hourOf } from './day-periods.ts';
import { type HeadParts, readAuthor, readHead } from './heads.ts';
import { tell } from './phrases.ts';
import { authorId, linesOf, type Survey } from './survey.ts';

/** Of a message nothing behind this is counted: WhatsApp allows 65,536 letters. */
const MOST_LETTERS = 70_000;

export interface Message {
  readonly kind: LineKind | 'notice';
  /** '' of a notice. */
  readonly author: string;
  /** As the telephone wrote it, `2024-03-01T14:05` with seconds where it has them; undefined where it is no date. */
  readonly local: string | undefined;
  readonly day: string | undefined;
  readonly at: string | undefined;
  readonly words?: number;
  readonly asks?: boolean;
  /** The text, and how many of the same author and minute with this text came before. */
  readonly body: string;
  readonly again: number;
  readonly line: number;
}

export async function* messagesOf(
  survey: Survey,
  order: Order,
  timeZone: string,
  onBytes: (count: number) => void,
): AsyncGenerator<Message> {
  const clock = new Clock(timeZone);
  const known = (author: string): boolean => survey.authors.has(authorId(author));
  let held: { head: HeadParts; line: number; more: string[]; length: number } | undefined;
  let minute = '';
  let same = new Map<string, number>();
  let number = 0;
  let isFirst = true;

  const finish = (): Message | undefined => {
    if (!held) return undefined;
    const { head, line, more } = held;
    const spoken = readAuthor(head.rest, head.shape, known);
    const body = more.length === 0 ? spoken.body : `${spoken.body}\n${more.join('\n')}`;
    const told = tell(body);
    const author = spoken.author === undefined ? '' : authorId(spoken.author);
    // What WhatsApp says stands first, long and marked, in whatever language; of a group it is the author.
    const opening = isFirst && told.kind === 'text' && body.startsWith('\u200e') && body.length > 60;
    isFirst = false;
    const when = clock.read(head, order);
    if (author === '' || opening || told.kind === 'notice' || !survey.authors.has(author))
      return { kind: 'notice', author: '', ...when, body: '', again: 0, line };
    if (when.local !== minute) [minute, same] = [when.local ?? '', new Map()];
    const twin = `${author}\n${body}`;
    const again = same.get(twin) ?? 0;
    same.set(twin, again + 1);
    const counted =
      told.kind === 'text' ? { words: countWords(told.text), asks: asksSomething(told.text) } : {};
    return { kind: told.kind, author, ...when, ...counted, body, again, line };
  };

  for await (const lines of linesOf(textOf(survey.file, onBytes))) {
    for (const line of lines) {
      number += 1;
      const head = readHead(line);
      if (head?.shape === survey.shape) {
        const message = finish();
        if (message) yield message;
        held = { head, line: number, more: [], length: 0 };
      } else if (held && held.length < MOST_LETTERS) {
        held.more.push(line);
        held.length += line.length;
      }
    }
  }
  // The line end of the file is no empty line of the last message.
  if (held?.more.at(-1) === '') held.more.pop();
  const message = finish();
  if (message) yield message;
}

/** Telephone time -> instants. Messages of one minute keep their order: each is a second later than the one before. */
class Clock {
  readonly #timeZone: string;
  #hour = '';
  #start = 0;
  #minute = '';
  #count = 0;

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  read(head: HeadParts, order: Order): Pick<Message, 'local' | 'day' | 'at'> {
    const date = plainDate(head.numbers, head.digits, order);
    const { hour } = hourOf(head.hour, head.words);
    if (!date || hour > 24) return { local: undefined, day: undefined, at: undefined };
    const two = (value: number): string => String(value).padStart(2, '0');
    const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
    const local = `${day}T${two(hour % 24)}:${two(head.minute)}`;
    if (local !== this.#minute) [this.#minute, this.#count] = [local, 0];
    else this.#count += 1;
    const second = head.second >= 0 ? Math.min(head.second, 59) : Math.min(this.#count, 59);
    const at = new Date(this.#hourStart(day, hour % 24) + (head.minute * 60 + second) * 1000);
    return {
      local: head.second < 0 ? local : `${local}:${two(head.second)}`,
      day,
      at: `${at.toISOString().slice(0, 19)}Z`,
    };
  }

  /** One hour of talk is one question to the calendar. */
  #hourStart(day: string, hour: number): number {
    const key = `${day} ${hour}`;
    if (key !== this.#hour) {
      this.#hour = key;
      this.#start = Temporal.PlainDate.from(day).toZonedDateTime({
        timeZone: this.#timeZone,
        plainTime: { hour },
      }).epochMilliseconds;
    }
    return this.#start;
  }
}
