// The steps that ended here today. They outlast the page, so that whoever looks at a person and comes back can still take
// one back or keep it in the story.
import { useSyncExternalStore } from 'react';
import type { Step } from '#web/book/shapes.ts';
import type { Deed } from './step-deeds.ts';

export type Ended = 'done' | 'later' | 'skipped' | 'answered';

export interface EndedStep {
  readonly step: Step;
  readonly how: Ended;
  readonly day: string;
  /** Counts up, so that a page knows which ended while it was open. */
  readonly order: number;
  /** The line that it became in the story. */
  readonly kept: string | null;
  /** What was kept with it (a message, a thanks), to be taken back with it. */
  readonly deeds: readonly Deed[];
}

const listeners = new Set<() => void>();
let all: readonly EndedStep[] = [];
let counted = 0;

function become(next: readonly EndedStep[]): void {
  all = next;
  for (const listener of listeners) listener();
}

export function noteEnded(step: Step, how: Ended, day: string, deeds: readonly Deed[]): void {
  counted += 1;
  become([
    ...all.filter((it) => it.step.id !== step.id),
    { step, how, day, order: counted, kept: null, deeds },
  ]);
}

export function noteKept(stepId: string, kept: string): void {
  become(all.map((it) => (it.step.id === stepId ? { ...it, kept } : it)));
}

export function noteReopened(stepId: string): void {
  become(all.filter((it) => it.step.id !== stepId));
}

export function endedSoFar(): number {
  return counted;
}

function onEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useEndedSteps(day: string): readonly EndedStep[] {
  return useSyncExternalStore(onEnded, () => all).filter((it) => it.day === day);
}
