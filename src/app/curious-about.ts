// What you are curious about, in your own words: a setting of yours.
import { topicKey, topicText } from '#domain/said-topics.ts';
import type { Database, Trx } from '#storage/engine.ts';
import { readSettings } from '#storage/said.ts';

export const CURIOUS_SETTING = 'curiousAbout';

export async function curiousAbout(db: Database | Trx, bookId: string): Promise<string[]> {
  const said = (await readSettings(db, bookId)).get(CURIOUS_SETTING);
  return Array.isArray(said) ? said.filter((it): it is string => typeof it === 'string') : [];
}

/** As they are kept: each once, commas between several; `none` alone takes all back. */
export function curiousTopics(given: readonly string[]): string[] {
  const topics = given.flatMap((it) => it.split(/[,;\n]/)).map(topicText);
  const each = new Map(topics.filter((it) => topicKey(it) !== '').map((it) => [topicKey(it), it]));
  if (each.size === 1) each.delete('none');
  return [...each.values()];
}
