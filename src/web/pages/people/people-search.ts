// What of the page People stands in its address: the words and the filter, so that a search can be kept and gone back to,
// and so that a number elsewhere can lead to exactly the people behind it.
export const levelFilters = ['1', '2', 'not-yet', 'unsure', 'linked'] as const;
export type LevelFilter = (typeof levelFilters)[number];

export const whichFilters = [
  'connections',
  'wrote',
  'wrote-last-year',
  'talked',
  'talked-last-year',
] as const;
export type WhichFilter = (typeof whichFilters)[number];

export interface PeopleSearch {
  readonly words?: string;
  readonly level?: LevelFilter;
  readonly which?: WhichFilter;
}

export const longestWords = 200;

export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const words = typeof search['words'] === 'string' ? search['words'].slice(0, longestWords) : '';
  const level = levelFilters.find((it) => it === search['level']);
  const which = whichFilters.find((it) => it === search['which']);
  return { ...(words ? { words } : {}), ...(level ? { level } : {}), ...(which ? { which } : {}) };
}
