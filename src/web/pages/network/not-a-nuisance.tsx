// "You are not a nuisance": the sentences of it, each number a link to the conversations behind it.
import { notANuisanceSentences } from '#words/not-a-nuisance.ts';
import { notANuisancePage as words } from '#words/web/not-a-nuisance.ts';
import { Link } from '@tanstack/react-router';
import type { Network } from '#web/book/shapes.ts';
import styles from './network.module.css';

export function NotANuisance({ said }: { readonly said: NonNullable<Network['notANuisance']> }) {
  const sentences = notANuisanceSentences(said);
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="not-a-nuisance" className={styles.kind}>
      <h2 id="not-a-nuisance">{said.title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence[0]?.text} className={styles.kindText}>
          {sentence.map(({ text, opens }) =>
            opens ? (
              <Link
                key={text}
                to="/network/not-a-nuisance"
                search={opens}
                className={styles.number}
                aria-label={words.behind(text)}
              >
                {text}
              </Link>
            ) : (
              text
            ),
          )}
        </p>
      ))}
      <p className="quiet small">{words.readFrom()}</p>
    </section>
  );
}
