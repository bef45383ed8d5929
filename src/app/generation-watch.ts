// Who is told around the moment in which a new generation of derived rows is seen: the process that answers people reads everybody before
// it, so that nobody who asks right after an import has to wait for that.
import type { Store } from '#storage/open.ts';

export interface GenerationWatch {
  /** All rows are written; waited for before they are seen. Never fails. */
  before(generation: number): Promise<void>;
  /** They are seen. */
  after(generation: number): void;
}

const watches = new WeakMap<Store, GenerationWatch>();

export function watchGenerations(store: Store, watch: GenerationWatch): void {
  watches.set(store, watch);
}

export function generationWatch(store: Store): GenerationWatch | undefined {
  return watches.get(store);
}
