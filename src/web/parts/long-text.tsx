// Text of any length: a long one is folded, and opens in its place.
import { longText as words } from '#words/web/person.ts';
import { useState, type ReactNode } from 'react';

const folds = 600;
const shown = 420;

export function LongText({
  text,
  className,
  whole: shownWhole = text,
}: {
  readonly text: string;
  /** What is shown in the place of the text where all of it is. */
  readonly whole?: ReactNode;
  readonly className?: string | undefined;
}) {
  const [whole, setWhole] = useState(false);
  const long = text.length > folds;
  return (
    <>
      <p className={className} dir="auto">
        {long && !whole ? `${text.slice(0, shown).replace(/\s+\S*$/u, '')} …` : shownWhole}
      </p>
      {long ? (
        <button
          type="button"
          className="button-text small"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? words.fold() : words.readAll()}
        </button>
      ) : null}
    </>
  );
}
