// A mailbox of any size for benchmarks, as Takeout writes it: letters of about 20 KB (100,000 of them are 2 GB), in pieces of
// a megabyte, quickly, because bodies and what servers add are taken from a few dozen made once. Each letter has its own headers: people who write
// often and rarely, answers in threads, lists and machines as in a mailbox of years.
import { day } from './date-shapes.ts';
import { senders } from './lists/senders.ts';
import { addressText, mailDate, takeoutDate } from './mail/encode.ts';
import { randomText } from './mail/mail.ts';
import type { MailKind } from './mail/mail.ts';
import { realBody, transportHeaders } from './mail/real-letters.ts';
import { makeName, privateEmail } from './names.ts';
import { createRandom, type Random } from './random.ts';

export interface LargeMailboxOptions {
  readonly seed: number;
  readonly messages: number;
  /** Milliseconds since 1970: no letter is later. */
  readonly now: number;
  /** Correspondents of whom a few write most. */
  readonly people?: number;
}

/** How many letters of each kind were written; `mine` are those of kind person that I sent. */
export type LargeMailboxCounts = Readonly<Record<MailKind | 'mine', number>>;

export const largeMailboxMe = 'robin.ashe@example.org';
const pieceLength = 1 << 20;
const blockCount = 48;
/** Bytes of a body on average, by kind; with headers a letter has about 20,000. */
const blockSize = { person: 13_000, list: 6000, machine: 21_000, spread: 0.9 } as const;
const years = 12;

/** Pieces of one mbox file, and at the end the counts. */
export function* largeMailboxPieces(options: LargeMailboxOptions): Generator<Uint8Array, LargeMailboxCounts> {
  const { seed, messages, now } = options;
  const random = createRandom(`large-mailbox/${seed}`);
  const people = correspondents(options.people ?? 2000, random.fork('people'));
  const blocks = makeBlocks(random.fork('blocks'));
  const transports = makeTransports(random.fork('transports'));
  const counts = { person: 0, list: 0, machine: 0, mine: 0 };
  const recent: string[] = [];
  let parts: Uint8Array[] = [];
  let length = 0;
  for (let i = 0; i < messages; i++) {
    const at = Math.round(now - years * 365.25 * day * (1 - i / messages) - random.next() * day);
    const kind = random.weighted({ machine: 5, person: 4, list: 1 });
    const mine = kind === 'person' && random.chance(0.4);
    counts[kind]++;
    if (mine) counts.mine++;
    // Squared twice: a dozen write most of it.
    const who = people[Math.floor(people.length * random.next() ** 4)] as Person;
    const id = `${i.toString(36)}.${randomText(12, random)}@mail.example.org`;
    const answers =
      kind !== 'machine' && recent.length > 0 && random.chance(0.5) ? random.pick(recent) : undefined;
    if (kind !== 'machine') {
      recent.push(id);
      if (recent.length > 64) recent.shift();
    }
    const [above, below] = headOf(i, at, kind, mine, who, id, answers, random);
    const letter = [
      Buffer.from(above, 'latin1'),
      ...(mine ? [] : [random.pick(transports)]),
      Buffer.from(below, 'latin1'),
      random.pick(blocks[kind]),
    ];
    parts.push(...letter);
    length += letter.reduce((sum, { length }) => sum + length, 0);
    if (length < pieceLength) continue;
    yield Buffer.concat(parts, length);
    parts = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(parts, length);
  return counts;
}

interface Person {
  readonly shown: string;
  readonly email: string;
}

function correspondents(count: number, random: Random): Person[] {
  return Array.from({ length: count }, (_, i) => {
    const { full } = makeName(random);
    const email = privateEmail(full, i, random);
    return { email, shown: addressText({ name: full, email }, random.pick(['Q', 'B'])) };
  });
}

function headOf(
  i: number,
  at: number,
  kind: MailKind,
  mine: boolean,
  who: Person,
  id: string,
  answers: string | undefined,
  random: Random,
): [above: string, below: string] {
  const sender = senders[i % senders.length] ?? { name: 'News', email: 'news@example.org' };
  const from = mine
    ? `Robin Ashe <${largeMailboxMe}>`
    : kind === 'machine'
      ? `${sender.name} <${sender.email}>`
      : who.shown;
  const to = mine
    ? who.shown
    : kind === 'list'
      ? 'Small Museums <small-museums@lists.example.org>'
      : largeMailboxMe;
  const sign =
    kind === 'list'
      ? 'Precedence: list\r\nList-Id: Small Museums <small-museums.lists.example.org>\r\n'
      : kind === 'machine'
        ? `List-Unsubscribe: <https://${sender.email.split('@')[1]}/leave/${i}>\r\nPrecedence: bulk\r\n`
        : '';
  const arrival = mine
    ? ''
    : `Delivered-To: ${largeMailboxMe}\r\nReceived: by 2002:a05:6512:ca7c:b0:6e6 with SMTP id ${i.toString(16)};\r\n        ${mailDate(at + 2000, -480)} (PST)\r\nReturn-Path: <${kind === 'machine' ? `bounces@${sender.email.split('@')[1]}` : who.email}>\r\n`;
  const reply = answers === undefined ? '' : `In-Reply-To: <${answers}>\r\nReferences: <${answers}>\r\n`;
  const lines = (text: string): string => text.replaceAll(/(?<!\r)\n/g, '\r\n');
  const above =
    `From 1${String(random.int(100_000_000, 999_999_999))}${String(100_000_000 + i)}@xxx ${takeoutDate(at)}\r\n` +
    `X-GM-THRID: 1${String(600_000_000_000_000_000 + i)}\r\nX-Gmail-Labels: ${mine ? 'Sent' : 'Inbox,Opened'}\r\n${arrival}`;
  const below =
    `${sign}From: ${from}\r\nDate: ${mailDate(at)}\r\nMessage-ID: <${id}>\r\nSubject: ${answers === undefined ? '' : 'Re: '}Letter ${i}\r\n` +
    `To: ${to}\r\n${reply}MIME-Version: 1.0\r\n`;
  return [lines(above), lines(below)];
}

/** Bodies of each kind, made once; `realBody` says what they are and why. */
function makeBlocks(random: Random): Readonly<Record<MailKind, readonly Uint8Array[]>> {
  const of = (kind: MailKind): Uint8Array[] => {
    const drawn = Array.from({ length: blockCount }, () => random.logNormal(1, blockSize.spread));
    const sum = drawn.reduce((a, b) => a + b, 0);
    return drawn.map((share) => {
      const size = Math.max(400, (share / sum) * blockCount * blockSize[kind]);
      return Buffer.from(`${realBody(kind, size, random)}\n`.replaceAll('\n', '\r\n'), 'latin1');
    });
  };
  return { person: of('person'), list: of('list'), machine: of('machine') };
}

/** Of servers on the way, made once. */
function makeTransports(random: Random): readonly Uint8Array[] {
  return Array.from({ length: 24 }, () =>
    Buffer.from(transportHeaders(random).replaceAll('\n', '\r\n'), 'latin1'),
  );
}
