// Where a fact comes from, quiet below it: one line that opens to the entries which say so, or to when you said it.
import { personPage } from '#words/web/person.ts';
import { told as words } from '#words/web/told.ts';
import type { ReactNode } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { When } from '#web/parts/when.tsx';
import styles from './told.module.css';

export type Origin = Person['origins']['name'];

interface FromProps {
  readonly person: Person;
  /** Of one fact, or of several that stand together. */
  readonly origins: readonly { readonly what: string; readonly origin: Origin }[];
  /** Beside it: what can be done with the fact. */
  readonly children?: ReactNode;
}

export function From({ person, origins, children }: FromProps) {
  const entries = entriesOf(
    person,
    origins.map((it) => it.origin),
  );
  const said = origins.some(({ origin }) => origin.saidAt !== null);
  const files = [...new Set(entries.map((it) => it.file))];
  const what = origins.map((it) => it.what).join(', ');
  const alike = together(origins);
  return (
    <div className={styles.from}>
      <details>
        <summary>
          <bdi>{said || files.length === 0 ? words.youSaid() : words.fromFiles(files)}</bdi>
          <span className="unseen">{words.aboutFact(what)}</span>
        </summary>
        {alike.map((it) => (
          <Entries key={it.what} person={person} {...it} named={alike.length > 1} />
        ))}
      </details>
      {children}
    </div>
  );
}

type Told = FromProps['origins'][number];

/** What the same entries say is told in one. */
function together(origins: readonly Told[]): Told[] {
  const found = new Map<string, Told>();
  for (const it of origins) {
    const key = [...it.origin.sources, it.origin.saidAt].join(' ');
    const held = found.get(key);
    found.set(key, held ? { ...held, what: `${held.what}, ${it.what}` } : it);
  }
  return [...found.values()];
}

function entriesOf(person: Person, origins: readonly Origin[]): Person['sources'] {
  const ids = new Set(origins.flatMap((it) => it.sources));
  return person.sources.filter((it) => ids.has(it.id));
}

interface EntriesProps {
  readonly person: Person;
  readonly what: string;
  readonly origin: Origin;
  /** Several facts share the line: each is called by its name. */
  readonly named: boolean;
}

function Entries({ person, what, origin, named }: EntriesProps) {
  const entries = entriesOf(person, [origin]);
  return (
    <>
      {named ? (
        <p>
          <bdi>{what}</bdi>
        </p>
      ) : null}
      <ul>
        {origin.saidAt === null ? null : (
          <li>
            {words.youSaidSo()} <When at={origin.saidAt} />
          </li>
        )}
        {entries.map((it) => (
          <li key={it.id}>
            <bdi>{personPage.sourceLine(it.file, it.line)}</bdi>
            {', '}
            {words.broughtIn()} <When at={it.importedAt} />
            {it.asOf && it.asOf !== it.importedAt.slice(0, 10) ? (
              <>
                {', '}
                {words.asOf()} <When at={it.asOf} />
              </>
            ) : null}
            {it.gone ? <> ({personPage.sourceGone()})</> : null}
          </li>
        ))}
        {entries.length === 0 && origin.saidAt === null ? <li>{words.nowhere()}</li> : null}
      </ul>
    </>
  );
}
