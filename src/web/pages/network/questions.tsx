// One question at a time, answered by one tap; the next one comes by itself, and "another time" is an answer too.
import { networkPage as words } from '#words/web/network.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Network } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LevelAnswers } from '#web/parts/level-answers.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import styles from './network.module.css';

export function Questions({ questions }: { readonly questions: Network['questions'] }) {
  const [past, setPast] = useState<ReadonlySet<string>>(new Set());
  const level = useWrite('level');
  const question = questions.find((it) => !past.has(it.id));
  const put = (id: string): void => setPast((before) => new Set(before).add(id));

  if (!question && past.size === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questionsTitle()}</h2>
      {question ? (
        <div className={styles.question}>
          <p className={styles.asked} aria-live="polite">
            <bdi>{words.question(question.name)}</bdi>
          </p>
          {question.headline ? (
            <p className="quiet small" dir="auto">
              <Link to="/people/$person" params={{ person: question.id }}>
                {question.headline}
              </Link>
            </p>
          ) : null}
          <div className={styles.answers}>
            <LevelAnswers
              name={question.name}
              disabled={level.writing}
              onAnswer={(answer) =>
                level.write({ person: question.id, level: answer }, () => {
                  put(question.id);
                  say(words.kept(callName(question.name)));
                })
              }
            />
            <button type="button" className="button-text small" onClick={() => put(question.id)}>
              {words.nextQuestion()}
            </button>
          </div>
          <NotKept error={level.error} />
        </div>
      ) : (
        <p className={styles.text}>{words.questionsDone()}</p>
      )}
    </section>
  );
}
