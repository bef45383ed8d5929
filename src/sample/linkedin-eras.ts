// How the files of a LinkedIn archive looked in each era (formats.md 1, "Eras"): header lines exactly as exports hold them.
// `2021`: up to the middle of 2021; `2023`: up to the middle of 2023; `2025`: until 2025; `2026`: as of 2026.

export type Era = '2021' | '2023' | '2025' | '2026';

export const eras: readonly Era[] = ['2021', '2023', '2025', '2026'];

/** Since some day between 2021 and September 2022, byte by byte. */
export const connectionsPreamble =
  'Notes:\n' +
  '"When exporting your connection data, you may notice that some of the email addresses are missing. ' +
  'You will only see email addresses for connections who have allowed their connections to see or download ' +
  'their email address using this setting https://www.linkedin.com/psettings/privacy/email. ' +
  'You can learn more here https://www.linkedin.com/help/linkedin/answer/261"\n\n';

const connectionsShort = 'First Name,Last Name,Email Address,Company,Position,Connected On';
const connectionsLong = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const messagesNine =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER';
const messagesWidest =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,' +
  'ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT';
const invitationsShort = 'From,To,Sent At,Message,Direction';

export interface EraShape {
  readonly preamble: boolean;
  /** Profile addresses stand in Connections, Invitations and Endorsements, and of recipients in messages. */
  readonly urls: boolean;
  readonly quoteMessages: boolean;
  /** Notes.csv is part of it. */
  readonly notes: boolean;
  /** Some files carry a number in their name (`Comments_252701747.csv`). */
  readonly numberedNames: boolean;
  readonly connections: string;
  readonly messages: string;
  readonly invitations: string;
  readonly endorsementsReceived: string;
  readonly endorsementsGiven: string;
}

const old = {
  urls: false,
  quoteMessages: false,
  notes: false,
  numberedNames: false,
  connections: connectionsShort,
  messages: messagesNine,
  invitations: invitationsShort,
  endorsementsReceived:
    'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status',
  endorsementsGiven: 'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status',
} as const;

const withUrls = {
  preamble: true,
  urls: true,
  quoteMessages: false,
  notes: false,
  numberedNames: false,
  connections: connectionsLong,
  messages: messagesWidest,
  invitations: `${invitationsShort},inviterProfileUrl,inviteeProfileUrl`,
  endorsementsReceived:
    'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
  endorsementsGiven:
    'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status',
} as const;

export const eraShapes: Readonly<Record<Era, EraShape>> = {
  '2021': { ...old, preamble: false },
  '2023': { ...old, preamble: true },
  '2025': withUrls,
  '2026': { ...withUrls, quoteMessages: true, notes: true, numberedNames: true },
};

/** Headers that stayed the same in all eras. */
export const headers = {
  profile:
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,' +
    'Websites,Instant Messengers',
  positions: 'Company Name,Title,Description,Location,Started On,Finished On',
  education: 'School Name,Start Date,End Date,Notes,Degree Name,Activities',
  skills: 'Name',
  languages: 'Name,Proficiency',
  recommendations: 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
  emails: 'Email Address,Confirmed,Primary,Updated On',
  phones: 'Extension,Number,Type',
  notes: 'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On',
  contacts:
    'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,' +
    'FullName,Birthday,Location,BookmarkedAt,Profiles',
  applications:
    'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers',
  companyFollows: 'Organization,Followed On',
} as const;
