// People: a search field that is simply there, quiet filters, and everybody below.
import { peoplePage } from '#words/web/people.ts';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { levelFilters, type LevelFilter, type PeopleSearch } from './people-search.ts';
import { AddPerson } from './add-person.tsx';
import { PeopleList, pageSize } from './people-list.tsx';
import styles from './people.module.css';

const pause = 120;

export function PeoplePage() {
  const search = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const [typed, setTyped] = useState(search.words ?? '');
  const [adding, setAdding] = useState(false);
  const id = useId();

  const words = typed.trim();
  useEffect(() => {
    if (words === (search.words ?? '')) return undefined;
    const timer = setTimeout(
      () =>
        void navigate({
          search: ({ level }: PeopleSearch) => ({ ...(level ? { level } : {}), ...(words ? { words } : {}) }),
          replace: true,
        }),
      pause,
    );
    return () => clearTimeout(timer);
  }, [words, search.words, navigate]);

  const asked = {
    ...(search.words ? { words: search.words } : {}),
    ...(search.level ? { level: search.level } : {}),
  };
  const first = useBook('people', { ...asked, limit: pageSize, offset: 0 }, { keep: true });
  const filtered = Boolean(search.words) || Boolean(search.level);
  const chooseLevel = (level: LevelFilter | 'all'): void =>
    void navigate({
      search: { ...(search.words ? { words: search.words } : {}), ...(level === 'all' ? {} : { level }) },
      replace: true,
    });

  return (
    <Page title={peoplePage.title()} narrow>
      <search className={styles.search}>
        <label htmlFor={id} className="unseen">
          {peoplePage.search()}
        </label>
        <IconSearch size={20} stroke={1.6} aria-hidden="true" />
        <input
          id={id}
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={peoplePage.searchPlaceholder()}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('[data-row="0"]')?.focus();
          }}
        />
      </search>
      <Choice<LevelFilter | 'all'>
        label={peoplePage.filter()}
        value={search.level ?? 'all'}
        options={[
          { value: 'all', text: peoplePage.all() },
          ...levelFilters.map((level) => ({ value: level, text: peoplePage.filters[level] })),
        ]}
        onChange={chooseLevel}
      />
      <div className={styles.under}>
        <output className={styles.count}>
          {first.data && first.data.total > 0 ? peoplePage.count(first.data.total) : null}
        </output>
        {adding || !first.data ? null : (
          <button type="button" className="button-text small" onClick={() => setAdding(true)}>
            {peoplePage.add()}
          </button>
        )}
      </div>
      {adding ? <AddPerson name={words} onEnd={() => setAdding(false)} /> : null}
      {first.error ? <Failure error={first.error} again={() => void first.refetch()} /> : null}
      {first.isPending ? <Loading lines={7} /> : null}
      {first.data && first.data.total > 0 ? (
        <PeopleList asked={asked} total={first.data.total} stale={first.isPlaceholderData} />
      ) : null}
      {first.data?.total === 0 && !adding ? (
        <Nobody
          words={search.words ?? ''}
          filtered={filtered}
          onAdd={() => setAdding(true)}
          onAll={() => {
            setTyped('');
            chooseLevel('all');
          }}
        />
      ) : null}
    </Page>
  );
}

interface NobodyProps {
  readonly words: string;
  readonly filtered: boolean;
  readonly onAdd: () => void;
  readonly onAll: () => void;
}

function Nobody({ words, filtered, onAdd, onAll }: NobodyProps) {
  if (!filtered) {
    return (
      <Empty title={peoplePage.nobodyAtAll()}>
        <Link to="/welcome">{peoplePage.begin()}</Link>
      </Empty>
    );
  }
  return (
    <Empty title={words ? peoplePage.nobody() : peoplePage.nobodyHere()}>
      {words ? (
        <button type="button" className="button" onClick={onAdd}>
          {peoplePage.add()}
        </button>
      ) : (
        <button type="button" className="button-text" onClick={onAll}>
          {peoplePage.showAll()}
        </button>
      )}
    </Empty>
  );
}
