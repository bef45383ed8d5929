// Makes names for invented people, and what is made from names: profile slugs, mail addresses, and telephone numbers out of
// the ranges that are reserved for fiction (Ofcom for the UK, 555-0100 to 555-0199 for North America).
import {
  compoundEnds,
  compoundStarts,
  lastNameDecorations,
  nameLists,
  originWeights,
  type NameList,
  type NameOrigin,
} from './lists/names.ts';
import { mailHosts } from './lists/places.ts';
import type { ShownName } from './life.ts';
import type { Random } from './random.ts';

export interface MadeName extends ShownName {
  readonly full: string;
}

const latinOrigins = (Object.keys(nameLists) as NameOrigin[]).filter(
  (origin) => !('script' in nameLists[origin]),
);

export function fullName(name: ShownName, script?: NameList['script']): string {
  if (script === 'cjk') return name.family + name.given;
  return name.family === '' ? name.given : `${name.given} ${name.family}`;
}

export function makeName(random: Random): MadeName {
  const list: NameList = nameLists[random.weighted(originWeights)];
  const given = random.pick(list.given);
  if (list.script) {
    const name = { given, family: random.pick(list.family) };
    return { ...name, full: fullName(name, list.script) };
  }
  // People move and marry: a third bear a family name from elsewhere, or one that was put together for this world.
  let family = random.pick(list.family);
  if (random.chance(0.2)) family = random.pick(compoundStarts) + random.pick(compoundEnds);
  else if (random.chance(0.15)) family = random.pick(nameLists[random.pick(latinOrigins)].family);
  // Families that joined: a second name from anywhere.
  if (!/[- ]/.test(family) && random.chance(0.06)) {
    const other = random.pick(nameLists[random.pick(latinOrigins)].family);
    if (!/[- ]/.test(other) && other !== family) family = `${family}-${other}`;
  }
  const name = { given, family };
  return { ...name, full: fullName(name) };
}

/** As typed on LinkedIn: degrees, pronouns and emoji behind the last name. */
export function decorate(name: ShownName, random: Random): ShownName {
  return { given: name.given, family: `${name.family}${random.pick(lastNameDecorations)}` };
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'e',
};

/** Lower case, letters and digits of any script, words joined by `-`; Latin letters without their marks. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll(/[ßøłđıæœþðə]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A profile slug that nobody has: the tail says that it was invented. */
export function profileSlug(name: string, number: number): string {
  return `${slugOf(name)}-0gt${number.toString(36).padStart(3, '0')}`;
}

/** The part of an address before the `@`; plain letters, so names of other scripts get a number alone. */
export function mailbox(name: string, number: number, random: Random): string {
  const words = slugOf(name)
    .replaceAll(/[^a-z0-9-]/g, '')
    .split('-')
    .filter((word) => word !== '');
  const first = words[0] ?? `reader${number}`;
  const last = words.at(-1) ?? first;
  if (words.length < 2) return `${first}${number}`;
  return random.pick([
    `${first}.${last}`,
    `${first}${last}`,
    `${first[0]}.${last}`,
    `${first}_${last}${number % 90}`,
  ]);
}

/** A private address, different for each number. */
export function privateEmail(name: string, number: number, random: Random): string {
  const box = mailbox(name, number, random);
  return `${box}${/\d$/.test(box) ? '.' : ''}${number}@${random.pick(mailHosts)}`;
}

export function workEmail(name: string, company: string, random: Random, number: number): string {
  return `${mailbox(name, number, random)}.${number}@${slugOf(company)}.example`;
}

const ukCities = [
  '20 7946 0',
  '113 496 0',
  '114 496 0',
  '115 496 0',
  '116 496 0',
  '117 496 0',
  '118 496 0',
  '121 496 0',
  '131 496 0',
  '141 496 0',
  '151 496 0',
  '161 496 0',
  '191 498 0',
  '1632 960',
] as const;

/** About 20,000 numbers, then the same again: each from a range in which no line is ever connected. */
export function phoneNumber(number: number): string {
  const at = number % 20_000;
  const three = String(at % 1000).padStart(3, '0');
  if (at < 1000) return `+44 7700 900${three}`;
  if (at < 15_000) return `+44 ${ukCities[Math.floor(at / 1000) - 1]}${three}`;
  const rest = at - 15_000;
  return `+1 ${200 + (Math.floor(rest / 100) % 50) * 11 + 1} 555 01${String(rest % 100).padStart(2, '0')}`;
}
