// What another program kept of somebody and no day tells as a story: reminders, pets, who they are to each other. Folded, as it was
// written there.
import { told as words } from '#words/web/told.ts';
import { birthdayInWords } from '#words/web/when.ts';
import type { Person } from '#web/book/shapes.ts';
import { When } from '#web/parts/when.tsx';
import { Fact } from './fact.tsx';
import { inStory } from './story-entries.ts';
import page from './person.module.css';
import styles from './told.module.css';

export type Kept = Person['kept']['items'][number];

export function KeptFacts({ person }: { readonly person: Person }) {
  const items = person.kept.items.filter((it) => !inStory(it));
  const left = person.kept.total - person.kept.items.length;
  if (items.length === 0 && left === 0) return null;
  return (
    <Fact label={words.kept()}>
      <details className={page.reasons}>
        <summary>{words.keptFold(items.length)}</summary>
        <div>
          {items.map((it) => (
            <div key={it.id} className={styles.keptLine}>
              <p className={styles.keptKind}>{words.keptKind(it.kind)}</p>
              <p>
                {it.title ? <bdi>{it.title}</bdi> : null}
                {it.day ? (
                  <span className="quiet">
                    {' '}
                    {it.day.startsWith('--') ? birthdayInWords(it.day) : <When at={it.day} exact />}
                  </span>
                ) : null}
              </p>
              {it.text ? (
                <p>
                  <bdi>{it.text}</bdi>
                </p>
              ) : null}
              <KeptMore kept={it} />
              <p className={styles.keptKind}>
                <bdi>{words.fromFiles([it.file])}</bdi>, {words.broughtIn()} <When at={it.importedAt} />
              </p>
            </div>
          ))}
        </div>
      </details>
      {left > 0 ? <p className="quiet small">{words.keptNot(left)}</p> : null}
    </Fact>
  );
}

export function KeptMore({ kept }: { readonly kept: Kept }) {
  if (kept.more.length === 0) return null;
  return (
    <p className="quiet small">
      <bdi>{kept.more.map((it) => words.keptMore(it.name, it.value)).join(' · ')}</bdi>
    </p>
  );
}
