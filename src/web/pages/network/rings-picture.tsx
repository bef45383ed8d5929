// The picture of the network: three rings around you, each person a dot. The dots are drawn; one real link stands over the
// dot that is looked at, moved by mouse, finger or arrows, so that twenty thousand people are one element, and a link all the same.
import { ringsWords as words } from '#words/web/rings.ts';
import { levelName } from '#words/web/levels.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { opened, whoCameBack } from '#web/pages/people/opened-row.ts';
import { LevelMark } from '#web/parts/level-mark.tsx';
import { dotSize, drawRings } from './draw-rings.ts';
import { useRingColours } from './ring-colours.ts';
import { layRings, nearest, nextTowards, type Way } from './ring-layout.ts';
import { lastInWords, type Rings, wordOf } from './rings-data.ts';
import styles from './rings.module.css';

const arrows: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** CSS pixels from the edge of a dot at which a mouse, and a finger, still mean it. */
const reach = { mouse: 10, touch: 24 } as const;
const margin = 6;
/** So that five people are not balloons. */
const largest = 2.1;

export function RingsPicture({ people }: { readonly people: Rings }) {
  const layout = useMemo(() => layRings(people), [people]);
  const colours = useRingColours();
  const [back] = useState(whoCameBack);
  const [person, setPerson] = useState(() => Math.max(0, back ? people.ids.indexOf(back) : 0));
  const [shown, setShown] = useState(false);
  const [told, setTold] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const pointer = useRef<'mouse' | 'touch'>('mouse');
  const [side, setSide] = useState(0);
  const help = useId();
  const navigate = useNavigate();

  useLayoutEffect(() => {
    const box = place.current!;
    const measure = (): void => setSide(box.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  const scale = Math.min(largest, (side / 2 - margin) / layout.radius);
  useEffect(() => {
    if (canvas.current && side > 0)
      drawRings(layout, colours, { canvas: canvas.current, side, density: devicePixelRatio, scale });
  }, [layout, colours, side, scale]);

  useEffect(() => {
    if (!back) return undefined;
    const frame = requestAnimationFrame(() => link.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [back]);

  const now = Math.min(person, people.total - 1);
  const word = wordOf(people.marks[now]);
  const name = people.names[now] ?? '';
  const last = lastInWords(people.last[now]);
  const [x, y] = [side / 2 + layout.x[now]! * scale, side / 2 + layout.y[now]! * scale];

  const under = (event: { clientX: number; clientY: number }): number => {
    const box = place.current!.getBoundingClientRect();
    const [left, top] = [event.clientX - box.left - side / 2, event.clientY - box.top - side / 2];
    return nearest(layout, left / scale, top / scale, reach[pointer.current] / scale);
  };
  const hover = (event: PointerEvent): void => {
    pointer.current = event.pointerType === 'mouse' ? 'mouse' : 'touch';
    if (pointer.current === 'touch') return;
    const found = under(event);
    if (found >= 0) setPerson(found);
    setShown(found >= 0);
  };
  // The first tap shows who it is; the link that is then under the finger, and what is shown, open them.
  const tap = (event: MouseEvent): void => {
    if (event.detail === 0) return;
    if (pointer.current === 'mouse') {
      // A quick hand is there before the link is.
      const aimed = link.current?.contains(event.target as Node) ? -1 : under(event);
      if (aimed < 0) return;
      opened(people.ids[aimed]!);
      void navigate({ to: '/people/$person', params: { person: people.ids[aimed]! } });
      return;
    }
    const onTip = event.target instanceof Element && event.target.closest('[data-tip]') !== null;
    const found = under(event);
    if (shown && (onTip || found === now)) return;
    event.preventDefault();
    event.stopPropagation();
    if (found >= 0) setPerson(found);
    setShown(found >= 0);
  };
  const go = (to: number): void => {
    setPerson(to);
    setShown(true);
    setTold(words.told(people.names[to] ?? '', wordOf(people.marks[to]), lastInWords(people.last[to])));
  };
  const walk = (event: KeyboardEvent): void => {
    const way = arrows[event.key];
    const steps: Readonly<Record<string, number>> = {
      Home: 0,
      End: people.total - 1,
      PageDown: Math.min(people.total - 1, now + 1),
      PageUp: Math.max(0, now - 1),
    };
    const to = way ? nextTowards(layout, now, way) : steps[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };

  return (
    <figure className={styles.figure}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the link in it is what has the focus */}
      <div
        ref={place}
        role="application"
        aria-label={words.label(layout.rings)}
        aria-describedby={help}
        className={styles.place}
        onPointerDown={(event) => (pointer.current = event.pointerType === 'mouse' ? 'mouse' : 'touch')}
        onPointerMove={hover}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setShown(false)}
        onClickCapture={tap}
        onKeyDown={walk}
      >
        <canvas ref={canvas} aria-hidden="true" className={styles.canvas} />
        {people.total > 0 ? (
          <Link
            ref={link}
            to="/people/$person"
            params={{ person: people.ids[now]! }}
            preload={false}
            className={styles.dot}
            data-shown={shown || undefined}
            data-person={now}
            style={
              {
                left: x,
                top: y,
                '--dot': `${dotSize(layout.rings[layout.ringOf[now]!]!.size, scale)}px`,
              } as object
            }
            onClick={() => opened(people.ids[now]!)}
            onBlur={() => setShown(false)}
          >
            <span
              className={styles.tip}
              data-tip=""
              data-side={y < side / 4 ? 'under' : 'over'}
              data-end={x < side / 3 ? 'start' : x > (2 * side) / 3 ? 'end' : 'middle'}
            >
              <span className={`one-line ${styles.tipName}`}>
                <bdi>{name}</bdi>
              </span>
              <span className={styles.tipText}>
                <LevelMark word={word} silent /> {levelName[word]}
                {last ? ` · ${last}` : ''}
              </span>
            </span>
          </Link>
        ) : null}
      </div>
      <output className="unseen">{told}</output>
      <figcaption id={help} className={styles.caption}>
        {words.caption(people.total)} <span className={styles.keys}>{words.keys()}</span>
      </figcaption>
    </figure>
  );
}
