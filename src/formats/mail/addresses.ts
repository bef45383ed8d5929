// Address lists. `Name <a@b>` and `a@b` are read here, because nearly all are that; the rest by postal-mime's parser.
import { addressParser } from 'postal-mime';
import { detach } from '#formats/text.ts';
import { decodeText, lettersOf, rawWordsWritten, wordsDecoded } from './words.ts';

export interface MailAddress {
  /** Lower-case. */
  readonly address: string;
  /** As written, decoded; '' where there is none. */
  readonly name: string;
}

/** Nobody writes to so many by hand. Chosen: what stands behind is counted as one more. */
const MOST_ADDRESSES = 2000;
/** Longer lists are cut before they are parsed. */
const MOST_LETTERS = 200_000;

const plain = /^<?([A-Za-z0-9._%+=~$!#&'*/?^`{|}-]{1,120}@[A-Za-z0-9.-]{1,200})>?$/;
const named =
  /^(?:"([^"\\<>=]*)"|([^"\\<>@,;:()=]*[^"\\<>@,;:()=\s]))?\s*<([A-Za-z0-9._%+=~$!#&'*/?^`{|}-]{1,120}@[A-Za-z0-9.-]{1,200})>$/;

/** All addresses of a header; groups are opened, empty ones (`undisclosed-recipients:;`) give none. */
export function readAddresses(raw: string): readonly MailAddress[] {
  if (raw === '') return [];
  const held = read.get(raw);
  if (held) return held;
  const found = parseList(raw);
  if (raw.length <= MOST_KEPT_LETTERS) {
    if (read.size >= MOST_KEPT) read.clear();
    read.set(detach(raw), found);
  }
  return found;
}

/** The same few lists stand on most messages of a mailbox: yours above all. */
const read = new Map<string, readonly MailAddress[]>();
const MOST_KEPT = 10_000;
const MOST_KEPT_LETTERS = 200;

/** Lets go of what was remembered: the mailbox is read. */
export function forgetAddresses(): void {
  read.clear();
}

function parseList(raw: string): MailAddress[] {
  const simple = plain.exec(raw);
  if (simple) return [{ address: simple[1]!.toLowerCase(), name: '' }];
  const one = named.exec(raw);
  if (one) {
    const name = one[1] ?? one[2] ?? '';
    return [{ address: one[3]!.toLowerCase(), name: decodeText(name.trim()) }];
  }
  if (
    !raw.includes('"') &&
    !raw.includes('(') &&
    !raw.includes(':') &&
    !raw.includes('=?') &&
    raw.length < 4000
  ) {
    const pieces = raw.split(',');
    const found: MailAddress[] = [];
    for (const piece of pieces) {
      const trimmed = piece.trim();
      if (trimmed === '') continue;
      const simple = plain.exec(trimmed);
      const one = simple ? undefined : (named.exec(trimmed) ?? undefined);
      if (!simple && !one) return parse(raw);
      found.push(
        simple
          ? { address: simple[1]!.toLowerCase(), name: '' }
          : { address: one![3]!.toLowerCase(), name: decodeText((one![1] ?? one![2] ?? '').trim()) },
      );
    }
    return found;
  }
  return parse(raw);
}

function parse(raw: string): MailAddress[] {
  const text = lettersOf(rawWordsWritten(raw.slice(0, MOST_LETTERS)));
  try {
    const found: MailAddress[] = [];
    for (const { address = '', name } of addressParser(text, { flatten: true })) {
      const clean = tidyAddress(address);
      if (clean !== '') found.push({ address: clean, name: wordsDecoded(name ?? '') });
      if (found.length >= MOST_ADDRESSES) break;
    }
    return found;
  } catch {
    return [...text.matchAll(/[^\s<>,;:"()]+@[A-Za-z0-9.-]+/g)]
      .slice(0, MOST_ADDRESSES)
      .map(([address]) => ({ address: tidyAddress(address), name: '' }))
      .filter(({ address }) => address !== '');
  }
}

/** Without obsolete comments and routes (`@machine.tld:mary@x`), lower-case; '' for what is no address. */
export function tidyAddress(raw: string): string {
  let address = raw
    .replace(/\([^()]*\)/g, '')
    .replace(/^@[^:]*:/, '')
    .replace(/^mailto:/i, '')
    .trim();
  address = address.replace(/^["'<\s]+|["'>\s.,;]+$/g, '');
  return /^[^\s@<>"]{1,200}@[^\s@<>"]{1,250}$/.test(address) ? address.toLowerCase() : '';
}
