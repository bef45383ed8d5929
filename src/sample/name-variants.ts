// The same person under another name in another file: nickname, initial, the first name alone, marks lost, a name by marriage,
// another script, the word for what they are to me.
import type { ShownName } from './life.ts';
import { kinWords, nicknames, otherScripts } from './lists/name-variants.ts';
import { makeName } from './names.ts';
import type { Random } from './random.ts';

const withoutMarks = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');

const inOtherScript = (text: string): string =>
  text
    .split(' ')
    .map((word) => otherScripts[word] ?? word)
    .join(' ');

/** As one types a name in a hurry, or as it was before it changed. */
export function otherName({ given, family }: ShownName, random: Random): ShownName {
  const script = { given: inOtherScript(given), family: inOtherScript(family) };
  if (script.given !== given || script.family !== family) return script;
  switch (random.weighted({ marks: 3, initial: 2, given: 2, nickname: 3, married: 2 })) {
    case 'marks':
      return { given: withoutMarks(given), family: withoutMarks(family) };
    case 'initial':
      return { given, family: `${Array.from(family)[0] ?? ''}.` };
    case 'given':
      return { given, family: '' };
    case 'nickname':
      return { given: nicknames[given] ?? Array.from(given).slice(0, 3).join(''), family };
    case 'married': {
      const other = makeName(random).family;
      return { given, family: random.chance(0.4) ? `${family}-${other}` : other };
    }
    default:
      return { given, family };
  }
}

/** `Mum` and the like once in a world, `Auntie Bea` for as many as there are. */
export function kinName({ given }: ShownName, number: number): ShownName {
  const alone = kinWords.alone[number];
  if (alone !== undefined) return { given: alone, family: '' };
  const word = kinWords.before[number % kinWords.before.length] ?? '';
  return { given: `${word} ${nicknames[given] ?? given}`, family: '' };
}
