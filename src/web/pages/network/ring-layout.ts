// Where everybody stands in the picture: you in the middle, three rings around you (well, a little, not yet), those who are
// unclear between the second and the third, those linked and nothing more as a cloud outside. Pure; lengths in a unit of its
// own, which the picture scales. Within a ring the stronger tie is nearer, and who is of one organisation stands at one side.
import type { LevelWord } from '#words/web/levels.ts';

export interface Ringed {
  /** The strongest tie first. */
  readonly ids: readonly string[];
  /** A letter each; see contract/rings.ts. */
  readonly marks: string;
  readonly organisations: readonly string[];
  readonly at: readonly number[];
}

export interface Ring {
  readonly word: LevelWord;
  readonly count: number;
  readonly inner: number;
  readonly outer: number;
  /** Of a dot. */
  readonly size: number;
}

export interface RingLayout {
  /** From the middle, right and down. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Which of `rings` each person stands in. */
  readonly ringOf: Uint8Array;
  readonly rings: readonly Ring[];
  /** Of everything. */
  readonly radius: number;
}

interface Shape {
  readonly word: LevelWord;
  readonly mark: string;
  /** Between two people. */
  readonly step: number;
  readonly size: number;
  /** A ring has its room even where nobody stands in it yet. */
  readonly least: number;
}

const shapes: readonly Shape[] = [
  { word: 'well', mark: 'w', step: 18, size: 6, least: 34 },
  { word: 'little', mark: 'l', step: 14, size: 4.7, least: 34 },
  { word: 'unsure', mark: 'u', step: 12, size: 4, least: 0 },
  { word: 'not-yet', mark: 'n', step: 12, size: 4, least: 34 },
  { word: 'linked', mark: 'c', step: 8, size: 2.2, least: 0 },
];

/** Free room around you, and between two rings. */
const around = 20;
const gap = 12;
/** How far one of the cloud strays along its row and across, in steps. */
const stray = { along: 0.42, across: 0.8 } as const;
/** Part of a step by which each row is turned on against the one before, so that rows make no seams and no spokes. */
const golden = 0.618;
/** Where many people make the picture large, a ring of few keeps dots that one can see: from so many people, at most so much. */
const many = 1200;
const roomiest = 2.4;
const few = 120;

export function layRings(people: Ringed): RingLayout {
  const total = people.ids.length;
  const [x, y, ringOf] = [new Float32Array(total), new Float32Array(total), new Uint8Array(total)];
  const sides = people.organisations.map(shareOf);
  const own = Float64Array.from(people.ids, shareOf);
  const side = own.map((share, person) => sides[people.at[person] ?? -1] ?? share);
  const byMark = new Map(shapes.map(({ mark }) => [mark, [] as number[]]));
  for (let person = 0; person < total; person++) byMark.get(people.marks[person]!)?.push(person);
  const rings: Ring[] = [];
  let inner = around;
  for (const [nth, shape] of shapes.entries()) {
    const { word, mark } = shape;
    const those = byMark.get(mark)!;
    const room = roomFor(those.length, total);
    const [step, size, least] = [shape.step * room, shape.size * room, shape.least * room];
    const rows = rowsOf(those.length, inner, step);
    const thickness = Math.max(rows.length * step, least);
    if (thickness === 0) continue;
    const first = inner + (thickness - rows.length * step) / 2;
    let begun = 0;
    for (const [row, count] of rows.entries()) {
      const radius = first + step * (row + 0.5);
      const placed = those
        .slice(begun, begun + count)
        .sort((a, b) => side[a]! - side[b]! || own[a]! - own[b]!);
      begun += count;
      for (const [place, person] of placed.entries()) {
        const loose = word === 'linked' ? step : 0;
        const distance = radius + loose * stray.across * (2 * ((own[person]! * 7919) % 1) - 1);
        const aside = (loose * stray.along * (2 * own[person]! - 1)) / radius;
        const turn = ((place + (((row + nth + 1) * golden) % 1)) / count) * 2 * Math.PI + aside - Math.PI / 2;
        x[person] = distance * Math.cos(turn);
        y[person] = distance * Math.sin(turn);
        ringOf[person] = rings.length;
      }
    }
    rings.push({ word, count: those.length, inner, outer: inner + thickness, size });
    inner += thickness + (nth === shapes.length - 1 ? 0 : gap);
  }
  return { x, y, ringOf, rings, radius: Math.max(...rings.map((ring) => ring.outer)) };
}

function roomFor(count: number, total: number): number {
  const most = Math.min(roomiest, Math.max(1, (total / many) ** 0.35));
  return 1 + (most - 1) * Math.min(1, few / Math.max(1, count));
}

/** How many stand in each row around the middle: as few rows as hold them, all equally close. */
function rowsOf(count: number, inner: number, step: number): number[] {
  const rooms: number[] = [];
  let room = 0;
  while (room < count) {
    rooms.push(Math.max(1, Math.floor((2 * Math.PI * (inner + step * (rooms.length + 0.5))) / step)));
    room += rooms.at(-1)!;
  }
  let [passed, placed] = [0, 0];
  return rooms.map((one) => {
    passed += one;
    const upTo = Math.round((count * passed) / room);
    const here = upTo - placed;
    placed = upTo;
    return here;
  });
}

/** A number from 0 to 1 that is always the same for a text (FNV-1a, stirred once more). */
function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Whose dot is nearest to a point, within `reach` of its edge; -1 where there is none. */
export function nearest(layout: RingLayout, x: number, y: number, reach: number): number {
  let [found, least] = [-1, reach];
  for (let person = 0; person < layout.x.length; person++) {
    const away =
      Math.hypot(layout.x[person]! - x, layout.y[person]! - y) - layout.rings[layout.ringOf[person]!]!.size;
    if (away < least) [found, least] = [person, away];
  }
  return found;
}

export type Way = 'left' | 'right' | 'up' | 'down';
const ways: Readonly<Record<Way, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The next dot in a direction: near, and not far to the side. The same person where nobody stands there. */
export function nextTowards(layout: RingLayout, from: number, way: Way): number {
  const [dx, dy] = ways[way];
  let [found, least] = [from, Infinity];
  for (let person = 0; person < layout.x.length; person++) {
    const [x, y] = [layout.x[person]! - layout.x[from]!, layout.y[person]! - layout.y[from]!];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy + y * dx);
    if (along <= 0.01 || aside > along * 2) continue;
    const cost = along + aside * 2;
    if (cost < least) [found, least] = [person, cost];
  }
  return found;
}
