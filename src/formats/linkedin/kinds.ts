// The CSV files of a LinkedIn archive, told by their header. Names decide only where headers are the same (the two
// recommendation files, look-alikes of messages.csv) or say too little (`Name`).
import { normaliseTitle } from '#formats/csv.ts';
import { baseName } from '#formats/file-look.ts';
import type { SetAside } from '#formats/format.ts';
import { readConnections } from './connections.ts';
import { readContacts } from './contacts.ts';
import { readEndorsements } from './endorsements.ts';
import { readInvitations } from './invitations.ts';
import { readKept } from './kept.ts';
import { readMessages } from './messages.ts';
import { readEducation, readEmails, readPhones, readPositions, readProfile } from './mine.ts';
import { readNotes } from './notes.ts';
import { readRecommendations } from './recommendations.ts';
import type { RowReader } from './row-reader.ts';

/** One kind of CSV file that is read. */
export interface Kind {
  readonly name: string;
  /** Columns without which it is not this kind, as LinkedIn titles them. */
  readonly needs: readonly string[];
  /** The other columns of any era; a file with more is told of (`column-unknown`). Absent where rows are stored as they are. */
  readonly also?: readonly string[];
  /** What the file is called, normalised by `plainName`. */
  readonly called: RegExp;
  /** The header alone is not enough. */
  readonly byName?: true;
  readonly read: RowReader;
  /** The date that some exports leave unquoted with a comma in it. */
  readonly commaDate?: string;
}

const list = (titles: string): string[] => titles.split(', ');

/** In the order in which they are read: what says who you are first, then the people, then what happened. */
export const kinds: readonly Kind[] = [
  {
    name: 'profile',
    needs: list('First Name, Last Name, Headline'),
    also: list(
      'Maiden Name, Address, Birth Date, Summary, Industry, Zip Code, Geo Location, Twitter Handles, Websites, Instant Messengers',
    ),
    called: /^profile$/,
    read: readProfile,
  },
  {
    name: 'emails',
    needs: list('Email Address, Confirmed'),
    also: list('Primary, Updated On'),
    called: /^emailaddresses$/,
    read: readEmails,
  },
  {
    name: 'phones',
    needs: list('Extension, Number, Type'),
    also: [],
    called: /^phonenumbers$/,
    read: readPhones,
  },
  {
    name: 'positions',
    needs: list('Company Name, Title, Started On'),
    also: list('Description, Location, Finished On'),
    called: /^positions$/,
    read: readPositions,
  },
  {
    name: 'education',
    needs: list('School Name, Degree Name'),
    also: list('Start Date, End Date, Notes, Activities'),
    called: /^education$/,
    read: readEducation,
  },
  {
    name: 'connections',
    needs: list('First Name, Connected On'),
    also: list('Last Name, URL, Email Address, Company, Position'),
    called: /^connections$/,
    read: readConnections,
  },
  {
    name: 'messages',
    needs: list('CONVERSATION ID, FROM, TO, DATE'),
    also: list(
      'CONVERSATION TITLE, SENDER PROFILE URL, RECIPIENT PROFILE URLS, SUBJECT, CONTENT, FOLDER, ATTACHMENTS, IS MESSAGE DRAFT, IS CONVERSATION DRAFT',
    ),
    called: /^messages$/,
    read: readMessages,
  },
  {
    name: 'invitations',
    needs: list('From, To, Sent At, Direction'),
    also: list('Message, inviterProfileUrl, inviteeProfileUrl'),
    called: /^invitations$/,
    read: readInvitations,
    commaDate: 'sentat',
  },
  ...(['in', 'out'] as const).map((direction): Kind => ({
    name: 'recommendations',
    needs: list('First Name, Last Name, Text, Creation Date'),
    also: list('Company, Job Title, Status'),
    called: direction === 'in' ? /^recommendations?received/ : /^recommendations?given/,
    byName: true,
    read: readRecommendations(direction),
    commaDate: 'creationdate',
  })),
  {
    name: 'endorsements',
    needs: list('Skill Name, Endorser First Name'),
    also: list('Endorsement Date, Endorser Last Name, Endorser Public Url, Endorsement Status'),
    called: /^endorsements?received/,
    read: readEndorsements('in', 'endorser'),
  },
  {
    name: 'endorsements',
    needs: list('Skill Name, Endorsee First Name'),
    also: list('Endorsement Date, Endorsee Last Name, Endorsee Public Url, Endorsement Status'),
    called: /^endorsements?given/,
    read: readEndorsements('out', 'endorsee'),
  },
  {
    name: 'notes',
    needs: list('Connection Profile URL, Note'),
    also: list('Connection First Name, Connection Last Name, Created On, Edited On'),
    called: /^notes$/,
    read: readNotes,
  },
  {
    name: 'contacts',
    needs: list('FirstName, Emails, PhoneNumbers'),
    also: list(
      'Source, LastName, Companies, Title, CreatedAt, Addresses, Sites, InstantMessageHandles, FullName, Birthday, Location, BookmarkedAt, Profiles',
    ),
    called: /^(?:imported)?contacts$/,
    read: readContacts,
  },
  {
    name: 'job-applications',
    needs: list('Application Date, Company Name, Job Title'),
    called: /^jobapplications$/,
    read: readKept('job-application', ['applicationdate', 'joburl', 'companyname', 'jobtitle']),
    commaDate: 'applicationdate',
  },
  {
    name: 'saved-jobs',
    needs: list('Saved Date, Job Url, Job Title'),
    called: /^savedjobs$/,
    read: readKept('saved-job', ['joburl', 'jobtitle', 'companyname']),
    commaDate: 'saveddate',
  },
  {
    name: 'events',
    needs: list('Event Name, Event Time'),
    called: /^events$/,
    read: readKept('event', ['eventname', 'eventtime']),
    commaDate: 'eventtime',
  },
  { name: 'skills', needs: ['Name'], called: /^skills$/, byName: true, read: readKept('skill', ['name']) },
  {
    name: 'languages',
    needs: list('Name, Proficiency'),
    called: /^languages$/,
    byName: true,
    read: readKept('language', ['name']),
  },
  {
    name: 'company-follows',
    needs: list('Organization, Followed On'),
    called: /^companyfollows$/,
    read: readKept('company-follow', ['organization', 'followedon']),
  },
];

const needed = new Map(kinds.map((kind) => [kind, kind.needs.map(normaliseTitle)]));

/** Header-only twins of messages.csv that hold talks with machines. */
const lookAlike = /^(?:guide|coach|learning)\w*messages$/;

/** Files that are known and not read, by `plainName`. */
const aboutPeople =
  /^(?:comments|reactions|votes|shares|instantreposts|memberfollows|saveditems|savedarticles|richmedia|publications|projects|certifications|patents|courses|honors|organizations|volunteering|testscores|causesyoucareabout|profilesummary|whatsappphonenumbers|learning|hashtagfollows|providers|services?\w*|groups?\w*)$/;
const notAboutPeople =
  /^(?:adtargeting|adsclicked|lanadsengagement|inferencesaboutyou|logins|securitychallenges|registration|searchqueries|receipts(?:v2)?|privateidentityasset|verifications?|savedjobalerts|jobseekerpreferences|jobapplicant\w*|onlinejobpostings|accountstatushistory|articles?|learningcoach\w*)$/;

/** `Comments_252701747.csv`, `Company_Follows.csv`, `Connections (1).csv` without what varies. */
export function plainName(path: string): string {
  return baseName(path)
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/ ?\(\d+\)$/, '')
    .replace(/[_-]\d{4,}$/, '')
    .replace(/[\s_-]/g, '');
}

/** The kind whose columns these are; of several the one that asks for most. */
export function kindOf(path: string, names: readonly string[]): Kind | undefined {
  const called = plainName(path);
  if (lookAlike.test(called)) return undefined;
  return kinds
    .filter(
      (kind) =>
        needed.get(kind)?.every((name) => names.includes(name)) && (!kind.byName || kind.called.test(called)),
    )
    .toSorted((a, b) => b.needs.length - a.needs.length)[0];
}

/** The kind that the file is called after, whatever is in it. */
export function kindCalled(path: string): Kind | undefined {
  const called = plainName(path);
  return kinds.find((kind) => kind.called.test(called));
}

/** Titles that a kind does not know, as written. */
export function unknownTitles(kind: Kind, titles: readonly string[]): string[] {
  if (!kind.also) return [];
  const known = new Set([...kind.needs, ...kind.also].map(normaliseTitle));
  return titles.filter((title) => title !== '' && !known.has(normaliseTitle(title)));
}

export function missingTitles(kind: Kind, titles: readonly string[]): string[] {
  const there = new Set(titles.map(normaliseTitle));
  return kind.needs.filter((title) => !there.has(normaliseTitle(title)));
}

/** Why a file that is none of the kinds is left alone. */
export function whyAside(path: string): SetAside['why'] {
  const called = plainName(path);
  if (lookAlike.test(called) || notAboutPeople.test(called) || /\.html?$/i.test(path))
    return 'not-about-people';
  return aboutPeople.test(called) ? 'not-used-yet' : 'unknown-file';
}

/** Names that nobody but LinkedIn gives its files; `Contacts`, `Notes` or `Events` say nothing. */
export function isDistinctiveName(path: string): boolean {
  const called = plainName(path);
  const known = kindCalled(path) !== undefined || whyAside(path) !== 'unknown-file';
  return (
    known &&
    /^(?:connections|invitations|messages|recommendations?\w+|endorsements?\w+|companyfollows|memberfollows|reactions|richmedia|adtargeting|instantreposts|savedjob\w*|job(?:applications|seeker\w+|applicant\w+)|guidemessages|coachmessages|learning\w+messages)$/.test(
      called,
    )
  );
}
