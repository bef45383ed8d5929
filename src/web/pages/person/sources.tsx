// The entries of your files that speak of somebody, each with file and line.
import { personPage as words } from '#words/web/person.ts';
import type { Person } from '#web/book/shapes.ts';
import styles from './person.module.css';

export function FileList({ person }: { readonly person: Person }) {
  if (person.sources.length === 0) return <p className={styles.source}>{words.fromYou()}</p>;
  return (
    <details className={styles.reasons}>
      <summary>{words.fromFiles(person.sources.length)}</summary>
      <ul>
        {person.sources.map((it) => (
          <li key={it.id}>
            <bdi>{words.sourceLine(it.file, it.line)}</bdi>
            {it.gone ? <span className="quiet"> {words.sourceGone()}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
