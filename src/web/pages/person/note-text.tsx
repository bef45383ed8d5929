// The text of a note: whoever is mentioned leads to their page, by their present name.
import { Link } from '@tanstack/react-router';
import type { Person } from '#web/book/shapes.ts';
import { LongText } from '#web/parts/long-text.tsx';
import styles from './person.module.css';

type NoteTextProps = Pick<Person['notes'][number], 'text' | 'pieces'>;

export function NoteText({ text, pieces }: NoteTextProps) {
  if (pieces.length === 0) return <LongText className={styles.said} text={text} />;
  const whole = pieces.map((it, at) =>
    it.mention?.person ? (
      <Link key={at} to="/people/$person" params={{ person: it.mention.person.id }} preload={false}>
        <bdi>{it.text}</bdi>
      </Link>
    ) : (
      it.text
    ),
  );
  return <LongText className={styles.said} text={text} whole={whole} />;
}
