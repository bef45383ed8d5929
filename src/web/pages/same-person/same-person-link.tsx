// The way to the page that asks who is who; there where there is something to ask, and without a number.
import { samePersonPage as words } from '#words/web/same-person.ts';
import { Link } from '@tanstack/react-router';
import { useBook } from '#web/book/use-book.ts';

export function SamePersonLink() {
  const { data } = useBook('duplicates', { limit: 1 });
  if (!data || data.pairs.length === 0) return null;
  return (
    <p className="quiet small">
      {words.linkText()} <Link to="/same-person">{words.link()}</Link>
    </p>
  );
}
