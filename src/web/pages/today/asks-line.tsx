// One quiet line: the way to asking around.
import { asksPage as words } from '#words/web/asks.ts';
import { Link } from '@tanstack/react-router';
import styles from './close-circle-line.module.css';

export function AsksLine() {
  const [before, link] = words.fromToday();
  return (
    <p className={styles.line}>
      {before}
      <Link to="/asks">{link}</Link>
    </p>
  );
}
