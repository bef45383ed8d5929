// How to reach somebody: what you wrote first, then file by file; a long list is folded.
import { personPage as words } from '#words/web/person.ts';
import type { Person } from '#web/book/shapes.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { Fact } from './fact.tsx';
import { From } from './from.tsx';
import { Remove, useRemoving, type Removing } from './remove-fact.tsx';
import styles from './person.module.css';

type Point = Person['contactPoints'][number];

const shownAtFirst = 5;
const removals = { email: 'removeEmail', phone: 'removePhone', link: 'removeLink' } as const;

export function Reach({ person }: { readonly person: Person }) {
  const removing = useRemoving(person, () => true);
  const points = bySource(person.contactPoints);
  const more = points.slice(shownAtFirst);
  return (
    <Fact label={words.reach()} id="reach" place={removing.place}>
      {points.length === 0 ? <p className="quiet">{words.noReach()}</p> : null}
      <Points person={person} points={points.slice(0, shownAtFirst)} removing={removing} />
      {more.length > 0 ? (
        <details className={styles.reasons}>
          <summary>{words.morePoints(more.length)}</summary>
          <Points person={person} points={more} removing={removing} />
        </details>
      ) : null}
      <NotKept error={removing.error} />
    </Fact>
  );
}

/** Each source once, in the order in which they first come. */
function bySource(points: readonly Point[]): Point[] {
  const order = [...new Set(points.map((it) => it.source))];
  return points.toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
}

interface PointsProps {
  readonly person: Person;
  readonly points: readonly Point[];
  readonly removing: Removing;
}

/** Those of one file stand together, and tell it once. */
function Points({ person, points, removing }: PointsProps) {
  const originOf = (point: Point) => ({ what: point.value, origin: point.from });
  return points.map((point, at) => (
    <div key={point.kind + point.value + point.source} className={styles.point}>
      <OnePoint point={point} />
      {point.source === 'you' ? (
        <From person={person} origins={[originOf(point)]}>
          <RemovePoint point={point} removing={removing} />
        </From>
      ) : points[at + 1]?.source === point.source ? null : (
        <From person={person} origins={points.filter((it) => it.source === point.source).map(originOf)} />
      )}
    </div>
  ));
}

function OnePoint({ point }: { readonly point: Point }) {
  const label = point.label ? words.pointLabel(point.label) : '';
  return (
    <>
      <bdi>
        {point.href ? (
          <a
            href={point.href}
            rel="noreferrer noopener"
            target={point.kind === 'link' ? '_blank' : undefined}
          >
            {shortened(point)}
          </a>
        ) : (
          point.value
        )}
      </bdi>
      {label ? <span className="quiet"> {label}</span> : null}
    </>
  );
}

function RemovePoint({ point, removing }: { readonly point: Point; readonly removing: Removing }) {
  if (point.kind === 'address') return null;
  const change = { [removals[point.kind]]: [point.value] };
  return (
    <Remove
      what={point.value}
      waiting={removing.removing}
      onRemove={() => removing.remove(point.value, change)}
    />
  );
}

/** A web address without what every one of them begins with. */
function shortened({ kind, value }: Point): string {
  return kind === 'link' ? value.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '') : value;
}
