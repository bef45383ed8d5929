// The natural key of a card: what makes the same card of the next export the same record (formats.md 5).
// Also the fingerprint that keeps two different cards with one key apart.
import type { ContactRecord } from '#domain/source-record.ts';

const longestUid = 300;

/** UID, else the set of e-mail addresses, else numbers with the name, else the name. */
export function keyOf(card: Omit<ContactRecord, 'key'>, uid: string | undefined): string {
  if (uid) return `vcard:uid:${shortUid(uid)}`;
  const mails = unique(card.emails.map((email) => email.value.toLowerCase()));
  if (mails.length > 0) return `vcard:mail:${mails.join(',')}`;
  const numbers = unique(
    card.phones.map((phone) => phone.value.replace(/[^0-9]/g, '')).filter((digits) => digits !== ''),
  );
  if (numbers.length > 0) return `vcard:tel:${numbers.join(',')}/${folded(card.name.full)}`;
  return `vcard:name:${folded(card.name.full)}`;
}

export function shortUid(uid: string): string {
  return uid.length > longestUid ? `${uid.slice(0, longestUid)}~${fingerprint(uid)}` : uid;
}

/** Says of each record whether it is new, the same again, or another one under a key already taken (then with a key of its own). */
export class KeyKeeper {
  #seen = new Map<string, Set<string> | string>();

  /** The record with a key that no other record of this reading has; undefined where this very record came before. */
  keep(record: ContactRecord): ContactRecord | undefined {
    // The UID is in the key and in what is kept verbatim.
    const { key } = record;
    const print = fingerprint(contentOf(record));
    const before = this.#seen.get(key);
    if (before === undefined) {
      this.#seen.set(key, print);
      return record;
    }
    const prints = typeof before === 'string' ? new Set([before]) : before;
    if (prints.has(print)) return undefined;
    prints.add(print);
    this.#seen.set(key, prints);
    return { ...record, key: `${key}#${print}` };
  }
}

function contentOf(record: ContactRecord): string {
  if (record.uid === undefined) return JSON.stringify(record);
  const { uid: _uid, ...content } = record;
  return JSON.stringify(content);
}

const unique = (values: string[]): string[] => [...new Set(values)].sort();

/** Lower case, one form of each accent, single spaces. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** 64 bits of a text in base 36 (two rounds of cyrb-style mixing): to tell texts apart, not to keep secrets. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0');
}
