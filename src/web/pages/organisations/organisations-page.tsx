// Organisations: where you know most people first, found by a few letters.
import { organisationsPage as words } from '#words/web/organisations.ts';
import { peoplePage } from '#words/web/people.ts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { SearchField, useTypedWords } from '#web/parts/search-field.tsx';
import { longestWords } from './organisations-search.ts';
import styles from './organisations.module.css';

const pageSize = 100;
const most = 500;

export function OrganisationsPage() {
  const { words: asked = '' } = useSearch({ from: '/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const go = useCallback(
    (typed: string) => void navigate({ search: typed ? { words: typed } : {}, replace: true }),
    [navigate],
  );
  const [typed, setTyped] = useTypedWords(asked, go);
  const [shown, setShown] = useState(pageSize);
  const { data, error, isPending, refetch } = useBook(
    'organisations',
    { ...(asked ? { words: asked } : {}), limit: Math.min(shown, most), offset: 0 },
    { keep: true },
  );
  return (
    <Page title={words.title()} narrow>
      <SearchField
        label={words.search()}
        placeholder={words.searchPlaceholder()}
        longest={longestWords}
        typed={typed}
        onType={setTyped}
      />
      <div className={styles.under}>
        <output className="quiet small">{data && data.total > 0 ? words.count(data.total) : null}</output>
        <Link to="/people" className="button-text small">
          {peoplePage.title()}
        </Link>
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={6} /> : null}
      {data && data.total > 0 ? (
        <ul aria-label={words.listLabel()}>
          {data.items.map((it) => (
            <li key={it.key}>
              <Link
                to="/organisations/$organisation"
                params={{ organisation: it.key }}
                className={styles.row}
                preload={false}
              >
                <bdi className={styles.name}>{it.name}</bdi>
                <span className="quiet small">{words.line(it)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {data && data.items.length < data.total && data.items.length < most ? (
        <button type="button" className="button-text small" onClick={() => setShown(shown + pageSize)}>
          {words.more()}
        </button>
      ) : null}
      {data?.total === 0 ? (
        <Empty title={asked ? words.none() : words.noneAtAll()}>
          <p className="quiet">{words.noneText()}</p>
        </Empty>
      ) : null}
    </Page>
  );
}
