// Reading from and writing to the book from a page. Every write carries an id made here and keeps it when it is tried again,
// so that nothing is ever written twice; after a write everything that is on screen is read anew.
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { InputOf, OutputOf } from '#contract/ability.ts';
import { RefusedError } from '#contract/client.ts';
import {
  QueryClient,
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { call, NotRunningError, onServerState, serverState } from './server.ts';

const tryAgain = (count: number, error: Error): boolean => error instanceof NotRunningError && count < 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: tryAgain, retryDelay: 400, staleTime: 0, gcTime: 10 * 60_000, networkMode: 'always' },
    mutations: { retry: tryAgain, retryDelay: 600, networkMode: 'always' },
  },
});

onServerState(() => {
  if (serverState() === 'running') void queries.invalidateQueries();
});

/** What one question of the contract answers; `keep` shows the last answer while a new one is on its way. */
export function useBook<N extends AbilityName>(
  name: N,
  input: InputOf<Abilities[N]>,
  settings: { keep?: boolean; enabled?: boolean } = {},
): UseQueryResult<OutputOf<Abilities[N]>> {
  return useQuery<OutputOf<Abilities[N]>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, signal),
    ...(settings.keep ? { placeholderData: keepPreviousData } : {}),
    ...(settings.enabled === undefined ? {} : { enabled: settings.enabled }),
  });
}

export type Written<N extends AbilityName> = Omit<InputOf<Abilities[N]>, 'requestId'>;

export interface Write<N extends AbilityName> {
  readonly write: (input: Written<N>, then?: (answer: OutputOf<Abilities[N]>) => void) => void;
  readonly writing: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
}

/** A write of the contract, with its request id. */
export function useWrite<N extends AbilityName>(name: N): Write<N> {
  const mutation: UseMutationResult<OutputOf<Abilities[N]>, Error, InputOf<Abilities[N]>> = useMutation({
    mutationFn: (input: InputOf<Abilities[N]>) => call(name, input),
    onSuccess: () => queries.invalidateQueries(),
  });
  return {
    // What follows a write follows it also where its form is gone by then.
    write: (input, then) =>
      void mutation
        .mutateAsync({ ...input, requestId: crypto.randomUUID() } as InputOf<Abilities[N]>)
        .then(then, () => undefined),
    writing: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}

/** The server's own sentence about a failure, where it sent one. */
export function refusalText(error: Error): string | null {
  return error instanceof RefusedError && error.refusal.detail ? error.refusal.detail : null;
}
