// Initials on a soft tint of how well you know them. Decoration: the name always stands beside it.
import type { LevelWord } from '#words/web/levels.ts';
import styles from './face.module.css';
import { initials } from './name.ts';

export function Face({
  name,
  word,
  large,
}: {
  readonly name: string;
  readonly word: LevelWord;
  readonly large?: boolean;
}) {
  return (
    <span className={`${styles.face} ${styles[word]} ${large ? styles.large : ''}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
