// How fast something goes, and how long it will go on: only where there is enough to go by. Counts the time at work, not the
// time it rested. A phase that begins, or counts anew, is measured from its own beginning.

/** Seconds after which an older pace counts half. */
const HALF_LIFE_S = 8;
/** Nothing is said of the first moments, nor of the first hundredth. */
const LEAST_SECONDS = 3;
const LEAST_SHARE = 0.01;

export interface PaceState {
  readonly phase: string;
  /** Where the phase stood at first and last, and when (ms). */
  readonly begunAt: number;
  readonly begunWith: number;
  readonly at: number;
  readonly read: number;
  /** Per second, smoothed; 0: not known. */
  readonly rate: number;
}

export interface Pace {
  /** So much of `of` per second; null while it is not known. */
  readonly rate: number | null;
  /** Seconds to the end of this phase; null while it is not known. */
  readonly secondsLeft: number | null;
}

/** The next state after a look at `now` (ms of any clock that only goes forward). A null phase is rest. */
export function paceAfter(
  before: PaceState | null,
  seen: { readonly phase: string; readonly read: number },
  now: number,
): PaceState {
  if (!before || before.phase !== seen.phase || seen.read < before.read)
    return { phase: seen.phase, begunAt: now, begunWith: seen.read, at: now, read: seen.read, rate: 0 };
  const seconds = (now - before.at) / 1000;
  if (seconds < 0.2) return before;
  const rate = (seen.read - before.read) / seconds;
  const kept = before.rate === 0 ? 0 : 0.5 ** (seconds / HALF_LIFE_S);
  return { ...before, at: now, read: seen.read, rate: before.rate * kept + rate * (1 - kept) };
}

export function paceOf(state: PaceState, of: number): Pace {
  const seconds = (state.at - state.begunAt) / 1000;
  const done = state.read - state.begunWith;
  if (of <= 0 || state.rate <= 0 || seconds < LEAST_SECONDS || done < of * LEAST_SHARE)
    return { rate: null, secondsLeft: null };
  return { rate: state.rate, secondsLeft: Math.max(0, of - state.read) / state.rate };
}
