// The five places: a column beside the page, a bar under the thumb on a phone.
import { places, shell } from '#words/web/shell.ts';
import { IconBook2, IconCircles, IconMessages, IconSunHigh, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './places.module.css';

const all = [
  { to: '/', text: places.today, Icon: IconSunHigh },
  { to: '/people', text: places.people, Icon: IconUsers },
  { to: '/conversations', text: places.conversations, Icon: IconMessages },
  { to: '/learned', text: places.learned, Icon: IconBook2 },
  { to: '/network', text: places.network, Icon: IconCircles },
] as const;

export function Places() {
  return (
    <nav className={styles.places} aria-label={shell.placesLabel()}>
      <ul>
        {all.map(({ to, text, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.place}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ className: `${styles.place} ${styles.here}`, 'aria-current': 'page' }}
            >
              <Icon size={21} stroke={1.6} aria-hidden="true" />
              <span>{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
