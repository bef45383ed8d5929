// The counts as sentences: each number leads to exactly those people.
import { networkPage as words } from '#words/web/network.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LevelWord } from '#words/web/levels.ts';
import { LevelMark } from '#web/parts/level-mark.tsx';
import type { LevelFilter } from '#web/pages/people/people-search.ts';
import type { Bands } from './bands.ts';
import styles from './network.module.css';

const rows: readonly { band: keyof Bands; mark: LevelWord; level: LevelFilter; always?: boolean }[] = [
  { band: 'well', mark: 'well', level: '1', always: true },
  { band: 'little', mark: 'little', level: '2', always: true },
  { band: 'notYet', mark: 'not-yet', level: 'not-yet' },
  { band: 'unsure', mark: 'unsure', level: 'unsure' },
  { band: 'linked', mark: 'linked', level: 'linked' },
];

export function Counts({ bands, files }: { readonly bands: Bands; readonly files: boolean }) {
  const texts = words.counts(bands, files);
  return (
    <ul className={styles.counts}>
      {rows
        .filter(({ band, always }) => always || bands[band] > 0)
        .map(({ band, mark, level }): ReactNode => {
          const [count, rest] = texts[band];
          return (
            <li key={band}>
              <LevelMark word={mark} silent />
              <span>
                {count ? (
                  <Link to="/people" search={{ level }} aria-label={count + rest}>
                    {count}
                  </Link>
                ) : null}
                {rest}
              </span>
            </li>
          );
        })}
    </ul>
  );
}
