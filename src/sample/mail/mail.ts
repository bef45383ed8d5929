// A letter of the invented mailbox as it was meant, before it is written out (write-mail.ts), and the post office that gives
// each its id, its thread and the letters it answers.
import type { Random } from '../random.ts';

export interface Address {
  readonly name: string;
  readonly email: string;
}

/** What the mailbox holds: written by somebody to me, by somebody to a list that I am on, or by a machine. */
export type MailKind = 'person' | 'list' | 'machine';

export type Folder = 'inbox' | 'sent' | 'spam' | 'trash' | 'archive' | 'promotions';

export type Client = 'gmail' | 'outlook' | 'apple' | 'thunderbird' | 'machine';

export interface Mail {
  readonly kind: MailKind;
  /** `me`, the id of a life (also where a machine wrote in their name), or nobody of this world. */
  readonly author?: string;
  readonly at: number;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html?: true;
  /** An invitation, as a part of its own. */
  readonly calendar?: string;
  readonly attachment?: string;
  readonly folder: Folder;
  readonly client: Client;
  /** Without the angle brackets; empty where the sender gave none. */
  readonly id: string;
  readonly thread: number;
  readonly references: readonly string[];
  /** More of them, behind the usual ones. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The envelope's sender where it is not the author: lists, machines (VERP), empty for bounces. */
  readonly returnPath?: string;
  /** The address of mine that it reached. */
  readonly deliveredTo: string;
  /** The Date header cannot be believed, or is missing; Received and the envelope line may tell. */
  readonly badDate?: true;
}

export interface Letter {
  readonly kind: MailKind;
  readonly author?: string | undefined;
  readonly at: number;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html?: true;
  readonly calendar?: string;
  readonly attachment?: string;
  readonly folder?: Folder;
  readonly client: Client;
  readonly answers?: Mail | undefined;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly returnPath?: string;
  readonly deliveredTo: string;
  readonly withoutId?: true;
}

export interface PostOffice {
  post(letter: Letter): Mail;
  readonly posted: readonly Mail[];
}

/** Of letters that others sent. [chosen] */
const badDates = 0.006;

const replyWord: Readonly<Record<Client, string>> = {
  gmail: 'Re: ',
  outlook: 'RE: ',
  apple: 'Re: ',
  thunderbird: 'Re: ',
  machine: 'Re: ',
};

export function openPostOffice(random: Random): PostOffice {
  const posted: Mail[] = [];
  let threads = 0;
  return {
    posted,
    post: ({ answers, withoutId, folder, cc, author, headers, ...letter }) => {
      const bare = answers?.subject.replace(/^(Re|RE|AW): /, '');
      const mail: Mail = {
        ...letter,
        ...(author === undefined ? {} : { author }),
        cc: cc ?? [],
        ...(author !== 'me' && random.chance(badDates) ? { badDate: true as const } : {}),
        headers: headers ?? [],
        subject: bare === undefined ? letter.subject : `${replyWord[letter.client]}${bare}`,
        folder: folder ?? (author === 'me' ? 'sent' : 'inbox'),
        id: withoutId ? '' : messageId(letter.client, letter.from.email, random),
        thread: answers?.thread ?? threads++,
        references: answers ? [...answers.references, answers.id].filter((it) => it !== '') : [],
      };
      posted.push(mail);
      return mail;
    },
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function randomText(length: number, random: Random, alphabet: string = letters): string {
  let out = '';
  for (let i = 0; i < length; i++) out += alphabet[Math.floor(random.next() * alphabet.length)];
  return out;
}

export function randomUuid(random: Random): string {
  const hex = (length: number): string => randomText(length, random, '0123456789abcdef');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

function messageId(client: Client, from: string, random: Random): string {
  const host = from.split('@')[1] ?? 'example.org';
  switch (client) {
    case 'gmail':
      return `CA+${randomText(20, random)}=${randomText(10, random)}@mail.gmail.com`;
    case 'outlook':
      return `${randomText(16, random, 'ABCDEF0123456789')}${randomText(12, random)}@AM0PR0${random.int(1, 9)}MB${random.int(1000, 9999)}.eurprd0${random.int(1, 9)}.prod.outlook.com`;
    case 'apple':
      return `${randomUuid(random).toUpperCase()}@${host}`;
    case 'machine':
      return `${random.int(10_000_000, 99_999_999)}.${randomText(8, random)}.${random.int(1_500_000_000, 1_790_000_000)}000@mta${random.int(1, 40)}.${host}`;
    default:
      return `${randomUuid(random)}@${host}`;
  }
}
