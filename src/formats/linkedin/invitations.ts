// Invitations.csv: requests to connect, both ways. They say nothing about whether somebody accepted.
// Addresses since late 2023; before, names only.
import type { EventRecord } from '#domain/source-record.ts';
import type { CsvHeader } from '#formats/csv.ts';
import { asksSomething, countWords } from './body.ts';
import { instantOf, parseUsMoment } from './dates.ts';
import type { People } from './people.ts';
import { isNobody, tidy } from './people.ts';
import type { ReadRow, RowContext } from './row-reader.ts';
import { columnReader } from './row-reader.ts';

interface Side {
  readonly name: string;
  readonly slug: string | undefined;
}
interface SeenInvitation {
  readonly direction: string;
  readonly inviter: Side;
  readonly invitee: Side;
}

/** Both sides of a row; the owner's search needs them before the rows are read. */
export function invitationLook(
  header: CsvHeader,
  people: People,
): (cells: readonly string[]) => SeenInvitation {
  const column = (name: string) => columnReader(header, name);
  const [from, to, direction] = [column('from'), column('to'), column('direction')];
  const [inviter, invitee] = [column('inviterprofileurl'), column('inviteeprofileurl')];
  return (cells) => ({
    direction: direction(cells).toUpperCase(),
    inviter: { name: tidy(from(cells)), slug: people.slug(inviter(cells)) },
    invitee: { name: tidy(to(cells)), slug: people.slug(invitee(cells)) },
  });
}

export function readInvitations({ header, options, people, tally, put, sawDay }: RowContext): ReadRow {
  const look = invitationLook(header, people);
  const sentAt = columnReader(header, 'sentat');
  const note = columnReader(header, 'message');
  const seen = new Set<string>();

  return (cells, line) => {
    const { direction, inviter, invitee } = look(cells);
    if (direction !== 'OUTGOING' && direction !== 'INCOMING')
      return tally.skip('row-unreadable', line, direction);
    const other = direction === 'OUTGOING' ? invitee : inviter;
    if (other.slug === undefined && isNobody(other.name)) return tally.skip('no-name', line);
    const raw = sentAt(cells);
    const moment = parseUsMoment(raw);
    if (!moment) tally.note('date-unknown', line, raw);
    const body = note(cells);
    // The name and the written time, not the address and the instant: the same invitation has the same key in
    // exports from before there were addresses, and in whatever zone it is read.
    const who = people.fold(other.name) || other.slug;
    const when = moment ? `${moment.day}T${moment.time ?? ''}` : raw;
    const key = `linkedin:inv/${direction === 'OUTGOING' ? 'out' : 'in'}/${who}/${when}`;
    // Two people of one name may have been invited in one minute.
    const row = `${key}\n${other.slug ?? ''}`;
    if (seen.has(row)) return tally.skip('same-record-again', line, other.name);
    const unique = seen.has(key) ? `${key}/${other.slug ?? ''}` : key;
    seen.add(row).add(key);
    if (moment) sawDay(moment.day);
    const name = isNobody(other.name) ? '' : other.name;
    const record: EventRecord = {
      type: 'event',
      key: unique,
      kind: 'invitation',
      ...(moment ? { at: instantOf(moment, options.timeZone) } : {}),
      direction: direction === 'OUTGOING' ? 'out' : 'in',
      parties: [people.meet({ slug: other.slug, name })],
      crowd: 1,
      words: countWords(body),
      ...(asksSomething(body) ? { asks: true } : {}),
    };
    put(record, line);
  };
}
