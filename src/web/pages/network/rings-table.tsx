// The same people as the rings, as a table: sorted by a press, and however many there are, only rows near the window exist.
import { ringsWords } from '#words/web/rings.ts';
import { levelName } from '#words/web/levels.ts';
import { IconArrowDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { opened, whoCameBack } from '#web/pages/people/opened-row.ts';
import { LevelMark } from '#web/parts/level-mark.tsx';
import { When } from '#web/parts/when.tsx';
import { lastInstant, type Rings, wordOf } from './rings-data.ts';
import styles from './rings.module.css';

const words = ringsWords.table;
type Column = 'name' | 'level' | 'last';
const columns: readonly Column[] = ['name', 'level', 'last'];
const titles: Readonly<Record<Column, string>> = {
  name: words.name(),
  level: words.levelShort(),
  last: words.last(),
};
/** In rem, as in rings.module.css. */
const rowHeight = 3.1;

/** Who stands in which row. By level is as the rings are: from the middle outwards, the strongest first. */
export function sortedBy(people: Rings, column: Column): number[] {
  const order = Array.from(people.ids, (_, at) => at);
  const rings = 'wlunc';
  if (column === 'level')
    return order.sort((a, b) => rings.indexOf(people.marks[a]!) - rings.indexOf(people.marks[b]!) || a - b);
  if (column === 'last')
    return order.sort((a, b) => (people.last[b] ?? -Infinity) - (people.last[a] ?? -Infinity) || a - b);
  const { compare } = new Intl.Collator();
  return order.sort((a, b) => compare(people.names[a]!, people.names[b]!) || a - b);
}

export function RingsTable({ people }: { readonly people: Rings }) {
  const [column, setColumn] = useState<Column>('level');
  const order = useMemo(() => sortedBy(people, column), [people, column]);
  const box = useRef<HTMLDivElement>(null);
  const [back] = useState(whoCameBack);
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const [start] = useState(() => Math.max(0, back ? order.indexOf(people.ids.indexOf(back)) - 3 : 0));

  // oxlint-disable-next-line react/incompatible-library -- no React compiler here; the rows are drawn anew on every scroll
  const virtual = useVirtualizer({
    count: people.total,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight * rem,
    overscan: 10,
    initialOffset: start * rowHeight * rem,
  });
  const rows = virtual.getVirtualItems();
  const before = rows[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0);

  return (
    <div ref={box} className={styles.tableBox}>
      <table className={styles.table} aria-rowcount={people.total + 1}>
        <caption className="unseen">{words.caption()}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((it) => (
              <th
                key={it}
                scope="col"
                aria-sort={it !== column ? undefined : it === 'last' ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => {
                    setColumn(it);
                    virtual.scrollToOffset(0);
                  }}
                >
                  {titles[it]}
                  {it === column ? <IconArrowDown size={16} stroke={1.6} aria-hidden="true" /> : null}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ '--before': `${before}px`, '--after': `${after}px` } as object}>
          {rows.map((row) => (
            <Row
              key={people.ids[order[row.index]!]}
              people={people}
              person={order[row.index]!}
              row={row.index}
              cameBack={back !== undefined && people.ids[order[row.index]!] === back}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly people: Rings;
  readonly person: number;
  readonly row: number;
  readonly cameBack: boolean;
}

function Row({ people, person, row, cameBack }: RowProps) {
  const id = people.ids[person]!;
  const word = wordOf(people.marks[person]);
  const last = lastInstant(people.last[person]);
  return (
    <tr aria-rowindex={row + 2}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the link in it is its text */}
      <th scope="row">
        <Link
          to="/people/$person"
          params={{ person: id }}
          preload={false}
          className="one-line"
          ref={cameBack ? (it) => void requestAnimationFrame(() => it?.focus({ preventScroll: true })) : null}
          onClick={() => opened(id)}
        >
          <bdi>{people.names[person]}</bdi>
        </Link>
      </th>
      <td className={styles.tableLevel}>
        <span className="one-line">
          <LevelMark word={word} silent /> {levelName[word]}
        </span>
      </td>
      <td className={styles.tableLast}>{last ? <When at={last} /> : words.never()}</td>
    </tr>
  );
}
