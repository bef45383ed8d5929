// One mailbox while it is read: each message is judged by its headers and noted down in a few bytes. Bodies are looked at only where
// something needs them: of a sender nobody knows yet whether it is a machine (the first few), and now and then for what stands
// under a person's letter.
import { asksSomething, countWords } from '#formats/linkedin/body.ts';
import type { ProblemCode } from '#formats/format.ts';
import { type MailAddress, readAddresses } from './addresses.ts';
import { ownText } from './body.ts';
import { classifyMail, isMachineAddress, withBody } from './classify.ts';
import { type Correspondent, Correspondents, FEW } from './correspondents.ts';
import { type Sent, sentAt } from './dates.ts';
import { foldersOfLabels, type MailFolder } from './folders.ts';
import { Head } from './head.ts';
import { type HeaderName, headerSet } from './header-names.ts';
import { type Entry, Ledger, shortNumber } from './ledger.ts';
import { listAddresses } from './list-signs.ts';
import { readSignature } from './signature.ts';
import type { RawMessage } from './splitter.ts';

/** How many people a mailing list stands for: far more than a circle (`CIRCLE`), so that it is being in one group, not a letter. */
export const LIST_CROWD = 50;
/** Others on a letter up to which it is noted who they were; as issue C5 has it, of more nobody can say who knows whom. */
const MOST_ALONGSIDE = 11;
/** First letters of a sender, no answers, whose body is looked at for signs of a machine. */
const BODIES_JUDGED = 1;
/** Bodies of one person looked at for a signature, and how much newer the second has to be; each further one twice as much. */
const SIGNATURES_READ = 5;
const SIGNATURE_AGE = 120 * 86_400_000;

/** What happens to a message that is not noted down, and to one that is but lacks something. */
export interface Told {
  skip(code: ProblemCode, file: number, line: number, value?: string): void;
  note(code: ProblemCode, file: number, line: number, value?: string): void;
}

const leftFolder: Readonly<Record<Exclude<MailFolder, 'sent'>, ProblemCode>> = {
  draft: 'draft',
  spam: 'spam-folder',
  trash: 'trash-folder',
  chat: 'chat-folder',
};

const folderMarks = headerSet([
  'x-mozilla-status',
  'x-mozilla-draft-info',
  'x-uniform-type-identifier',
  'x-apple-auto-saved',
]);

/** Folders of a message by what it says itself: Gmail's labels, Thunderbird's and Apple's marks. */
export function foldersOf(head: Head, file: MailFolder | undefined): readonly MailFolder[] {
  const labels = foldersOfLabels(head.get('x-gmail-labels'));
  if (file === undefined && !head.hasAny(folderMarks)) return labels;
  const found: MailFolder[] = [...labels];
  if (file !== undefined) found.push(file);
  // 0x0008: deleted, and not yet swept out of the file.
  if ((Number.parseInt(head.get('x-mozilla-status') || '0', 16) & 8) !== 0) found.push('trash');
  if (
    head.has('x-mozilla-draft-info') ||
    /mail-draft/.test(head.get('x-uniform-type-identifier')) ||
    head.has('x-apple-auto-saved')
  )
    found.push('draft');
  return found;
}

export class Mailbox {
  readonly ledger = new Ledger();
  readonly people = new Correspondents();
  /** Names under which you write. */
  readonly ownNames = new Map<string, number>();
  /** Conversations in which you wrote. */
  readonly ownThreads = new Set<number>();
  /** Addresses under which something lies in Sent and which nobody had named. */
  readonly moreOwn = new Set<string>();
  newest: number | undefined;
  newestUnchecked: number | undefined;
  sent = 0;
  readonly #own: Set<string>;
  readonly #told: Told;
  readonly #head = new Head();

  constructor(own: ReadonlySet<string>, told: Told) {
    this.#own = new Set(own);
    this.#told = told;
  }

  /** Judges one message and notes it down. `folder`: what its file's path says. */
  take(message: RawMessage, file: number, folder: MailFolder | undefined): void {
    const { line } = message;
    const head = this.#head.read(message.head);
    if (head.count < 2 || (!head.has('from') && !head.has('date') && !head.has('subject') && !head.has('to')))
      return this.#told.skip('message-unreadable', file, line, message.head.toString('latin1', 0, 60).trim());
    const folders = foldersOf(head, folder);
    if (folders.length > 0)
      for (const left of ['chat', 'spam', 'trash', 'draft'] as const)
        if (folders.includes(left)) return this.#told.skip(leftFolder[left], file, line);
    const from = head.addresses('from')[0] ?? head.addresses('sender')[0];
    if (!from) return this.#told.skip('sender-missing', file, line);
    const isSent = folders.includes('sent') && !isMachineAddress(from.address);
    if (isSent && !this.#own.has(from.address)) {
      this.#own.add(from.address);
      this.moreOwn.add(from.address);
    }
    if (this.#own.has(from.address)) this.#takeOwn(message, head, from, file);
    else this.#takeTheirs(message, head, from, file);
  }

  #takeOwn(message: RawMessage, head: Head, from: MailAddress, file: number): void {
    const { line } = message;
    const everybody = recipientsOf(head, ['to', 'cc', 'bcc']);
    const others = everybody.filter(({ address }) => !this.#own.has(address));
    if (others.length === 0)
      return this.#told.skip(everybody.length > 0 ? 'to-yourself' : 'no-recipient', file, line);
    const auto = head.get('auto-submitted');
    if (auto !== '' && !/^no\b/i.test(auto)) return this.#told.skip('machine-mail', file, line, 'own');
    if (from.name !== '') this.ownNames.set(from.name, (this.ownNames.get(from.name) ?? 0) + 1);
    const parties = others
      .filter(({ address }) => !isMachineAddress(address))
      .map((one) => {
        const it = this.people.of(one.address);
        this.people.name(it, one.name, false);
        if (others.length <= FEW) it.sent += 1;
        else it.sentCrowded += 1;
        return it.number;
      });
    if (parties.length === 0) return this.#told.skip('machine-mail', file, line, 'to');
    this.sent += 1;
    const thread = this.#note(message, head, from, file, 'sent', others.length, parties);
    this.ownThreads.add(thread);
  }

  #takeTheirs(message: RawMessage, head: Head, from: MailAddress, file: number): void {
    const { line } = message;
    const earlier = this.people.find(from.address);
    // Whom you wrote to, or whose first letters were plain ones, sends letters; what programs send for them says so.
    const known =
      earlier !== undefined && (earlier.sent > 0 || (earlier.plain > 2 && earlier.doubtful === 0));
    let judged = classifyMail(head, message.envelope, undefined, known);
    if (judged.kind === 'machine' && judged.why !== 'signs') {
      if (!isMachineAddress(from.address)) this.people.of(from.address).machine += 1;
      return this.#told.skip('machine-mail', file, line, judged.why);
    }
    const it = this.people.of(from.address);
    this.people.name(it, from.name, true);
    const written = it.letters + it.crowded + it.doubtful;
    const answer = head.has('in-reply-to') || head.has('references');
    if (judged.kind === 'person' && it.sent === 0 && written < BODIES_JUDGED && !answer)
      judged = withBody(judged, head, message.head.subarray(head.bodyAt));
    if (judged.kind === 'list') {
      for (const address of listAddresses(head)) this.people.lists.add(address);
      it.listed += 1;
      this.#note(message, head, from, file, 'list', LIST_CROWD, [it.number]);
      return;
    }
    const others = recipientsOf(head, ['to', 'cc']).filter(
      ({ address }) => address !== from.address && !this.#own.has(address),
    );
    const crowd = 1 + others.length;
    if (judged.kind === 'machine') {
      // By its signs alone, and through a list it is nobody's.
      it.doubtful += 1;
      this.#note(message, head, from, file, 'doubtful', crowd, [it.number]);
      return;
    }
    if (crowd <= FEW) {
      it.letters += 1;
      if (judged.signs <= 1) it.plain += 1;
      if (answer) it.answers += 1;
    } else it.crowded += 1;
    const sent = sentAt(head, message.envelope);
    const text = crowd <= 2 ? this.#textFor(it, message, head, sent) : undefined;
    const along =
      others.length > MOST_ALONGSIDE ? [] : others.filter(({ address }) => !isMachineAddress(address));
    const parties = [it.number, ...along.map(({ address }) => this.people.of(address).number)];
    this.#note(message, head, from, file, 'letter', crowd, parties, sent, text);
  }

  /** The letter, where it is its turn to be looked at for a signature. */
  #textFor(it: Correspondent, message: RawMessage, head: Head, sent: Sent): string | undefined {
    if (it.looked >= SIGNATURES_READ) return undefined;
    const { at } = sent;
    if (at === undefined || at < it.lookedAt + SIGNATURE_AGE * 2 ** it.looked) return undefined;
    const { personal } = it;
    if (personal.length === 0) return undefined;
    it.looked += 1;
    it.lookedAt = at;
    const text = ownText(head, message.head.subarray(head.bodyAt));
    if (text === undefined) return undefined;
    it.signature = readSignature(text, personal, it.address) ?? it.signature;
    return text;
  }

  /** Gives the number of its conversation. */
  #note(
    message: RawMessage,
    head: Head,
    from: MailAddress,
    file: number,
    entry: Entry,
    crowd: number,
    parties: readonly number[],
    sent = sentAt(head, message.envelope),
    text?: string,
  ): number {
    const { line } = message;
    const { at, checked } = sent;
    const id = idIn(head.get('message-id'));
    const key = shortNumber(id ?? `${head.get('date')}\n${from.address}\n${head.get('subject')}`);
    const thread = threadOf(head, id);
    const fresh = this.ledger.add({
      file,
      line,
      at,
      entry,
      crowd,
      parties,
      key,
      thread,
      ...(text === undefined ? {} : { words: countWords(text), asks: asksSomething(text) }),
    });
    if (!fresh) this.#told.skip('same-message-again', file, line);
    else if (at === undefined) this.#told.note('date-unknown', file, line, head.get('date'));
    if (at !== undefined) {
      if (checked) this.newest = Math.max(this.newest ?? at, at);
      else this.newestUnchecked = Math.max(this.newestUnchecked ?? at, at);
    }
    return thread;
  }
}

/** Each address once. */
function recipientsOf(head: Head, names: readonly HeaderName[]): readonly MailAddress[] {
  let found: readonly MailAddress[] = [];
  for (const name of names)
    for (const value of head.all(name)) {
      const more = readAddresses(value);
      if (found.length === 0 && more.length === 1) found = more;
      else if (more.length > 0) found = onceEach([...found, ...more]);
    }
  return found;
}

function onceEach(all: readonly MailAddress[]): readonly MailAddress[] {
  const found = new Map<string, MailAddress>();
  for (const one of all) if (!found.has(one.address)) found.set(one.address, one);
  return [...found.values()];
}

/** The first `<id>`; else what stands there; undefined for nothing. */
function idIn(value: string): string | undefined {
  if (value === '') return undefined;
  // Alone, as nearly all are: without another bracket or a blank it is what the pattern finds.
  if (
    value.length <= 502 &&
    value.startsWith('<') &&
    value.indexOf('>') === value.length - 1 &&
    value.length > 2
  )
    if (!value.includes('<', 1) && !/\s/.test(value)) return value;
  return /<[^<>\s]{1,500}>/.exec(value)?.[0] ?? value.slice(0, 500);
}

/** Gmail's own number, else the first message of the conversation, else for an answer to nothing its subject. */
function threadOf(head: Head, id: string | undefined): number {
  const gmail = head.get('x-gm-thrid');
  if (gmail !== '') return shortNumber(`gm:${gmail}`);
  const root = idIn(head.get('references')) ?? /<[^<>\s]+>/.exec(head.get('in-reply-to'))?.[0];
  if (root !== undefined) return shortNumber(root);
  const subject = head.get('subject');
  const bare = subject.replace(/^(?:\s*(?:re|aw|sv|antw|rif|fwd?|wg|tr)(?:\[\d+\])?\s*:\s*)+/i, '');
  if (id !== undefined && bare === subject) return shortNumber(id);
  return shortNumber(`subject:${bare.toLowerCase().replace(/\s+/g, ' ').trim()}`);
}
