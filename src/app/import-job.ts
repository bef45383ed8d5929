// One import as pages watch it: its state from file to result.
import type { OutputOf } from '#contract/ability.ts';
import type { importFiles } from '#contract/imports.ts';
import { type PaceState, paceAfter, paceOf } from '#domain/pace.ts';
import { progressText, readingRate, timeLeft } from '#words/progress.ts';
import type { Progress } from './bring-in.ts';
import type { ImportWork } from './import-jobs.ts';

export type ImportAnswer = OutputOf<typeof importFiles>;

/**
 * `running`: at work, or waiting its turn (`phase` tells). `paused`: rests until told otherwise. `interrupted`: the program was
 * stopped in the middle; nothing of it is stored, the files are still here. `cancelled`: stopped by the user.
 */
export type JobState = 'running' | 'paused' | 'interrupted' | 'done' | 'failed' | 'cancelled';

/** What is at hand to go on with: it was looked at alone, it is somebody else's archive, or a fault of ours stopped it. */
export type Again = 'looked-at' | 'other-owner' | 'stopped';

export interface JobProgress extends Progress {
  readonly text: string;
  /** Of the phase, in words; '' where nobody knows. */
  readonly left: string;
  readonly rate: string;
}

export interface Job {
  readonly id: string;
  /** What was handed over, for people: a file or folder, or the first of several. */
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly dryRun: boolean;
  readonly state: JobState;
  readonly progress: JobProgress;
  readonly again?: Again;
  readonly result?: ImportAnswer;
  readonly problem?: {
    readonly code: string;
    readonly detail: string;
    readonly problems?: readonly { readonly where: string; readonly text: string }[];
  };
}

/** The files of a job, kept until it is done with; see `http/uploads.ts`. */
export interface Spooled {
  readonly work: ImportWork;
  readonly name: string;
  readonly bytes: number;
  /** From here on it is for this, also after the program was stopped. */
  keep(work: ImportWork): Promise<Spooled>;
  /** Stopped from here on, the program does not ask about it. The files stay. */
  settle(): Promise<void>;
  remove(): Promise<void>;
}

const NOTHING: Progress = { phase: 'queued', file: '', read: 0, of: 0, records: 0, problems: 0 };

export function atRest(phase: Progress['phase']): JobProgress {
  const progress = { ...NOTHING, phase };
  return { ...progress, text: progressText(progress), left: '', rate: '' };
}

/** Progress with its words; remembers the pace from one look to the next. `clock` gives ms that only go forward. */
export function pacedProgress(clock: () => number = () => performance.now()): (it: Progress) => JobProgress {
  let state: PaceState | null = null;
  return (it) => {
    const resting = it.phase === 'resting';
    state = resting ? null : paceAfter(state, it, clock());
    const { rate, secondsLeft } = state ? paceOf(state, it.of) : { rate: null, secondsLeft: null };
    return {
      ...it,
      text: progressText(it),
      left: timeLeft(it.phase, secondsLeft),
      rate: readingRate(it.phase, rate),
    };
  };
}

/** So many files of one upload are named by the first of them. */
export function jobName(shown: readonly string[]): string {
  const tops = [...new Set(shown.map((path) => path.split('/')[0]!))];
  return tops.length === 1 ? tops[0]! : `${tops[0] ?? ''} and ${tops.length - 1} more`;
}
