// `undo-import` as every door calls it; the work itself is in take-out.ts. The same request id again gives the same answer.
import type { OutputOf } from '#contract/ability.ts';
import type { undoImport as contract } from '#contract/imports.ts';
import type { Store } from '#storage/open.ts';
import { failureText } from '#words/failures.ts';
import { answeredOnce } from './answered-once.ts';
import type { Failure, Outcome } from './failure.ts';
import type { Work, WorkResult } from './import-jobs.ts';

export async function undoImport(
  store: Store,
  input: { readonly id: string; readonly requestId?: string | undefined },
  now: number,
  doIt: (work: Work) => Promise<WorkResult>,
): Promise<Outcome<OutputOf<typeof contract>>> {
  return answeredOnce(store, 'undo-import', input.requestId, now, async () => {
    const done = await doIt({ kind: 'undo', importId: input.id });
    if (done.kind !== 'undo') throw new Error('an undo was asked for');
    if ('problem' in done.result) {
      const failure: Omit<Failure, 'text'> = { code: done.result.problem, values: { what: input.id } };
      return { failure: { ...failure, text: failureText(failure) } };
    }
    return { value: done.result };
  });
}
