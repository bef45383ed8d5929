// One question at a time, answered by one tap; the next one comes by itself, and "another time" is an answer too.
import { networkPage as words } from '#words/web/network.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Network } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LevelAnswers } from '#web/parts/level-answers.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';
import styles from './network.module.css';

interface QuestionsProps {
  readonly questions: Network['questions'];
  /** How many are unclear in all. */
  readonly unsure: number;
  readonly files: boolean;
}

export function Questions({ questions, unsure, files }: QuestionsProps) {
  const [past, setPast] = useState<ReadonlySet<string>>(new Set());
  const [skipped, setSkipped] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  const level = useWrite('level');
  const question = questions.find((it) => !past.has(it.id));
  const put = (id: string): void => setPast((before) => new Set(before).add(id));

  // The button that was pressed is gone or asks about somebody else: on to the next question.
  useEffect(() => {
    if (past.size > 0) place.current?.focus({ preventScroll: true });
  }, [past]);

  if (!question && past.size === 0) return null;
  const [before, after] = words.question();
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questionsTitle()}</h2>
      {question ? (
        <div className={styles.question}>
          <p ref={place} tabIndex={-1} className={styles.asked}>
            {before}
            <Link to="/people/$person" params={{ person: question.id }}>
              <bdi>{question.name}</bdi>
            </Link>
            {after}
          </p>
          <p className="quiet small">
            {question.headline ? (
              <>
                <bdi>{question.headline}</bdi>
                {' · '}
              </>
            ) : null}
            {words.whyAsked(files)}
          </p>
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
            <button
              type="button"
              className="button-text small"
              onClick={() => {
                setSkipped(true);
                put(question.id);
              }}
            >
              {words.nextQuestion()}
            </button>
          </div>
          <NotKept error={level.error} />
        </div>
      ) : (
        <p ref={place} tabIndex={-1} className={styles.text}>
          {skipped || unsure > 0 ? words.enoughAsked() : words.nothingUnclear()}
        </p>
      )}
    </section>
  );
}
