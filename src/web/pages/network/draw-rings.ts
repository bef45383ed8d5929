// Draws the rings on a canvas, all dots of a kind as one path: filled, half, ring, dotted ring, faint. Shape says it,
// colour repeats it (parts/level-mark.tsx is the same in large).
import type { LevelWord } from '#words/web/levels.ts';
import type { RingColours } from './ring-colours.ts';
import type { RingLayout } from './ring-layout.ts';

const whole = 2 * Math.PI;
/** Under so many pixels a half or a dotted ring is a smudge: the shape is made plainer. */
const fine = 2.2;

export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  /** Side of the square in CSS pixels, and device pixels in one of them. */
  readonly side: number;
  readonly density: number;
  /** CSS pixels in a unit of the layout. */
  readonly scale: number;
}

export function drawRings(layout: RingLayout, colours: RingColours, sheet: Sheet): void {
  const { canvas, side, density, scale } = sheet;
  canvas.width = canvas.height = Math.round(side * density);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(density, 0, 0, density, (side / 2) * density, (side / 2) * density);
  drawGround(pen, layout, colours, scale);
  for (const [nth, ring] of layout.rings.entries()) {
    const dots: number[] = [];
    for (let person = 0; person < layout.x.length; person++)
      if (layout.ringOf[person] === nth) dots.push(person);
    const at = (person: number): [number, number] => [layout.x[person]! * scale, layout.y[person]! * scale];
    drawDots(pen, ring.word, colours[ring.word], dots.map(at), dotSize(ring.size, scale));
  }
}

/** Radius of a dot in CSS pixels: never so small that it could not be told from its neighbour. */
export function dotSize(size: number, scale: number): number {
  return Math.max(0.75, size * scale);
}

function drawGround(
  pen: CanvasRenderingContext2D,
  layout: RingLayout,
  colours: RingColours,
  scale: number,
): void {
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  for (const [nth, { word, outer }] of layout.rings.entries()) {
    const next = layout.rings[nth + 1];
    // Around each ring, half way to the next; around the cloud there is none.
    if (word === 'linked') continue;
    pen.beginPath();
    pen.arc(0, 0, (next ? (outer + next.inner) / 2 : outer + 1) * scale, 0, whole);
    pen.stroke();
  }
  pen.fillStyle = colours.you;
  pen.beginPath();
  pen.arc(0, 0, Math.max(3.5, 7.5 * scale), 0, whole);
  pen.fill();
}

function drawDots(
  pen: CanvasRenderingContext2D,
  word: LevelWord,
  colour: string,
  dots: readonly (readonly [number, number])[],
  size: number,
): void {
  pen.fillStyle = pen.strokeStyle = colour;
  const tiny = size < 1;
  pen.globalAlpha = word === 'linked' ? (tiny ? 0.5 : 0.7) : tiny && word === 'unsure' ? 0.6 : 1;
  pen.setLineDash([]);
  const circles = (radius: number): void => {
    pen.beginPath();
    for (const [x, y] of dots) {
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, whole);
    }
  };
  if (word === 'well' || tiny) {
    circles(size);
    pen.fill();
  } else if (word === 'little') {
    pen.lineWidth = size < fine ? 0.7 : Math.max(0.9, size * 0.24);
    circles(size - pen.lineWidth / 2);
    pen.stroke();
    pen.beginPath();
    for (const [x, y] of dots) {
      pen.moveTo(x, y - size);
      pen.arc(x, y, size, -Math.PI / 2, Math.PI / 2);
    }
    pen.fill();
  } else {
    const widths = { 'not-yet': 0.36, unsure: 0.26, linked: 0.4 } as const;
    pen.lineWidth = Math.max(0.7, size * widths[word]);
    if (word === 'unsure') pen.setLineDash(size < fine ? [1.3, 1.3] : [size * 0.55, size * 0.5]);
    circles(size - pen.lineWidth / 2);
    pen.stroke();
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}
