// A search field that is simply there, and its words in the address a moment after they are typed.
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import styles from './search-field.module.css';

const pause = 120;

/** What is typed, and how to change it. `inAddress`: the words there; `go` puts others there, and is the same from call to call. */
export function useTypedWords(
  inAddress: string,
  go: (words: string) => void,
): readonly [typed: string, setTyped: (typed: string) => void] {
  const [typed, setTyped] = useState(inAddress);
  const words = typed.trim();
  const sent = useRef(inAddress);
  useEffect(() => {
    // The address was changed from elsewhere, such as by the link to this place.
    if (inAddress !== sent.current) {
      sent.current = inAddress;
      setTyped(inAddress);
      return undefined;
    }
    if (words === inAddress) return undefined;
    const timer = setTimeout(() => {
      sent.current = words;
      go(words);
    }, pause);
    return () => clearTimeout(timer);
  }, [words, inAddress, go]);
  return [typed, setTyped];
}

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly longest: number;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly field?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function SearchField({
  label,
  placeholder,
  longest,
  typed,
  onType,
  field,
  onKeyDown,
}: SearchFieldProps) {
  const id = useId();
  return (
    <search className={styles.search}>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <IconSearch size={20} stroke={1.6} aria-hidden="true" />
      <input
        ref={field}
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
