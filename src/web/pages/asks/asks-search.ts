// What of the page of asks stands in its address: the words that the book is searched by, and the ask that is open.
export interface AsksSearch {
  readonly words?: string;
  readonly ask?: string;
}

export const longestWords = 200;

export function readAsksSearch(search: Record<string, unknown>): AsksSearch {
  const words = typeof search['words'] === 'string' ? search['words'].slice(0, longestWords) : '';
  const ask = typeof search['ask'] === 'string' ? search['ask'].slice(0, 60) : '';
  return { ...(words ? { words } : {}), ...(ask ? { ask } : {}) };
}
