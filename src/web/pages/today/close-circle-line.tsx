// One quiet line: the walk through the close circle, to begin or to go on with. Gone once it has ended.
import { closeCircle as words } from '#words/web/close-circle.ts';
import { Link } from '@tanstack/react-router';
import { useBook } from '#web/book/use-book.ts';
import styles from './close-circle-line.module.css';

export function CloseCircleLine() {
  const { data } = useBook('sweep', {});
  if (!data || data.stage === 'end' || (data.stage === 'none' && data.people.length === 0)) return null;
  const [before, link] = data.stage === 'none' ? words.fromToday() : words.goOnFromToday();
  return (
    <p className={styles.line}>
      {before}
      <Link to="/close-circle">{link}</Link>
    </p>
  );
}
