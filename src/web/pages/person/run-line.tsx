// A run of messages as one line; it opens to each of them, with file and line.
import { personPage as words } from '#words/web/person.ts';
import type { Person } from '#web/book/shapes.ts';
import { LongText } from '#web/parts/long-text.tsx';
import { callName } from '#web/parts/name.ts';
import { When } from '#web/parts/when.tsx';
import { EntryIcon } from './entry-icon.tsx';
import { fileOf, type Run } from './story-entries.ts';
import styles from './person.module.css';

export function RunLine({ person, run }: { readonly person: Person; readonly run: Run }) {
  const name = callName(person.name);
  const { newest, lines } = run;
  return (
    <li className={styles.entry}>
      <EntryIcon kind={newest.kind} />
      <div>
        <details className={styles.run}>
          <summary>
            {words.happened(newest.kind, name, run.direction)}, {words.runOf(lines.length)}
          </summary>
          <ol>
            {lines.map((it) => (
              <li key={it.id}>
                {words.happened(newest.kind, name, it.direction)}{' '}
                {it.at ? <When at={it.at} exact /> : words.noDate()}
                <span className={styles.source}>{it.source}</span>
              </li>
            ))}
          </ol>
        </details>
        {newest.about ? <LongText className={styles.said} text={newest.about} /> : null}
        <p className={styles.entryFoot}>
          <When at={run.at} />
          <span>{words.from(fileOf(newest.source))}</span>
        </p>
      </div>
    </li>
  );
}
