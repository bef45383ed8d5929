// What is open between you and people: thanks, what could be told, promises both ways. A place to look, never a list to work off.
import { giving as words } from '#words/web/giving.ts';
import { Link } from '@tanstack/react-router';
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

const peopleAtFirst = 10;
const linesAtFirst = 3;

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
        {(it) => <OpenThanksItem key={it.id} thanks={it} tells={false} full onGone={focusHeading} />}
      </Part>
      <Part title={words.toTell()} items={told}>
        {(it) => <OpenThanksItem key={it.id} thanks={it} tells full onGone={focusHeading} />}
      </Part>
      <Part title={words.yours()} items={mine}>
        {(it) => <PromiseItem key={it.id} promise={it} onGone={focusHeading} />}
      </Part>
      <Part title={words.theirsTitle()} items={theirs}>
        {(it) => <PromiseItem key={it.id} promise={it} onGone={focusHeading} />}
      </Part>
      {there && !nothing ? <p className="quiet small">{words.noHurry()}</p> : null}
    </Page>
  );
}

interface WithSomebody {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
}

interface PartProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

/** Person by person, in the order of the first line of each. */
function Part<T extends WithSomebody>({ title, items, children }: PartProps<T>) {
  if (items.length === 0) return null;
  const people = [...Map.groupBy(items, (it) => it.person.id).values()];
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <FoldedList items={people} first={peopleAtFirst} label={title}>
        {(theirs) => {
          const { person } = theirs[0]!;
          return (
            <li key={person.id} className={styles.person}>
              <h3>
                <Link to="/people/$person" params={{ person: person.id }} preload={false}>
                  <bdi>{person.name}</bdi>
                </Link>
              </h3>
              <FoldedList items={theirs} first={linesAtFirst} label={words.about(person.name)}>
                {children}
              </FoldedList>
            </li>
          );
        }}
      </FoldedList>
    </section>
  );
}
