// Files of a world by source: those of issue B as they always were (exports.ts), and on request mailbox, calendar and chats,
// with traces-truth.json beside them.
import { icsText } from './calendar/ics.ts';
import type { Entry } from './calendar/event.ts';
import type { Chat } from './chats/chat.ts';
import { facebookFiles } from './chats/facebook.ts';
import { signalFiles } from './chats/signal.ts';
import { telegramFiles } from './chats/telegram.ts';
import { whatsappFiles } from './chats/whatsapp.ts';
import { makeEveryday } from './everyday/everyday.ts';
import { tracesTruthOf } from './everyday/traces-truth.ts';
import { exportsOf } from './exports.ts';
import type { Habits } from './habits.ts';
import type { World } from './life.ts';
import { mailboxFiles, writeAll, type MailboxKind } from './mail/mailboxes.ts';
import type { SampleFile } from './zip.ts';

export const sources = [
  'linkedin',
  'cards',
  'google',
  'mail',
  'calendar',
  'whatsapp',
  'telegram',
  'signal',
  'facebook',
] as const;
export type Source = (typeof sources)[number];
export const bookSources: readonly Source[] = ['linkedin', 'cards', 'google'];

export const isSource = (word: string): word is Source => (sources as readonly string[]).includes(word);

const endings: Readonly<Record<string, Source>> = { zip: 'linkedin', vcf: 'cards', csv: 'google' };

/** `mailbox`: as which program keeps its letters. Truth always lies beside the files. */
export function exportsFrom(
  world: World,
  habits: Habits,
  wanted: readonly Source[],
  mailbox: MailboxKind = 'takeout',
): SampleFile[] {
  const books = exportsOf(world).filter(({ path }) => {
    const source = endings[path.split('.').at(-1) ?? ''];
    return source === undefined || wanted.includes(source);
  });
  if (wanted.every((it) => bookSources.includes(it))) return books;
  const everyday = makeEveryday(world, habits);
  const { chats, names } = everyday;
  const whatsapp = whatsappFiles(world, chats, names);
  const made: Readonly<Record<Source, () => SampleFile[]>> = {
    linkedin: () => [],
    cards: () => [],
    google: () => [],
    mail: () => mailboxFiles(writeAll(everyday.letters, world.seed), mailbox, world.seed),
    calendar: () => calendarFiles(everyday.entries, world),
    whatsapp: () => whatsapp.map(({ file }) => file),
    telegram: () => telegramFiles(world, chats, names),
    signal: () => signalFiles(world, chats, names),
    facebook: () => facebookFiles(world, chats, names, everyday.habits),
  };
  const paths = new Map<Chat, string>(whatsapp.map(({ chat, file }) => [chat, file.path]));
  const truth = `${JSON.stringify(tracesTruthOf(world, everyday, paths), null, 1)}\n`;
  return [
    ...books,
    ...sources.filter((it) => wanted.includes(it)).flatMap((it) => made[it]()),
    { path: 'traces-truth.json', bytes: new TextEncoder().encode(truth) },
  ];
}

/** One file for each calendar, as Takeout puts them. */
function calendarFiles(entries: readonly Entry[], { me }: World): SampleFile[] {
  const names = { main: me.emails[0] ?? 'me@example.org', work: me.emails[1] ?? 'Work', private: 'Private' };
  return (['main', 'work', 'private'] as const).map((calendar) => {
    const own = entries.filter((it) => it.calendar === calendar);
    return {
      path: `Takeout/Calendar/${names[calendar]}.ics`,
      bytes: new TextEncoder().encode(icsText(names[calendar], own)),
    };
  });
}
