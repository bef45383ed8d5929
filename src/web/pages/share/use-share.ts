// What was looked for last, and to whom it was given since: kept while the page is open, so that a look at somebody and back loses
// nothing, and the list stays as it is while you pass the thing on.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#web/book/server.ts';
import type { Answer } from '#web/book/shapes.ts';

interface Shared {
  readonly text: string;
  readonly answer: Answer<'share'>;
}

interface Kept {
  readonly shared: Shared | null;
  /** The ids of gifts, by person. */
  readonly given: ReadonlyMap<string, string>;
}

let last: Kept = { shared: null, given: new Map() };

export function useShare() {
  const [kept, setKept] = useState(last);
  const keep = (next: Kept): void => {
    last = next;
    setKept(next);
  };
  const mutation = useMutation({ mutationFn: (text: string) => call('share', { text }) });
  return {
    ...kept,
    look: (text: string, then: () => void): void =>
      mutation.mutate(text, {
        onSuccess: (answer) => {
          keep({ shared: { text, answer }, given: new Map() });
          then();
        },
      }),
    looking: mutation.isPending,
    error: mutation.error,
    /** `gift` null: it was taken back. */
    give: (person: string, gift: string | null): void => {
      const given = new Map(last.given);
      if (gift === null) given.delete(person);
      else given.set(person, gift);
      keep({ ...last, given });
    },
  };
}
