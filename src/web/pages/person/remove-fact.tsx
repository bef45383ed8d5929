// Takes back one thing that you said of somebody; what files say stays.
import { personPage as words } from '#words/web/person.ts';
import type { Person } from '#web/book/shapes.ts';
import { useWrite, type Written } from '#web/book/use-book.ts';
import { focusHeading, useLanding, type Place } from '#web/parts/focus.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';

export interface Removing {
  readonly remove: (what: string, change: Omit<Written<'edit'>, 'person'>) => void;
  readonly removing: boolean;
  readonly error: Error | null;
  readonly place: Place;
}

/** `left`: whether the fact still has something to show, and with it the place for the focus. */
export function useRemoving(person: Person, left: (person: Person) => boolean): Removing {
  const edit = useWrite('edit');
  const { place, land } = useLanding();
  return {
    remove: (what, change) =>
      edit.write({ person: person.id, ...change }, (answer) => {
        say(words.removed(what));
        if (left(answer.person)) land();
        else focusHeading();
      }),
    removing: edit.writing,
    error: edit.error,
    place,
  };
}

interface RemoveProps {
  readonly what: string;
  readonly waiting: boolean;
  readonly onRemove: () => void;
}

export function Remove({ what, waiting, onRemove }: RemoveProps) {
  return (
    <Press waiting={waiting} onClick={onRemove}>
      {words.remove()}
      <span className="unseen">{words.ofWhat(what)}</span>
    </Press>
  );
}
