/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- ARIA's pattern for suggestions beside a text
   field: the field keeps the focus and hears the keys, which neither <select> nor <datalist> can do */
// The people that a mention could mean, below the field.
import { told as words } from '#words/web/told.ts';
import type { PersonRow } from '#web/book/shapes.ts';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import styles from './told.module.css';

interface MentionOptionsProps {
  readonly id: string;
  readonly people: readonly PersonRow[];
  readonly chosen: PersonRow | undefined;
  readonly onPick: (person: PersonRow) => void;
}

export function optionId(list: string, person: Pick<PersonRow, 'id'>): string {
  return `${list}-${person.id}`;
}

export function MentionOptions({ id, people, chosen, onPick }: MentionOptionsProps) {
  return (
    <div id={id} role="listbox" aria-label={words.mentionList()} className={styles.options}>
      {people.map((person) => (
        <div
          key={person.id}
          id={optionId(id, person)}
          role="option"
          tabIndex={-1}
          aria-selected={person === chosen}
          className={styles.option}
          // The field keeps the focus, and on a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          <LevelMark word={levelWord(person.level, person.nominal)} silent />
          <span>
            <bdi className="one-line">{person.name}</bdi>
            {person.headline ? (
              <span className={`one-line ${styles.optionWhat}`}>
                <bdi>{person.headline}</bdi>
              </span>
            ) : null}
          </span>
        </div>
      ))}
    </div>
  );
}
