// What of the page of organisations stands in its address.
export interface OrganisationsSearch {
  readonly words?: string;
}

export const longestWords = 200;

export function readOrganisationsSearch(search: Record<string, unknown>): OrganisationsSearch {
  const words = typeof search['words'] === 'string' ? search['words'].slice(0, longestWords) : '';
  return words ? { words } : {};
}
