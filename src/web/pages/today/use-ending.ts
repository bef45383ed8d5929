// Ends a step. The card may be gone before the answer is here (the list is read anew at once), so what follows belongs to the
// write, not to the card.
import { useMutation } from '@tanstack/react-query';
import { call } from '#web/book/server.ts';
import type { Step } from '#web/book/shapes.ts';
import { queries } from '#web/book/use-book.ts';
import type { LevelAnswer } from '#web/parts/level-answers.tsx';
import { noteEnded, type Ended } from './ended-steps.ts';
import type { Deed } from './step-deeds.ts';

interface Ending {
  readonly how: Ended;
  readonly level?: LevelAnswer;
  /** What is kept with it. */
  readonly deeds?: readonly Deed[];
}

const abilities = { done: 'done', answered: 'done', later: 'later', skipped: 'skip' } as const;

export function useEnding(step: Step, day: string) {
  const mutation = useMutation({
    mutationFn: async ({ how, level, deeds = [], ids }: Ending & { ids: readonly [string, string] }) => {
      // Ticked first: what is open beside it stays, whatever follows from what is kept with it.
      const answer = await call(abilities[how], { step: step.id, requestId: ids[1] });
      if (level) await call('level', { person: step.person.id, level, requestId: ids[0] });
      for (const deed of deeds) await deed.keep();
      return answer;
    },
    onSuccess: (answer, { how, deeds = [] }) => {
      queries.setQueryData(['today', {}], answer);
      noteEnded(step, how, day, deeds);
      return queries.invalidateQueries();
    },
  });
  return {
    end: (ending: Ending): void =>
      mutation.mutate({ ...ending, ids: [crypto.randomUUID(), crypto.randomUUID()] }),
    ending: mutation.isPending,
    error: mutation.error,
  };
}
