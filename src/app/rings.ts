// Everybody at once for the rings, in lists that are quick to send. Kept while nothing in the book changes.
import type { OutputOf } from '#contract/ability.ts';
import type { rings as contract } from '#contract/rings.ts';
import type { Context } from './context.ts';
import { everybody } from './everybody.ts';

export async function rings(context: Context): Promise<OutputOf<typeof contract>> {
  const { people: rows } = await everybody(context);
  const places = new Map<string, number>();
  const placeOf = (organisation: string | null): number => {
    if (!organisation) return -1;
    const known = places.get(organisation);
    if (known !== undefined) return known;
    places.set(organisation, places.size);
    return places.size - 1;
  };
  return {
    total: rows.length,
    ids: rows.map((row) => row.id),
    names: rows.map((row) => row.name),
    marks: rows.map((row) => markOf(row.level, row.nominal)).join(''),
    strengths: rows.map((row) => Math.round(row.strength * 1000)),
    last: rows.map((row) => (row.lastAt === null ? null : Math.floor(row.lastAt / 1000))),
    at: rows.map((row) => placeOf(row.organisation)),
    organisations: [...places.keys()],
  };
}

function markOf(level: number | null, nominal: boolean): string {
  if (level === 1) return 'w';
  if (level === 2) return 'l';
  if (nominal) return 'c';
  return level === 3 ? 'n' : 'u';
}
