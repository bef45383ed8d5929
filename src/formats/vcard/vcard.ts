// The format `vcard`: address books as .vcf files, versions 2.1, 3.0 and 4.0, as phones, Apple, Google and Outlook write them.
// Recipe and quirks: formats.md 5. Every top-level BEGIN:VCARD becomes one record or one problem that skips it.
// Left out: jCard and xCard (other formats), photos, whatever a photo's address points to, nested cards (kept as text).
import type { Format, InputFile, Problem, Reading, ReadOptions } from '#formats/format.ts';
import { badLine, readCard, type CardReading } from './card.ts';
import { CardCollector, type Found, type RawCard } from './cards.ts';
import { textOfBytes, type Decoding } from './decode.ts';
import { KeyKeeper } from './key.ts';
import { headText, readLines } from './lines.ts';
import { Unfolder } from './unfold.ts';

const headBytes = 64 * 1024;
/** So many problems of one kind are told one by one, the others in one sum. Chosen: a screen of them. */
const toldSingly = 20;

/** Address books as vCard. */
export const vcard: Format = { name: 'vcard', reads: true, writes: true, recognise, read };

/** 1 for a file that begins with a card, less where other text stands before it; several files count by their best and their share. */
async function recognise(files: readonly InputFile[]): Promise<number> {
  let best = 0;
  let own = 0;
  for (const file of files) {
    const sure = sureness(headText(await file.head(headBytes)));
    if (sure > 0) own++;
    best = Math.max(best, sure);
  }
  return files.length === 0 ? 0 : best * (0.5 + (0.5 * own) / files.length);
}

/** How much a file's beginning looks like an address book of cards. */
function sureness(head: string): number {
  const text = head.replaceAll('\0', '').replaceAll('\xef\xbb\xbf', '').trimStart();
  if (/^[{[<]/.test(text) || /^BEGIN\s*:\s*VCALENDAR/i.test(text)) return 0;
  if (/^BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?:[\r\n]|$)/i.test(text)) return 1;
  if (!/^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/im.test(text)) return 0;
  return /^From |^(?:received|mime-version|message-id|return-path|content-type|subject|delivered-to):/im.test(
    text.slice(0, 4096),
  )
    ? 0.1
    : 0.6;
}

interface Tally {
  cards: number;
  media: number;
  guessed: number;
  nuls: number;
  leftAside: number;
  /** By code: how many were told one by one, and how many more there were. */
  readonly problems: Map<string, { told: number; rest: number; skips: number; line: number | undefined }>;
  newest: string | undefined;
}

async function* read(files: readonly InputFile[], options: ReadOptions): AsyncIterable<Reading> {
  const keys = new KeyKeeper();
  const of = files.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  let cards = 0;
  let newest: string | undefined;
  for (const file of files) {
    if (files.length > 1 && sureness(headText(await file.head(headBytes))) === 0) {
      yield { setAside: { file: file.path, why: 'unknown-file' } };
    } else {
      const tally: Tally = {
        cards: 0,
        media: 0,
        guessed: 0,
        nuls: 0,
        leftAside: 0,
        problems: new Map(),
        newest,
      };
      const progress = (bytes: number) => options.onProgress?.(before + bytes, of);
      for await (const readings of readFile(file, keys, tally, progress)) {
        for (const reading of readings) yield reading;
      }
      cards += tally.cards;
      newest = tally.newest;
    }
    before += file.size;
  }
  const first = files[0];
  if (cards === 0 && first) {
    yield {
      problem: {
        code: files.every((file) => file.size === 0) ? 'empty-file' : 'nothing-inside',
        where: { file: first.path },
        skips: 0,
        fatal: true,
      },
    };
  }
  if (newest !== undefined) yield { coverage: { asOf: newest } };
}

/** Yields what was read chunk by chunk: one list is much cheaper to hand on than each reading by itself. */
async function* readFile(
  file: InputFile,
  keys: KeyKeeper,
  tally: Tally,
  progress: (bytes: number) => void,
): AsyncIterable<readonly Reading[]> {
  const unfolder = new Unfolder();
  const collector = new CardCollector();
  const decoding: Decoding = { transcoded: false, guessed: 0 };
  let bytes = 0;
  let out: Reading[] = [];
  const take = (all: readonly Found[]) => {
    for (const one of all) readFound(one, file.path, decoding, keys, tally, out);
  };
  for await (const batch of readLines(file.stream())) {
    decoding.transcoded = batch.transcoded;
    for (const physical of batch.lines) {
      const line = unfolder.push(physical);
      if (line) take(collector.push(line));
    }
    yield out;
    out = [];
    bytes += batch.bytes;
    progress(bytes);
  }
  const last = unfolder.finish();
  if (last) take(collector.push(last));
  take(collector.finish());
  tally.nuls = unfolder.nuls;
  for (const problem of wholeFile(file.path, tally)) out.push({ problem });
  if (tally.media > 0) out.push({ setAside: { file: file.path, why: 'photos', rows: tally.media } });
  yield out;
}

/** One by one while there are few of a kind, then in a sum. */
function tell(problem: Problem, tally: Tally, out: Reading[]): void {
  const id = `${problem.code}/${problem.skips === 0}`;
  const held = tally.problems.get(id) ?? { told: 0, rest: 0, skips: 0, line: problem.where.line };
  tally.problems.set(id, held);
  if (held.told < toldSingly) {
    held.told++;
    out.push({ problem });
    return;
  }
  if (held.rest === 0) held.line = problem.where.line;
  held.rest++;
  held.skips += problem.skips ?? 1;
}

/** Problems told once per file. */
function wholeFile(path: string, tally: Tally): Problem[] {
  const problems: Problem[] = [];
  for (const [id, { rest, skips, line }] of tally.problems) {
    if (rest === 0) continue;
    const code = id.split('/')[0] as Problem['code'];
    const where = { file: path, ...(line === undefined ? {} : { line }) };
    problems.push({ code, where, values: { count: rest, rest }, skips });
  }
  if (tally.nuls > 0)
    problems.push({ code: 'nul-dropped', where: { file: path }, values: { count: tally.nuls }, skips: 0 });
  if (tally.leftAside > 0)
    problems.push({
      code: 'value-left-aside',
      where: { file: path },
      values: { count: tally.leftAside },
      skips: 0,
    });
  if (tally.guessed > 0) {
    problems.push({
      code: 'encoding-guessed',
      where: { file: path },
      values: { encoding: 'windows-1252', cards: tally.guessed },
      skips: 0,
    });
  }
  return problems;
}

function readFound(
  found: Found,
  path: string,
  decoding: Decoding,
  keys: KeyKeeper,
  tally: Tally,
  out: Reading[],
): void {
  if ('junk' in found) {
    const first = textOfBytes(found.junk.first, undefined, decoding);
    tell(badLine(path, found.junk.line, first, found.junk.count), tally, out);
    return;
  }
  const where = { file: path, line: found.card.line };
  const guessedBefore = decoding.guessed;
  const reading = safely(found.card, path, decoding);
  tally.cards++;
  if (decoding.guessed > guessedBefore) tally.guessed++;
  tally.media += reading.mediaLeftOut;
  tally.leftAside += reading.leftAside;
  if (reading.revised !== undefined && (tally.newest === undefined || reading.revised > tally.newest))
    tally.newest = reading.revised;
  for (const problem of reading.problems) tell(problem, tally, out);
  if (!reading.record) return;
  const record = keys.keep(reading.record);
  if (record) out.push({ record, where });
  else {
    const name = reading.record.name.full.slice(0, 80);
    tell({ code: 'same-record-again', where, values: { name }, skips: 1 }, tally, out);
  }
}

/** A fault of ours in one card must not cost the others. */
function safely(card: RawCard, path: string, decoding: Decoding): CardReading {
  try {
    return readCard(card, path, decoding);
  } catch (error) {
    return {
      problems: [
        {
          code: 'card-unreadable',
          where: { file: path, line: card.line },
          values: { value: String(error).slice(0, 80) },
          skips: 1,
        },
      ],
      mediaLeftOut: 0,
      leftAside: 0,
    };
  }
}
