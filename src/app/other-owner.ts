// Whose archive is it? A second person's LinkedIn archive would make their friends yours, so it is asked first.
// The same person is known by name or by one of their addresses; who has changed both can say so.
import { foldName } from '#domain/name-folding.ts';
import type { MineRecord } from '#domain/source-record.ts';
import type { Problem } from '#formats/format.ts';
import type { OwnSide } from './own-side.ts';

export interface OwnerWatch {
  see(record: MineRecord): void;
  /** The problem, once enough was seen to tell that this is somebody else's; `file` is what was given. */
  judge(file: string): Problem | undefined;
}

export function ownerWatch(own: OwnSide): OwnerWatch {
  const names = new Set<string>();
  const slugs = new Set<string>();
  const emails = new Set<string>();
  let shown = '';
  return {
    see: (record) => {
      if (record.what === 'name') {
        names.add(foldName(record.value));
        shown ||= record.value;
      } else if (record.what === 'linkedin') slugs.add(record.value.toLowerCase());
      else if (record.what === 'email') emails.add(record.value.toLowerCase());
    },
    judge: (file) => {
      // No LinkedIn archive of yours is there yet, or this one does not say whose it is.
      if (own.linkedin === null || (names.size === 0 && slugs.size === 0)) return undefined;
      // The slug is partly read with your own in mind, so it counts only where the archive gives no name.
      const same =
        (names.size === 0 && slugs.has(own.linkedin)) ||
        own.emails.some((email) => emails.has(email)) ||
        (own.name !== null && names.has(foldName(own.name))) ||
        own.fileNames.some((name) => names.has(foldName(name)));
      if (same) return undefined;
      const values = { theirs: shown || [...slugs][0]!, yours: own.name ?? own.linkedin };
      return { code: 'other-owner', where: { file }, values, skips: 0, fatal: true };
    },
  };
}
