// For who works with commands alone: after one that wrote, where the copy of the day is due, another process makes it, so that
// nobody waits. Looking whether it is due reads the names in one folder.
import { spawn } from 'node:child_process';
import { copyIsDue } from '#app/backup.ts';
import type { Store } from '#storage/open.ts';

/** Starts `goodturn backup --daily` and does not wait for it. */
export async function copyInBackground(
  store: Store,
  clock: { readonly now: number; readonly timeZone: string },
): Promise<boolean> {
  if (!(await copyIsDue(store, clock))) return false;
  const main = process.argv[1];
  if (main === undefined) return false;
  const child = spawn(process.execPath, [main, 'backup', '--daily'], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
}
