// What your own book has for an ask, whoever told you.
import { asksPage as words } from '#words/web/asks.ts';
import { callName } from '#web/parts/name.ts';
import type { Ask } from './ask-card.tsx';
import { PassOnTo, type Recommendation } from './pass-on.tsx';
import styles from './asks.module.css';

interface InYourBookProps {
  readonly ask: Ask;
  readonly items: readonly Recommendation[];
}

export function InYourBook({ ask, items }: InYourBookProps) {
  return (
    <div>
      <h4 className={styles.small}>{words.inYourBook()}</h4>
      <ul className={styles.answers}>
        {items.map((it) => (
          <li key={it.id}>
            <span>
              <bdi className={styles.what}>{it.name}</bdi>
              <span className="quiet">
                {` · `}
                <bdi>{it.topic}</bdi>
                {it.by ? ` · ${words.from(callName(it.by.name))}` : null}
                {it.verdict ? ` · ${words.verdict(it.verdict)}` : null}
              </span>
            </span>
            {ask.for !== null && ask.state === 'open' && it.by?.id !== ask.for.id ? (
              <PassOnTo recommendation={it} person={ask.for} ask={ask.id} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
