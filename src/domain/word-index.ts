// Which words people are found by, and what happened when, in rows of numbers: a few bytes for each word of each person. Distinct words
// are far fewer than people; a search compares what was typed with each of them, and only then looks at who has those that match.
// Nothing in it is ever changed or taken out: who is made anew gets another slot, and whoever is no longer in the list of people is not
// looked for. So a search of an older state of the book may go on beside a newer one.
import { type FindableSink, readFindable } from './findable-text.ts';
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
const HASH_STEP = 0x01000193;
const OTHER_STEP = 0x5bd1e995;
const NO_PLACES = new Int32Array(0);

export class WordIndex {
  /** Where a word is, by its hash: its number + 1. */
  #table = new Int32Array(1 << 12);
  readonly #hashes = new Growing();
  /** What was read last. */
  readonly #ids = new Growing();
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
  /** That is being read. */
  #text = '';

  get slots(): number {
    return this.#slots;
  }

  /** `name`: folded; `text`: of `writeFindable`. Gives the slot. */
  add(name: string, text: string): number {
    const slot = this.#slots;
    this.#slots += 1;
    this.#read(name, 0, name.length);
    this.#post(slot << FIELD_BITS);
    this.#text = text;
    readFindable(text, this.#sink);
    return slot;
  }

  /** What a text tells of whoever was added last. */
  readonly #sink: FindableSink = {
    words: (field, from, to) => {
      this.#read(this.#text, from, to);
      this.#post(((this.#slots - 1) << FIELD_BITS) | field);
    },
    happened: (stamp) => {
      this.#eventSlots.push(this.#slots - 1);
      this.#eventStamps.push(stamp);
    },
    noted: (stamp, from, to) => {
      this.#read(this.#text, from, to);
      this.#postDated(this.#ids.values, stamp);
    },
    line: (stamp, line) => this.#postDated(this.#wordsOf(line), stamp),
    met: (date) => this.#met.set(this.#slots - 1, date),
  };

  /** Of the words that were read last. */
  #post(entry: number): void {
    const { held, length } = this.#ids;
    for (let at = 0; at < length; at += 1) {
      this.#lateWords.push(held[at]!);
      this.#lateEntries.push(entry);
    }
  }

  #postDated(ids: Iterable<number>, stamp: number): void {
    for (const id of ids) {
      this.#datedWords.push(id);
      this.#datedSlots.push(this.#slots - 1);
      this.#datedStamps.push(stamp);
    }
  }

  /** Words with a space between them: their numbers, in `#ids`. */
  #read(text: string, from: number, to: number): void {
    const ids = this.#ids;
    ids.length = 0;
    let start = from;
    let one = HASH_START;
    let other = HASH_START;
    for (let at = from; at <= to; at += 1) {
      const code = at === to ? SPACE : text.charCodeAt(at);
      if (code !== SPACE) {
        one = Math.imul(one ^ code, HASH_STEP);
        other = Math.imul(other + code, OTHER_STEP);
        continue;
      }
      if (at > start) ids.push(this.#idOf(text, start, at, one, other));
      start = at + 1;
      one = HASH_START;
      other = HASH_START;
    }
  }

  /**
   * Looked up without making a text of the word, nor looking at the texts that are there: there are ten words for each person, and
   * far fewer that differ. Two words of the same 64 bits would be taken for one; in a million words that is one chance in thirty million.
   */
  #idOf(text: string, from: number, to: number, one: number, other: number): number {
    const last = this.#table.length - 1;
    const { held } = this.#hashes;
    for (let place = (one ^ other) & last; ; place = (place + 1) & last) {
      const id = this.#table[place]! - 1;
      if (id === -1) return this.#addWord(text.slice(from, to), one, other);
      if (held[2 * id] === one && held[2 * id + 1] === other) return id;
    }
  }

  #addWord(piece: string, one: number, other: number): number {
    const id = this.#words.length;
    const word = ownText(piece);
    const { letters, sound, soundLetters, foreign } = traitsOf(word);
    this.#words.push(word);
    this.#hashes.push(one);
    this.#hashes.push(other);
    this.#letters.push(letters);
    this.#sounds.push(sound);
    this.#soundLetters.push(soundLetters);
    this.#foreign.push(foreign ? 1 : 0);
    if (this.#words.length * 2 <= this.#table.length) this.#place(id);
    else {
      this.#table = new Int32Array(this.#table.length * 4);
      for (let each = 0; each <= id; each += 1) this.#place(each);
    }
    return id;
  }

  #place(id: number): void {
    const last = this.#table.length - 1;
    let place = (this.#hashes.held[2 * id]! ^ this.#hashes.held[2 * id + 1]!) & last;
    while (this.#table[place] !== 0) place = (place + 1) & last;
    this.#table[place] = id + 1;
  }

  /** Titles of meetings come again and again. */
  #wordsOf(line: string): ReadonlySet<number> {
    const known = this.#texts.get(line);
    if (known) return known;
    const words = searchWords(foldText(line)).join(' ');
    this.#read(words, 0, words.length);
    const ids = new Set(this.#ids.values);
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(line, ids);
    return ids;
  }

  /** Puts in order what has come so far, once everybody is in: a search then looks at those alone who have a word. */
  sort(): void {
    const [words, entries] = [this.#lateWords.values, this.#lateEntries.values];
    const starts = new Int32Array(this.#words.length + 1);
    for (let at = 0; at < words.length; at += 1) starts[words[at]! + 1]! += 1;
    for (let id = 1; id < starts.length; id += 1) starts[id]! += starts[id - 1]!;
    const next = starts.slice();
    const sorted = new Int32Array(entries.length);
    for (let at = 0; at < words.length; at += 1) {
      const id = words[at]!;
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

  /**
   * For each of these words, as they are folded, all places of it, ascending: `slot << FIELD_BITS | field`; what is of a day is of the field
   * DATED_FIELD. Empty where nobody has it.
   */
  placesOf(words: readonly string[]): readonly Int32Array[] {
    const places = words.map(() => new Growing(64));
    const ids = words.map((word) => this.#known(word));
    const wanted = new Map(ids.map((id, at) => [id, places[at]!]));
    wanted.delete(-1);
    const marks = new Uint8Array(this.#words.length);
    for (const [id, of] of wanted) {
      marks[id] = 1;
      const end = this.#starts[id + 1];
      if (end !== undefined) for (let at = this.#starts[id]!; at < end; at += 1) of.push(this.#sorted[at]!);
    }
    const [late, entries] = [this.#lateWords.values, this.#lateEntries.values];
    for (let at = 0; at < late.length; at += 1)
      if (marks[late[at]!] === 1) wanted.get(late[at]!)!.push(entries[at]!);
    const [dated, slots] = [this.#datedWords.values, this.#datedSlots.values];
    for (let at = 0; at < dated.length; at += 1)
      if (marks[dated[at]!] === 1) wanted.get(dated[at]!)!.push((slots[at]! << FIELD_BITS) | DATED);
    return ids.map((id) => (id === -1 ? NO_PLACES : wanted.get(id)!.values.slice().sort()));
  }

  /** The number of a word that is there, or -1. */
  #known(word: string): number {
    let [one, other] = [HASH_START, HASH_START];
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      one = Math.imul(one ^ code, HASH_STEP);
      other = Math.imul(other + code, OTHER_STEP);
    }
    const last = this.#table.length - 1;
    const { held } = this.#hashes;
    for (let place = (one ^ other) & last; ; place = (place + 1) & last) {
      const id = this.#table[place]! - 1;
      if (id === -1 || (held[2 * id] === one && held[2 * id + 1] === other)) return id;
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
