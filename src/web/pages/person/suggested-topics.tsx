// What a title or a note lets one think that they care about, offer or need: quiet, taken or waved off for good by a tap.
import { told as words } from '#words/web/told.ts';
import { useState } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './told.module.css';

const shownAtFirst = 2;
const flags = { interests: {}, offers: { offers: true }, needs: { needs: true } } as const;

interface SuggestedTopicsProps {
  readonly person: Person;
  /** One is gone from the list: where the focus goes. */
  readonly onGone: () => void;
}

export function SuggestedTopics({ person: { id, suggestedTopics }, onGone }: SuggestedTopicsProps) {
  const [whole, setWhole] = useState(false);
  const write = useWrite('interest');
  if (suggestedTopics.length === 0) return null;
  const shown = whole ? suggestedTopics : suggestedTopics.slice(0, shownAtFirst);
  const more = suggestedTopics.length - shown.length;
  return (
    <div className={styles.suggested}>
      <ul aria-label={words.suggested()}>
        {shown.map(({ topic, as, from }) => {
          const settle = (done: string, dismiss?: true): void =>
            write.write({ person: id, topic: [topic], ...flags[as], ...(dismiss ? { dismiss } : {}) }, () => {
              onGone();
              say(done);
            });
          return (
            <li key={topic}>
              <p>
                <bdi>{words.perhaps(topic)}</bdi> <span className="quiet">{words.because(from.text)}</span>
              </p>
              <div className={styles.suggestedWays}>
                <Press
                  className="button-text small"
                  waiting={write.writing}
                  onClick={() => settle(words.suggestionTaken(topic))}
                >
                  {words.takeAs[as]}
                  <span className="unseen">: {topic}</span>
                </Press>
                <Press
                  className="button-text small"
                  waiting={write.writing}
                  onClick={() => settle(words.suggestionGone(topic), true)}
                >
                  {words.notSo()}
                  <span className="unseen">: {topic}</span>
                </Press>
              </div>
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <button type="button" className="button-text small" onClick={() => setWhole(true)}>
          {words.more(more)}
        </button>
      ) : null}
      <NotKept error={write.error} />
    </div>
  );
}
