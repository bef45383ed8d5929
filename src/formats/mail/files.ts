// Which files are mail, and how: mbox (many messages), one message a file (.eml, Maildir), Apple's .emlx (its length in the first
// line, a property list behind). Told by content; folders only say what kind of mail it is.
import { baseName } from '#formats/file-look.ts';
import type { InputFile } from '#formats/format.ts';
import { beginsMbox, HEAD_BYTES, type RawMessage } from './splitter.ts';

export type MailFileKind = 'mbox' | 'message' | 'emlx';

/** What tells a file. Chosen: some headers; separators are shorter. */
export const LOOK_HEAD = 4096;

const mailHeader =
  /^(?:return-path|received|delivered-to|message-id|from|to|cc|date|subject|sender|reply-to|mime-version|content-type|content-transfer-encoding|in-reply-to|references|x-mailer|x-gmail-labels|x-gm-thrid|dkim-signature|received-spf|authentication-results|arc-seal|list-id|user-agent|x-mozilla-status|x-account-key|x-uidl|status|envelope-to|x-original-to|x-received|x-[a-z0-9-]+|thread-topic|thread-index|accept-language|content-language|importance|organization|disposition-notification-to|bcc|x-priority)[ \t]*:/i;
const telling = /^(?:from|to|date|subject|message-id|received|mime-version|return-path|delivered-to)[ \t]*:/i;

/** How sure the beginning of a file makes us that it is mail, 0 to 1, and how it lies in the file. */
export function lookOfMail(head: Uint8Array): { kind: MailFileKind; sure: number } | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, LOOK_HEAD))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^[\r\n]+/, '');
  const [first = '', second = ''] = text.split(/\r?\n/, 2);
  if (beginsMbox(first, second) || (first.startsWith('From ') && second.startsWith('>From ')))
    return { kind: 'mbox', sure: 1 };
  const emlx = /^\d{1,12}\s*$/.test(first);
  const lines = (emlx ? text.slice(text.indexOf('\n') + 1) : text).split(/\r?\n/);
  const seen = new Set<string>();
  let known = 0;
  let content = false;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && seen.size > 0) continue;
    const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) {
      // The line of an mbox in front of a single message that somebody saved by hand.
      if (seen.size === 0 && /^>?From /.test(line)) continue;
      if (seen.size < 3) return undefined;
      break;
    }
    if (mailHeader.test(line)) known += 1;
    content ||= /^content-type[ \t]*:/i.test(line);
    if (telling.test(line)) seen.add(name);
    else seen.add('*');
  }
  const told = [...seen].filter((name) => name !== '*').length;
  const kind = emlx ? 'emlx' : 'message';
  if (told < 2 || known < 2) {
    // Cut down to next to nothing, as test files and drafts are.
    if (told === 1 && known > 1 && content) return { kind, sure: 0.4 };
    return /^content-type[ \t]*:[ \t]*multipart\//i.test(lines[0]!) ? { kind, sure: 0.35 } : undefined;
  }
  return { kind, sure: told >= 3 || (emlx && told >= 2) ? 0.9 : 0.5 };
}

/** A message that stands in a file alone: without Apple's first line, a separator, or a byte order mark. */
export function messageOfFile(bytes: Uint8Array): RawMessage {
  let head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES + 512));
  let line = 1;
  let envelope = '';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) head = head.subarray(3);
  while (head[0] === 10 || head[0] === 13) {
    if (head[0] === 10) line += 1;
    head = head.subarray(1);
  }
  const first = head.toString('latin1', 0, 400).split('\n', 1)[0]!;
  if (/^\d{1,12}[ \t]*\r?$/.test(first) || /^>?From /.test(first)) {
    if (!/^\d/.test(first)) envelope = first.replace(/^>/, '').trimEnd();
    const end = head.indexOf(10);
    head = end < 0 ? head.subarray(head.length) : head.subarray(end + 1);
    line += 1;
  }
  return { head: head.subarray(0, HEAD_BYTES), size: bytes.byteLength, line, envelope };
}

/** Maildir keeps its flags in the name: `:2,S`, on other systems `;2,S` or `!2,S`. T is trashed, D a draft. */
export function maildirFlags(path: string): string {
  return /[:;!]2,([A-Za-z]*)$/.exec(baseName(path))?.[1] ?? '';
}

/** What mail programs lay beside their mail: indexes, filters, settings. Worth no word. */
export function isMailLitter(path: string): boolean {
  return /(?:\.msf|\.dat|\.plist|\.lock|\.index|\.ev-summary|\.cmeta|\.ibex\.index(?:\.data)?|\.toc|\.sbd)$|(?:^|\/)(?:table_of_contents|dovecot[\w.-]*|courierimap[\w.-]*|maildirfolder|subscriptions|popstate\.dat|filterlog\.html|\.uidvalidity)$/i.test(
    path,
  );
}

export function isInside(file: InputFile, folder: RegExp): boolean {
  return file.path
    .split('/')
    .slice(0, -1)
    .some((part) => folder.test(part));
}
