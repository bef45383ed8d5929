// Ends a step. The card may be gone before the answer is here (the list is read anew at once), so what follows belongs to the
// write, not to the card.
import { useMutation } from '@tanstack/react-query';
import { call } from '#web/book/server.ts';
import type { Step } from '#web/book/shapes.ts';
import { queries } from '#web/book/use-book.ts';
import type { LevelAnswer } from '#web/parts/level-answers.tsx';
import { noteEnded, type Ended } from './ended-steps.ts';

interface Ending {
  readonly how: Ended;
  readonly level?: LevelAnswer;
}

const abilities = { done: 'done', answered: 'done', later: 'later', skipped: 'skip' } as const;

export function useEnding(step: Step, day: string) {
  const mutation = useMutation({
    mutationFn: async ({ how, level, ids }: Ending & { ids: readonly [string, string] }) => {
      if (level) await call('level', { person: step.person.id, level, requestId: ids[0] });
      return call(abilities[how], { step: step.id, requestId: ids[1] });
    },
    onSuccess: (answer, { how }) => {
      queries.setQueryData(['today', {}], answer);
      noteEnded(step, how, day);
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
