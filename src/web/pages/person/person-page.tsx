// One person: left who they are and how you know them, right your story with them.
import { personPage as words } from '#words/web/person.ts';
import { RefusedError } from '#contract/client.ts';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Face } from '#web/parts/face.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { useLanding } from '#web/parts/focus.ts';
import { levelWord } from '#web/parts/level-mark.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { WhoIsWho } from '#web/pages/same-person/who-is-who.tsx';
import { Acquaintances } from './acquaintances.tsx';
import { Facts } from './facts.tsx';
import { LevelSentence } from './level-sentence.tsx';
import { Recommended } from './recommended.tsx';
import { Standing } from './standing.tsx';
import { Story } from './story.tsx';
import { Tact } from './tact.tsx';
import styles from './person.module.css';

export function PersonPage() {
  const { person: id } = useParams({ from: '/people/$person' });
  const { data, error, isPending, refetch } = useBook('show', { person: id });
  if (data) return <Known key={data.person.id} person={data.person} />;
  const missing = error instanceof RefusedError && error.refusal.status === 404;
  return (
    <Page title={words.loading()} unseenHeading={!missing}>
      {isPending ? <Loading lines={6} /> : null}
      {missing ? (
        <Empty title={words.notFound()}>
          <p className="quiet">{words.notFoundText()}</p>
          <Link to="/people">{words.backToPeople()}</Link>
        </Empty>
      ) : null}
      {error && !missing ? <Failure error={error} again={() => void refetch()} /> : null}
    </Page>
  );
}

function Known({ person }: { readonly person: Person }) {
  const { place, land } = useLanding();
  const { hash } = useLocation();
  // Asked for a part of the page ("How to reach Mira"): there, once it is drawn.
  useEffect(() => {
    if (hash) document.getElementById(hash)?.focus();
  }, [hash]);
  return (
    <Page
      title={words.title(person.name)}
      heading={
        <span className={styles.title}>
          <Face name={person.name} word={levelWord(person.level.value, person.nominal)} large />
          <bdi>{person.name}</bdi>
        </span>
      }
    >
      <Standing person={person} place={place} />
      <div className={styles.columns}>
        <div className={styles.left}>
          {person.headline ? (
            <p className={styles.headline}>
              <bdi>{person.headline}</bdi>
            </p>
          ) : null}
          {person.gone ? <p className="quiet small">{words.gone()}</p> : null}
          <LevelSentence person={person} />
        </div>
        <Story person={person} />
        <section className={styles.left} aria-labelledby="facts">
          <h2 id="facts" className="unseen">
            {words.who()}
          </h2>
          <Facts person={person} />
          <Recommended person={person} />
          <Acquaintances person={person} />
          <Tact person={person} onRest={land} />
          <WhoIsWho person={person} />
        </section>
      </div>
    </Page>
  );
}
