// A few instructions of WebAssembly as expressions, and the bytes of a module around functions made of them (WebAssembly core 2.0,
// chapter 5). Processors look at 16 bytes at once and JavaScript cannot; no compiler is needed for two pages of it.

/** Bytes of instructions that leave one value behind (or, of statements, none). */
export type Code = readonly number[];

const unsigned = (value: number): number[] =>
  value < 128 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];

/** Signed LEB128: constants. */
function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}

const two =
  (op: number) =>
  (a: Code, b: Code): Code => [...a, ...b, op];
const one =
  (...op: readonly number[]) =>
  (a: Code): Code => [...a, ...op];

export const number = (value: number): Code => [0x41, ...signed(value)];
export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];
export const add = two(0x6a);
export const subtract = two(0x6b);
export const multiply = two(0x6c);
export const and = two(0x71);
export const or = two(0x72);
export const shiftLeft = two(0x74);
export const shiftRight = two(0x76);
export const isEqual = two(0x46);
export const isUnequal = two(0x47);
/** All comparisons are of unsigned numbers: places in memory. */
export const isLess = two(0x49);
export const isMore = two(0x4b);
export const isAtMost = two(0x4d);
export const isAtLeast = two(0x4f);
/** Ones in a number; and zeros below its lowest one. */
export const countOnes = one(0x69);
export const lowestOne = one(0x68);
export const byteAt = one(0x2d, 0, 0);
export const wordAt = one(0x28, 0, 0);
export const storeWord = (place: Code, value: Code, offset = 0): Code => [
  ...place,
  ...value,
  0x36,
  0,
  ...unsigned(offset),
];
/** 16 bytes from a place on, `offset` behind it. */
export const sixteenAt = (place: Code, offset = 0): Code => [...place, 0xfd, 0x00, 0, ...unsigned(offset)];
/** 16 times the byte at a place. */
export const sixteenOf = one(0xfd, 0x07, 0, 0);
/** Of 16 bytes -1 (all ones) where one is as in a local, else 0. A constant would be made anew each time, at more than this costs. */
export const likeLocal = (sixteen: Code, local: number): Code => [...sixteen, ...get(local), 0xfd, 0x23];
/** A one for each of 16 bytes that is -1: 16 bits. */
export const bitsOf = one(0xfd, 0x64);
const twoSixteen =
  (...op: readonly number[]) =>
  (a: Code, b: Code): Code => [...a, ...b, 0xfd, ...op];
export const bothIn = twoSixteen(0x4e);
export const eitherIn = twoSixteen(0x50);
export const addBytes = twoSixteen(0x6e);
export const isAny = one(0xfd, 0x53);
/** Four sums of four neighbours each. */
export const inFours = one(0xfd, 0x7c, 0xfd, 0x7e);
export const subtractFours = twoSixteen(0xb1, 0x01);
/** The sum of the four. */
export const fourTogether = (local: number): Code =>
  [0, 1, 2, 3].flatMap((lane) => [...get(local), 0xfd, 0x1b, lane, ...(lane > 0 ? [0x6a] : [])]);
export const call = (index: number, ...values: readonly Code[]): Code => [...values.flat(), 0x10, index];
export const giveBack = (value: Code): Code => [...value, 0x0f];
export const when = (condition: Code, ...then: readonly Code[]): Code => [
  ...condition,
  0x04,
  0x40,
  ...then.flat(),
  0x0b,
];
/** Statements that are done again from the top wherever `again` says so; else it goes on behind them. */
export const loop = (...statements: readonly Code[]): Code => [0x03, 0x40, ...statements.flat(), 0x0b];
/** Back to the top of the loop around it; `out`: so many loops and conditions lie between. */
export const again = (out = 0): Code => [0x0c, out];
const unreachable: Code = [0x00];

export interface Definition {
  /** Name under which JavaScript calls it. */
  readonly name: string;
  readonly parameters: number;
  /** Numbers besides its parameters, and behind those vectors of 16 bytes. */
  readonly numbers: number;
  readonly vectors: number;
  readonly code: readonly Code[];
}

/** A module of functions from numbers to a number, over the memory `of.memory` that is given to it. */
export function moduleOf(pages: number, functions: readonly Definition[]): Uint8Array<ArrayBuffer> {
  const [i32, v128] = [0x7f, 0x7b];
  const section = (id: number, items: readonly (readonly number[])[]): number[] => {
    const content = [...unsigned(items.length), ...items.flat()];
    return [id, ...unsigned(content.length), ...content];
  };
  const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
  const types = functions.map(({ parameters }) => [
    0x60,
    parameters,
    ...Array.from({ length: parameters }, () => i32),
    1,
    i32,
  ]);
  const bodies = functions.map(({ numbers, vectors, code }) => {
    const body = [2, numbers, i32, vectors, v128, ...code.flat(), ...unreachable, 0x0b];
    return [...unsigned(body.length), ...body];
  });
  return new Uint8Array([
    ...Buffer.from('\0asm'), 1, 0, 0, 0,
    ...section(1, types),
    ...section(2, [[...name('of'), ...name('memory'), 2, 1, ...unsigned(pages), ...unsigned(pages)]]),
    ...section(3, functions.map((_, index) => [index])),
    ...section(7, functions.map((it, index) => [...name(it.name), 0, index])),
    ...section(10, bodies),
  ]); // prettier-ignore
}
