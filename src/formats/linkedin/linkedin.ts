// The LinkedIn data archive: as a zip, a folder or single CSVs, of any year. Which file is what, its header tells;
// what happens with each is in the file of its kind. The order is: who you are, connections, what happened, and at the
// end everybody who was met on the way, and what the archive covers.
import type { MineRecord } from '#domain/source-record.ts';
import { endingOf, isMedia } from '#formats/file-look.ts';
import { columnReader } from './row-reader.ts';
import type { Coverage, Format, InputFile, ReadOptions, Reading } from '#formats/format.ts';
import { invitationLook } from './invitations.ts';
import { isDistinctiveName, kindCalled, kinds, missingTitles, unknownTitles, whyAside } from './kinds.ts';
import { constellations } from './messages.ts';
import { createOwnerSearch } from './owner.ts';
import type { OwnerSearch } from './owner.ts';
import { createPeople, tidy } from './people.ts';
import { roleLook } from './recommendations.ts';
import type { People } from './people.ts';
import type { Archive, KnownSheet, Sheet } from './sheets.ts';
import { countRows, known, lookThrough, openSheet, readSheet } from './sheets.ts';

/** How sure a file makes us: by its columns, by columns that name little, by a name only. A vCard gets 0. */
const sure = { byColumns: 0.95, byColumnsAndName: 0.7, byName: 0.5 };

export const linkedin: Format = {
  name: 'linkedin',
  reads: true,
  writes: false,
  archive: true,
  async recognise(files) {
    let best = 0;
    for (const file of files) best = Math.max(best, isMedia(file.path) ? 0 : await sureness(file));
    return best;
  },
  read,
};

async function sureness(file: InputFile): Promise<number> {
  const sheet = await openSheet(file);
  if (!sheet) return 0;
  if (sheet.kind)
    return sheet.kind.byName || sheet.kind.needs.length < 2 ? sure.byColumnsAndName : sure.byColumns;
  return isDistinctiveName(file.path) && endingOf(file.path) === 'csv' ? sure.byName : 0;
}

async function* read(files: readonly InputFile[], options: ReadOptions): AsyncGenerator<Reading> {
  let at = files[0]?.path ?? '';
  try {
    const sheets: KnownSheet[] = [];
    const others: Sheet[] = [];
    const photos = new Map<string, number>();
    for (const file of files) {
      at = file.path;
      if (isMedia(file.path)) {
        photos.set(endingOf(file.path), (photos.get(endingOf(file.path)) ?? 0) + 1);
        continue;
      }
      const sheet = await openSheet(file);
      const named = sheet && known(sheet);
      if (named) sheets.push(named);
      else if (sheet) others.push(sheet);
      else yield { setAside: { file: file.path, why: whyAside(file.path) } };
    }
    sheets.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));

    const people = createPeople();
    const search = createOwnerSearch(options, people);
    const total = sheets.reduce((sum, { file }) => sum + file.size, 0);
    let bytes = 0;
    const onBytes = (count: number): void => options.onProgress?.((bytes += count), total);
    const isMessages = ({ kind }: KnownSheet): boolean => kind.name === 'messages';
    for (const sheet of sheets.toSorted((a, b) => Number(isMessages(a)) - Number(isMessages(b)))) {
      at = sheet.file.path;
      await lookForOwner(sheet, search, people);
    }
    const owner = search.owner();
    const archive: Archive = { options, people, owner, onBytes, newestDay: '', whole: new Set() };
    // Told with the first row that shows it, so that it counts as no record of its own.
    let mine: MineRecord | undefined =
      owner.slug === undefined
        ? undefined
        : { type: 'mine', key: 'linkedin:me/linkedin', what: 'linkedin', value: owner.slug };
    for (const sheet of sheets) {
      at = sheet.file.path;
      const unknown = unknownTitles(sheet.kind, sheet.header.titles);
      if (unknown.length > 0) {
        const values = { column: unknown.join(', ').slice(0, 200), count: unknown.length };
        yield {
          problem: { code: 'column-unknown', where: { file: at, line: sheet.header.line }, values, skips: 0 },
        };
      }
      const shows = sheet.kind.name === 'messages' || sheet.kind.name === 'invitations';
      for await (const batch of readSheet(sheet, archive)) {
        for (const reading of batch) {
          if (mine && shows && 'record' in reading) {
            yield { record: mine, where: reading.where };
            mine = undefined;
          }
          yield reading;
        }
      }
    }
    for (const sheet of others) {
      at = sheet.file.path;
      yield await leaveAside(sheet, sheets.length === 0);
    }
    for (const [ending, rows] of photos)
      yield { setAside: { file: `*.${ending}`, why: 'not-about-people', rows } };
    yield { coverage: coverageOf(files, sheets, archive) };
  } catch (error) {
    // A zip was verified before; what gets here is a disk or a connection that gave up in the middle.
    const why = error instanceof Error ? error.message.slice(0, 80) : '';
    yield {
      problem: { code: 'reader-stopped', where: { file: at }, values: { value: why }, skips: 0, fatal: true },
    };
  }
}

/** What has to be known before the first row is read: whose archive it is, and who is called what. */
async function lookForOwner(sheet: KnownSheet, search: OwnerSearch, people: People): Promise<void> {
  const { kind, header } = sheet;
  const column = (name: string) => columnReader(header, name);
  if (kind.name === 'profile') {
    const [first, last, maiden] = [column('firstname'), column('lastname'), column('maidenname')];
    for await (const rows of lookThrough(sheet)) {
      for (const cells of rows) {
        search.sawProfile(tidy(`${first(cells)} ${last(cells)}`));
        if (maiden(cells) !== '') search.sawProfile(tidy(`${first(cells)} ${maiden(cells)}`));
      }
    }
  }
  if (kind.name === 'emails') {
    const address = column('emailaddress');
    for await (const rows of lookThrough(sheet)) for (const cells of rows) search.sawEmail(address(cells));
  }
  if (kind.name === 'recommendations') {
    const look = roleLook(header);
    for await (const rows of lookThrough(sheet)) {
      for (const cells of rows) {
        const stated = look(cells);
        if (stated) people.knowRole(stated.name, stated.role);
      }
    }
  }
  if (kind.name === 'invitations') {
    const look = invitationLook(header, people);
    for await (const rows of lookThrough(sheet)) {
      for (const cells of rows) {
        const { direction, inviter, invitee } = look(cells);
        const side = direction === 'OUTGOING' ? inviter : direction === 'INCOMING' ? invitee : undefined;
        if (side) search.sawInvitation(side.name, side.slug);
        for (const one of [inviter, invitee]) if (one.slug !== undefined) people.knowSlug(one.slug, one.name);
      }
    }
  }
  if (kind.name === 'messages') {
    for await (const message of constellations(header, lookThrough(sheet), people)) {
      people.knowName(message.from);
      if (message.sender !== undefined) {
        people.knowSender(message.from, message.sender);
        people.knowSlug(message.sender, message.from);
      }
      const [only] = message.recipients;
      if (message.recipients.length === 1 && only !== undefined) people.knowSlug(only, message.to);
      search.sawMessage(message);
    }
  }
}

/** A file that is none of the kinds: of a name that should be one, its columns have changed; else it is left alone. */
async function leaveAside(sheet: Sheet, alone: boolean): Promise<Reading> {
  const { file, csv } = sheet;
  const rows = await countRows(sheet);
  const kind = kindCalled(file.path);
  if (kind && csv.seen.length > 0) {
    const values = {
      columns: missingTitles(kind, csv.seen).join(', ') || kind.needs.join(', '),
      found: csv.seen.join(', ').slice(0, 200),
    };
    return {
      problem: {
        code: 'columns-missing',
        where: { file: file.path },
        values,
        skips: rows,
        ...(alone ? { fatal: true } : {}),
      },
    };
  }
  const why = whyAside(file.path);
  const empty = rows === 0 && why === 'unknown-file';
  return { setAside: { file: file.path, why: empty || csv.seen.length === 0 ? 'header-only' : why, rows } };
}

function coverageOf(files: readonly InputFile[], sheets: readonly KnownSheet[], archive: Archive): Coverage {
  const stated = files
    .flatMap(({ from = '' }) => dayInName(from))
    .toSorted()
    .at(-1);
  const asOf = stated ?? (archive.newestDay || undefined);
  const connections = sheets.filter(({ kind }) => kind.name === 'connections');
  const complete = connections.length > 0 && connections.every((sheet) => archive.whole.has(sheet));
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(complete ? { complete: ['linkedin:connections'] } : {}),
  };
}

/** `Basic_LinkedInDataExport_10-02-2026.zip`: month, day, year. */
function dayInName(name: string): string[] {
  const [, month, day, year] = /LinkedInDataExport_(\d{2})-(\d{2})-(\d{4})/i.exec(name) ?? [];
  return month === undefined ? [] : [`${year}-${month}-${day}`];
}
