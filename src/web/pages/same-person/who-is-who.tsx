// On a person's page: where their files disagree; "these are two people", with who would be there first; "the same as somebody else".
import { whoIsWho as words } from '#words/web/same-person.ts';
import { birthdayInWords } from '#words/web/when.ts';
import { useState } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { SameAs } from './same-as.tsx';
import { TwoPeople } from './two-people.tsx';
import styles from './same-person.module.css';

export function WhoIsWho({ person }: { readonly person: Person }) {
  const [asking, setAsking] = useState<'two' | 'same' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <section className={styles.section} aria-label={words.section()}>
      <Disagreements person={person} />
      <div className={styles.ways}>
        {person.sources.length > 1 ? (
          <button type="button" className="button-text small" onClick={() => setAsking('two')}>
            {words.two()}
          </button>
        ) : null}
        <button type="button" className="button-text small" onClick={() => setAsking('same')}>
          {words.sameAs()}
        </button>
      </div>
      {asking === 'two' ? <TwoPeople person={person} onEnd={close} /> : null}
      {asking === 'same' ? <SameAs person={person} onEnd={close} /> : null}
    </section>
  );
}

/** What the files say differently, side by side. */
function Disagreements({ person }: { readonly person: Person }) {
  const { disagreements } = person;
  if (disagreements.length === 0) return null;
  return (
    <details>
      <summary>{words.disagree()}</summary>
      <dl>
        {disagreements.map(({ field, all }) => (
          <div key={field + (all[0]?.source ?? '')}>
            <dt className="quiet small">{words.fields[field]}</dt>
            {all.map((it) => (
              <dd key={it.value}>
                <bdi>
                  {words.says(field === 'birthday' ? birthdayInWords(it.value) : it.value, it.source)}
                </bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
