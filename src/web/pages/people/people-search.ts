// What of the page People stands in its address: the words and the filter, so that a search can be kept and gone back to.
export const levelFilters = ['1', '2', '3', 'unsure', 'linked'] as const;
export type LevelFilter = (typeof levelFilters)[number];

export interface PeopleSearch {
  readonly words?: string;
  readonly level?: LevelFilter;
}

export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const words = typeof search['words'] === 'string' ? search['words'] : '';
  const level = levelFilters.find((it) => it === search['level']);
  return { ...(words ? { words } : {}), ...(level ? { level } : {}) };
}
