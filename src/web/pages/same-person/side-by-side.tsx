// Two people side by side: what is known of each, what agrees and what differs. A table, so that it can be heard row by row.
import { samePersonPage as words } from '#words/web/same-person.ts';
import { Link } from '@tanstack/react-router';
import type { Person } from '#web/book/shapes.ts';
import { Face } from '#web/parts/face.tsx';
import { levelWord } from '#web/parts/level-mark.tsx';
import { mattersOf } from './matters.ts';
import styles from './same-person.module.css';

export function SideBySide({ one, other }: { readonly one: Person; readonly other: Person }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td className={styles.matter}>
            <span className="unseen">{words.columnOfMatter()}</span>
          </td>
          <Head person={one} />
          <Head person={other} />
        </tr>
      </thead>
      <tbody>
        {mattersOf(one, other).map((it) => (
          <tr key={it.key} className={it.agrees === false ? styles.differs : ''}>
            <th scope="row" className={styles.matter}>
              {words.rows[it.key]}
              {it.agrees === null ? null : (
                <span className={styles.judged}>{it.agrees ? words.agrees() : words.differs()}</span>
              )}
            </th>
            <Values values={it.one} />
            <Values values={it.other} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ person }: { readonly person: Person }) {
  return (
    <th scope="col" className={styles.head}>
      <Face name={person.name} word={levelWord(person.level.value, person.nominal)} />
      <Link to="/people/$person" params={{ person: person.id }}>
        <bdi>{person.name}</bdi>
      </Link>
    </th>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  return (
    <td>
      {values.length === 0 ? <span className="quiet">{words.unknown()}</span> : null}
      {values.map((value) => (
        <span key={value} className={styles.value}>
          <bdi>{value}</bdi>
        </span>
      ))}
    </td>
  );
}
