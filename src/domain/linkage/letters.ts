// Which letters a word has, as 32 bits: a quick bound on how alike two words can be at all, without looking at their order.

/** A bit for each letter a-z (and for what is alike by code), 0 for ''. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let it = bits - ((bits >>> 1) & 0x55555555);
  it = (it & 0x33333333) + ((it >>> 2) & 0x33333333);
  return Math.imul((it + (it >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** At least so many slips lie between two words of these letters. */
export function leastSlips(letters: number, others: number): number {
  return Math.max(countBits(letters & ~others), countBits(others & ~letters));
}

/** The most that the Jaro-Winkler likeness of two words can be, by their letters, lengths and beginnings. */
export function mostAlike(a: string, b: string, letters: number, others: number): number {
  const common = Math.min(a.length - countBits(letters & ~others), b.length - countBits(others & ~letters));
  if (common <= 0) return 0;
  const jaro = (common / a.length + common / b.length + 1) / 3;
  let same = 0;
  while (same < 4 && same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return jaro + same * 0.1 * (1 - jaro);
}

/** Whether two words are made of the same letters, each as often. */
export function sameLetters(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let [sum, squares] = [0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    sum += one - other;
    squares += one * one - other * other;
  }
  if (sum !== 0 || squares !== 0) return false;
  return Array.from(a).toSorted().join('') === Array.from(b).toSorted().join('');
}
