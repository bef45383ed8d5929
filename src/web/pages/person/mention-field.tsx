// A field for a note in which `@` offers people: by keyboard (up, down, Enter or Tab, Escape) and by touch. Without a choice the text
// stays as it is typed.
import { told as words } from '#words/web/told.ts';
import {
  useId,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import { useBook } from '#web/book/use-book.ts';
import { optionId, PersonOptions } from '#web/parts/person-options.tsx';
import { type Picked, type Typing, typingAt, withPicked } from './mention-text.ts';
import styles from './told.module.css';

const offered = 6;

type Box = HTMLInputElement | HTMLTextAreaElement;

/** The text as it is typed and who was picked in it; `keptText` makes of both what is kept. */
export interface Mentioning {
  readonly text: string;
  readonly picked: readonly Picked[];
}

interface MentionFieldProps {
  readonly value: Mentioning;
  readonly onChange: (value: Mentioning) => void;
  readonly box: RefObject<Box | null>;
  readonly lines?: number;
  readonly wiring: Pick<ComponentProps<'input'>, 'id' | 'aria-label' | 'placeholder'>;
}

export function MentionField({ value, onChange, box, lines, wiring }: MentionFieldProps) {
  const list = useId();
  const [typing, setTyping] = useState<Typing | null>(null);
  const [at, setAt] = useState(0);
  const { data } = useBook(
    'people',
    { ...(typing?.words ? { words: typing.words } : {}), limit: offered, offset: 0 },
    { keep: true, enabled: typing !== null },
  );
  const people = typing ? (data?.items ?? []) : [];
  const open = typing !== null && people.length > 0;
  const chosen = people[Math.min(at, people.length - 1)];

  const look = (event: SyntheticEvent<Box>): void => {
    const { value: text, selectionStart } = event.currentTarget;
    const next = typingAt(text, selectionStart ?? text.length, value.picked);
    if (next?.at !== typing?.at || next?.words !== typing?.words) setAt(0);
    setTyping(next);
  };
  const pick = (person: { readonly id: string; readonly name: string }): void => {
    if (!typing || !box.current) return;
    const caret = box.current.selectionStart ?? value.text.length;
    const put = withPicked(value.text, typing, caret, person.name);
    onChange({
      text: put.text,
      picked: [...value.picked, { name: person.name, kept: `@[${person.id}]` }],
    });
    setTyping(null);
    const field = box.current;
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(put.caret, put.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent<Box>): void => {
    if (!open || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((now) => (now + step + people.length) % people.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) pick(chosen);
    else if (event.key === 'Escape') setTyping(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    ...wiring,
    value: value.text,
    name: 'text',
    dir: 'auto',
    autoComplete: 'off',
    maxLength: 20_000,
    'aria-autocomplete': 'list',
    'aria-controls': open ? list : undefined,
    'aria-activedescendant': open && chosen ? optionId(list, chosen) : undefined,
    'aria-describedby': `${list}-help`,
    onKeyDown,
    onSelect: look,
    onBlur: () => setTyping(null),
    onChange: (event: SyntheticEvent<Box>) => {
      onChange({ ...value, text: event.currentTarget.value });
      look(event);
    },
  } as const;

  return (
    <div className={styles.mention}>
      {lines ? (
        <textarea ref={box as RefObject<HTMLTextAreaElement>} rows={lines} {...shared} />
      ) : (
        <input ref={box as RefObject<HTMLInputElement>} type="text" {...shared} />
      )}
      <span id={`${list}-help`} className="unseen">
        {words.mentionHelp()}
      </span>
      <output className="unseen" aria-live="polite">
        {typing && data ? words.mentionCount(people.length) : ''}
      </output>
      {open ? (
        <PersonOptions id={list} label={words.mentionList()} people={people} chosen={chosen} onPick={pick} />
      ) : null}
    </div>
  );
}
