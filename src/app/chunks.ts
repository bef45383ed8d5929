// Long work in short pieces, so that other writers and the pages never wait long.

/** Lets everybody else have a turn. */
export async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1));
}

export async function inChunks<T>(
  rows: readonly T[],
  size: number,
  work: (chunk: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += size) {
    await work(rows.slice(at, at + size));
    await pause();
  }
}

/** A piece should take about this long; others wait for one piece at most (the promise is 200 ms). */
const WANTED_MS = 50;

/** Finds by itself how many rows fit into one short piece. */
export function chunkSizer(
  start: number,
  least: number,
  most: number,
): { readonly size: () => number; readonly took: (ms: number) => void } {
  let size = start;
  return {
    size: () => size,
    took: (ms) => {
      const factor = Math.min(2, Math.max(0.4, WANTED_MS / Math.max(ms, 1)));
      size = Math.round(Math.min(most, Math.max(least, size * factor)));
    },
  };
}

/** Some rows at a time, as many as fit into one short piece. */
export async function inPieces<T>(
  rows: readonly T[],
  sizer: ReturnType<typeof chunkSizer>,
  work: (some: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length;) {
    const some = rows.slice(at, at + sizer.size());
    at += some.length;
    const began = performance.now();
    await work(some);
    sizer.took(performance.now() - began);
    await pause();
  }
}
