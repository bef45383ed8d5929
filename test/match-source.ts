// One record as the matcher looks at it: a card with nothing but a name, unless a test gives it more.
import type { MatchSource } from '#domain/match-source.ts';
import { foldName } from '#domain/name-folding.ts';

export function matchSource(id: string, given: Partial<MatchSource> = {}): MatchSource {
  const name = given.name ?? id;
  return {
    id,
    kind: 'card',
    ofLinkedin: false,
    foundedAt: 1,
    order: 1,
    slug: null,
    emails: [],
    phones: [],
    foldedName: foldName(name),
    name,
    connectedOn: null,
    gone: false,
    ...given,
  };
}
