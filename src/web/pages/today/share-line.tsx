// One quiet line: the way to whoever would enjoy what you read.
import { sharePage as words } from '#words/web/share.ts';
import { Link } from '@tanstack/react-router';
import styles from './close-circle-line.module.css';

export function ShareLine() {
  const [before, link] = words.fromToday();
  return (
    <p className={styles.line}>
      {before}
      <Link to="/share">{link}</Link>
    </p>
  );
}
