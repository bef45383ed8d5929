// How many line ends there are between two places. Every byte of a mailbox of gigabytes goes through here for the line numbers in
// reports, so it is 16 bytes at a time, as processors can and JavaScript cannot: a small function for WebAssembly, put together below.
// Measured on 1 MB of mail: 21 microseconds, against 270 for four bytes at a time in JavaScript.

const LF = 10;
/** Bytes looked at in one call: one page of WebAssembly's memory. */
const PAGE = 65_536;
/** Shorter stretches are counted one by one. */
const SHORT = 256;

/** Instructions by their names in the WebAssembly specification (core 2.0, chapter 5.4). */
const op = {
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: [0x0b],
  branchIfToLoop: [0x0d, 0x00],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  tee: (local: number) => [0x22, local],
  i32: (value: number) => (value < 64 ? [0x41, value] : [0x41, (value & 0x7f) | 0x80, value >> 7]),
  lessUnsigned: [0x49],
  moreUnsigned: [0x4b],
  add: [0x6a],
  zeros: [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)],
  load16Bytes: [0xfd, 0x00, 0x00, 0x00],
  byteToAll: [0xfd, 0x0f],
  equalBytes: [0xfd, 0x23],
  subtractBytes: [0xfd, 0x71],
  addPairsOfBytes: [0xfd, 0x7d],
  addPairsOfShorts: [0xfd, 0x7f],
  addInts: [0xfd, 0xae, 0x01],
  lane: (index: number) => [0xfd, 0x1b, index],
} as const;

/** `count(at, end)` over the memory; both multiples of 16, `at` below `end`. */
function instructions(): number[] {
  const [at, end, stop, bytes, sums] = [0, 1, 2, 3, 4];
  // A byte of `bytes` counts to 255, which is so many times 16 bytes, and then goes into `sums`.
  return [
    ...op.loop,
    ...op.zeros, ...op.set(bytes),
    ...op.get(at), ...op.i32(255 * 16), ...op.add, ...op.set(stop),
    ...op.get(stop), ...op.get(end), ...op.moreUnsigned, ...op.if, ...op.get(end), ...op.set(stop), ...op.end,
    ...op.loop,
    // Where a byte is equal stands -1, so it is taken away.
    ...op.get(bytes), ...op.get(at), ...op.load16Bytes, ...op.i32(LF), ...op.byteToAll, ...op.equalBytes,
    ...op.subtractBytes, ...op.set(bytes),
    ...op.get(at), ...op.i32(16), ...op.add, ...op.tee(at), ...op.get(stop), ...op.lessUnsigned, ...op.branchIfToLoop,
    ...op.end,
    ...op.get(sums), ...op.get(bytes), ...op.addPairsOfBytes, ...op.addPairsOfShorts, ...op.addInts, ...op.set(sums),
    ...op.get(at), ...op.get(end), ...op.lessUnsigned, ...op.branchIfToLoop,
    ...op.end,
    ...op.get(sums), ...op.lane(0),
    ...[1, 2, 3].flatMap((lane) => [...op.get(sums), ...op.lane(lane), ...op.add]),
    ...op.end,
  ]; // prettier-ignore
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const size = (count: number): number[] => (count < 128 ? [count] : [(count & 0x7f) | 0x80, count >> 7]);
  const section = (id: number, content: readonly number[]): number[] => [
    id,
    ...size(content.length),
    ...content,
  ];
  const [i32, v128] = [0x7f, 0x7b];
  // Besides its two arguments the function has one number and two vectors.
  const code = [2, 1, i32, 2, v128, ...instructions()];
  const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
  return new Uint8Array([
    ...Buffer.from('\0asm'), 1, 0, 0, 0,
    ...section(1, [1, 0x60, 2, i32, i32, 1, i32]),
    ...section(2, [1, ...name('of'), ...name('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('count'), 0, 0]),
    ...section(10, [1, ...size(code.length), ...code]),
  ]); // prettier-ignore
}

/** What is used of it; its types come with those of pages, which the server does not have. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    given: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

interface Counter {
  readonly bytes: Uint8Array;
  readonly count: (at: number, end: number) => number;
}

let counter: Counter | undefined;

function makeCounter(): Counter {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()), { of: { memory } });
  return { bytes: new Uint8Array(memory.buffer), count: exports['count'] as Counter['count'] };
}

/** Line ends from `from` up to `to`. */
export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  let at = from;
  if (to - at >= SHORT) {
    counter ??= makeCounter();
    for (; at < to;) {
      const length = Math.min(PAGE, to - at);
      const whole = (length + 15) & ~15;
      counter.bytes.set(bytes.subarray(at, at + length));
      // Behind the last of them lies what was looked at before.
      counter.bytes.fill(0, length, whole);
      count += counter.count(0, whole);
      at += length;
    }
  }
  for (; at < to; at += 1) if (bytes[at] === LF) count += 1;
  return count;
}
