// Writes the Google account of an invented world as the CSV that Google Contacts exports, in both generations
// (formats.md 3): the columns depend on the data, several values of one cell are joined by ` ::: `, and "Other Contacts"
// are the addresses that Google collected by itself.
import { csvText } from './csv.ts';
import type { Card, Life, World } from './life.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleFile } from './zip.ts';

export type GoogleGeneration = 'old' | 'new';

interface Entry {
  readonly given: string;
  readonly family: string;
  readonly birthday: string;
  readonly company: string;
  readonly title: string;
  readonly note: string;
  readonly labels: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export function googleCsv(world: World, generation: GoogleGeneration): SampleFile {
  const random = createRandom(`google/${world.seed}`);
  const kept = world.people.flatMap((life) =>
    life.googleCard ? [entryOf(life, life.googleCard, random)] : [],
  );
  const entries = [...kept, ...collected(world, random)];
  const text = generation === 'new' ? newCsv(entries) : oldCsv(entries);
  return {
    path: generation === 'new' ? 'contacts.csv' : 'google.csv',
    bytes: new TextEncoder().encode(text),
  };
}

function entryOf(life: Life, card: Card, random: Random): Entry {
  const family = life.relation === 'family' && random.chance(0.2) ? ' ::: Family' : '';
  return {
    given: card.name.given,
    family: card.name.family,
    birthday: card.birthday?.startsWith('--') ? ` ${card.birthday}` : (card.birthday ?? ''),
    company: card.company ?? '',
    title: card.title ?? '',
    note: random.chance(0.04) ? 'Spare key at the neighbours\nring twice' : '',
    labels: `* myContacts${family}`,
    // The same number typed twice stands in one cell.
    emails: card.emails,
    phones: card.phones,
  };
}

/** What Google collected: addresses once written to, some without a name, and leavings of a SIM card. */
function collected(world: World, random: Random): Entry[] {
  const empty = { birthday: '', company: '', title: '', note: '', phones: [], labels: '* Other Contacts' };
  const correspondents = world.people.filter((life) => !life.card && life.level < 3 && random.chance(0.1));
  return [
    ...correspondents.map((life) => ({
      ...empty,
      given: random.chance(0.5) ? life.given : (life.emails[0] ?? ''),
      family: random.chance(0.5) ? life.family : '',
      emails: life.emails.slice(0, 1),
    })),
    { ...empty, given: '3966', family: 'SBI', emails: [] },
    { ...empty, given: 'noreply', family: '', emails: ['noreply@shop.example'] },
  ];
}

const most = (entries: readonly Entry[], of: 'emails' | 'phones'): number =>
  Math.max(1, ...entries.map((entry) => entry[of].length));

const blank = (count: number): string[] => Array.from({ length: count }, () => '');

/** Label and value for each of `count` places. */
function places(values: readonly string[], count: number, label: string): string[] {
  return Array.from({ length: count }, (_, i) => {
    const value = values[i] ?? '';
    return [value === '' ? '' : i === 0 ? `* ${label}` : 'Work', value];
  }).flat();
}

function newCsv(entries: readonly Entry[]): string {
  const emails = most(entries, 'emails');
  const phones = most(entries, 'phones');
  const numbered = (count: number, name: string): string[] =>
    Array.from({ length: count }, (_, i) => [`${name} ${i + 1} - Label`, `${name} ${i + 1} - Value`]).flat();
  const header = [
    'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix',
    'Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels',
    ...numbered(emails, 'E-mail'),
    ...numbered(phones, 'Phone'),
  ].join(',');
  const rows = entries.map((it) => {
    const name = [it.given, '', it.family, ...blank(7)];
    const more = [it.company, it.title, '', it.birthday, it.note, '', it.labels];
    return [...name, ...more, ...places(it.emails, emails, 'Home'), ...places(it.phones, phones, 'Mobile')];
  });
  return `\u{feff}${csvText(header, rows)}`;
}

function oldCsv(entries: readonly Entry[]): string {
  const emails = most(entries, 'emails');
  // One place for numbers here: several are joined in its cell.
  const numbered = (count: number, name: string): string[] =>
    Array.from({ length: count }, (_, i) => [`${name} ${i + 1} - Type`, `${name} ${i + 1} - Value`]).flat();
  const header = [
    'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi',
    'Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information',
    'Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership',
    ...numbered(emails, 'E-mail'),
    ...numbered(1, 'Phone'),
    'Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title',
    'Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description',
  ].join(',');
  const rows = entries.map((it) => {
    const name = [`${it.given} ${it.family}`.trim(), it.given, '', it.family, ...blank(10)];
    const more = [it.birthday, ...blank(10), it.note, '', '', it.labels];
    const phone = it.phones.length > 0 ? [it.phones.join(' ::: ')] : [];
    const work = ['', it.company, '', it.title, ...blank(4)];
    return [...name, ...more, ...places(it.emails, emails, 'Home'), ...places(phone, 1, 'Mobile'), ...work];
  });
  return csvText(header, rows);
}
