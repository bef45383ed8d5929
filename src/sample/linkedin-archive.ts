// Writes an invented world as a LinkedIn archive of any era: the files that tell of people, those that tell of me,
// and some that no reader should take for one of them. `asOf` writes the archive as it was on an earlier day.
import { createHash } from 'node:crypto';
import { csvRow, csvText } from './csv.ts';
import { americanTime, archiveDay, connectionDay, messageTime, monthYear, slashTime } from './date-shapes.ts';
import type { Happening, Job, Life, Party, ShownName, World } from './life.ts';
import { connectionsPreamble, eraShapes, headers, type Era, type EraShape } from './linkedin-eras.ts';
import { unusedFiles } from './linkedin-unused-files.ts';
import { zip, type SampleFile } from './zip.ts';

export interface ArchiveOptions {
  readonly era: Era;
  /** Nothing later than this is in it; the world's own now when left out. */
  readonly asOf?: number;
}

type Rows = readonly (readonly string[])[];

export function profileUrl(slug: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(slug)}`;
}

export function jobAt(jobs: readonly Job[], at: number): Job | undefined {
  return jobs.findLast((job) => job.since <= at && (job.until === undefined || job.until > at));
}

/** One zip, named as LinkedIn names it. */
export function linkedinZip(world: World, options: ArchiveOptions): SampleFile {
  const asOf = options.asOf ?? world.now;
  return {
    path: `Complete_LinkedInDataExport_${archiveDay(asOf)}.zip`,
    bytes: zip(linkedinArchive(world, options), asOf),
  };
}

/** The files as they lie in the zip. Files without a row are absent, as in real archives. */
export function linkedinArchive(world: World, options: ArchiveOptions): SampleFile[] {
  const asOf = options.asOf ?? world.now;
  const shape = eraShapes[options.era];
  const faces = createFaces(world);
  const happenings = world.happenings.filter((it) => it.at <= asOf);
  const encoder = new TextEncoder();
  const files: SampleFile[] = [];
  const add = (path: string, header: string, rows: Rows, quoteAll = false): void => {
    if (rows.length === 0) return;
    files.push({ path, bytes: encoder.encode(csvText(header, rows, quoteAll ? 'all' : 'needed')) });
  };

  const connections = connectionRows(world, asOf, shape);
  if (connections.length > 0) {
    const lines = [shape.connections, ...connections.map((row) => csvRow(row))].join('\n');
    files.push({
      path: 'Connections.csv',
      bytes: encoder.encode((shape.preamble ? connectionsPreamble : '') + lines),
    });
  }
  add('messages.csv', shape.messages, messageRows(world, happenings, faces, shape), shape.quoteMessages);
  add('Invitations.csv', shape.invitations, invitationRows(happenings, faces, shape));
  add(
    'Recommendations_Received.csv',
    headers.recommendations,
    recommendationRows(world, happenings, 'in', asOf),
  );
  add(
    'Recommendations_Given.csv',
    headers.recommendations,
    recommendationRows(world, happenings, 'out', asOf),
  );
  add(
    'Endorsement_Received_Info.csv',
    shape.endorsementsReceived,
    endorsementRows(happenings, faces, 'in', shape),
  );
  add(
    'Endorsement_Given_Info.csv',
    shape.endorsementsGiven,
    endorsementRows(happenings, faces, 'out', shape),
  );
  if (shape.notes) add('Notes.csv', headers.notes, noteRows(happenings, faces));
  add('Contacts.csv', headers.contacts, contactRows(world));
  add('Jobs/Job Applications.csv', headers.applications, applicationRows(happenings));
  addMine(world, asOf, add);
  files.push(...unusedFiles(world, shape, asOf));
  return files;
}

interface Face {
  readonly name: string;
  readonly shown: ShownName;
  /** Empty where LinkedIn shows none. */
  readonly url: string;
}

type FaceOf = (party: Party) => Face;

const hidden: Face = { name: 'LinkedIn Member', shown: { given: 'LinkedIn', family: 'Member' }, url: '' };

function createFaces(world: World): FaceOf {
  const { me } = world;
  const known = new Map<string, Face>([
    ['me', { name: me.name, shown: { given: me.given, family: me.family }, url: profileUrl(me.slug) }],
  ]);
  for (const life of world.people) {
    const profile = life.linked ?? life.profile;
    if (!profile || life.linked?.closed) continue;
    const { given, family } = profile.name;
    known.set(life.id, {
      name: family === '' ? given : `${given} ${family}`,
      shown: profile.name,
      url: profileUrl(profile.slug),
    });
  }
  return (party) =>
    typeof party === 'string'
      ? (known.get(party) ?? hidden)
      : { name: party.outsider, shown: { given: party.outsider, family: '' }, url: '' };
}

/** Newest first, as in real archives. */
function connectionRows(world: World, asOf: number, shape: EraShape): Rows {
  return world.people
    .flatMap((life) => (life.linked && life.linked.on <= asOf ? [{ life, linked: life.linked }] : []))
    .sort((a, b) => b.linked.on - a.linked.on || (a.life.id < b.life.id ? -1 : 1))
    .map(({ life, linked }) => {
      if (linked.closed)
        return shape.urls
          ? ['', '', '', '', '', '', connectionDay(linked.on)]
          : ['', '', '', '', '', connectionDay(linked.on)];
      const job = jobAt(life.jobs, asOf);
      const { given, family } = linked.name;
      const rest = [linked.email ?? '', job?.company ?? '', job?.title ?? '', connectionDay(linked.on)];
      return shape.urls ? [given, family, profileUrl(linked.slug), ...rest] : [given, family, ...rest];
    });
}

/** Conversation by conversation, the one with the newest message first, newest message first in each. */
function messageRows(world: World, happenings: readonly Happening[], faceOf: FaceOf, shape: EraShape): Rows {
  type Message = Happening & { kind: 'message' };
  const threads = new Map<string, Message[]>();
  for (const it of happenings) {
    if (it.kind !== 'message') continue;
    // Before 2024 nothing in the file told a draft from a message; drafts were not in it, as far as is known.
    if (it.draft && !shape.urls) continue;
    const thread = threads.get(it.thread);
    if (thread) thread.push(it);
    else threads.set(it.thread, [it]);
  }
  const newest = (thread: readonly Message[]): number => thread.at(-1)?.at ?? 0;
  return [...threads]
    .sort((a, b) => newest(b[1]) - newest(a[1]) || (a[0] < b[0] ? -1 : 1))
    .flatMap(([name, thread]) => {
      const id = conversationId(world.seed, name);
      return thread.toReversed().map((it) => {
        const from = faceOf(it.from);
        const to = it.to.map(faceOf);
        const urls = to.flatMap((face) => (face.url === '' ? [] : [face.url])).join(',');
        const start = [id, it.title ?? '', from.name, from.url, to.map((face) => face.name).join(', ')];
        const body = [messageTime(it.at), it.subject ?? '', it.text, it.folder ?? 'INBOX'];
        if (!shape.urls) return [...start, ...body];
        const draft = it.draft ? 'Yes' : 'No';
        return [...start, urls, ...body, it.attachment ?? '', draft, 'No'];
      });
    });
}

export function conversationId(seed: number, thread: string): string {
  const hash = createHash('sha256').update(`${seed}/${thread}`).digest('hex').slice(0, 32);
  return `2-${Buffer.from(`${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16)}_100`).toString('base64')}`;
}

function invitationRows(happenings: readonly Happening[], faceOf: FaceOf, shape: EraShape): Rows {
  return happenings
    .filter((it) => it.kind === 'invitation')
    .toReversed()
    .map((it) => {
      const from = faceOf(it.from);
      const to = faceOf(it.to);
      const row = [
        from.name,
        to.name,
        americanTime(it.at),
        it.note ?? '',
        it.from === 'me' ? 'OUTGOING' : 'INCOMING',
      ];
      return shape.urls ? [...row, from.url, to.url] : row;
    });
}

function recommendationRows(
  world: World,
  happenings: readonly Happening[],
  way: 'in' | 'out',
  asOf: number,
): Rows {
  const lives = new Map(world.people.map((life) => [life.id, life]));
  return happenings.flatMap((it) => {
    if (it.kind !== 'recommendation' || (it.from === 'me') !== (way === 'out')) return [];
    const life = lives.get(way === 'out' ? it.to : it.from);
    const name = life?.linked?.name ?? life?.profile?.name;
    if (!life || !name) return [];
    const job = jobAt(life.jobs, asOf);
    return [
      [
        name.given,
        name.family,
        job?.company ?? '',
        job?.title ?? '',
        it.text,
        americanTime(it.at),
        it.status,
      ],
    ];
  });
}

function endorsementRows(
  happenings: readonly Happening[],
  faceOf: FaceOf,
  way: 'in' | 'out',
  shape: EraShape,
): Rows {
  return happenings.flatMap((it) => {
    if (it.kind !== 'endorsement' || (it.from === 'me') !== (way === 'out')) return [];
    const face = faceOf(way === 'out' ? it.to : it.from);
    const row = [slashTime(it.at), it.skill, face.shown.given, face.shown.family];
    return [shape.urls ? [...row, face.url.replace('https://', ''), it.status] : [...row, it.status]];
  });
}

function noteRows(happenings: readonly Happening[], faceOf: FaceOf): Rows {
  return happenings.flatMap((it) => {
    if (it.kind !== 'note') return [];
    const face = faceOf(it.about);
    return [
      [face.shown.given, face.shown.family, face.url, it.text, americanTime(it.at), americanTime(it.at)],
    ];
  });
}

/** The address book that LinkedIn once copied. */
function contactRows(world: World): Rows {
  return world.people
    .filter((life) => life.synced)
    .map((life: Life) => {
      const name = life.card?.name ?? life;
      return [
        'GOOGLE_CONTACTS',
        name.given,
        name.family,
        life.card?.company ?? '',
        life.card?.title ?? '',
        (life.card?.emails ?? life.emails).join(','),
        (life.card?.phones ?? life.phones).join(','),
        americanTime(life.since),
        '',
        '',
        '',
        `${name.given} ${name.family}`.trim(),
        '',
        life.town,
        '',
        '',
      ];
    });
}

function applicationRows(happenings: readonly Happening[]): Rows {
  return happenings.flatMap((it) =>
    it.kind === 'application'
      ? [
          [
            americanTime(it.at),
            it.email,
            '',
            it.company,
            it.title,
            'https://www.linkedin.com/jobs/view/1000000001',
            'cv.pdf',
            '',
          ],
        ]
      : [],
  );
}

function addMine(world: World, asOf: number, add: (path: string, header: string, rows: Rows) => void): void {
  const { me } = world;
  const upTo = (until: number | undefined): string =>
    until === undefined || until > asOf ? '' : monthYear(until);
  add('Profile.csv', headers.profile, [
    [
      me.given,
      me.family,
      '',
      '',
      '',
      me.headline,
      me.summary,
      '',
      '',
      me.town,
      '',
      `[PORTFOLIO:https://${me.slug}.example]`,
      '',
    ],
  ]);
  add(
    'Positions.csv',
    headers.positions,
    me.jobs
      .filter((job) => job.since <= asOf)
      .toReversed()
      .map((job) => [job.company, job.title, '', job.town, monthYear(job.since), upTo(job.until)]),
  );
  add(
    'Education.csv',
    headers.education,
    me.schools.map((it) => [it.school, monthYear(it.since), upTo(it.until), '', it.degree, '']),
  );
  add(
    'Skills.csv',
    headers.skills,
    me.skills.map((skill) => [skill]),
  );
  add('Languages.csv', headers.languages, me.languages);
  add(
    'Email Addresses.csv',
    headers.emails,
    me.emails.map((email, index) => [email, 'Yes', index === 0 ? 'Yes' : 'No', 'Not Available']),
  );
  add(
    'PhoneNumbers.csv',
    headers.phones,
    me.phones.map((it) => [it.extension ?? '', it.number, it.type]),
  );
}
