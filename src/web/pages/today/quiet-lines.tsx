// A quiet line each, under the steps: what is arranged, and thanks that are open.
import { today as words } from '#words/web/today.ts';
import { Link } from '@tanstack/react-router';
import type { Today } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import styles from './quiet-lines.module.css';

const fresh = 3;

export function QuietLines({ today }: { readonly today: Today }) {
  const thanks = useBook('thanks', {});
  if (!thanks.data) return null;
  const names = [...new Set(thanks.data.open.map((it) => it.person.name))];
  if (today.arranged.length + names.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={words.quietLines()}>
      {today.arranged.map((it) => (
        <li key={`${it.person.id} ${it.at}`}>
          <Link to="/people/$person" params={{ person: it.person.id }}>
            {it.saying.text}
          </Link>
        </li>
      ))}
      {names.length > 0 ? (
        <li>
          {words.thanksOpen(names.slice(0, fresh), names.length > fresh)}{' '}
          <Link to="/thanks">{words.toThanks()}</Link>
        </li>
      ) : null}
    </ul>
  );
}
