// What speaks for two being one person, and against it: one short line each.
import type { Circumstance } from '#domain/linkage/circumstance-evidence.ts';
import type { NameEvidence } from '#domain/linkage/name-evidence.ts';
import { type Sentence, text, type Values } from './voice.ts';
import { birthdayInWords } from './web/when.ts';

export const likenessWords = {
  'name-equal': () => 'Both have the same name.',
  'name-spelling': (it) => `${both(it)} may be one name, spelt in two ways.`,
  'name-nickname': (it) => `${both(it)} may be one name, one of them short or familiar.`,
  'name-initial': (it) => `${both(it)} may be one name, with an initial.`,
  'name-more-words': (it) => `${both(it)}: one name is a part of the other.`,
  'name-mail': (it) => `${both(it)}: the address of one is made of the name of the other.`,
  'name-part': (it) => `${both(it)} have a part of their names in common.`,
  'name-other': (it) => `${both(it)} are different names.`,
  'same-address': (it) => `Both have the address ${text(it, 'value')}.`,
  'same-number': (it) => `Both have the number ${text(it, 'value')}.`,
  'same-employer': (it) => `Both are or were at ${text(it, 'organisation')}.`,
  'mail-of-employer': (it) =>
    `One has an address at ${text(it, 'domain')}, the other is or was at ${text(it, 'organisation')}.`,
  'same-domain': (it) => `Both have an address at ${text(it, 'domain')}.`,
  'other-employer': () => 'Against it: they work at different places, as far as is known.',
  'same-title': (it) => `Both have the title ${text(it, 'value')}.`,
  'same-place': (it) => `Both are in ${text(it, 'value')}.`,
  'same-birthday': (it) => `Both have the birthday ${birthdayInWords(text(it, 'day'))}.`,
} satisfies Readonly<Record<`name-${NameEvidence['how']}` | Circumstance['code'], Sentence>>;

function both(it: Values): string {
  return `“${text(it, 'one')}” and “${text(it, 'two')}”`;
}
