// What scanner.ts runs: every byte of a mailbox of gigabytes goes through here. It says where the next line begins with `From `, how many lines lie before it, and
// where the headers that somebody asks for stand. 16 bytes at a time, in the memory into which the file is read.
// Measured on mail: 19 GB a second for separators and lines together, 6 by looking for the one and counting the other.
import {
  type Code, add, addBytes, again, and, bitsOf, bothIn, byteAt, call, countOnes, eitherIn, fourTogether, get,
  giveBack, inFours, isAny, isAtLeast, isAtMost, isEqual, isLess, isMore, isUnequal, likeLocal, loop, lowestOne,
  moduleOf, multiply, number, or, set, shiftLeft, shiftRight, sixteenAt, sixteenOf, storeWord, subtract,
  subtractFours, when, wordAt,
} from './instructions.ts'; // prettier-ignore

export const LF = 10;
const CR = 13;
const BLANK = 32;
const TAB = 9;
const COLON = 58;
/** `From` as a number, its first letter lowest. */
const FROM = 0x6d6f7246;
export const LETTER_F = 70;

/** Lines of headers looked at; more than that is no header block. Chosen. */
const MOST_LINES = 2000;
/** Letters of a header's name. */
const MOST_NAME = 80;
/** Different sums of a name; see `nameSum`. */
export const NAME_SUMS = 4096;
/** Numbers told of each header: sum, and where the name begins and ends, its colon stands and its value ends. */
export const TOLD = 5;

/** Where in the memory things lie: two results, two bytes looked for, which sums of names are wanted, the headers found, a head from elsewhere, a piece of a file. */
export const COUNT = 0;
export const FOUND_END = 4;
export const LINE_ENDS = 16;
export const LETTER_FS = 17;
export const WANTED = 64;
export const FOUND = 8192;
export const HEAD = FOUND + MOST_LINES * TOLD * 4;
/** Bytes of a head that is looked through. */
export const MOST_HEAD = 112 * 1024;
export const PIECE = (HEAD + MOST_HEAD + 64) & ~15;
/** Bytes of a file at once, with room for what is kept of those before. */
export const MOST_PIECE = 1024 * 1024 + 4096;
/** 16 bytes are looked at where fewer are left. */
export const PAGES = Math.ceil((PIECE + MOST_PIECE + 16) / 65_536);

/** `separator(at, end, fresh)`: the first place below `end` where a line begins with `From `, else `end`; line ends before it in COUNT. */
function separatorCode(): Code[] {
  const [at, end, fresh, ends, letters, count, place, start] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [bytes, sums, lineEnds, letterFs] = [8, 9, 10, 11];
  const lines = add(get(count), fourTogether(sums));
  const before = subtract(get(at), number(1));
  const quarters = [0, 16, 32, 48];
  const below = (bits: Code): Code => subtract(shiftLeft(number(1), bits), number(1));
  return [
    set(start, get(at)),
    set(lineEnds, sixteenOf(number(LINE_ENDS))),
    set(letterFs, sixteenOf(number(LETTER_FS))),
    loop(
      // 64 bytes without an F behind a line end, as nearly all are: their line ends are counted, and that is all.
      when(
        isAtMost(add(get(at), number(64)), get(end)),
        when(
          or(isMore(get(at), get(start)), isEqual(get(fresh), number(0))),
          set(
            bytes,
            quarters
              .map((from) =>
                bothIn(
                  likeLocal(sixteenAt(before, from), lineEnds),
                  likeLocal(sixteenAt(before, from + 1), letterFs),
                ),
              )
              .reduce(eitherIn),
          ),
          when(
            isEqual(isAny(get(bytes)), number(0)),
            set(
              sums,
              subtractFours(
                get(sums),
                inFours(
                  quarters.map((from) => likeLocal(sixteenAt(get(at), from), lineEnds)).reduce(addBytes),
                ),
              ),
            ),
            set(at, add(get(at), number(64))),
            again(3),
          ),
        ),
      ),
      when(isAtLeast(get(at), get(end)), storeWord(number(COUNT), lines), giveBack(get(end))),
      when(isMore(get(at), get(start)), set(fresh, isEqual(byteAt(before), number(LF)))),
      set(bytes, sixteenAt(get(at))),
      set(ends, bitsOf(likeLocal(get(bytes), lineEnds))),
      when(
        isLess(subtract(get(end), get(at)), number(16)),
        set(ends, and(get(ends), below(subtract(get(end), get(at))))),
      ),
      // An F that stands behind a line end.
      set(
        letters,
        and(bitsOf(likeLocal(get(bytes), letterFs)), or(shiftLeft(get(ends), number(1)), get(fresh))),
      ),
      loop(
        when(
          get(letters),
          set(place, add(get(at), lowestOne(get(letters)))),
          when(
            isAtMost(add(get(place), number(5)), get(end)),
            when(
              isEqual(wordAt(get(place)), number(FROM)),
              when(
                isEqual(byteAt(add(get(place), number(4))), number(BLANK)),
                set(ends, and(get(ends), below(subtract(get(place), get(at))))),
                storeWord(number(COUNT), add(lines, countOnes(get(ends)))),
                giveBack(get(place)),
              ),
            ),
          ),
          set(letters, and(get(letters), subtract(get(letters), number(1)))),
          again(1),
        ),
      ),
      set(count, add(get(count), countOnes(get(ends)))),
      set(at, add(get(at), number(16))),
      again(),
    ),
  ];
}

/** `lineEnd(at, end)`: where the line ends; `end` where it does not. */
function lineEndCode(): Code[] {
  const [at, end, found, lineEnds] = [0, 1, 2, 3];
  return [
    set(lineEnds, sixteenOf(number(LINE_ENDS))),
    loop(
      when(isAtLeast(get(at), get(end)), giveBack(get(end))),
      set(found, bitsOf(likeLocal(sixteenAt(get(at)), lineEnds))),
      when(
        get(found),
        set(found, add(get(at), lowestOne(get(found)))),
        when(isMore(get(found), get(end)), giveBack(get(end))),
        giveBack(get(found)),
      ),
      set(at, add(get(at), number(16))),
      again(),
    ),
  ];
}

const LINE_END = 1;

/**
 * `headers(at, end)`: where the body begins; `end` where it does not. In COUNT how many lines look like headers; from FOUND to what
 * is in FOUND_END those whose sum is wanted, unfolded. The empty line in front of everything is no end of headers.
 */
function headersCode(): Code[] {
  const [at, end, start, stop, next, colon, most, name, lines, count, out, sum, first] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ];
  const finish = (body: Code): Code => [
    ...storeWord(number(COUNT), get(count)),
    ...storeWord(number(FOUND_END), get(out)),
    ...giveBack(body),
  ];
  const lower = (place: Code): Code => or(byteAt(place), number(32));
  const length = subtract(get(name), get(at));
  const isBlank = (place: Code): Code =>
    or(isEqual(byteAt(place), number(BLANK)), isEqual(byteAt(place), number(TAB)));
  return [
    set(start, get(at)),
    set(out, number(FOUND)),
    loop(
      when(isAtLeast(get(at), get(end)), finish(get(end))),
      when(
        isMore(get(at), get(start)),
        set(first, byteAt(get(at))),
        when(isEqual(get(first), number(LF)), finish(add(get(at), number(1)))),
        when(
          isEqual(get(first), number(CR)),
          when(
            isLess(add(get(at), number(1)), get(end)),
            when(isEqual(byteAt(add(get(at), number(1))), number(LF)), finish(add(get(at), number(2)))),
          ),
        ),
      ),
      set(stop, call(LINE_END, get(at), get(end))),
      set(next, add(get(stop), number(1))),
      loop(
        when(
          isLess(get(next), get(end)),
          when(
            isBlank(get(next)),
            set(stop, call(LINE_END, get(next), get(end))),
            set(next, add(get(stop), number(1))),
            again(2),
          ),
        ),
      ),
      when(
        isLess(get(lines), number(MOST_LINES)),
        set(lines, add(get(lines), number(1))),
        set(most, add(get(at), number(MOST_NAME))),
        when(isMore(get(most), get(stop)), set(most, get(stop))),
        set(colon, get(at)),
        loop(
          when(
            isLess(get(colon), get(most)),
            when(
              isUnequal(byteAt(get(colon)), number(COLON)),
              set(colon, add(get(colon), number(1))),
              again(2),
            ),
          ),
        ),
        when(
          and(isMore(get(colon), get(at)), isLess(get(colon), get(most))),
          set(count, add(get(count), number(1))),
          set(name, get(colon)),
          loop(
            when(
              isMore(get(name), get(at)),
              when(
                isBlank(subtract(get(name), number(1))),
                set(name, subtract(get(name), number(1))),
                again(2),
              ),
            ),
          ),
          when(
            isMore(get(name), get(at)),
            set(sum, multiply(length, number(5))),
            set(sum, add(get(sum), multiply(lower(get(at)), number(31)))),
            set(sum, add(get(sum), multiply(lower(subtract(get(name), number(1))), number(131)))),
            set(
              sum,
              add(get(sum), multiply(lower(add(get(at), shiftRight(length, number(1)))), number(613))),
            ),
            set(
              sum,
              add(get(sum), multiply(lower(add(get(at), shiftRight(length, number(2)))), number(1021))),
            ),
            set(sum, and(get(sum), number(NAME_SUMS - 1))),
            when(
              byteAt(add(get(sum), number(WANTED))),
              storeWord(get(out), get(sum)),
              storeWord(get(out), get(at), 4),
              storeWord(get(out), get(name), 8),
              storeWord(get(out), get(colon), 12),
              storeWord(get(out), get(stop), 16),
              set(out, add(get(out), number(TOLD * 4))),
            ),
          ),
        ),
      ),
      set(at, get(next)),
      again(),
    ),
  ];
}

/** The module; `separator`, `lineEnd` and `headers` are told above. */
export function scannerModule(): Uint8Array<ArrayBuffer> {
  return moduleOf(PAGES, [
    { name: 'separator', parameters: 3, numbers: 5, vectors: 4, code: separatorCode() },
    { name: 'lineEnd', parameters: 2, numbers: 1, vectors: 1, code: lineEndCode() },
    { name: 'headers', parameters: 2, numbers: 11, vectors: 0, code: headersCode() },
  ]);
}

/** As `headers` sums a name up, whatever its case. */
export function nameSum(name: string): number {
  const length = name.length;
  return (
    (length * 5 +
      (name.charCodeAt(0) | 32) * 31 +
      (name.charCodeAt(length - 1) | 32) * 131 +
      (name.charCodeAt(length >> 1) | 32) * 613 +
      (name.charCodeAt(length >> 2) | 32) * 1021) &
    (NAME_SUMS - 1)
  );
}
