// What is dropped together, taken apart: each pack is read, told and taken out by itself, so that one bad file holds up no other.
// What belongs together stays together: a folder, the tables of one export, letters, the pieces of one JSON export.
import type { PickedFile } from './import-run.ts';

export interface Pack {
  readonly name: string;
  readonly files: readonly PickedFile[];
  readonly bytes: number;
}

const together: Readonly<Record<string, string>> = {
  csv: 'table',
  tsv: 'table',
  tab: 'table',
  eml: 'letter',
  json: 'json',
  jsonl: 'json',
};
/** More single files of one kind than that are one pack: nobody follows hundreds of cards one by one. */
const mostAlone = 12;

function endingOf(path: string): string {
  return /\.([^./]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** In the order in which the first file of each came. */
export function packsOf(files: readonly PickedFile[]): Pack[] {
  const endings = Map.groupBy(
    files.filter(({ path }) => !path.includes('/')),
    ({ path }) => endingOf(path),
  );
  const keyOf = ({ path }: PickedFile): string => {
    if (path.includes('/')) return `in ${path.split('/')[0]}`;
    const ending = endingOf(path);
    const kind = together[ending];
    if (kind !== undefined) return `all ${kind}`;
    return (endings.get(ending)?.length ?? 0) > mostAlone ? `all ${ending}` : `one ${path}`;
  };
  return [...Map.groupBy(files, keyOf).values()].map((them) => {
    const tops = [...new Set(them.map(({ path }) => path.split('/')[0]!))];
    return {
      name: tops.length === 1 ? tops[0]! : `${tops[0]} and ${tops.length - 1} more`,
      files: them,
      bytes: them.reduce((sum, { file }) => sum + file.size, 0),
    };
  });
}
