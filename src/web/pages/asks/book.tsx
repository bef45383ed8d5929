// Your book of recommendations: one line writes one down, a few letters find it again.
import { asksPage as words } from '#words/web/asks.ts';
import { useState } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { SearchField, useTypedWords } from '#web/parts/search-field.tsx';
import { longestWords } from './asks-search.ts';
import { RecommendForm } from './recommend-form.tsx';
import { RecommendationRow } from './recommendation-row.tsx';
import styles from './asks.module.css';

const pageSize = 20;
const most = 500;
/** So few are seen at a glance. */
const searchedFrom = 4;

interface BookProps {
  readonly asked: string;
  readonly go: (words: string) => void;
}

export function RecommendationBook({ asked, go }: BookProps) {
  const [typed, setTyped] = useTypedWords(asked, go);
  const [shown, setShown] = useState(pageSize);
  const { data, error, refetch } = useBook(
    'recommendations',
    { ...(asked ? { words: asked } : {}), limit: Math.min(shown, most) },
    { keep: true },
  );
  const searched = asked !== '' || typed !== '';
  return (
    <section className={styles.part} aria-labelledby="book">
      <h2 id="book">{words.book()}</h2>
      <RecommendForm label={words.writeDown()} placeholder={words.writeDownPlaceholder()} />
      {searched || (data && data.total >= searchedFrom) ? (
        <SearchField
          label={words.bookSearch()}
          placeholder={words.bookSearchPlaceholder()}
          longest={longestWords}
          typed={typed}
          onType={setTyped}
        />
      ) : null}
      <output className="quiet small">
        {data && data.total >= searchedFrom ? words.bookCount(data.total) : null}
      </output>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading lines={4} /> : null}
      {data && data.total > 0 ? (
        <ul className={styles.rows}>
          {data.items.map((it) => (
            <RecommendationRow key={it.id} it={it} />
          ))}
        </ul>
      ) : null}
      {data && data.items.length < data.total && data.items.length < most ? (
        <button type="button" className="button-text small" onClick={() => setShown(shown + pageSize * 3)}>
          {words.more()}
        </button>
      ) : null}
      {data?.total === 0 ? (
        <Empty title={asked ? words.notFound() : words.emptyBook()}>
          <p className="quiet">{asked ? words.notFoundText() : words.emptyBookText()}</p>
        </Empty>
      ) : null}
    </section>
  );
}
