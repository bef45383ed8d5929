// What `doctor` says where the book itself cannot be read: how the rest stands, and which copy to take.
import type { OutputOf } from '#contract/ability.ts';
import type { doctor as contract } from '#contract/doctor.ts';
import { folderIsOpen } from '#storage/integrity.ts';
import { doctorDetail } from '#words/doctor.ts';
import { failureText } from '#words/failures.ts';
import type { Context } from './context.ts';
import { lastCopy } from './doctor.ts';
import { damagedValues } from './trouble.ts';

/** `why`: what the engine said. */
export async function doctorWithout(
  home: string,
  why: string,
  clock: Pick<Context, 'now' | 'timeZone'>,
): Promise<OutputOf<typeof contract>> {
  const text = failureText({ code: 'book-damaged', values: await damagedValues(home, why) });
  const open = folderIsOpen(home);
  return {
    checks: [
      { name: 'program', ok: true, detail: doctorDetail.program(process.versions.node) },
      { name: 'data folder', ok: !open, detail: doctorDetail.folder(home, open) },
      { name: 'database', ok: false, detail: text },
      { name: 'copies', ...(await lastCopy(clock, home)) },
    ],
  };
}
