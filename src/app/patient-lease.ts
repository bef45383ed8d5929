// The lease of the book for an import, which waits its turn for a while and can be told not to.
import { type Lease, takeLease } from '#storage/book-state.ts';
import type { Store } from '#storage/open.ts';
import type { Checkpoint } from './import-course.ts';

const PATIENCE_MS = 10 * 60_000;
/** So soon somebody who waits hears that the user would rather not. */
const LOOK_MS = 500;

/** The lease, waited for while another import is at work; null where it stays taken. */
export async function patientLease(
  store: Store,
  holder: string,
  checkpoint: Checkpoint,
  onWait: () => void,
): Promise<Lease | null> {
  const until = performance.now() + PATIENCE_MS;
  let lease = await takeLease(store, holder, 0);
  if (!lease) onWait();
  while (!lease && performance.now() < until) {
    await checkpoint();
    lease = await takeLease(store, holder, LOOK_MS);
  }
  return lease;
}
