// A disk or a connection gave up in the middle of reading, or the reader has a fault: told as a problem, never thrown.
import type { Reading } from './format.ts';

/** Nothing of the file can be used, unless what was read until then stands. */
export function readerStopped(error: unknown, file: string, restStands = false): Reading {
  const value = error instanceof Error ? error.message.slice(0, 80) : '';
  const problem = { code: 'reader-stopped', where: { file }, values: { value }, skips: 0 } as const;
  return { problem: restStands ? problem : { ...problem, fatal: true } };
}
