// Writes chats as WhatsApp exports them, one file each: `_chat.txt` in a zip from iOS, `WhatsApp Chat with NAME.txt` from
// Android, in the language and the date shape of the telephone (formats.md 8). Times are the telephone's, without a zone.
import { homeZone } from '../calendar/event.ts';
import { createRandom, type Random } from '../random.ts';
import { zip, type SampleFile } from '../zip.ts';
import type { Life, World } from '../life.ts';
import type { Chat, ChatLine, ChatNames } from './chat.ts';

interface Phone {
  readonly system: 'ios' | 'android';
  readonly words: keyof typeof words;
  header(time: Temporal.PlainDateTime): string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (t: Temporal.PlainDateTime): string => `${two(t.hour)}:${two(t.minute)}`;
const twelve = (t: Temporal.PlainDateTime): string =>
  `${t.hour % 12 === 0 ? 12 : t.hour % 12}:${two(t.minute)}`;
const half = (t: Temporal.PlainDateTime): string => (t.hour < 12 ? 'AM' : 'PM');
const thin = '\u{202f}';

const phones: readonly Phone[] = [
  {
    system: 'ios',
    words: 'en',
    header: (t) => `[${two(t.day)}/${two(t.month)}/${t.year}, ${clock(t)}:${two(t.second)}] `,
  },
  {
    system: 'android',
    words: 'en',
    header: (t) => `${two(t.day)}/${two(t.month)}/${t.year}, ${clock(t)} - `,
  },
  {
    system: 'android',
    words: 'de',
    header: (t) => `${two(t.day)}.${two(t.month)}.${two(t.year % 100)}, ${clock(t)} - `,
  },
  {
    system: 'ios',
    words: 'en',
    header: (t) =>
      `[${t.month}/${t.day}/${two(t.year % 100)}, ${twelve(t)}:${two(t.second)}${thin}${half(t)}] `,
  },
  {
    system: 'ios',
    words: 'de',
    header: (t) => `[${two(t.day)}.${two(t.month)}.${two(t.year % 100)}, ${clock(t)}:${two(t.second)}] `,
  },
  {
    system: 'android',
    words: 'fr',
    header: (t) => `${two(t.day)}/${two(t.month)}/${t.year} à ${clock(t)} - `,
  },
  {
    system: 'android',
    words: 'en',
    header: (t) => `${t.month}/${t.day}/${two(t.year % 100)}, ${twelve(t)}${thin}${half(t)} - `,
  },
];

/** The notices in the telephone's language; wording from memory of such exports (formats.md 8). */
const words = {
  en: {
    safe: 'Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.',
    made: (by: string, title: string) => `${by} created group "${title}"`,
    added: (by: string, who: string) => `${by} added ${who}`,
    left: (who: string) => `${who} left`,
    code: (who: string) => `Your security code with ${who} changed. Tap to learn more.`,
    media: { ios: 'image omitted', android: '<Media omitted>' },
    deleted: 'This message was deleted',
    edited: '<This message was edited>',
    call: (minutes: number) => `Voice call, ${minutes} min`,
    missed: 'Missed voice call',
    you: 'You',
    file: (name: string) => `WhatsApp Chat with ${name}.txt`,
  },
  de: {
    safe: 'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen oder anhören, nicht einmal WhatsApp. Tippe, um mehr zu erfahren.',
    made: (by: string, title: string) => `${by} hat die Gruppe „${title}“ erstellt.`,
    added: (by: string, who: string) => `${by} hat ${who} hinzugefügt.`,
    left: (who: string) => `${who} hat die Gruppe verlassen.`,
    code: (who: string) =>
      `Deine Sicherheitsnummer für ${who} hat sich geändert. Tippe, um mehr zu erfahren.`,
    media: { ios: 'Bild weggelassen', android: '<Medien ausgeschlossen>' },
    deleted: 'Diese Nachricht wurde gelöscht.',
    edited: '<Diese Nachricht wurde bearbeitet.>',
    call: (minutes: number) => `Sprachanruf, ${minutes} Min.`,
    missed: 'Verpasster Sprachanruf',
    you: 'Du',
    file: (name: string) => `WhatsApp Chat mit ${name}.txt`,
  },
  fr: {
    safe: 'Les messages et les appels sont chiffrés de bout en bout. Aucun tiers, pas même WhatsApp, ne peut les lire ou les écouter. Appuyez pour en savoir plus.',
    made: (by: string, title: string) => `${by} a créé le groupe « ${title} »`,
    added: (by: string, who: string) => `${by} a ajouté ${who}`,
    left: (who: string) => `${who} est parti(e)`,
    code: (who: string) => `Votre code de sécurité avec ${who} a changé. Appuyez pour en savoir plus.`,
    media: { ios: 'image absente', android: '<Médias omis>' },
    deleted: 'Ce message a été supprimé',
    edited: '<Ce message a été modifié>',
    call: (minutes: number) => `Appel vocal, ${minutes} min`,
    missed: 'Appel vocal manqué',
    you: 'Vous',
    file: (name: string) => `Discussion WhatsApp avec ${name}.txt`,
  },
} as const;

export function whatsappFiles(
  world: World,
  chats: readonly Chat[],
  names: ChatNames,
): { file: SampleFile; chat: Chat }[] {
  const root = createRandom(`whatsapp/${world.seed}`);
  const mine = Math.abs(world.seed) % phones.length;
  const taken = new Map<string, number>();
  return chats
    .filter((chat) => chat.channel === 'whatsapp')
    .map((chat, i) => {
      const random = root.fork(String(i));
      // A few were kept from the telephone before.
      const phone = phones[random.chance(0.15) ? (mine + 2) % phones.length : mine] as Phone;
      const title = chat.title ?? shownAs(chat.members[0], names);
      const text = chatText(world, chat, title, phone, names, random);
      const safe = title.replaceAll(/[/\\:*?"<>|]/g, '_');
      const path = phone.system === 'ios' ? `WhatsApp Chat - ${safe}.zip` : words[phone.words].file(safe);
      const again = taken.get(path) ?? 0;
      taken.set(path, again + 1);
      const numbered = again === 0 ? path : path.replace(/(\.\w+)$/, ` (${again})$1`);
      const bytes = new TextEncoder().encode(text);
      return {
        chat,
        file: {
          path: `WhatsApp/${numbered}`,
          bytes: phone.system === 'ios' ? zip([{ path: '_chat.txt', bytes }], world.now) : bytes,
        },
      };
    });
}

function shownAs(life: Life | undefined, names: ChatNames): string {
  return life ? (names.inPhone(life) ?? names.phone(life)) : 'Group';
}

function chatText(
  world: World,
  chat: Chat,
  title: string,
  phone: Phone,
  names: ChatNames,
  random: Random,
): string {
  const say = words[phone.words];
  const ios = phone.system === 'ios';
  const group = chat.title !== undefined;
  const mark = ios ? '\u{200e}' : '';
  const head = (at: number): string =>
    phone.header(
      Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(homeZone).toPlainDateTime(),
    );
  // In a round, whoever is not in my telephone stands under the name they gave themselves.
  const author = (id: string): string => {
    if (id === 'me') return world.me.name;
    const life = chat.members.find((it) => it.id === id) as Life;
    const known = names.inPhone(life);
    if (known !== undefined) return known;
    if (!group) return names.phone(life);
    const own = names.ownName(life, 'whatsapp');
    return `~${thin}${`${own.given} ${own.family}`.trim()}`;
  };
  // iOS gives notices an author: the round, or the other one.
  const notice = (at: number, text: string): string =>
    `${mark}${head(at)}${ios ? `${title}: ${mark}` : ''}${text}`;
  const out: string[] = [notice(chat.since, say.safe)];
  if (group) {
    const [maker] = chat.members;
    out.push(notice(chat.since, say.made(maker ? author(maker.id) : say.you, title)));
    for (const life of chat.members.slice(1))
      out.push(notice(chat.since + 1000, say.added(maker ? author(maker.id) : say.you, author(life.id))));
  }
  for (const line of chat.lines) {
    if (!group && random.chance(0.002)) out.push(notice(line.at, say.code(title)));
    const body = bodyOf(line, phone, ios && line.kind !== 'text' && line.kind !== 'edited' ? mark : '');
    out.push(`${ios && line.kind === 'media' ? mark : ''}${head(line.at)}${author(line.from)}: ${body}`);
  }
  const gone = chat.members.at(-1);
  if (group && gone && chat.members.length > 4 && random.chance(0.3))
    out.push(notice((chat.lines.at(-1)?.at ?? chat.since) + 1000, say.left(author(gone.id))));
  const bom = random.chance(0.1) ? '\u{feff}' : '';
  return `${bom}${out.join(ios ? '\r\n' : '\n')}${ios ? '\r\n' : '\n'}`;
}

function bodyOf(line: ChatLine, phone: Phone, mark: string): string {
  const say = words[phone.words];
  switch (line.kind) {
    case 'media':
      return `${mark}${say.media[phone.system]}`;
    case 'deleted':
      return `${mark}${say.deleted}`;
    case 'call':
      return `${mark}${say.call(Math.max(1, Math.round((line.seconds ?? 60) / 60)))}`;
    case 'missed':
      return `${mark}${say.missed}`;
    case 'edited':
      return `${line.text} \u{200e}${say.edited}`;
    default:
      return line.text;
  }
}
