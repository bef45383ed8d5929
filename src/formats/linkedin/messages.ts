// messages.csv: one row per message. Kept are who, when, which thread, how many words and whether it asks something.
// No message has an id: its key is made from conversation, sender, date and content. Left out, with their reason: drafts,
// spam, sponsored messages, members without a profile. Sent mail stands in INBOX like the rest.
import type { EventRecord } from '#domain/source-record.ts';
import { columnOf } from '#formats/csv.ts';
import type { CsvHeader } from '#formats/csv.ts';
import { detach } from '#formats/text.ts';
import { asksSomething, countWords } from './body.ts';
import { instantOf, parseMoment } from './dates.ts';
import { createFingerprints } from './fingerprints.ts';
import type { SeenMessage } from './owner.ts';
import type { Party, People } from './people.ts';
import { isNobody, tidy } from './people.ts';
import type { ReadRow, RowContext } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

interface Message extends SeenMessage {
  readonly conversation: string;
  /** The row has an address of the sender, whether or not it can be read. */
  readonly addressed: boolean;
}

function messageLook(header: CsvHeader, people: People): (cells: readonly string[]) => Message {
  const column = (name: string) => columnReader(header, name);
  const [conversation, from, sender] = [column('conversationid'), column('from'), column('senderprofileurl')];
  const [to, recipients] = [column('to'), column('recipientprofileurls')];
  return (cells) => ({
    conversation: conversation(cells),
    from: tidy(from(cells)),
    sender: people.slug(sender(cells)),
    addressed: sender(cells) !== '',
    to: tidy(to(cells)),
    recipients: splitAddresses(recipients(cells)).map((address) => people.slug(address)),
  });
}

/** Each constellation of sender and recipients once: what the search for the owner needs before rows are read. */
export async function* constellations(
  header: CsvHeader,
  batches: AsyncIterable<(readonly string[])[]>,
  people: People,
): AsyncGenerator<SeenMessage> {
  const look = messageLook(header, people);
  const cellsThatTell = ['from', 'senderprofileurl', 'to', 'recipientprofileurls'].map((name) =>
    columnReader(header, name),
  );
  const seen = new Set<string>();
  for await (const rows of batches) {
    for (const cells of rows) {
      let constellation = '';
      for (const cell of cellsThatTell) constellation += `${cell(cells)}\n`;
      if (seen.has(constellation)) continue;
      seen.add(detach(constellation));
      const { from, sender, to, recipients } = look(cells);
      // These are kept: as slices they would hold every piece of the file that they were cut from.
      yield { from: detach(from), sender, to: detach(to), recipients };
    }
  }
}

export function readMessages({ header, options, owner, people, tally, put, sawDay }: RowContext): ReadRow {
  const column = (name: string) => columnReader(header, name);
  const look = messageLook(header, people);
  const [date, content, folder] = [column('date'), column('content'), column('folder')];
  const [draft, conversationDraft] = [column('ismessagedraft'), column('isconversationdraft')];
  const hasSenderUrls = columnOf(header, 'senderprofileurl') >= 0;
  const ownerKnown = owner.slugs.size > 0 || owner.names.size > 0;
  const fingerprints = createFingerprints();

  const isOwner = ({ slug, name }: Party): boolean =>
    slug !== undefined && owner.slugs.size > 0 ? owner.slugs.has(slug) : owner.names.has(people.fold(name));

  /** Who wrote it, where that can be told. A name without an address is only somebody's where it is only one's. */
  const authorOf = ({ from, sender, addressed }: Message): Party | undefined => {
    if (sender !== undefined) return { slug: sender, name: isNobody(from) ? '' : from };
    if (isNobody(from)) return undefined;
    if (!hasSenderUrls || addressed) return { name: from };
    return people.onlyOneCalled(from);
  };

  const recipientsOf = ({ to, recipients }: Message): Party[] => {
    if (recipients.length === 0) return people.splitNames(to).map((name) => ({ name }));
    const names = recipients.length === 1 ? [to] : alignNames(people, to, recipients);
    return recipients.map((slug, index) => ({ slug, name: names[index] ?? '' }));
  };

  return (cells, line) => {
    const body = content(cells);
    if (isYes(draft(cells)) || isYes(conversationDraft(cells))) return tally.skip('draft', line);
    if (/^spam$/i.test(folder(cells))) return tally.skip('spam-folder', line);
    if (body.startsWith('<p class="spinmail') || body.includes('%FIRSTNAME%'))
      return tally.skip('sponsored', line);
    if (!ownerKnown) return tally.skip('owner-unknown', line);
    const message = look(cells);
    const { conversation, from, sender } = message;
    const mine = isOwner({ slug: sender, name: from });
    const author = mine ? undefined : authorOf(message);
    if (!mine && !author) return tally.skip('no-sender', line);

    // Those on it besides you; who has neither name nor address counts, and is nobody's party.
    const everybody = recipientsOf(message);
    const toMe = everybody.some(isOwner);
    const others = everybody.filter((one) => !isOwner(one));
    const isNamed = ({ slug, name }: Party): boolean => slug !== undefined || !isNobody(name);
    const named = new Map(others.filter(isNamed).map((one) => [people.keyOf(one), one]));
    const unnamed = others.filter((one) => !isNamed(one)).length;
    if (mine && named.size === 0)
      return tally.skip(toMe && others.length === 0 ? 'to-yourself' : 'no-recipient', line);
    // Between two others: you may be one of them under a name of which nothing here says that it is yours.
    if (!mine && !toMe && named.size > 0 && unnamed === 0) return tally.skip('between-others', line);
    if (author) named.set(people.keyOf(author), author);

    const raw = date(cells);
    const moment = parseMoment(raw);
    // Whose doing it was is part of the key: read again by somebody who knows better who the owner is, it is another event.
    const whose = mine ? '>' : `<${sender ?? people.fold(from)}`;
    const id = fingerprints.take([conversation, whose, raw, body]);
    if (id === undefined) return tally.skip('same-record-again', line);
    if (!moment) tally.note('date-unknown', line, raw);
    people.knowName(from);
    if (moment) sawDay(moment.day);
    // A letter to many is a doing of its writer only: who got it as well has not written to you.
    const parties = author ? [author] : [...named.values()];
    const record: EventRecord = {
      type: 'event',
      key: `linkedin:msg/${id}`,
      kind: 'message',
      // The column says UTC; where a program dropped the word, it still is.
      ...(moment ? { at: instantOf({ ...moment, utc: true }, options.timeZone) } : {}),
      direction: mine ? 'out' : 'in',
      parties: parties.map(({ slug, name }) => people.meet({ slug, name: isNobody(name) ? '' : name })),
      crowd: named.size + unnamed,
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
