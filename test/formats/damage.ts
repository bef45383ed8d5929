// What happens to the bytes of a file on its way, for tests that read damaged ones: cut off, a byte turned, a line lost, text put in.
import { fc } from '#test/fast-check.ts';

export type Damage = (bytes: Buffer) => Buffer;

/** Where in a file, as a part of it. */
const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });

export const cut: fc.Arbitrary<Damage> = place.map(
  (at): Damage =>
    (bytes) =>
      bytes.subarray(0, Math.floor(at * bytes.length)),
);

export const flip: fc.Arbitrary<Damage> = fc
  .tuple(place, fc.nat(255))
  .map(([at, value]): Damage => (bytes) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[Math.floor(at * copy.length)] = value;
    return copy;
  });

export const dropLine: fc.Arbitrary<Damage> = place.map((at): Damage => (bytes) => {
  const lines = bytes.toString('latin1').split('\n');
  lines.splice(Math.floor(at * lines.length), 1);
  return Buffer.from(lines.join('\n'), 'latin1');
});

/** One of these texts, or of those that any table suffers from. */
export function insert(...texts: readonly string[]): fc.Arbitrary<Damage> {
  const some = fc.constantFrom('"', '""', ',', ';', '\n', '\r', '\0', '\ufeff', ...texts);
  return fc.tuple(place, some).map(([at, text]): Damage => (bytes) => {
    const point = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, point), Buffer.from(text), bytes.subarray(point)]);
  });
}
