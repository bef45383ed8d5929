// How alike two short words are, 0 to 1: letters in common near the same place, a little more where the beginning is equal
// (Winkler 1990: a tenth of what is missing for each of up to four equal letters at the beginning).
const PREFIX = 4;
const SCALE = 0.1;
/** Words of at most so many plain letters go by bits: a place in a word is a bit. */
const BITS = 32;

/** Jaro-Winkler likeness of two words by their UTF-16 units. Two empty words are equal. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const jaro = (long.length <= BITS ? jaroOfBits(short, long) : null) ?? jaroOfLists(short, long);
  let same = 0;
  while (same < PREFIX && same < short.length && short.charCodeAt(same) === long.charCodeAt(same)) same += 1;
  return jaro + same * SCALE * (1 - jaro);
}

const placesOf = new Int32Array(128);

/** Null where a letter is not plain. */
function jaroOfBits(short: string, long: string): number | null {
  const [length, other] = [short.length, long.length];
  for (let at = 0; at < length; at += 1) if (short.charCodeAt(at) > 127) return null;
  for (let at = 0; at < other; at += 1) {
    const letter = long.charCodeAt(at);
    if (letter > 127) {
      for (let back = 0; back < at; back += 1) placesOf[long.charCodeAt(back)] = 0;
      return null;
    }
    placesOf[letter]! |= 1 << at;
  }
  const reach = Math.max(0, (other >> 1) - 1);
  // Places from the beginning to `reach` ahead; from then on it moves along.
  let [near, taken, matched, common] = [reach + 1 >= BITS ? -1 : (1 << (reach + 1)) - 1, 0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const free = placesOf[short.charCodeAt(at)]! & near & ~taken;
    if (free !== 0) {
      taken |= free & -free;
      matched |= 1 << at;
      common += 1;
    }
    near = at < reach ? (near << 1) | 1 : near << 1;
  }
  for (let at = 0; at < other; at += 1) placesOf[long.charCodeAt(at)] = 0;
  if (common === 0) return 0;
  let displaced = 0;
  while (matched !== 0) {
    const [one, there] = [matched & -matched, taken & -taken];
    if (short.charCodeAt(31 - Math.clz32(one)) !== long.charCodeAt(31 - Math.clz32(there))) displaced += 1;
    matched ^= one;
    taken ^= there;
  }
  return (common / length + common / other + (common - displaced / 2) / common) / 3;
}

let taken = new Uint8Array(64);
let matched = new Uint8Array(64);

function jaroOfLists(short: string, long: string): number {
  const [length, other] = [short.length, long.length];
  if (other > taken.length) {
    taken = new Uint8Array(2 * other);
    matched = new Uint8Array(2 * other);
  }
  taken.fill(0, 0, other);
  matched.fill(0, 0, length);
  const reach = Math.max(0, (other >> 1) - 1);
  let common = 0;
  for (let at = 0; at < length; at += 1) {
    const letter = short.charCodeAt(at);
    const end = Math.min(other, at + reach + 1);
    for (let there = Math.max(0, at - reach); there < end; there += 1)
      if (taken[there] === 0 && long.charCodeAt(there) === letter) {
        taken[there] = 1;
        matched[at] = 1;
        common += 1;
        break;
      }
  }
  if (common === 0) return 0;
  let [displaced, there] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    if (matched[at] === 0) continue;
    while (taken[there] === 0) there += 1;
    if (short.charCodeAt(at) !== long.charCodeAt(there)) displaced += 1;
    there += 1;
  }
  return (common / length + common / other + (common - displaced / 2) / common) / 3;
}
