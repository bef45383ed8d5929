// Which words people are found by, and what happened when, in rows of numbers: a few bytes for each word of each person. Distinct words
// are far fewer than people; a search compares what was typed with each of them, and only then looks at who has those that match.
// Nothing in it is ever changed or taken out: who is made anew gets another slot, and whoever is no longer in the list of people is not
// looked for. So a search of an older state of the book may go on beside a newer one.
import { readFindable } from './findable-text.ts';
import { foldText } from './name-folding.ts';
import { Growing } from './growing.ts';
import { searchWords } from './search-words.ts';
import { MATCH, matchKnown, mayMatch, traitsOf, type TypedWord } from './word-match.ts';

/** In one number: who, and in which field; a person has one slot, a field four bits. */
const FIELD_BITS = 4;
const DATED = 9;
const FEW_LETTERS = 4;
const MOST_TEXTS = 5000;
const ROOM = 1 << 17;
const SPACE = 32;
const HASH_START = 0x811c9dc5 | 0;

function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export class WordIndex {
  /** Where a word is, by its hash: its number + 1. */
  #table = new Int32Array(1 << 12);
  readonly #hashes = new Growing();
  readonly #words: string[] = [];
  readonly #letters = new Growing();
  readonly #sounds = new Growing();
  readonly #soundLetters = new Growing();
  readonly #foreign = new Growing();
  /** Who has a word: sorted by word at `#starts`, and behind that as they came. */
  #starts = new Int32Array(1);
  #sorted = new Int32Array(0);
  readonly #lateWords = new Growing(ROOM);
  readonly #lateEntries = new Growing(ROOM);
  /** Words of what is of a day. */
  readonly #datedWords = new Growing();
  readonly #datedSlots = new Growing();
  readonly #datedStamps = new Growing();
  readonly #eventSlots = new Growing(ROOM);
  readonly #eventStamps = new Growing(ROOM);
  readonly #met = new Map<number, string>();
  readonly #texts = new Map<string, ReadonlySet<number>>();
  #slots = 0;

  get slots(): number {
    return this.#slots;
  }

  /** `name`: folded; `text`: of `writeFindable`. Gives the slot. */
  add(name: string, text: string): number {
    const slot = this.#slots;
    this.#slots += 1;
    this.#eachWord(name, 0, name.length, (id) => this.#post(id, slot, 0));
    readFindable(text, {
      words: (field, from, to) => this.#eachWord(text, from, to, (id) => this.#post(id, slot, field)),
      happened: (stamp) => {
        this.#eventSlots.push(slot);
        this.#eventStamps.push(stamp);
      },
      noted: (stamp, from, to) => this.#eachWord(text, from, to, (id) => this.#postDated(id, slot, stamp)),
      line: (stamp, line) => {
        for (const id of this.#wordsOf(line)) this.#postDated(id, slot, stamp);
      },
      met: (date) => this.#met.set(slot, date),
    });
    return slot;
  }

  #post(id: number, slot: number, field: number): void {
    this.#lateWords.push(id);
    this.#lateEntries.push((slot << FIELD_BITS) | field);
  }

  #postDated(id: number, slot: number, stamp: number): void {
    this.#datedWords.push(id);
    this.#datedSlots.push(slot);
    this.#datedStamps.push(stamp);
  }

  /** Words with a space between them. */
  #eachWord(text: string, from: number, to: number, each: (id: number) => void): void {
    let start = from;
    let hash = HASH_START;
    for (let at = from; at <= to; at += 1) {
      const code = at === to ? SPACE : text.charCodeAt(at);
      if (code !== SPACE) {
        hash = nextHash(hash, code);
        continue;
      }
      if (at > start) each(this.#idOf(text, start, at, hash));
      start = at + 1;
      hash = HASH_START;
    }
  }

  /** Looked up without making a text of the word: there are ten of them for each person, and far fewer that differ. */
  #idOf(text: string, from: number, to: number, hash: number): number {
    const length = to - from;
    for (let place = hash & (this.#table.length - 1); ; place = (place + 1) & (this.#table.length - 1)) {
      const id = this.#table[place]! - 1;
      if (id === -1) return this.#addWord(text.slice(from, to), hash);
      if (this.#hashes.held[id]! !== hash) continue;
      const word = this.#words[id]!;
      let same = word.length === length;
      for (let at = 0; same && at < length; at += 1)
        same = word.charCodeAt(at) === text.charCodeAt(from + at);
      if (same) return id;
    }
  }

  #addWord(piece: string, hash: number): number {
    const id = this.#words.length;
    const word = ownText(piece);
    const { letters, sound, soundLetters, foreign } = traitsOf(word);
    this.#words.push(word);
    this.#hashes.push(hash);
    this.#letters.push(letters);
    this.#sounds.push(sound);
    this.#soundLetters.push(soundLetters);
    this.#foreign.push(foreign ? 1 : 0);
    if (this.#words.length * 2 > this.#table.length) this.#table = new Int32Array(this.#table.length * 2);
    else {
      this.#place(id);
      return id;
    }
    for (let each = 0; each <= id; each += 1) this.#place(each);
    return id;
  }

  #place(id: number): void {
    const last = this.#table.length - 1;
    let place = this.#hashes.held[id]! & last;
    while (this.#table[place] !== 0) place = (place + 1) & last;
    this.#table[place] = id + 1;
  }

  /** Titles of meetings come again and again. */
  #wordsOf(line: string): ReadonlySet<number> {
    const known = this.#texts.get(line);
    if (known) return known;
    const words = searchWords(foldText(line)).join(' ');
    const ids = new Set<number>();
    this.#eachWord(words, 0, words.length, (id) => ids.add(id));
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(line, ids);
    return ids;
  }

  /** Puts in order what has come so far, once everybody is in: a search then looks at those alone who have a word. */
  sort(): void {
    const [words, entries] = [this.#lateWords.values, this.#lateEntries.values];
    const starts = new Int32Array(this.#words.length + 1);
    for (const id of words) starts[id + 1]! += 1;
    for (let id = 1; id < starts.length; id += 1) starts[id]! += starts[id - 1]!;
    const next = starts.slice();
    const sorted = new Int32Array(entries.length);
    for (const [at, id] of words.entries()) {
      sorted[next[id]!] = entries[at]!;
      next[id]! += 1;
    }
    this.#starts = starts;
    this.#sorted = sorted;
    this.#lateWords.clear();
    this.#lateEntries.clear();
    this.#texts.clear();
    for (const it of [this.#datedWords, this.#datedSlots, this.#datedStamps]) it.trim();
    for (const it of [this.#eventSlots, this.#eventStamps]) it.trim();
  }

  /** For each word that is there how well it matches (MATCH); undefined where none does. */
  matches(typed: TypedWord): Uint8Array | undefined {
    const found = new Uint8Array(this.#words.length);
    const [letters, sounds] = [this.#letters.values, this.#sounds.values];
    const [soundLetters, foreign] = [this.#soundLetters.values, this.#foreign.values];
    let best: number = MATCH.none;
    for (let id = 0; id < found.length; id += 1) {
      const sound = sounds[id]!;
      const isForeign = foreign[id] === 1;
      if (!mayMatch(typed, letters[id]!, sound, soundLetters[id]!, isForeign)) continue;
      const match = matchKnown(typed, this.#words[id]!, sound, isForeign);
      if (match === MATCH.none) continue;
      found[id] = match;
      if (best === MATCH.none || match < best) best = match;
    }
    if (best === MATCH.none) return undefined;
    // Of so few letters much is a slip away: as few are looked at where there is nothing better.
    if (typed.word.length <= FEW_LETTERS && best < MATCH.oneSlip)
      for (let id = 0; id < found.length; id += 1)
        if (found[id]! >= MATCH.oneSlip && this.#words[id]!.length <= FEW_LETTERS) found[id] = MATCH.none;
    return found;
  }

  /** Calls with slot, field and match for each place of each matching word; what is of a day is told with its stamp. */
  eachPlace(
    found: Uint8Array,
    undated: (slot: number, field: number, match: number) => void,
    dated: (slot: number, match: number, stamp: number) => void,
  ): void {
    const [starts, sorted] = [this.#starts, this.#sorted];
    const inOrder = Math.min(found.length, starts.length - 1);
    for (let id = 0; id < inOrder; id += 1) {
      const match = found[id]!;
      if (match === 0) continue;
      for (let at = starts[id]!; at < starts[id + 1]!; at += 1) {
        const entry = sorted[at]!;
        undated(entry >>> FIELD_BITS, entry & 15, match);
      }
    }
    const [late, entries] = [this.#lateWords.values, this.#lateEntries.values];
    for (let at = 0; at < late.length; at += 1) {
      const match = found[late[at]!] ?? 0;
      if (match !== 0) undated(entries[at]! >>> FIELD_BITS, entries[at]! & 15, match);
    }
    const [words, slots, stamps] = [
      this.#datedWords.values,
      this.#datedSlots.values,
      this.#datedStamps.values,
    ];
    for (let at = 0; at < words.length; at += 1) {
      const match = found[words[at]!] ?? 0;
      if (match !== 0) dated(slots[at]!, match, stamps[at]!);
    }
  }

  /** All that happened: with whom, and when and what. */
  get events(): { readonly slots: Int32Array; readonly stamps: Int32Array } {
    return { slots: this.#eventSlots.values, stamps: this.#eventStamps.values };
  }

  /** Of whom you said when you met, and what. */
  get met(): ReadonlyMap<number, string> {
    return this.#met;
  }

  /** A mark for each slot whose name has this very word. */
  bearers(word: string): Uint8Array {
    const marks = new Uint8Array(this.#slots);
    const found = new Uint8Array(this.#words.length);
    const id = this.#words.indexOf(word);
    if (id === -1) return marks;
    found[id] = MATCH.whole;
    this.eachPlace(
      found,
      (slot, field) => {
        if (field === 0) marks[slot] = 1;
      },
      () => undefined,
    );
    return marks;
  }
}

/** The number of the field in which what is of a day is found. */
export const DATED_FIELD = DATED;

/** A piece of a long text would keep all of that text in memory. */
function ownText(word: string): string {
  return word.length < 13 ? word : word.split('').join('');
}
