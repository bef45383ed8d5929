// The honest sentence; each number in it leads to the people that it counts.
import { networkHeadlineParts, type Behind } from '#words/network.ts';
import { Link } from '@tanstack/react-router';
import type { Network } from '#web/book/shapes.ts';
import type { PeopleSearch } from '#web/pages/people/people-search.ts';
import styles from './network.module.css';

const searchOf = (people: Behind): PeopleSearch => (people === 'everybody' ? {} : { which: people });

export function Headline({ network }: { readonly network: Network }) {
  return networkHeadlineParts(network).map(({ text, people }, at) =>
    people ? (
      <Link key={`${at} ${people}`} to="/people" search={searchOf(people)} className={styles.number}>
        {text}
      </Link>
    ) : (
      text
    ),
  );
}
