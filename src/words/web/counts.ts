// Numbers and small plurals as a reader expects them.
import { figures } from '../figures.ts';

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export function number(count: number): string {
  return figures.format(count);
}

/** Up to twelve in letters, as one writes it. */
export function inLetters(count: number): string {
  return small[count] ?? number(count);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export type Say = (count: number) => string;

/** Numbers that stand together look alike: all in letters, or all in figures where one of them is large. */
export function alike(counts: readonly number[]): Say {
  return counts.every((count) => count < small.length) ? (count) => capital(inLetters(count)) : number;
}

export function people(count: number): string {
  return count === 1 ? 'one person' : `${number(count)} people`;
}

export function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${inLetters(count)} times`;
}

export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
