// People: a search field that is simply there, quiet filters, and everybody below.
import { giving } from '#words/web/giving.ts';
import { asksPage } from '#words/web/asks.ts';
import { organisationsPage } from '#words/web/organisations.ts';
import { peoplePage } from '#words/web/people.ts';
import { sharePage } from '#words/web/share.ts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { SearchField, useTypedWords } from '#web/parts/search-field.tsx';
import { SamePersonLink } from '#web/pages/same-person/same-person-link.tsx';
import { levelFilters, longestWords, type LevelFilter, type PeopleSearch } from './people-search.ts';
import { AddPerson } from './add-person.tsx';
import { Nobody } from './nobody.tsx';
import { PeopleList, pageSize } from './people-list.tsx';
import styles from './people.module.css';

export function PeoplePage() {
  const search = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const go = useCallback(
    (words: string) =>
      void navigate({
        search: ({ words: _, ...filter }: PeopleSearch) => ({ ...filter, ...(words ? { words } : {}) }),
        replace: true,
      }),
    [navigate],
  );
  const [typed, setTyped] = useTypedWords(search.words ?? '', go);
  const words = typed.trim();
  const [adding, setAdding] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const first = useBook('people', { ...search, limit: pageSize, offset: 0 }, { keep: true });
  const chooseLevel = (level: LevelFilter | 'all'): void =>
    void navigate({
      search: { ...(search.words ? { words: search.words } : {}), ...(level === 'all' ? {} : { level }) },
      replace: true,
    });
  const toField = (): void => {
    setAdding(false);
    field.current?.focus();
  };

  return (
    <Page title={peoplePage.title()} narrow>
      <SearchField
        label={peoplePage.search()}
        placeholder={peoplePage.searchPlaceholder()}
        longest={longestWords}
        typed={typed}
        onType={setTyped}
        field={field}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('[data-row="0"]')?.focus();
        }}
      />
      <Choice<LevelFilter | 'all' | 'which'>
        label={peoplePage.filter()}
        value={search.level ?? (search.which ? 'which' : 'all')}
        options={[
          { value: 'all', text: peoplePage.all() },
          ...levelFilters.map((level) => ({ value: level, text: peoplePage.filters[level] })),
        ]}
        onChange={(chosen) => chooseLevel(chosen === 'which' ? 'all' : chosen)}
      />
      <div className={styles.under}>
        <output className={styles.count}>
          {first.data && first.data.total > 0 ? peoplePage.count(first.data.total) : null}
          {search.which ? ` ${peoplePage.which[search.which]}` : null}
          {first.data && first.data.near > 0
            ? `. ${peoplePage.near(first.data.near, first.data.total)}`
            : null}
        </output>
        {adding || !first.data ? null : (
          <span className={styles.ways}>
            <Link to="/organisations" className="button-text small">
              {organisationsPage.link()}
            </Link>
            <Link to="/asks" className="button-text small">
              {asksPage.link()}
            </Link>
            <Link to="/share" className="button-text small">
              {sharePage.link()}
            </Link>
            <Link to="/thanks" className="button-text small">
              {giving.link()}
            </Link>
            <button type="button" className="button-text small" onClick={() => setAdding(true)}>
              {peoplePage.add()}
            </button>
          </span>
        )}
      </div>
      {search.words || search.level || search.which ? null : (
        <div className={styles.asked}>
          <SamePersonLink />
        </div>
      )}
      {adding ? <AddPerson name={words} onEnd={toField} /> : null}
      {first.error ? <Failure error={first.error} again={() => void first.refetch()} /> : null}
      {first.isPending ? <Loading lines={7} /> : null}
      {first.data && first.data.total > 0 ? (
        <PeopleList asked={search} total={first.data.total} stale={first.isPlaceholderData} />
      ) : null}
      {first.data?.total === 0 && !adding && !first.isPlaceholderData ? (
        <Nobody
          search={search}
          onAdd={() => setAdding(true)}
          onAll={() => {
            chooseLevel('all');
            field.current?.focus();
          }}
        />
      ) : null}
    </Page>
  );
}
