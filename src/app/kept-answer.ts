// What other programs for keeping up with people kept of somebody: gifts, reminders, what they wrote of a day. Told as it was written.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import { keptLine } from '#domain/kept-line.ts';
import type { ViewedSource } from '#domain/person-view.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { keptAbout } from '#storage/kept.ts';
import { type Context, instantText } from './context.ts';

type Kept = OutputOf<typeof show>['person']['kept'];

/** Whose records say whom they are about. */
const COMPANIONS: ReadonlySet<string> = new Set(['contrack', 'monica', 'nametag']);
const SHOWN = 200;

/** The latest first, what has no day last. */
export async function keptAnswer(context: Context, sources: readonly ViewedSource[]): Promise<Kept> {
  const keys = sources.filter((it) => COMPANIONS.has(it.format)).map((it) => it.record.key);
  if (keys.length === 0) return { total: 0, items: [] };
  const { db, id: bookId } = context.book;
  const live = liveImports(await listImports(db, bookId));
  const items = (await keptAbout(db, bookId, keys, live)).map(({ id, record, place, importId }) => ({
    id,
    kind: record.kind,
    ...lineOf(keptLine(record)),
    file: place.replace(/:\d+$/, ''),
    importId,
    importedAt: instantText(live.get(importId)?.row.at ?? null) ?? '',
  }));
  items.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : (a.day ?? '') < (b.day ?? '') ? 1 : -1));
  return { total: items.length, items: items.slice(0, SHOWN) };
}

function lineOf({ title, text, day, more }: ReturnType<typeof keptLine>) {
  return { title, text, day, more: more.map((it) => ({ ...it })) };
}
