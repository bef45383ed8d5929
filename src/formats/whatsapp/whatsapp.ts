// The format `whatsapp`: chats as WhatsApp exports them one by one, `_chat.txt` in a zip from iPhones and `WhatsApp Chat with NAME.txt`
// from Android, of any language (formats.md 8). There is no specification, and nothing in them has an id: people are known by
// their number, else by their name in your telephone; messages by chat, author, time and text. Left out: pictures, what WhatsApp
// itself says, missed calls, and chats of which nobody can tell who you are.
import { foldName } from '#domain/name-folding.ts';
import { type Chat, Conversations, type Party, phoneIn } from '#formats/chat/conversation.ts';
import { readTwice } from '#formats/chat/progress.ts';
import { ChatTally } from '#formats/chat/tally.ts';
import { baseName, endingOf, isMedia } from '#formats/file-look.ts';
import type { Format, InputFile, ReadOptions, Reading } from '#formats/format.ts';
import { readerStopped } from '#formats/reader-stopped.ts';
import { surestOf } from '#formats/recognise.ts';
import { headTextOf } from '#formats/text.ts';
import { namedWhatsapp } from './chat-title.ts';
import type { Verdict } from './date-order.ts';
import { readAuthor, readHead } from './heads.ts';
import { messagesOf } from './messages.ts';
import { findOwners, sameName } from './owner.ts';
import { type Author, authorId, type Survey, surveyChat } from './survey.ts';

/** Lines before the first message from which on a file is not understood (formats.md 8). */
const LOST_SHARE = 0.05;
const NAMES_TOLD = 6;
const sure = { byName: 0.97, byLines: 0.8, byLine: 0.6 };

export const whatsapp: Format = {
  name: 'whatsapp',
  reads: true,
  writes: false,
  recognise: (files) => surestOf(files, sureness),
  read: (files, options) => readTextChats('whatsapp', files, options),
};

/** How sure the first lines make us that a file is an exported chat; programs' logs begin alike and are none. */
async function sureness(file: InputFile): Promise<number> {
  // A card that somebody passed on in a chat is none of your address book.
  if (endingOf(file.path) === 'vcf') return /whatsapp/i.test(baseName(file.from ?? '')) ? 1 : 0;
  if (!['txt', '', 'log', 'zip'].includes(endingOf(file.path))) return 0;
  const { text } = await headTextOf(file, 8192);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines[0] === undefined ? undefined : readHead(lines[0]);
  if (!first) return namedWhatsapp(file) && lines.some((line) => readHead(line)) ? sure.byLine : 0;
  if (isSignalText(file, lines[0]!)) return 0;
  let spoken = 0;
  for (const line of lines) {
    const head = readHead(line);
    const { author } = head?.shape === first.shape ? readAuthor(head.rest, head.shape) : {};
    if (author !== undefined && /^(?:info|warn(?:ing)?|error|debug|trace|notice|fatal)$/i.test(author))
      return 0;
    if (author !== undefined) spoken += 1;
  }
  if (namedWhatsapp(file)) return sure.byName;
  // By a blank alone programs' logs part them as well, behind a date with strokes.
  if (first.shape === 'blank' && first.separator !== '.') return 0;
  return spoken > 1 ? sure.byLines : spoken > 0 ? sure.byLine : 0;
}

/** Programs that take texts out of Signal write a chat as `[2019-12-24, 12:23] Jane: …`; no telephone does so without seconds. */
export function isSignalText(file: InputFile, firstLine: string): boolean {
  return !namedWhatsapp(file) && /^\[\d{4}-\d\d-\d\d,? \d\d:\d\d(?::\d\d)?\] /.test(firstLine);
}

interface Opened {
  readonly survey: Survey;
  readonly verdict: Verdict;
  readonly me: string | undefined;
}

/** Also for texts of Signal, which are of the same kind; `titleOf`: what a chat is called. */
export async function* readTextChats(
  messenger: 'whatsapp' | 'signal',
  files: readonly InputFile[],
  options: ReadOptions,
  titleOf?: (file: InputFile) => string,
): AsyncGenerator<Reading> {
  let at = files[0]?.path ?? '';
  try {
    const surveys: Survey[] = [];
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const onBytes = readTwice(total, options.onProgress);
    for (const file of files) {
      at = file.path;
      if (isMedia(file.path)) continue;
      const survey =
        endingOf(file.path) === 'vcf' ? undefined : await surveyChat(file, onBytes, titleOf?.(file));
      if (!survey) {
        yield {
          setAside: {
            file: file.path,
            why: endingOf(file.path) === 'vcf' ? 'not-about-people' : 'unknown-file',
          },
        };
        continue;
      }
      if (survey.before > LOST_SHARE * survey.lines) {
        const values = { lines: survey.before, value: survey.sample };
        yield { problem: { code: 'chat-not-understood', where: { file: at, line: 1 }, values, skips: 1 } };
        continue;
      }
      surveys.push(survey);
    }
    const photos = files.filter((file) => isMedia(file.path)).length;
    if (photos > 0) yield { setAside: { file: '*', why: 'photos', rows: photos } };
    const owners = findOwners(surveys, options.me.names);
    const tally = new ChatTally();
    const conversations = new Conversations(messenger, tally);
    let mine: string | undefined = owners.name;
    for (const { survey, verdict, me } of opened(surveys, owners.of, options.country)) {
      at = survey.file.path;
      if (verdict.open)
        yield {
          problem: {
            code: 'date-order-guessed',
            where: { file: at },
            values: { order: verdict.name },
            skips: 0,
          },
        };
      for await (const reading of readChat(
        messenger,
        { survey, verdict, me },
        options,
        conversations,
        tally,
        onBytes,
      )) {
        if (mine !== undefined && 'record' in reading) {
          yield {
            record: { type: 'mine', key: `${messenger}:me/name`, what: 'name', value: mine },
            where: reading.where,
          };
          mine = undefined;
        }
        yield reading;
      }
    }
    yield* conversations.close();
  } catch (error) {
    yield readerStopped(error, at);
  }
}

/** Chats whose dates decide themselves tell the others of the same shape. */
function opened(
  surveys: readonly Survey[],
  ownerOf: (survey: Survey) => string | undefined,
  country: string | undefined,
): Opened[] {
  const decided = new Map<string, Verdict['name']>();
  for (const { orders } of surveys) {
    const { open, name } = orders.verdict(country);
    if (!open && (name === 'dmy' || name === 'mdy') && orders.count > 1) decided.set(orders.signature, name);
  }
  return surveys.map((survey) => ({
    survey,
    verdict: survey.orders.verdict(country, decided),
    me: ownerOf(survey),
  }));
}

async function* readChat(
  messenger: 'whatsapp' | 'signal',
  { survey, verdict, me }: Opened,
  options: ReadOptions,
  conversations: Conversations,
  tally: ChatTally,
  onBytes: (count: number) => void,
): AsyncGenerator<Reading> {
  const { path } = survey.file;
  const parties = new Map<string, Party>();
  for (const author of survey.authors.values())
    if (author.id !== me) parties.set(author.id, partyOf(messenger, author));
  // Who never wrote in a chat of two is still the one it is called after.
  if (!survey.group && parties.size === 0 && survey.title !== '' && me !== undefined)
    parties.set(authorId(survey.title), titleParty(messenger, survey.title));
  const others = [...parties.values()];
  const thread =
    survey.group || others.length !== 1 ? `${messenger}:group/${foldName(survey.title)}` : others[0]!.key;
  const chat: Chat = { thread, file: path, group: survey.group, crowd: others.length, others };
  const unknown = me === undefined && !onlyOthers(survey);
  const names = [...survey.authors.values()]
    .slice(0, NAMES_TOLD)
    .map(({ name }) => name)
    .join(', ');
  for await (const message of messagesOf(survey, verdict.order, options.timeZone, onBytes)) {
    const { kind, author, line, local = '', body, again } = message;
    if (kind === 'notice') tally.skip('chat-notice', path, line);
    else if (unknown) tally.skip('chat-owner-unknown', path, line, { names });
    else {
      const from = author === me ? 'me' : parties.get(author);
      if (!from) continue;
      yield* conversations.read(chat, { ...message, kind, from, id: [thread, local, body, String(again)] });
    }
  }
}

/** All that was written is by the one whom the chat is called after. */
function onlyOthers({ group, title, authors }: Survey): boolean {
  return (
    !group &&
    title !== '' &&
    authors.size === 1 &&
    [...authors.keys()].every((id) => sameName(id, authorId(title)))
  );
}

function partyOf(messenger: string, { id, name, selfNamed, phone }: Author): Party {
  if (phone !== undefined) return { key: `${messenger}:${phone}`, name: phone, phone, known: false };
  return { key: `${messenger}:${selfNamed ? 'self' : 'name'}/${id}`, name, known: !selfNamed };
}

function titleParty(messenger: string, title: string): Party {
  const phone = phoneIn(title);
  return partyOf(messenger, { id: authorId(title), name: title, selfNamed: false, phone, lines: 0 });
}
