// The headers of a message: only those that are needed, unfolded, by name. Bytes stay Latin-1 here; whoever shows a value to people
// decodes it (words.ts). Own code, because it runs for every message of a mailbox of many gigabytes.

import { type MailAddress, readAddresses } from './addresses.ts';
import { bitOf, type HeaderName, type HeaderSet, slotOf, wanted, wordOf } from './header-names.ts';
import { NAME_SUMS, nameSum, TOLD } from './scanner-code.ts';
import { FOUND_AT, scannerForHeads } from './scanner.ts';

/** Slots of the names with a sum: what has it and another name is not wanted. */
const bySum: readonly (readonly number[] | undefined)[] = slotsBySum();
const letters: readonly Uint8Array[] = wanted.map((name) => Buffer.from(name, 'latin1'));

function slotsBySum(): (readonly number[] | undefined)[] {
  const found = Array.from({ length: NAME_SUMS }, (): number[] | undefined => undefined);
  for (const [slot, name] of wanted.entries()) (found[nameSum(name)] ??= []).push(slot);
  return found;
}

/** The slot of the name that stands there, whatever its case; -1 for what is not wanted. */
function slotAt(memory: Uint8Array, sum: number, from: number, to: number): number {
  const candidates = bySum[sum];
  if (candidates === undefined) return -1;
  for (const slot of candidates) {
    const name = letters[slot]!;
    if (name.length !== to - from) continue;
    let at = 0;
    // With this bit letters are small ones; digits and `-` have it anyway.
    while (at < name.length && (memory[from + at]! | 32) === name[at]) at += 1;
    if (at === name.length) return slot;
  }
  return -1;
}

/** Values of one name that are told. */
const MOST_VALUES = 200;

/** One message's, or one after the other those of many: `read` forgets the one before. */
export class Head {
  #bytes: Buffer = empty;
  /** Of each header that is wanted its slot, and where its value begins and ends, in `#bytes`; a string when somebody asks. */
  #places = new Int32Array(3 * 64);
  #end = 0;
  #there0 = 0;
  #there1 = 0;
  #there2 = 0;
  #there3 = 0;
  /** First values that somebody asked for. */
  readonly #values: (string | undefined)[] = wanted.map(() => undefined);
  readonly #addresses: (readonly MailAddress[] | undefined)[] = wanted.map(() => undefined);
  /** Where the body begins; the head's length where it does not. */
  bodyAt = 0;
  /** Lines that look like headers, known or not. */
  count = 0;

  constructor(bytes?: Buffer) {
    if (bytes) this.read(bytes);
  }

  /** `bytes`: a message, or its beginning. They are looked at again when values are asked for. */
  read(bytes: Buffer): this {
    this.#forget();
    this.#bytes = bytes;
    const scanner = scannerForHeads();
    const { base, body, count, end } = scanner.headers(bytes);
    this.bodyAt = body;
    this.count = count;
    const { found, memory } = scanner;
    for (let at = FOUND_AT; at < end; at += TOLD) {
      const slot = slotAt(memory, found[at]!, found[at + 1]!, found[at + 2]!);
      if (slot < 0) continue;
      if (this.#end + 3 > this.#places.length) this.#grow();
      this.#places[this.#end] = slot;
      this.#places[this.#end + 1] = found[at + 3]! + 1 - base;
      this.#places[this.#end + 2] = found[at + 4]! - base;
      this.#end += 3;
      const bit = bitOf(slot);
      if (slot < 30) this.#there0 |= bit;
      else if (slot < 60) this.#there1 |= bit;
      else if (slot < 90) this.#there2 |= bit;
      else this.#there3 |= bit;
    }
    return this;
  }

  #forget(): void {
    for (let at = 0; at < this.#end; at += 3) {
      const slot = this.#places[at]!;
      this.#values[slot] = undefined;
      this.#addresses[slot] = undefined;
    }
    this.#end = this.#there0 = this.#there1 = this.#there2 = this.#there3 = 0;
  }

  #grow(): void {
    const more = new Int32Array(this.#places.length * 2);
    more.set(this.#places);
    this.#places = more;
  }

  #valueAt(place: number): string {
    const raw = this.#bytes.toString('latin1', this.#places[place + 1], this.#places[place + 2]);
    return (raw.includes('\n') ? raw.replace(/\r?\n[ \t]+/g, ' ') : raw).trim();
  }

  #first(slot: number): string {
    const held = this.#values[slot];
    if (held !== undefined) return held;
    const places = this.#places;
    let place = 0;
    while (places[place] !== slot) place += 3;
    return (this.#values[slot] = this.#valueAt(place));
  }

  #isThere(slot: number): boolean {
    const word = wordOf(slot);
    const bits =
      word === 0 ? this.#there0 : word === 1 ? this.#there1 : word === 2 ? this.#there2 : this.#there3;
    return (bits & bitOf(slot)) !== 0;
  }

  /** The first value; '' where there is none. */
  get(name: HeaderName): string {
    const slot = slotOf(name);
    return this.#isThere(slot) ? this.#first(slot) : '';
  }

  has(name: HeaderName): boolean {
    return this.#isThere(slotOf(name));
  }

  hasAny(set: HeaderSet): boolean {
    return (
      ((this.#there0 & set[0]) |
        (this.#there1 & set[1]) |
        (this.#there2 & set[2]) |
        (this.#there3 & set[3])) !==
      0
    );
  }

  /** From top to bottom. */
  all(name: HeaderName): readonly string[] {
    const slot = slotOf(name);
    if (!this.#isThere(slot)) return [];
    const found: string[] = [this.#first(slot)];
    let place = 0;
    while (this.#places[place] !== slot) place += 3;
    for (place += 3; place < this.#end && found.length < MOST_VALUES; place += 3)
      if (this.#places[place] === slot) found.push(this.#valueAt(place));
    return found;
  }

  /** The addresses in its first value. */
  addresses(name: HeaderName): readonly MailAddress[] {
    const slot = slotOf(name);
    if (!this.#isThere(slot)) return nobody;
    return (this.#addresses[slot] ??= readAddresses(this.#first(slot)));
  }
}

const empty = Buffer.alloc(0);
const nobody: readonly MailAddress[] = [];
