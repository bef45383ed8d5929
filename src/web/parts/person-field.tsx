// A field for somebody of the book: a few letters, and who it could be. Without a choice the text stays as it is typed, and is a name.
// Somebody who is not here yet is added by a tap.
import { personField as words } from '#words/web/person-field.ts';
import { useId, useState, type KeyboardEvent } from 'react';
import type { PersonRow } from '#web/book/shapes.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { Field } from './field.tsx';
import styles from './person-field.module.css';
import { NewPersonOption, optionId, PersonOptions } from './person-options.tsx';

/** What was typed, and who was chosen. */
export interface PersonMeant {
  readonly text: string;
  readonly person: { readonly id: string; readonly name: string } | null;
}

export const nobodyMeant: PersonMeant = { text: '', person: null };

/** What an ability takes: an id where somebody was chosen, else the name; null where nothing was typed. */
export function meantPerson({ text, person }: PersonMeant): string | null {
  return person?.id ?? (text.trim() || null);
}

interface PersonFieldProps {
  readonly label: string;
  readonly value: PersonMeant;
  readonly onChange: (value: PersonMeant) => void;
  readonly help?: string | undefined;
  readonly error?: string | null | undefined;
  readonly placeholder?: string | undefined;
}

const offered = 5;

export function PersonField({ label, value, onChange, help, error, placeholder }: PersonFieldProps) {
  const list = useId();
  const [at, setAt] = useState(-1);
  const [typing, setTyping] = useState(false);
  const typed = value.text.trim();
  const add = useWrite('add');
  const { data, isPlaceholderData } = useBook(
    'people',
    { words: typed, limit: offered, offset: 0 },
    { keep: true, enabled: typing && typed !== '' },
  );
  const looking = typing && typed !== '' && value.person === null && data !== undefined;
  const people = looking ? data.items : [];
  const unknown = looking && people.length === 0 && !isPlaceholderData;
  const open = looking && (people.length > 0 || unknown);
  const chosen = people[at];
  const newId = optionId(list, { id: 'new' });
  const pick = ({ id, name }: Pick<PersonRow, 'id' | 'name'>): void => {
    onChange({ text: name, person: { id, name } });
    setTyping(false);
    setAt(-1);
  };
  const addThem = (): void => add.write({ name: typed }, ({ person }) => pick(person));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const last = unknown ? 1 : people.length;
    if (step !== 0) setAt((now) => Math.max(-1, Math.min(last - 1, now + step)));
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else if (event.key === 'Enter' && unknown && at === 0) addThem();
    else if (event.key === 'Escape') setTyping(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.place}>
      <Field label={label} help={help} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            type="text"
            role="combobox"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={placeholder}
            value={value.text}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? list : undefined}
            aria-activedescendant={chosen ? optionId(list, chosen) : unknown && at === 0 ? newId : undefined}
            onKeyDown={onKeyDown}
            onBlur={() => setTyping(false)}
            onChange={(event) => {
              onChange({ text: event.target.value, person: null });
              setTyping(true);
              setAt(-1);
            }}
          />
        )}
      </Field>
      <output className="unseen" aria-live="polite">
        {looking ? words.choose(people.length) : ''}
      </output>
      {open ? (
        <PersonOptions id={list} label={words.list()} people={people} chosen={chosen} onPick={pick}>
          {unknown ? (
            <NewPersonOption
              id={newId}
              selected={at === 0}
              nobody={words.nobodyCalled(typed)}
              add={words.add(typed)}
              onPick={addThem}
            />
          ) : null}
        </PersonOptions>
      ) : null}
    </div>
  );
}
