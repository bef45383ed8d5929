// Which file of a download is what. Folders were renamed again and again (formats.md 2), so it is the end of a path that counts, and what the
// file says: `…/messages/inbox/ana_123/message_1.json`, `…/friends/your_friends.json`, the flat files of Messenger's secure storage.
import { baseName, endingOf } from '#formats/file-look.ts';
import type { InputFile } from '#formats/format.ts';
import { headTextOf } from '#formats/text.ts';
import { mended } from './mojibake.ts';

export type Messenger = 'facebook' | 'instagram';
/** `thread`: messages of Facebook or Instagram; `secure`: of Messenger's storage of encrypted chats. */
export type FileKind = 'thread' | 'secure' | 'friends' | 'profile' | 'html';

const boxes = 'inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover|legacy_threads';
const threadPath = new RegExp(`(?:^|/)messages/(${boxes})/([^/]+)/message_\\d+\\.(?:json|html)$`, 'i');
const htmlPath = /(?:^|\/)(?:start_here|index|message_\d+|your_friends|friends)\.html?$/i;

export async function kindOfFile(file: InputFile): Promise<FileKind | undefined> {
  const ending = endingOf(file.path);
  const name = baseName(file.path);
  if (ending === 'html' || ending === 'htm') {
    if (!htmlPath.test(file.path)) return undefined;
    const { text } = await headTextOf(file, 8192);
    const theirs = /facebook|instagram|\bmeta\b/i.test(text) || threadPath.test(file.path);
    return theirs && !/class="page_wrap|tgme_/.test(text) ? 'html' : undefined;
  }
  if (ending !== 'json') return undefined;
  const { text } = await headTextOf(file, 16_384);
  if (!/^\s*[{[]/.test(text)) return undefined;
  if (
    /"friends_v2"\s*:/.test(text) ||
    (/^(?:your_)?friends(?:_\d+)?\.json$/i.test(name) && /"(?:friends|timestamp)"\s*:/.test(text))
  )
    return 'friends';
  if (
    /"profile_(?:v2|user)"\s*:/.test(text) ||
    (/^(?:profile_|personal_)information\.json$/i.test(name) && /"(?:full_name|Name)"/.test(text))
  )
    return 'profile';
  if (/"senderName"\s*:/.test(text) && /"(?:participants|threadName|messages)"\s*:/.test(text))
    return 'secure';
  if (/"participants"\s*:\s*\[\s*"/.test(text) && /"threadName"\s*:/.test(text)) return 'secure';
  if (/"sender_name"\s*:/.test(text) && /"(?:timestamp_ms|messages)"\s*:/.test(text)) return 'thread';
  return threadPath.test(file.path) && /"(?:participants|messages)"\s*:/.test(text) ? 'thread' : undefined;
}

export function messengerOf(file: InputFile): Messenger {
  return /instagram/i.test(`${file.from ?? ''}/${file.path}`) ? 'instagram' : 'facebook';
}

/** Of `…/messages/inbox/anaruiz_7000000000013/message_2.json`: the box, and the number of the thread. */
export function threadIn(path: string): { readonly box: string; readonly id: string } {
  const [, box = '', folder = ''] = threadPath.exec(path) ?? [];
  return { box: box.toLowerCase(), id: /_(\d{5,})$/.exec(mended(folder))?.[1] ?? '' };
}

/** The day in `facebook-juma-2026-11-20-x7Qp2.zip`, of the zip or of its folder; '' where none says. */
export function exportDay(files: readonly InputFile[]): string {
  let newest = '';
  for (const { path, from } of files) {
    for (const [, day = ''] of `${from ?? ''}/${path}`.matchAll(
      /(?:facebook|instagram|meta)-[^/]*?(\d{4}-\d\d-\d\d)/gi,
    ))
      if (day > newest) newest = day;
  }
  return newest;
}
