// What the linkage of people reads of a record besides its keys.
import type { LinkSource } from '#domain/linkage/link-source.ts';
import type { ContactRecord } from '#domain/source-record.ts';

type LinkFields = Pick<LinkSource, 'nickname' | 'employer' | 'title' | 'birthday' | 'place' | 'list'>;

/** Each string once, however many records have it. Kept for one reading of a book. */
export type SharedStrings = Map<string, string>;

export function linkFields(record: ContactRecord, shared: SharedStrings = new Map()): LinkFields {
  const once = (text: string | undefined): string | undefined => {
    if (!text) return undefined;
    const held = shared.get(text);
    if (held !== undefined) return held;
    shared.set(text, text);
    return text;
  };
  const role = record.affiliations.find((it) => it.until === undefined) ?? record.affiliations[0];
  return {
    nickname: once(record.name.nickname),
    employer: once(role?.organisation),
    title: once(role?.title),
    birthday: once(record.birthday),
    place: once(record.location ?? record.addresses?.[0]?.value),
    list: record.kind === 'card' ? once(record.key.slice(0, record.key.indexOf(':'))) : undefined,
  };
}
