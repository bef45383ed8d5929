// Everybody, however many: rows near the window exist, the pages of the answer around them are fetched, the rest is height.
import { peoplePage, whyFound } from '#words/web/people.ts';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { call } from '#web/book/server.ts';
import type { PersonRow } from '#web/book/shapes.ts';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { When } from '#web/parts/when.tsx';
import { cameBackFrom, opened } from './opened-row.ts';
import type { PeopleSearch } from './people-search.ts';
import styles from './people.module.css';

export const pageSize = 100;
const rowHeight = 68;

interface PeopleListProps {
  readonly asked: PeopleSearch;
  readonly total: number;
  readonly stale: boolean;
}

export function PeopleList({ asked, total, stale }: PeopleListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);

  // oxlint-disable-next-line react/incompatible-library -- no React compiler here; the rows are drawn anew on every scroll
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: top,
  });
  const rows = virtual.getVirtualItems();
  const pages = [...new Set(rows.map((row) => Math.floor(row.index / pageSize)))];
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { ...asked, limit: pageSize, offset: page * pageSize };
      return {
        queryKey: ['people', input],
        queryFn: ({ signal }: { signal: AbortSignal }) => call('people', input, signal),
        placeholderData: page === 0 ? <T,>(before: T | undefined) => before : undefined,
      };
    }),
  });
  const rowAt = (index: number): PersonRow | undefined =>
    answers[pages.indexOf(Math.floor(index / pageSize))]?.data?.items[index % pageSize];

  const walk = useCallback((event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const here = Number((event.currentTarget as HTMLElement).dataset['row'] ?? Number.NaN);
    if (step === 0 || Number.isNaN(here)) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-row="${here + step}"]`)?.focus();
  }, []);

  return (
    <ul
      ref={list}
      className={`${styles.list} ${stale ? styles.stale : ''}`}
      aria-label={peoplePage.listLabel()}
      style={{ height: virtual.getTotalSize() }}
    >
      {rows.map((row) => {
        const person = rowAt(row.index);
        return (
          <li
            key={row.key}
            className={styles.place}
            aria-setsize={total}
            aria-posinset={row.index + 1}
            style={{ height: rowHeight, transform: `translateY(${row.start - top}px)` }}
          >
            {person ? (
              <Row person={person} index={row.index} onKeyDown={walk} />
            ) : (
              <span className={styles.ghost} aria-hidden="true" />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps {
  readonly person: PersonRow;
  readonly index: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Drawn once: while the list is scrolled, only rows that come into it are. */
const Row = memo(function Row({ person, index, onKeyDown }: RowProps) {
  const what = whyFound(person.why)[0] ?? person.headline ?? person.organisation;
  const link = useRef<HTMLAnchorElement>(null);

  // After the page has given the focus to its heading.
  useEffect(() => {
    if (!cameBackFrom(person.id)) return undefined;
    const frame = requestAnimationFrame(() => link.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [person.id]);

  return (
    <Link
      ref={link}
      to="/people/$person"
      params={{ person: person.id }}
      className={styles.row}
      data-row={index}
      preload={false}
      onClick={() => opened(person.id)}
      onKeyDown={onKeyDown}
    >
      <LevelMark word={levelWord(person.level, person.nominal)} />
      <span className={styles.rowText}>
        <span className={`one-line ${styles.rowName}`}>
          <bdi>{person.name}</bdi>
        </span>
        {what ? (
          <span className={`one-line ${styles.rowWhat}`}>
            <bdi>{what}</bdi>
          </span>
        ) : null}
      </span>
      <span className={styles.rowLast}>
        {person.lastInteraction ? <When at={person.lastInteraction} /> : null}
      </span>
    </Link>
  );
});
