// Did this copy come through a mailing list, and is it one where people talk? Lists announce themselves (RFC 2369, 2919), or leave
// their name in Sender, Errors-To or the envelope (Majordomo, Mailman 1, ezmlm).
import type { Head } from './head.ts';
import { type HeaderName, headerSet } from './header-names.ts';

/** Marks of programs that keep lists on which people talk. */
const programMarks = [
  'mailing-list',
  'x-mailing-list',
  'x-beenthere',
  'x-mailman-version',
  'x-ml-name',
  'x-google-group-id',
] as const satisfies readonly HeaderName[];
/** Marks of any list, newsletters too. */
const listMarks = [
  'list-id',
  'list-post',
  ...programMarks,
  'list-unsubscribe',
  'list-help',
] as const satisfies readonly HeaderName[];
const anyProgramMark = headerSet(programMarks);
const anyListMark = headerSet(listMarks);
/** Where a list names its addresses ... */
const addressed = [
  'list-post',
  'x-beenthere',
  'x-mailing-list',
  'mailing-list',
  'list-owner',
  'x-ml-name',
] as const satisfies readonly HeaderName[];
/** ... and who hands its letters on, by an address of the list. */
const sentBy = ['sender', 'errors-to'] as const satisfies readonly HeaderName[];
const naming = [...addressed, 'list-id', ...sentBy] as const;

const listLocal = /^(?:owner-.+|.+-(?:owner|admin|bounces?|request|errors|return(?:-.*)?))$/i;

/** Of newsletters too: which of the two, `discussionList` says. */
export function throughList(head: Head): boolean {
  if (head.hasAny(anyListMark)) return true;
  if (/^(?:bulk|list)$/i.test(head.get('precedence')) || head.has('errors-to') || head.has('x-loop')) {
    const sender = head.addresses('sender')[0] ?? head.addresses('return-path')[0];
    return sender !== undefined && listLocal.test(localOf(sender.address));
  }
  const sender = head.addresses('sender')[0]?.address ?? '';
  if (sender === '') return false;
  const path = head.addresses('return-path')[0]?.address ?? '';
  return /^owner-./i.test(localOf(sender)) || (sender === path && listLocal.test(localOf(sender)));
}

/** Members write to it; a newsletter has a way out and no way in. */
export function discussionList(head: Head): boolean {
  const post = head.get('list-post');
  if (/^\s*no\b/i.test(post)) return false;
  return (
    post !== '' ||
    head.hasAny(anyProgramMark) ||
    (head.has('list-id') &&
      (head.has('list-help') || head.has('list-subscribe') || head.has('list-archive'))) ||
    (head.has('list-id') && !head.has('list-unsubscribe')) ||
    !(head.has('list-unsubscribe') || head.has('list-help'))
  );
}

/** The list's own addresses, lower-case: as a recipient none of them is a person. */
export function listAddresses(head: Head): ReadonlySet<string> {
  // The letters of a list, one after the other, say the same.
  let isSame = true;
  for (const [at, name] of naming.entries()) {
    const value = head.get(name);
    if (lastSaid[at] === value) continue;
    lastSaid[at] = value;
    isSame = false;
  }
  if (!isSame) lastAddresses = addressesOf(head);
  return lastAddresses;
}

const lastSaid: string[] = naming.map(() => '');
let lastAddresses: ReadonlySet<string> = new Set();

function addressesOf(head: Head): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of addressed)
    for (const match of head.get(name).matchAll(/[^\s<>,;:"()]+@[A-Za-z0-9.-]+/g))
      found.add(
        match[0]
          .replace(/^mailto:/i, '')
          .replace(/[?].*$/, '')
          .toLowerCase(),
      );
  const id = /<([^<>@\s]+)\.([^<>@\s.]+\.[^<>@\s]+)>/.exec(head.get('list-id'));
  if (id) found.add(`${id[1]!}@${id[2]!}`.toLowerCase());
  for (const name of sentBy)
    for (const { address } of head.addresses(name)) {
      const at = address.indexOf('@');
      const list = /^(?:owner-(.+)|(.+)-(?:owner|admin|bounces?|request|errors))$/i.exec(
        address.slice(0, at),
      );
      if (list) found.add(`${list[1] ?? list[2]}${address.slice(at)}`).add(address);
    }
  return found;
}

function localOf(address: string): string {
  return address.slice(0, Math.max(0, address.indexOf('@')));
}
