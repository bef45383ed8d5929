// An answer in one line: "Tom says: Ottoline Pipes". Where somebody else was asking, it is passed on from here.
import { asksPage as words } from '#words/web/asks.ts';
import { IconX } from '@tabler/icons-react';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { focusHeading } from '#web/parts/focus-heading.ts';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import type { Ask } from './ask-card.tsx';
import { PassOnTo } from './pass-on.tsx';
import styles from './asks.module.css';

interface AnswerLineProps {
  readonly ask: Ask;
  readonly answer: Ask['answers'][number];
  /** The line alone. */
  readonly quiet?: boolean;
}

export function AnswerLine({ ask, answer, quiet = false }: AnswerLineProps) {
  const remove = useWrite('answer-remove');
  const { by, recommendation, note } = answer;
  const name = recommendation?.name ?? null;
  const what = name ?? note ?? '';
  return (
    <li>
      <span className={styles.said}>
        <span>
          {by === null ? words.youKnew() : words.says(callName(by.name))}
          <bdi className={styles.what}>{what}</bdi>
          {name !== null && note !== null ? (
            <span className="quiet">
              {' '}
              (<bdi>{note}</bdi>)
            </span>
          ) : null}
        </span>
        {quiet ? null : (
          <Press
            className={styles.takeBack}
            waiting={remove.writing}
            onClick={() => remove.write({ id: answer.id }, focusHeading)}
          >
            <IconX size={16} stroke={1.8} aria-hidden="true" />
            <span className="unseen">{words.takeBackAnswer(what)}</span>
          </Press>
        )}
      </span>
      {!quiet && ask.for !== null && recommendation !== null ? (
        <PassOnTo recommendation={recommendation} person={ask.for} ask={ask.id} />
      ) : null}
      <NotKept error={remove.error} />
    </li>
  );
}
