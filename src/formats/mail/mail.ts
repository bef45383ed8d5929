// The format `mail`: mailboxes as mbox (Takeout, Thunderbird, Apple Mail), single messages (.eml, .emlx), Maildir; all files of a
// folder or zip together are one mailbox. Kept is that something was written, by whom, when, and to how many; no letter is.
// Recipe: formats.md 3 and 7; who comes into the book: correspondents.ts; person, list or machine: classify.ts.
// Left out: attachments, calendar invitations (the calendar tells them), Outlook's .pst and .msg.
import type { EventRecord, MineRecord } from '#domain/source-record.ts';
import type { Format, InputFile, Problem, ReadOptions, Reading } from '#formats/format.ts';
import { readerStopped } from '#formats/reader-stopped.ts';
import { surestOf } from '#formats/recognise.ts';
import { forgetAddresses } from './addresses.ts';
import { forgetMachines } from './classify.ts';
import { contactOf, type LeftOut } from './correspondents.ts';
import { instantText } from './dates.ts';
import {
  isMailLitter,
  LOOK_HEAD,
  lookOfMail,
  maildirFlags,
  type MailFileKind,
  messageOfFile,
} from './files.ts';
import { folderOfPath, type MailFolder } from './folders.ts';
import { Head } from './head.ts';
import { type Noted, shortKey } from './ledger.ts';
import { foldersOf, LIST_CROWD, Mailbox } from './mailbox.ts';
import { cleanName, isPersonal } from './names.ts';
import { type Owner, OwnerSearch } from './owner.ts';
import { HEAD_BYTES, MboxSplitter, type RawMessage } from './splitter.ts';
import { MailTally } from './tally.ts';

/** Read of each file, and of all, to find out which addresses are yours. Chosen: hundreds of messages each. */
const SAMPLE_BYTES = 16 * 1024 * 1024;
const SAMPLE_ALL = 96 * 1024 * 1024;
const SAMPLE_FILES = 1500;

/** Mail as files. */
export const mail: Format = {
  name: 'mail',
  reads: true,
  writes: false,
  recognise: (files) => surestOf(files, async (file) => (await lookAt(file))?.sure ?? 0),
  read,
};

/** A Maildir has thousands of files: what each is, is looked at once. */
const looked = new WeakMap<InputFile, ReturnType<typeof lookOfMail>>();

async function lookAt(file: InputFile): Promise<ReturnType<typeof lookOfMail>> {
  if (looked.has(file)) return looked.get(file);
  const look = lookOfMail(await file.head(LOOK_HEAD));
  looked.set(file, look);
  return look;
}

interface MailFile {
  readonly file: InputFile;
  readonly kind: MailFileKind;
  readonly folder: MailFolder | undefined;
}

async function* read(files: readonly InputFile[], options: ReadOptions): AsyncIterable<Reading> {
  let at = files[0]?.path ?? '';
  try {
    const own: MailFile[] = [];
    for (const file of files) {
      at = file.path;
      const look = await lookAt(file);
      if (look) own.push({ file, kind: look.kind, folder: folderOf(file.path) });
      else if (file.size > 0 && !isMailLitter(file.path))
        yield { setAside: { file: file.path, why: 'unknown-file' } };
    }
    const first = own[0];
    if (!first) {
      const code = files.every(({ size }) => size === 0) ? 'empty-file' : 'nothing-inside';
      yield { problem: { code, where: { file: at }, skips: 0, fatal: true } };
      return;
    }
    const owner = await findOwner(own, options.me.emails);
    const tally = new MailTally(own.map(({ file }) => file.path));
    const mailbox = new Mailbox(owner.emails, tally);
    const of = own.reduce((sum, { file }) => sum + file.size, 0);
    let before = 0;
    for (const [index, one] of own.entries()) {
      at = one.file.path;
      await readMessages(
        one,
        (message) =>
          safely(
            () => mailbox.take(message, index, one.folder),
            () => tally.skip('message-unreadable', index, message.line),
          ),
        (bytes, line) => tally.junk(index, line, bytes),
        (bytes) => options.onProgress?.(before + bytes, of),
      );
      before += one.file.size;
    }
    mailbox.ledger.close();
    forgetAddresses();
    forgetMachines();
    at = first.file.path;
    const guessed = [...new Set([...owner.guessed, ...mailbox.moreOwn])];
    if (owner.emails.size + mailbox.moreOwn.size === 0) {
      const count = mailbox.ledger.size;
      if (count > 0)
        yield {
          problem: { code: 'own-address-unknown', where: { file: at }, values: { count }, skips: count },
        };
      yield* problems(tally);
      return;
    }
    if (guessed.length > 0) {
      const values = { addresses: guessed.slice(0, 8).join(', '), count: guessed.length };
      yield { problem: { code: 'own-address-guessed', where: { file: at }, values, skips: 0 } };
    }
    yield* records(mailbox, own, [...mineOf(mailbox, guessed)], tally);
    yield* problems(tally);
    const newest = mailbox.newest ?? mailbox.newestUnchecked;
    if (newest !== undefined) yield { coverage: { asOf: new Date(newest).toISOString().slice(0, 10) } };
  } catch (error) {
    yield readerStopped(error, at);
  }
}

/** By its path; Maildir also says it by flags. */
function folderOf(path: string): MailFolder | undefined {
  const flags = maildirFlags(path);
  return flags.includes('T') ? 'trash' : flags.includes('D') ? 'draft' : folderOfPath(path);
}

/** Hands over each message of a file. `limit`: bytes after which it stops. */
async function readMessages(
  { file, kind }: MailFile,
  give: (message: RawMessage) => void,
  junk: (bytes: number, line: number) => void,
  progress: (bytes: number) => void,
  limit = Number.POSITIVE_INFINITY,
): Promise<void> {
  if (kind !== 'mbox') {
    const head = await file.head(HEAD_BYTES + 512);
    give({ ...messageOfFile(head), size: file.size });
    progress(file.size);
    return;
  }
  const splitter = new MboxSplitter(give, junk, file.size);
  try {
    let bytes = 0;
    if (file.readInto) {
      while (bytes < limit) {
        const count = await file.readInto(splitter.room, bytes);
        if (count === 0) break;
        splitter.filled(count);
        progress((bytes += count));
      }
      if (bytes < limit) splitter.finish();
      return;
    }
    for await (const chunk of file.stream()) {
      splitter.push(chunk);
      bytes += chunk.length;
      progress(bytes);
      if (bytes >= limit) return;
    }
    splitter.finish();
  } finally {
    splitter.close();
  }
}

/** A fault of ours in one message does not cost the others. */
function safely(work: () => void, otherwise: () => void): void {
  try {
    work();
  } catch {
    otherwise();
  }
}

async function findOwner(files: readonly MailFile[], said: readonly string[]): Promise<Owner> {
  const search = new OwnerSearch(said);
  let left = SAMPLE_ALL;
  const step = Math.max(1, Math.ceil(files.length / SAMPLE_FILES));
  // What lies in Sent tells most.
  const order = files
    .filter((_, index) => index % step === 0)
    .toSorted((a, b) => Number(b.folder === 'sent') - Number(a.folder === 'sent'));
  for (const one of order) {
    if (one.folder !== undefined && one.folder !== 'sent') continue;
    const limit = Math.min(SAMPLE_BYTES, left);
    if (limit <= 0) break;
    let read = 0;
    const head = new Head();
    const see = (message: RawMessage): void => {
      head.read(message.head);
      const folders = foldersOf(head, one.folder);
      if (folders.every((folder) => folder === 'sent')) search.see(head, folders.length > 0);
    };
    await readMessages(
      one,
      (message) =>
        safely(
          () => see(message),
          () => {},
        ),
      () => {},
      (bytes) => (read = bytes),
      limit,
    );
    left -= Math.min(read, one.kind === 'mbox' ? read : HEAD_BYTES);
  }
  return search.owner();
}

/** What the mailbox says of you, told with the first message that is stored. */
function* mineOf(mailbox: Mailbox, guessed: readonly string[]): Generator<MineRecord> {
  for (const value of guessed) yield { type: 'mine', key: `mail:me/email/${value}`, what: 'email', value };
  const [name] = [...mailbox.ownNames]
    .map(([raw, count]) => ({ name: cleanName(raw, ''), count }))
    .filter((it) => isPersonal(it.name))
    .toSorted((a, b) => b.count - a.count);
  if (name) yield { type: 'mine', key: 'mail:me/name', what: 'name', value: name.name };
}

function* records(
  mailbox: Mailbox,
  files: readonly MailFile[],
  mine: MineRecord[],
  tally: MailTally,
): Generator<Reading> {
  const { ledger, people, ownThreads } = mailbox;
  for (let index = 0; index < ledger.size; index += 1)
    if (ledger.isKept(index) && ledger.entryAt(index) === 'list' && ownThreads.has(ledger.threadAt(index)))
      people.at(ledger.firstPartyAt(index)).shared = true;
  const left = people.all.map((it): LeftOut | undefined => people.leftOut(it, mailbox.sent > 0));
  const kept: number[] = [];
  for (let index = 0; index < ledger.size; index += 1) {
    if (!ledger.isKept(index)) continue;
    const first = ledger.firstPartyAt(index);
    const entry = ledger.entryAt(index);
    const doubted = entry === 'doubtful' && people.at(first).sent === 0;
    const isOfSomebody =
      left[first] === undefined ||
      (entry === 'sent' && ledger.partiesAt(index).some((party) => left[party] === undefined));
    if (isOfSomebody && !doubted) kept.push(index);
    else tally.leave(doubted ? 'machine' : left[first]!, ledger.fileAt(index), ledger.lineAt(index));
  }
  const told = new Set<number>();
  const keys: string[] = [];
  const keyOf = (party: number): string => (keys[party] ??= `mail:${people.at(party).address}`);
  const isIn = (party: number): boolean => left[party] === undefined;
  const isList = (party: number): boolean => people.lists.has(people.at(party).address);
  // One person's after the other's: who stores them writes to few places at a time.
  for (const index of ledger.byFirstParty(kept)) {
    const it = ledger.at(index);
    const where = { file: files[it.file]!.file.path, line: it.line };
    for (const record of mine.splice(0)) yield { record, where };
    const there = it.parties.length === 1 ? it.parties : it.parties.filter(isIn);
    for (const party of there) {
      if (told.has(party)) continue;
      told.add(party);
      yield { record: contactOf(people.at(party)), where };
    }
    const toList = it.entry === 'sent' && it.parties.some(isList);
    // Of a letter to you its writer alone is who it was with; the others were on it.
    const along = it.entry === 'sent' ? 0 : there.length - (there[0] === it.parties[0] ? 1 : 0);
    const record = eventOf(it, there.slice(0, there.length - along).map(keyOf), toList);
    yield {
      record: along > 0 ? { ...record, alongside: there.slice(-along).map(keyOf) } : record,
      where,
    };
  }
}

function eventOf(it: Noted, parties: readonly string[], toList: boolean): EventRecord {
  return {
    type: 'event',
    key: `mail:${shortKey(it.key)}`,
    kind: 'mail',
    ...(it.at === undefined ? {} : { at: instantText(it.at) }),
    direction: it.entry === 'sent' ? 'out' : 'in',
    parties,
    crowd: toList ? Math.max(it.crowd, LIST_CROWD) : it.crowd,
    thread: `mail:${shortKey(it.thread)}`,
    ...(it.words === undefined ? {} : { words: it.words }),
    ...(it.asks ? { asks: true } : {}),
  };
}

function* problems(tally: MailTally): Generator<Reading> {
  for (const problem of tally.problems()) yield { problem } satisfies { problem: Problem };
}
