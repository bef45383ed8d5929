// The first look through an exported chat: which shape its messages have, in which order its dates stand, who writes in it, and whether
// it is a group. Nothing of what is written is held.
import { foldName } from '#domain/name-folding.ts';
import { phoneIn } from '#formats/chat/conversation.ts';
import type { InputFile } from '#formats/format.ts';
import { detach, textOf } from '#formats/text.ts';
import { chatTitle } from './chat-title.ts';
import { DateOrders } from './date-order.ts';
import { readAuthor, readHead, type Shape } from './heads.ts';
import { showsGroup, tell } from './phrases.ts';

/** More names than a group may have members (1024) with those who left. */
const MOST_AUTHORS = 5000;

export interface Author {
  readonly id: string;
  readonly name: string;
  /** The name they gave themselves; else it is as in your telephone. */
  readonly selfNamed: boolean;
  readonly phone: string | undefined;
  lines: number;
}

export interface Survey {
  readonly file: InputFile;
  readonly title: string;
  readonly shape: Shape;
  readonly orders: DateOrders;
  readonly authors: ReadonlyMap<string, Author>;
  readonly group: boolean;
  /** Who deleted a message in words that are said to the owner alone. */
  readonly mine: string | undefined;
  /** Lines before the first message, of all that are not empty. */
  readonly before: number;
  readonly lines: number;
  readonly sample: string;
}

interface Seen {
  readonly orders: DateOrders;
  readonly authors: Map<string, Author>;
  group: boolean;
  mine: string | undefined;
}

export const unmarked = (text: string): string =>
  text.replace(/[\u200b-\u200f\u061c\u2060\ufeff]/g, '').trim();

/** One spelling of an author: the number, else the name folded. */
export function authorId(name: string): string {
  return phoneIn(name) ?? foldName(name);
}

/** Lines of a text that comes in pieces; one of endless length is cut. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > 1_000_000) {
      lines.push(rest);
      rest = '';
    }
    yield lines;
  }
  yield [rest];
}

/** Undefined where no line begins like a message. */
export async function surveyChat(
  file: InputFile,
  onBytes?: (count: number) => void,
  title: string = chatTitle(file),
): Promise<Survey | undefined> {
  const seen = new Map<Shape, Seen>();
  let lines = 0;
  let before = 0;
  let sample = '';
  for await (const some of linesOf(textOf(file, onBytes))) {
    for (const line of some) {
      if (line === '') continue;
      lines += 1;
      const head = readHead(line);
      if (!head) {
        if (seen.size === 0) {
          before += 1;
          sample ||= detach(line.slice(0, 80));
        }
        continue;
      }
      let it = seen.get(head.shape);
      if (!it)
        seen.set(
          head.shape,
          (it = { orders: new DateOrders(), authors: new Map(), group: false, mine: undefined }),
        );
      it.orders.see(head.numbers, head.digits, head.separator, head.words);
      noteAuthor(it, head.rest, head.shape);
    }
  }
  const [shape, it] = [...seen].toSorted((a, b) => b[1].orders.count - a[1].orders.count)[0] ?? [];
  if (!shape || !it) return undefined;
  const named = foldName(title);
  const authors = new Map(it.authors);
  // On an iPhone a group is the author of what WhatsApp says in it.
  const group = it.group || authors.size > 2;
  if (group && named !== '' && authors.size > 2) authors.delete(authorId(title));
  return { file, title, shape, orders: it.orders, authors, group, mine: it.mine, before, lines, sample };
}

function noteAuthor(it: Seen, rest: string, shape: Shape): void {
  const { author, selfNamed, body } = readAuthor(rest, shape, (name) => it.authors.has(authorId(name)));
  const told = tell(body);
  if (author === undefined || told.kind === 'notice') {
    if (body.length < 400) it.group ||= showsGroup(unmarked(body));
    return;
  }
  const id = authorId(author);
  if (told.mine) it.mine ??= detach(id);
  const held = it.authors.get(id);
  if (held) held.lines += 1;
  else if (it.authors.size < MOST_AUTHORS)
    it.authors.set(detach(id), {
      id: detach(id),
      name: detach(author),
      selfNamed,
      phone: phoneIn(author),
      lines: 1,
    });
}
