// Asks and recommendations, as people have always made them: what is looked for, who could know, and the book of what was good.
import { asksPage as words } from '#words/web/asks.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { AskCard, type Ask } from './ask-card.tsx';
import { AskForm } from './ask-form.tsx';
import type { AsksSearch } from './asks-search.ts';
import { RecommendationBook } from './book.tsx';
import styles from './asks.module.css';

const most = 200;

export function AsksPage() {
  const { words: typed = '', ask: opened = '' } = useSearch({ from: '/asks' });
  const navigate = useNavigate({ from: '/asks' });
  const { data, error, refetch } = useBook('asks', { limit: most }, { keep: true });
  const change = useCallback(
    (next: AsksSearch, without: keyof AsksSearch) =>
      void navigate({
        search: ({ [without]: _, ...rest }: AsksSearch) => ({ ...rest, ...next }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const search = useCallback((text: string) => change(text === '' ? {} : { words: text }, 'words'), [change]);
  const open = (id: string): void => change(id === '' ? {} : { ask: id }, 'ask');
  const all = data?.items ?? [];
  const [asked, settled] = [all.filter(isOpen), all.filter((it) => !isOpen(it))];
  const card = (it: Ask) => (
    <AskCard
      key={it.id}
      ask={it}
      open={it.id === opened}
      onToggle={() => open(it.id === opened ? '' : it.id)}
    />
  );
  return (
    <Page title={words.title()} narrow>
      <p className={styles.intro}>{words.intro()}</p>
      <AskForm onAsked={open} />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading lines={4} /> : null}
      {data ? (
        <section className={styles.part} aria-labelledby="asks">
          <h2 id="asks" className={asked.length === 0 ? 'unseen' : undefined}>
            {words.openList()}
          </h2>
          {asked.length > 0 ? (
            <ul className={styles.cards}>{asked.map(card)}</ul>
          ) : (
            <Empty title={words.none()}>
              <p className="quiet">{words.noneText()}</p>
            </Empty>
          )}
          {settled.length > 0 ? (
            <details className={styles.settled} open={settled.some((it) => it.id === opened) || undefined}>
              <summary>{words.closed(settled.length)}</summary>
              <ul className={styles.cards}>{settled.map(card)}</ul>
            </details>
          ) : null}
        </section>
      ) : null}
      <RecommendationBook asked={typed} go={search} />
    </Page>
  );
}

function isOpen(it: Ask): boolean {
  return it.state === 'open';
}
