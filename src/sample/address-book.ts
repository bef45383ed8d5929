// Writes the address book of an invented world as vCards: 3.0 as Apple or Google write them, 2.1 as an old Android phone did
// (quoted-printable, soft line breaks without leading space). Only people who have a card are in it.
import { createHash } from 'node:crypto';
import type { Card, Life, World } from './life.ts';
import type { SampleFile } from './zip.ts';

export type AddressBookKind = 'apple' | 'google' | 'android';

/** One `.vcf` file with one card for each person who has one. */
export function addressBook(world: World, kind: AddressBookKind): SampleFile {
  const cards = world.people.flatMap((life) =>
    life.card ? [writers[kind](life, life.card, world.seed)] : [],
  );
  const path = { apple: 'contacts.vcf', google: 'Google contacts.vcf', android: '00001.vcf' }[kind];
  return { path, bytes: new TextEncoder().encode(cards.join('')) };
}

const writers: Record<AddressBookKind, (life: Life, card: Card, seed: number) => string> = {
  apple: appleCard,
  google: googleCard,
  android: androidCard,
};

const escape = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(',', '\\,').replaceAll(';', '\\;');

/** Chinese, Japanese and Korean names are written family name first, without a space. */
const fullName = (card: Card): string =>
  /\p{Script=Han}|\p{Script=Hangul}/u.test(card.name.family)
    ? card.name.family + card.name.given
    : `${card.name.given} ${card.name.family}`.trim();

function uid(life: Life, seed: number): string {
  const hash = createHash('sha256').update(`card/${seed}/${life.id}`).digest('hex').toUpperCase();
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}:ABPerson`;
}

function appleCard(life: Life, card: Card, seed: number): string {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', 'PRODID:-//Apple Inc.//macOS 26.1//EN'];
  lines.push(`N:${escape(card.name.family)};${escape(card.name.given)};;;`, `FN:${escape(fullName(card))}`);
  if (card.nickname) lines.push(`NICKNAME:${escape(card.nickname)}`);
  if (card.company) lines.push(`ORG:${escape(card.company)};`);
  if (card.title) lines.push(`TITLE:${escape(card.title)}`);
  card.emails.forEach((email, i) =>
    lines.push(`EMAIL;type=INTERNET;type=${i === 0 ? 'HOME;type=pref' : 'WORK'}:${email}`),
  );
  card.phones.forEach((phone, i) =>
    lines.push(i === 0 ? `TEL;type=CELL;type=VOICE;type=pref:${phone}` : `item1.TEL:${phone}`),
  );
  if (card.phones.length > 1) lines.push('item1.X-ABLabel:_$!<Other>!$_');
  if (card.town) lines.push(`item2.ADR;type=HOME;type=pref:;;;${escape(card.town)};;;`, 'item2.X-ABADR:gb');
  if (card.note) lines.push(`NOTE:${escape(card.note)}`);
  if (card.birthday?.startsWith('--'))
    lines.push(`BDAY;X-APPLE-OMIT-YEAR=1604:1604-${card.birthday.slice(2)}`);
  else if (card.birthday) lines.push(`BDAY:${card.birthday}`);
  lines.push(`UID:${uid(life, seed)}`, 'END:VCARD');
  return lines.map((line) => fold(line)).join('\r\n') + '\r\n';
}

function googleCard(_life: Life, card: Card): string {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `FN:${escape(fullName(card))}`];
  lines.push(`N:${escape(card.name.family)};${escape(card.name.given)};;;`);
  if (card.nickname) lines.push(`NICKNAME:${escape(card.nickname)}`);
  card.emails.forEach((email, i) =>
    lines.push(i === 0 ? `EMAIL;TYPE=INTERNET;TYPE=HOME:${email}` : `EMAIL;TYPE=INTERNET:${email}`),
  );
  card.phones.forEach((phone, i) => lines.push(i === 0 ? `TEL;TYPE=CELL:${phone}` : `TEL:${phone}`));
  if (card.town) lines.push(`item1.ADR:;;;${escape(card.town)};;;`, 'item1.X-ABLabel:');
  if (card.company) lines.push(`ORG:${escape(card.company)}`);
  if (card.title) lines.push(`TITLE:${escape(card.title)}`);
  if (card.birthday) lines.push(`BDAY:${card.birthday}`);
  if (card.note) lines.push(`NOTE:${escape(card.note)}`);
  lines.push('CATEGORIES:myContacts', 'END:VCARD');
  return lines.map((line) => fold(line)).join('\r\n') + '\r\n';
}

function androidCard(_life: Life, card: Card): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:2.1',
    ...quoted('N', [card.name.family, card.name.given, '', '', '']),
  ];
  lines.push(...quoted('FN', [fullName(card)]));
  card.phones.forEach((phone, i) => lines.push(i === 0 ? `TEL;CELL;PREF:${phone}` : `TEL;HOME:${phone}`));
  card.emails.forEach((email, i) => lines.push(i === 0 ? `EMAIL;PREF;HOME:${email}` : `EMAIL;WORK:${email}`));
  if (card.company) lines.push(...quoted('ORG', [card.company]));
  if (card.title) lines.push(...quoted('TITLE', [card.title]));
  if (card.note) lines.push(...quoted('NOTE', [card.note]));
  if (card.birthday && !card.birthday.startsWith('--')) lines.push(`BDAY:${card.birthday}`);
  lines.push('END:VCARD');
  return lines.join('\r\n') + '\r\n';
}

/** A line of vCard 2.1: plain where it can be, else quoted-printable with soft breaks. */
function quoted(name: string, parts: readonly string[]): string[] {
  if (parts.every((part) => /^[\x20-\x7e]*$/.test(part) && !/[=;]/.test(part)))
    return [`${name}:${parts.join(';')}`];
  const pieces = [
    ...parts
      .map((part) => quotedPrintable(part))
      .join(';')
      .matchAll(/=[0-9A-F]{2}|[^]/gu),
  ].map((it) => it[0]);
  const lines: string[] = [];
  let line = `${name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:`;
  for (const piece of pieces) {
    if (line.length + piece.length > 74) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

function quotedPrintable(text: string): string {
  let out = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d && byte !== 0x3b;
    out += plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** No line over 75 octets; never inside a character. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = '';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n ');
}
