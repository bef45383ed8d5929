// The conversations behind one number of "you are not a nuisance": who it was, what was written when, and when it was answered.
import { notANuisancePage as words } from '#words/web/not-a-nuisance.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '#web/book/server.ts';
import type { Answer } from '#web/book/shapes.ts';
import { cameBackFrom, opened } from '#web/pages/people/opened-row.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './approaches.module.css';

const pageSize = 40;

export function ApproachesPage() {
  const { part = 'after-silence', answered } = useSearch({ from: '/network/not-a-nuisance' });
  const navigate = useNavigate({ from: '/network/not-a-nuisance' });
  const input = { part, ...(answered ? { answered } : {}), limit: pageSize };
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['not-a-nuisance', input],
      queryFn: ({ pageParam, signal }) => call('not-a-nuisance', { ...input, offset: pageParam }, signal),
      initialPageParam: 0,
      getNextPageParam: (last, pages) =>
        pages.length * pageSize < last.total ? pages.length * pageSize : undefined,
    });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <Page title={words.title(part)} narrow>
      <p className={styles.back}>
        <Link to="/network">{words.back()}</Link>
      </p>
      {part === 'came-back' ? null : (
        <Choice
          label={words.filter()}
          value={answered ?? 'all'}
          options={[
            { value: 'all', text: words.all() },
            { value: 'yes', text: words.answered(part) },
          ]}
          onChange={(chosen) =>
            void navigate({
              search: { part, ...(chosen === 'yes' ? { answered: 'yes' as const } : {}) },
              replace: true,
            })
          }
        />
      )}
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={6} /> : null}
      {data ? (
        <output className={styles.count}>{total > 0 ? words.count(total) : words.nobody()}</output>
      ) : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <Conversations key={item.person.id} item={item} />
        ))}
      </ul>
      {hasNextPage ? (
        <Press
          className="button button-soft"
          waiting={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more()}
        </Press>
      ) : null}
    </Page>
  );
}

function Conversations({ item }: { readonly item: Answer<'not-a-nuisance'>['items'][number] }) {
  const { person, times, moreTimes } = item;
  return (
    <li className={styles.item}>
      <LevelMark word={levelWord(person.level, person.nominal)} />
      <div>
        <Link
          to="/people/$person"
          params={{ person: person.id }}
          preload={false}
          className={styles.name}
          ref={(it) => {
            if (it && cameBackFrom(person.id)) requestAnimationFrame(() => it.focus({ preventScroll: true }));
          }}
          onClick={() => opened(person.id)}
        >
          <bdi>{person.name}</bdi>
        </Link>
        {times.map((time) => (
          <p key={time.at} className={styles.time}>
            <time dateTime={time.at}>{time.saying.text}</time>
          </p>
        ))}
        {moreTimes > 0 ? <p className={`quiet ${styles.time}`}>{words.moreTimes(moreTimes)}</p> : null}
      </div>
    </li>
  );
}
