// What is open between you and people: thanks, what could be told, promises both ways. A place to look, never a list to work off.
import { giving as words } from '#words/web/giving.ts';
import type { ReactNode } from 'react';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { focusHeading } from '#web/parts/focus.ts';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { FoldedList } from './folded-list.tsx';
import { OpenThanksItem } from './open-thanks.tsx';
import { PromiseItem } from './promise-item.tsx';
import styles from './thanks.module.css';

const shownAtFirst = 12;

export function ThanksPage() {
  const thanks = useBook('thanks', {});
  const promises = useBook('promises', {});
  const error = thanks.error ?? promises.error;
  const { open = [], told = [] } = thanks.data ?? {};
  const made = promises.data?.promises ?? [];
  const mine = made.filter((it) => it.whose === 'mine');
  const theirs = made.filter((it) => it.whose === 'theirs');
  const there = thanks.data && promises.data;
  const nothing = there && open.length + told.length + made.length === 0;
  return (
    <Page title={words.title()} narrow>
      {error ? (
        <Failure error={error} again={() => void Promise.all([thanks.refetch(), promises.refetch()])} />
      ) : null}
      {!there && !error ? <Loading lines={4} /> : null}
      {nothing ? (
        <Empty title={words.nothing()}>
          <p className="quiet">{words.nothingText()}</p>
        </Empty>
      ) : null}
      <Part title={words.toThank()} items={open}>
        {(it) => <OpenThanksItem key={it.id} thanks={it} tells={false} named onGone={focusHeading} />}
      </Part>
      <Part title={words.toTell()} items={told}>
        {(it) => <OpenThanksItem key={it.id} thanks={it} tells named onGone={focusHeading} />}
      </Part>
      <Part title={words.yours()} items={mine}>
        {(it) => <PromiseItem key={it.id} promise={it} named onGone={focusHeading} />}
      </Part>
      <Part title={words.theirsTitle()} items={theirs}>
        {(it) => <PromiseItem key={it.id} promise={it} named onGone={focusHeading} />}
      </Part>
      {there && !nothing ? <p className="quiet small">{words.noHurry()}</p> : null}
    </Page>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

function Part<T>({ title, items, children }: PartProps<T>) {
  if (items.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <FoldedList items={items} first={shownAtFirst} label={title}>
        {children}
      </FoldedList>
    </section>
  );
}
