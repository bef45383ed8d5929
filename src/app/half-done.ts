// What is half done on the disk: of programs that were killed, and of this one where it is told to stop.
import { removeOwnDrafts, sweepOwn } from '#storage/drafts.ts';

/** Takes away what programs that are gone left of copies and exports that they had begun. Reads the names in one folder. */
export function sweepAtStart(home: string): void {
  sweepOwn(home);
}

/** Takes away what this program has begun and not ended. */
export function leaveNothingHalf(): void {
  removeOwnDrafts();
}
