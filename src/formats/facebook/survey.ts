// The first look through a download: threads with all their parts, who is in each, your friends, and which of all these names is yours.
import { foldName } from '#domain/name-folding.ts';
import { type Party, tidyName } from '#formats/chat/conversation.ts';
import { fieldsOf, listOf, readJsonItems, textIn } from '#formats/chat/json-items.ts';
import type { InputFile } from '#formats/format.ts';
import { detach, textOf } from '#formats/text.ts';
import { type FileKind, type Messenger, messengerOf, threadIn } from './files.ts';
import { mended } from './mojibake.ts';

export interface ThreadFile {
  readonly file: InputFile;
  readonly kind: FileKind;
  readonly messenger: Messenger;
  readonly title: string;
  /** Names as shown, by their fold. */
  readonly names: ReadonlyMap<string, string>;
  readonly id: string;
  readonly box: string;
  readonly cutOff: boolean;
  readonly broken: number;
}

/** A name as shown. */
export const nameIn = (value: unknown): string => tidyName(mended(textIn(value)));

const gone =
  /^(?:(?:facebook|instagram)[ -]?(?:user|nutzer(?:in)?|gebruiker|användare|bruger|bruker|käyttäjä|kullanıcısı|felhasználó)|(?:utilisat(?:eur|rice)|usuari[oa]|utente|utilizador|użytkownik|пользователь|uživatel)(?: de| di| do| da)? (?:facebook|instagram)a?)$/iu;

/** An account that is gone: all such have one name. */
export function isGone(name: string): boolean {
  return name === '' || gone.test(name);
}

export async function surveyThread(
  file: InputFile,
  kind: FileKind,
  onBytes: (count: number) => void,
): Promise<ThreadFile> {
  const names = new Map<string, string>();
  const note = (name: string): void => {
    if (name === '' || names.size > 20_000) return;
    const id = foldName(name);
    if (!names.has(id)) names.set(detach(id), detach(name));
  };
  const outline = await readJsonItems(textOf(file, onBytes), ({ value }) => {
    const it = fieldsOf(value);
    note(nameIn(it['sender_name'] ?? it['senderName']));
  });
  const root = fieldsOf(outline.value);
  for (const one of listOf(root['participants']))
    note(nameIn(typeof one === 'string' ? one : fieldsOf(one)['name']));
  const title = nameIn(root['title'] ?? root['threadName']);
  return {
    file,
    kind,
    messenger: messengerOf(file),
    // The files of the secure storage number their threads.
    title: kind === 'secure' ? title.replace(/_\d+$/, '') : title,
    names,
    ...threadIn(file.path),
    cutOff: outline.cutOff,
    broken: outline.broken,
  };
}

export interface Friend {
  readonly name: string;
  /** Seconds since 1970; 0 unknown. */
  readonly since: number;
}

/** A file without messages, whole. */
export async function readWhole(file: InputFile): Promise<unknown> {
  let text = '';
  for await (const piece of textOf(file)) text += piece;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function friendsIn(value: unknown): Friend[] {
  const root = fieldsOf(value);
  const list = Array.isArray(value) ? value : listOf(root['friends_v2'] ?? root['friends']);
  return list.map((one) => {
    const it = fieldsOf(one);
    const since = Number(it['timestamp']);
    return { name: nameIn(it['name']), since: Number.isFinite(since) ? since : 0 };
  });
}

/** The name of the account: of Facebook's profile, or of Instagram's. */
export function profileName(value: unknown): string {
  const root = fieldsOf(value);
  const name = fieldsOf(fieldsOf(root['profile_v2'])['name'])['full_name'];
  if (name !== undefined) return nameIn(name);
  const user = fieldsOf(listOf(root['profile_user'])[0]);
  return nameIn(fieldsOf(fieldsOf(user['string_map_data'])['Name'])['value']);
}

/** Which names are yours, by messenger: of the profile, as you said, and whoever is in all threads. */
export function ownNames(
  threads: readonly ThreadFile[],
  profile: string,
  said: readonly string[],
): Set<string> {
  const own = new Set([profile, ...said].map((name) => foldName(name)).filter((name) => name !== ''));
  if (threads.some(({ names }) => [...names.keys()].some((id) => own.has(id)))) return own;
  const counts = new Map<string, number>();
  for (const { names } of threads) for (const id of names.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const whole = new Set(threads.map(threadKey)).size;
  const everywhere = [...counts].filter(([, count]) => count === threads.length).map(([id]) => id);
  if (whole > 1 && everywhere.length === 1) return new Set([...own, everywhere[0]!]);
  for (const { names, title } of threads) {
    // Between two a thread is called after the other.
    const ids = [...names.keys()];
    const rest = ids.filter((id) => id !== foldName(title));
    if (ids.length === 2 && rest.length === 1) own.add(rest[0]!);
  }
  return own;
}

/** The parts of one thread have one key. */
export function threadKey({ messenger, id, title, names, kind, file }: ThreadFile): string {
  if (id !== '') return `${messenger}/${id}`;
  if (title !== '' || names.size > 0)
    return `${messenger}/${kind}/${title}/${[...names.keys()].toSorted().slice(0, 20).join('/')}`;
  return `${messenger}/${file.path}`;
}

/** Your friends as parties by folded name; of friends of one name each is somebody, and neither is whoever writes under it. */
export function friendParties(
  messenger: Messenger,
  friends: readonly Friend[],
): { readonly parties: ReadonlyMap<string, Party>; readonly twins: readonly Party[] } {
  const parties = new Map<string, Party>();
  const twins: Party[] = [];
  for (const [id, some] of Map.groupBy(
    friends.filter(({ name }) => !isGone(name)),
    ({ name }) => foldName(name),
  )) {
    const distinct = [...new Map(some.map((one) => [one.since, one])).values()];
    for (const { name, since } of distinct) {
      const key = `${messenger}:${id}${distinct.length > 1 ? `/${since}` : ''}`;
      const day = since > 0 && since < 8_000_000_000 ? new Date(since * 1000).toISOString().slice(0, 10) : '';
      const party: Party = { key, name, known: true, extra: [['Facebook friend', day]] };
      if (distinct.length > 1) twins.push(party);
      else parties.set(id, party);
    }
  }
  return { parties, twins };
}
