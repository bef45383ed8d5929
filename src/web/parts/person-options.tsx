/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- ARIA's pattern for suggestions beside a text
   field: the field keeps the focus and hears the keys, which neither <select> nor <datalist> can do */
// The people that what is typed could mean, below the field; and, where nobody is called so, what else could be done.
import type { ReactNode } from 'react';
import type { PersonRow } from '#web/book/shapes.ts';
import { LevelMark, levelWord } from './level-mark.tsx';
import styles from './person-options.module.css';

interface PersonOptionsProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly PersonRow[];
  readonly chosen: PersonRow | undefined;
  readonly onPick: (person: PersonRow) => void;
  /** Options after the people. */
  readonly children?: ReactNode;
}

/** Of an option, for `aria-activedescendant`. */
export function optionId(list: string, person: Pick<PersonRow, 'id'>): string {
  return `${list}-${person.id}`;
}

export function PersonOptions({ id, label, people, chosen, onPick, children }: PersonOptionsProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.options}>
      {people.map((person) => (
        <Option
          key={person.id}
          id={optionId(id, person)}
          selected={person === chosen}
          onPick={() => onPick(person)}
        >
          <LevelMark word={levelWord(person.level, person.nominal)} silent />
          <span>
            <bdi className="one-line">{person.name}</bdi>
            {person.headline ? (
              <span className={`one-line ${styles.what}`}>
                <bdi>{person.headline}</bdi>
              </span>
            ) : null}
          </span>
        </Option>
      ))}
      {children}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly selected: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Option({ id, selected, onPick, children }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.option}
      // The field keeps the focus, and on a phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {children}
    </div>
  );
}

interface NewPersonOptionProps extends Omit<OptionProps, 'children'> {
  /** That nobody is called so. */
  readonly nobody: string;
  readonly add: string;
}

/** Adds somebody of the name that was typed. */
export function NewPersonOption({ nobody, add, ...option }: NewPersonOptionProps) {
  return (
    <Option {...option}>
      <span className={styles.whole}>
        <span className={styles.what}>{nobody}</span> <strong>{add}</strong>
      </span>
    </Option>
  );
}
