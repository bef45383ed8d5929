// All messages of a mailbox in a few bytes each, until everything about their senders is known: who is a person shows at the end
// (answered, written to, only ever machine mail). About 70 bytes a message, so that memory stays flat where letters are long.
/** What a message is, so far. `doubtful`: small signs of a machine only; counts where you have written to its sender. */
export type Entry = 'letter' | 'doubtful' | 'list' | 'sent';
const entries: readonly Entry[] = ['letter', 'doubtful', 'list', 'sent'];

export interface Noted {
  readonly file: number;
  readonly line: number;
  /** Milliseconds since 1970; undefined when unknown. */
  readonly at: number | undefined;
  readonly entry: Entry;
  /** People on it besides you. */
  readonly crowd: number;
  /** Numbers of correspondents: those whom you wrote to, or the writer and then who was on it as well. */
  readonly parties: readonly number[];
  /** 52 bits. */
  readonly key: number;
  readonly thread: number;
  readonly words?: number | undefined;
  readonly asks?: boolean | undefined;
}

/**
 * 52 bits of a text's hash (two rounds of multiplying and mixing, as cyrb53 does it): two of a million messages meet with a chance of
 * 1 in 10,000. Stable: it is part of the keys of records.
 */
export function shortNumber(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (b >>> 6) * HALF + (a >>> 6);
}

const HALF = 2 ** 26;

export function shortKey(number: number): string {
  const high = Math.floor(number / HALF);
  return `${high.toString(16).padStart(7, '0')}${(number - high * HALF).toString(16).padStart(7, '0')}`;
}

const START = 4096;

/** Where a message with a key stands. A Map would make an object of each key, since they are too large for small numbers. */
class KeyTable {
  #keys = new Float64Array(2 * START);
  /** 0 for none; else one more than the place. */
  #places = new Uint32Array(2 * START);
  #size = 0;

  #slotOf(key: number): number {
    const last = this.#keys.length - 1;
    // Keys are hashes already: their lowest bits will do.
    let slot = (key % 2 ** 31) & last;
    while (this.#places[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  get(key: number): number | undefined {
    const place = this.#places[this.#slotOf(key)]!;
    return place === 0 ? undefined : place - 1;
  }

  set(key: number, place: number): void {
    const slot = this.#slotOf(key);
    if (this.#places[slot] === 0) this.#size += 1;
    this.#keys[slot] = key;
    this.#places[slot] = place + 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  #grow(): void {
    const [keys, places] = [this.#keys, this.#places];
    this.#keys = new Float64Array(keys.length * 2);
    this.#places = new Uint32Array(places.length * 2);
    for (const [at, place] of places.entries()) {
      if (place === 0) continue;
      const slot = this.#slotOf(keys[at]!);
      this.#keys[slot] = keys[at]!;
      this.#places[slot] = place;
    }
  }

  clear(): void {
    this.#size = 0;
    this.#keys = new Float64Array(2 * START);
    this.#places = new Uint32Array(2 * START);
  }
}

export class Ledger {
  size = 0;
  #file = new Uint32Array(START);
  #line = new Float64Array(START);
  #at = new Float64Array(START);
  #kind = new Uint8Array(START);
  #crowd = new Uint16Array(START);
  #key = new Float64Array(START);
  #thread = new Float64Array(START);
  #words = new Int32Array(START);
  #asks = new Uint8Array(START);
  /** Where its parties begin; they end where the next message's begin. */
  #from = new Uint32Array(START + 1);
  #parties = new Uint32Array(START);
  readonly #byKey = new KeyTable();

  /** All are noted down: what is only needed to tell copies is let go. */
  close(): void {
    this.#byKey.clear();
  }

  /** Notes a message down; false where one with this key is there, which stays unless the new one says more. */
  add(it: Noted): boolean {
    const held = this.#byKey.get(it.key);
    if (held !== undefined) {
      // The copy that came directly says more than the one through a list; yours says most.
      const rank = entries.indexOf(it.entry);
      const own = entries.indexOf('sent');
      if (this.#kind[held]! < own && (rank === own || rank < this.#kind[held]!)) {
        this.#dropped.add(held);
        this.#byKey.set(it.key, this.#push(it));
      }
      return false;
    }
    this.#byKey.set(it.key, this.#push(it));
    return true;
  }
  readonly #dropped = new Set<number>();

  #push(it: Noted): number {
    const index = this.size;
    if (index >= this.#file.length) this.#grow();
    const end = this.#from[index]! + it.parties.length;
    if (end > this.#parties.length) {
      const more = new Uint32Array(Math.max(end, this.#parties.length * 2));
      more.set(this.#parties);
      this.#parties = more;
    }
    this.#file[index] = it.file;
    this.#line[index] = it.line;
    this.#at[index] = it.at ?? Number.NaN;
    this.#kind[index] = entries.indexOf(it.entry);
    this.#crowd[index] = Math.min(65_535, it.crowd);
    this.#key[index] = it.key;
    this.#thread[index] = it.thread;
    this.#words[index] = it.words ?? -1;
    this.#asks[index] = it.asks ? 1 : 0;
    this.#parties.set(it.parties, this.#from[index]);
    this.#from[index + 1] = end;
    this.size += 1;
    return index;
  }

  #grow(): void {
    const to = this.#file.length * 2;
    const wider = <T extends Uint32Array | Float64Array | Uint8Array | Uint16Array | Int32Array>(
      made: T,
      held: T,
    ): T => {
      made.set(held);
      return made;
    };
    this.#file = wider(new Uint32Array(to), this.#file);
    this.#line = wider(new Float64Array(to), this.#line);
    this.#at = wider(new Float64Array(to), this.#at);
    this.#kind = wider(new Uint8Array(to), this.#kind);
    this.#crowd = wider(new Uint16Array(to), this.#crowd);
    this.#key = wider(new Float64Array(to), this.#key);
    this.#thread = wider(new Float64Array(to), this.#thread);
    this.#words = wider(new Int32Array(to), this.#words);
    this.#asks = wider(new Uint8Array(to), this.#asks);
    this.#from = wider(new Uint32Array(to + 1), this.#from);
  }

  /** Whether the message at a place, counted as they were noted down, was not replaced by a better copy. */
  isKept(index: number): boolean {
    return !this.#dropped.has(index);
  }

  entryAt(index: number): Entry {
    return entries[this.#kind[index]!]!;
  }

  threadAt(index: number): number {
    return this.#thread[index]!;
  }

  fileAt(index: number): number {
    return this.#file[index]!;
  }

  lineAt(index: number): number {
    return this.#line[index]!;
  }

  partiesAt(index: number): Uint32Array {
    return this.#parties.subarray(this.#from[index], this.#from[index + 1]);
  }

  firstPartyAt(index: number): number {
    return this.#parties[this.#from[index]!] ?? 0;
  }

  at(index: number): Noted {
    const at = this.#at[index]!;
    const words = this.#words[index]!;
    return {
      file: this.#file[index]!,
      line: this.#line[index]!,
      at: Number.isNaN(at) ? undefined : at,
      entry: this.entryAt(index),
      crowd: this.#crowd[index]!,
      parties: this.#partyList(index),
      key: this.#key[index]!,
      thread: this.#thread[index]!,
      words: words < 0 ? undefined : words,
      asks: words < 0 ? undefined : this.#asks[index] === 1,
    };
  }

  #partyList(index: number): number[] {
    const list: number[] = [];
    for (let at = this.#from[index]!; at < this.#from[index + 1]!; at += 1) list.push(this.#parties[at]!);
    return list;
  }

  /** Places by the first party of each, and of one party as they were noted down: counted into the stretch of each party. */
  byFirstParty(places: readonly number[]): Uint32Array {
    const most = places.reduce((held, index) => Math.max(held, this.firstPartyAt(index)), 0);
    const next = new Uint32Array(most + 2);
    for (const index of places) next[this.firstPartyAt(index) + 1]! += 1;
    for (let party = 1; party < next.length; party += 1) next[party]! += next[party - 1]!;
    const order = new Uint32Array(places.length);
    for (const index of places) {
      const party = this.firstPartyAt(index);
      order[next[party]!] = index;
      next[party]! += 1;
    }
    return order;
  }
}
