// One quiet line, below everything: copies could have a second place. Gone for three months with one tap, for good with a place.
import { yourData as words } from '#words/web/your-data.ts';
import { Link } from '@tanstack/react-router';
import { inDemo } from '#web/book/server.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './second-place-line.module.css';

export function SecondPlaceLine() {
  const { data } = useBook('copies', {}, { enabled: !inDemo });
  const later = useWrite('copies');
  if (data?.remind !== true) return null;
  return (
    <div className={styles.line}>
      <p>{words.remind()}</p>
      <p className={styles.ways}>
        <Link className="button-text" to="/settings">
          {words.remindName()}
        </Link>
        <Press
          className="button-text"
          waiting={later.writing}
          onClick={() => later.write({ later: true }, () => say(words.remindRests()))}
        >
          {words.remindLater()}
        </Press>
      </p>
    </div>
  );
}
