// Change and Remove of a line of yours; read aloud with what they act on.
import { personPage as words } from '#words/web/person.ts';
import type { Opening } from '#web/parts/focus.ts';

interface EntryWaysProps {
  readonly editing: Opening;
  readonly what: string;
  readonly onRemove: () => void;
}

export function EntryWays({ editing, what, onRemove }: EntryWaysProps) {
  const { opener, open, show, close } = editing;
  return (
    <>
      <button ref={opener} type="button" aria-expanded={open} onClick={open ? close : show}>
        {words.changeEntry()}
        <span className="unseen">{words.ofWhat(what)}</span>
      </button>
      <button type="button" onClick={onRemove}>
        {words.remove()}
        <span className="unseen">{words.ofWhat(what)}</span>
      </button>
    </>
  );
}
