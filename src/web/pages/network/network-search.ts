// What of the Network page and of the conversations behind its numbers stands in the address.
import type { ApproachPart } from '#words/not-a-nuisance.ts';

export interface NetworkSearch {
  readonly as?: 'table';
}

export function readNetworkSearch(search: Record<string, unknown>): NetworkSearch {
  return search['as'] === 'table' ? { as: 'table' } : {};
}

export const approachParts: readonly ApproachPart[] = ['after-silence', 'asked', 'came-back', 'first-word'];

export interface ApproachSearch {
  readonly part?: ApproachPart;
  readonly answered?: 'yes';
}

export function readApproachSearch(search: Record<string, unknown>): ApproachSearch {
  const part = approachParts.find((it) => it === search['part']);
  return { ...(part ? { part } : {}), ...(search['answered'] === 'yes' ? { answered: 'yes' } : {}) };
}
