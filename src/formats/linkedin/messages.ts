// messages.csv: one row per message. Kept are who, when, which thread, how many words and whether it asks something.
// No message has an id: its key is made from conversation, sender, date and content. Left out, with their reason: drafts,
// spam, sponsored messages, members without a profile. Sent mail stands in INBOX like the rest.
import type { EventRecord } from '#domain/source-record.ts';
import { columnOf } from '#formats/csv.ts';
import type { CsvHeader } from '#formats/csv.ts';
import { asksSomething, countWords } from './body.ts';
import { instantOf, parseMoment } from './dates.ts';
import { createFingerprints } from './fingerprints.ts';
import type { SeenMessage } from './owner.ts';
import type { People } from './people.ts';
import { isNobody, tidy } from './people.ts';
import type { ReadRow, RowContext } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

/** Before mid-2023 recipients had names only. */
export function hasRecipientUrls(header: CsvHeader): boolean {
  return columnOf(header, 'recipientprofileurls') >= 0;
}

/** What a look through all messages needs of a row, before the owner is known. */
export function messageLook(header: CsvHeader, people: People): (cells: readonly string[]) => SeenMessage {
  const column = (name: string) => columnReader(header, name);
  const [conversation, from, sender] = [column('conversationid'), column('from'), column('senderprofileurl')];
  const [to, recipients] = [column('to'), column('recipientprofileurls')];
  return (cells) => ({
    conversation: conversation(cells),
    from: tidy(from(cells)),
    sender: people.slug(sender(cells)),
    to: tidy(to(cells)),
    recipients: splitAddresses(recipients(cells)).map((address) => people.slug(address)),
  });
}

export function readMessages({
  file,
  header,
  options,
  owner,
  people,
  tally,
  put,
  sawDay,
}: RowContext): ReadRow {
  const column = (name: string) => columnReader(header, name);
  const look = messageLook(header, people);
  const [date, content, folder] = [column('date'), column('content'), column('folder')];
  const [draft, conversationDraft] = [column('ismessagedraft'), column('isconversationdraft')];
  const hasSenderUrls = columnOf(header, 'senderprofileurl') >= 0;
  const ownerKnown = owner.slug !== undefined || owner.names.size > 0;
  const fingerprints = createFingerprints();

  const isOwner = (slug: string | undefined, name: string): boolean =>
    slug !== undefined && owner.slug !== undefined ? slug === owner.slug : owner.names.has(people.fold(name));

  return (cells, line) => {
    const body = content(cells);
    if (isYes(draft(cells)) || isYes(conversationDraft(cells))) return tally.skip('draft', line);
    if (/^spam$/i.test(folder(cells))) return tally.skip('spam-folder', line);
    if (body.startsWith('<p class="spinmail') || body.includes('%FIRSTNAME%'))
      return tally.skip('sponsored', line);
    if (!ownerKnown) return tally.skip('owner-unknown', line);
    const { conversation, from, sender, to, recipients } = look(cells);
    const mine = isOwner(sender, from);
    if (!mine && (isNobody(from) || (hasSenderUrls && sender === undefined)))
      return tally.skip('no-sender', line);

    const where = { file, line };
    const parties: string[] = [];
    let crowd = 0;
    const add = (slug: string | undefined, name: string): void => {
      const unnamed = slug === undefined && isNobody(name);
      const key = unnamed ? undefined : people.meet({ slug, name: isNobody(name) ? '' : name }, where);
      if (key !== undefined && parties.includes(key)) return;
      crowd += 1;
      if (key !== undefined) parties.push(key);
    };
    if (!mine) add(sender, from);
    if (recipients.length > 0) {
      const names = recipients.length === 1 ? [to] : alignNames(people, to, recipients);
      for (const [index, slug] of recipients.entries()) {
        const name = names[index] ?? '';
        if (!isOwner(slug, name)) add(slug, name);
      }
    } else {
      for (const name of people.splitNames(to)) if (!isOwner(undefined, name)) add(undefined, name);
    }
    if (parties.length === 0) return tally.skip('no-recipient', line);

    const raw = date(cells);
    const moment = parseMoment(raw);
    if (!moment) tally.note('date-unknown', line, raw);
    const id = fingerprints.take([conversation, sender ?? people.fold(from), raw, body]);
    if (id === undefined) return tally.skip('same-record-again', line);
    people.knowName(from);
    if (moment) sawDay(moment.day);
    const record: EventRecord = {
      type: 'event',
      key: `linkedin:msg/${id}`,
      kind: 'message',
      // The column says UTC; where a program dropped the word, it still is.
      ...(moment ? { at: instantOf({ ...moment, utc: true }, options.timeZone) } : {}),
      direction: mine ? 'out' : 'in',
      parties,
      crowd,
      ...(conversation === '' ? {} : { thread: `linkedin:${conversation}` }),
      words: countWords(body),
      ...(asksSomething(body) ? { asks: true } : {}),
    };
    put(record, line);
  };
}

/** The names of several recipients, in the order of their addresses, where both are equally many; '' for the others. */
function alignNames(people: People, to: string, recipients: readonly (string | undefined)[]): string[] {
  if (recipients.every((slug) => slug !== undefined && people.hasName(slug))) return [];
  const names = people.splitNames(to);
  return names.length === recipients.length ? names : [];
}

/** Addresses are joined by a comma without a blank, and hold none themselves; an empty place is somebody without one. */
function splitAddresses(list: string): string[] {
  return list === '' ? [] : list.includes(',') ? list.split(',').map((address) => address.trim()) : [list];
}

function isYes(text: string): boolean {
  return /^(?:yes|true)$/i.test(text);
}
