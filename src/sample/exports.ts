// All that the owner of an invented world would find when they look for their data: the LinkedIn archive of today and one
// that was kept from another era, the telephone's cards, the Google account, and beside them the truth that was planted.
import { addressBook } from './address-book.ts';
import { day } from './date-shapes.ts';
import { googleCsv } from './google-csv.ts';
import type { World } from './life.ts';
import { linkedinZip } from './linkedin-archive.ts';
import type { Era } from './linkedin-eras.ts';
import { truthOf } from './truth.ts';
import type { SampleFile } from './zip.ts';

/** A day of each earlier era, and how old an archive of it is when the world stands for an earlier day. */
const kept: readonly { readonly era: Era; readonly day: string }[] = [
  { era: '2021', day: '2021-05-10' },
  { era: '2023', day: '2023-04-02' },
  { era: '2025', day: '2024-11-05' },
];

export function exportsOf(world: World): SampleFile[] {
  const { seed, now } = world;
  const earlier = kept[Math.abs(seed) % kept.length] ?? { era: '2025' as const, day: '2024-11-05' };
  const asOf = Math.min(Date.parse(earlier.day), now - 365 * day);
  const truth = `${JSON.stringify(truthOf(world), null, 1)}\n`;
  return [
    linkedinZip(world, { era: earlier.era, asOf }),
    linkedinZip(world, { era: '2026' }),
    addressBook(world, seed % 2 === 0 ? 'android' : 'apple'),
    googleCsv(world, seed % 2 === 0 ? 'old' : 'new'),
    { path: 'truth.json', bytes: new TextEncoder().encode(truth) },
  ];
}
