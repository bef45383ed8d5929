// Keys for the hundreds of thousands of rows that have no id, and whether one came before: 64 bits of two MurmurHash3
// lanes, kept in a flat table. SHA-1 and a Set of its texts take four times as long and five times the memory; nobody
// gains by forging a key of their own archive. Of a million messages two share a key once in 30 million archives.

export interface Fingerprints {
  /** The key of these parts, or undefined where they came before. The same parts have the same key on every machine. */
  take(parts: readonly string[]): string | undefined;
}

const encoder = new TextEncoder();
const bytes = new Uint8Array(65_536);
const words = new Uint32Array(bytes.buffer);

export function createFingerprints(): Fingerprints {
  let slots = 1 << 12;
  let used = 0;
  /** Two numbers a slot; 0, 0 is a free one. */
  let table = new Uint32Array(slots * 2);
  let low = 0;
  let high = 0;

  function feed(part: string): void {
    let rest = part;
    do {
      const { read, written } = encoder.encodeInto(rest, bytes);
      // The end of a part counts: "ab", "c" is not "a", "bc".
      const whole = (written + 4) & ~3;
      if (whole <= bytes.length) bytes.fill(0, written, whole);
      const count = Math.min(whole, bytes.length) >> 2;
      for (let index = 0; index < count; index += 1) mix(words[index] ?? 0);
      mix(written);
      rest = read < rest.length ? rest.slice(read) : '';
    } while (rest !== '');
  }

  function mix(word: number): void {
    let one = Math.imul(word, 0xcc9e2d51);
    one = Math.imul((one << 15) | (one >>> 17), 0x1b873593);
    low ^= one;
    low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64) | 0;
    let two = Math.imul(word, 0x239b961b);
    two = Math.imul((two << 16) | (two >>> 16), 0xab0e9789);
    high ^= two;
    high = (Math.imul((high << 17) | (high >>> 15), 5) + 0x561ccd1b) | 0;
  }

  /** False where it was there. */
  function add(one: number, two: number): boolean {
    let slot = one & (slots - 1);
    for (;;) {
      const [a, b] = [table[slot * 2], table[slot * 2 + 1]];
      if (a === 0 && b === 0) break;
      if (a === one && b === two) return false;
      slot = (slot + 1) & (slots - 1);
    }
    table[slot * 2] = one;
    table[slot * 2 + 1] = two;
    used += 1;
    if (used * 2 > slots) grow();
    return true;
  }

  function grow(): void {
    const before = table;
    slots *= 2;
    used = 0;
    table = new Uint32Array(slots * 2);
    for (let index = 0; index < before.length; index += 2) {
      const [one = 0, two = 0] = [before[index], before[index + 1]];
      if (one !== 0 || two !== 0) add(one, two);
    }
  }

  return {
    take(parts) {
      low = 0x3c074a61;
      high = 0x9e3779b9 | 0;
      for (const part of parts) feed(part);
      const one = finish(low);
      const two = finish(high) || 1;
      return add(one, two) ? `${one.toString(36)}-${two.toString(36)}` : undefined;
    },
  };
}

function finish(lane: number): number {
  let hash = lane ^ (lane >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
