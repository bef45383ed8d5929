// One organisation: who is there and who was, the strongest ties first, and what you know about it.
import { RefusedError } from '#contract/client.ts';
import { organisationsPage as words } from '#words/web/organisations.ts';
import { personPage } from '#words/web/person.ts';
import { monthInWords } from '#words/web/when.ts';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import styles from './organisations.module.css';

type Told = Answer<'organisation'>;
type There = Told['people'][number];

const pageSize = 100;
const most = 500;

export function OrganisationPage() {
  const { organisation: key } = useParams({ from: '/organisations/$organisation' });
  const [shown, setShown] = useState(pageSize);
  const { data, error, isPending, refetch } = useBook(
    'organisation',
    { organisation: key, limit: Math.min(shown, most) },
    { keep: true },
  );
  if (data && !error)
    return <Known key={data.organisation.key} told={data} onMore={() => setShown(shown + pageSize)} />;
  const missing = error instanceof RefusedError && error.refusal.status === 404;
  return (
    <Page title={words.title()} unseenHeading={!missing}>
      {isPending ? <Loading lines={6} /> : null}
      {missing ? (
        <Empty title={words.notFound()}>
          <p className="quiet">{words.notFoundText()}</p>
          <Link to="/organisations">{words.all()}</Link>
        </Empty>
      ) : null}
      {error && !missing ? <Failure error={error} again={() => void refetch()} /> : null}
    </Page>
  );
}

function Known({
  told: { organisation, people },
  onMore,
}: {
  readonly told: Told;
  readonly onMore: () => void;
}) {
  const { name, spellings } = organisation;
  const others = spellings.filter((it) => it !== name);
  const left = organisation.people - people.length;
  return (
    <Page title={name} heading={<bdi>{name}</bdi>} narrow>
      <p>{words.summary(organisation)}</p>
      {others.length > 0 ? (
        <p className="quiet small">
          <bdi>{words.spellings(others)}</bdi>
        </p>
      ) : null}
      <Group title={words.there()} people={people.filter((it) => it.present)} />
      <Group title={words.before()} people={people.filter((it) => !it.present)} />
      {left > 0 && people.length < most ? (
        <button type="button" className="button-text small" onClick={onMore}>
          {words.moreThere(left)}
        </button>
      ) : null}
      {left > 0 && people.length >= most ? <p className="quiet small">{words.moreThere(left)}</p> : null}
      <section className={styles.group} aria-labelledby="learned">
        <h2 id="learned">{words.learned()}</h2>
        <p className="quiet">{words.learnedEmpty()}</p>
      </section>
      <Link to="/organisations" className="button-text small">
        {words.all()}
      </Link>
    </Page>
  );
}

function Group({ title, people }: { readonly title: string; readonly people: readonly There[] }) {
  if (people.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {people.map((it) => (
          <li key={it.id}>
            <Link to="/people/$person" params={{ person: it.id }} className={styles.person} preload={false}>
              <LevelMark word={levelWord(it.level, it.nominal)} />
              <span className={styles.who}>
                <bdi className={styles.name}>{it.name}</bdi>
                {it.roles.map((role) => roleInWords(role)).filter(Boolean).length > 0 ? (
                  <span className="quiet small">
                    <bdi>
                      {it.roles
                        .map((role) => roleInWords(role))
                        .filter(Boolean)
                        .join('; ')}
                    </bdi>
                  </span>
                ) : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** “Nurse, since May 2019” */
function roleInWords({ title, since, until }: There['roles'][number]): string {
  const month = (text: string | null): string | null => (text === null ? null : monthInWords(text));
  return [title, personPage.roleYears(month(since), month(until))].filter(Boolean).join(', ');
}
