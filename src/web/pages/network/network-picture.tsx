// Your network as a sunflower: you in the middle, those you know well nearest, the linked ones a faint cloud outside.
// Drawn from counts alone; the sentences beside it say the same.
import { networkPage as words } from '#words/web/network.ts';
import type { Bands } from './bands.ts';
import styles from './network.module.css';

/** So many dots an eye can still take in: of people something was exchanged with, and of the cloud outside. */
const mostHonest = 600;
const mostLinked = 600;
/** Drawn at least this large (from the middle outwards), so that a few people do not become balloons. */
const smallest = 130;
const golden = Math.PI * (3 - Math.sqrt(5));
const step = 8.8;
/** Free room around you, and between two bands, so that the bands read as rings. */
const around = 20;
const gap = 9;

type Band = keyof Bands;
const order: readonly Band[] = ['well', 'little', 'notYet', 'unsure', 'linked'];

interface Dot {
  readonly band: Band;
  readonly x: number;
  readonly y: number;
}

export interface Scale {
  readonly honest: number;
  readonly linked: number;
}

/** How many people one dot stands for. The honest part keeps a dot for each person as long as it can. */
export function scaleOf({ well, little, notYet, unsure, linked }: Bands): Scale {
  return { honest: perDot(well + little + notYet + unsure, mostHonest), linked: perDot(linked, mostLinked) };
}

function perDot(count: number, most: number): number {
  const exact = count / most;
  if (exact <= 1) return 1;
  const size = 10 ** Math.floor(Math.log10(exact));
  return Math.ceil(exact / size) * size;
}

export function layDots(bands: Bands): { dots: Dot[]; radius: number } {
  const scale = scaleOf(bands);
  const dots: Dot[] = [];
  let inner = around;
  let seed = 0;
  for (const band of order) {
    const count = Math.ceil(bands[band] / (band === 'linked' ? scale.linked : scale.honest));
    if (count === 0) continue;
    // Equal room for each seed: the area of a ring grows with its count.
    for (let at = 0; at < count; at++, seed++) {
      const distance = Math.sqrt(inner ** 2 + step ** 2 * (at + 0.5));
      dots.push({ band, x: distance * Math.cos(seed * golden), y: distance * Math.sin(seed * golden) });
    }
    inner = Math.sqrt(inner ** 2 + step ** 2 * count) + gap;
  }
  return { dots, radius: inner };
}

export function NetworkPicture({ bands }: { readonly bands: Bands }) {
  const { dots, radius } = layDots(bands);
  const size = Math.max(radius, smallest);
  return (
    <figure className={styles.picture}>
      <svg
        viewBox={`${-size} ${-size} ${2 * size} ${2 * size}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, not loaded
        role="img"
        aria-label={words.picture(bands.well, bands.little, bands.notYet + bands.unsure, bands.linked)}
      >
        <circle r="7.5" className={styles.me} />
        {dots.map(({ band, x, y }) => (
          <Seed key={`${x} ${y}`} band={band} x={Math.round(x * 10) / 10} y={Math.round(y * 10) / 10} />
        ))}
      </svg>
      <figcaption className={styles.caption}>{words.eachDot(scaleOf(bands))}</figcaption>
    </figure>
  );
}

function Seed({ band, x, y }: Dot) {
  if (band === 'well') return <circle cx={x} cy={y} r="4.6" className={styles.well} />;
  if (band === 'little') {
    return (
      <g className={styles.little}>
        <circle cx={x} cy={y} r="3.9" className={styles.outline} />
        <path d={`M${x} ${y - 3.9}a3.9 3.9 0 0 1 0 7.8z`} />
      </g>
    );
  }
  if (band === 'notYet') return <circle cx={x} cy={y} r="3.5" className={styles.notYet} />;
  if (band === 'unsure') return <circle cx={x} cy={y} r="3.6" className={styles.unsure} />;
  return <circle cx={x} cy={y} r="2.1" className={styles.linked} />;
}
