// Files the letters as the programs do that people export from: Google Takeout (one mbox with everything), Thunderbird (an mbox
// for each folder), a Maildir, a folder of .eml files (formats.md 3 and 7).
import { createRandom } from '../random.ts';
import type { SampleFile } from '../zip.ts';
import { envelopeDate, headerText, takeoutDate } from './encode.ts';
import type { Folder, Mail } from './mail.ts';
import { writeMail, type Written } from './write-mail.ts';

export type MailboxKind = 'takeout' | 'thunderbird' | 'maildir' | 'eml';
export const mailboxKinds: readonly MailboxKind[] = ['takeout', 'thunderbird', 'maildir', 'eml'];

export interface Filed {
  readonly mail: Mail;
  readonly written: Written;
}

/** Every letter as its program wrote it, the oldest first. */
export function writeAll(mails: readonly Mail[], seed: number): Filed[] {
  const root = createRandom(`write-mail/${seed}`);
  return mails.map((mail, i) => ({ mail, written: writeMail(mail, root.fork(String(i))) }));
}

export function mailboxFiles(filed: readonly Filed[], kind: MailboxKind, seed: number): SampleFile[] {
  return writers[kind](filed, seed);
}

const writers: Readonly<Record<MailboxKind, (filed: readonly Filed[], seed: number) => SampleFile[]>> = {
  takeout,
  thunderbird,
  maildir,
  eml,
};

const headersText = (headers: Written['headers']): string =>
  headers.map(([name, value]) => `${name}: ${value}`).join('\n');

const file = (path: string, parts: readonly string[]): SampleFile => ({
  path,
  bytes: Buffer.concat(parts.map((part) => Buffer.from(part, 'latin1'))),
});

type LabelName = Folder | 'important' | 'opened' | 'unread';

/** Takeout writes labels in the language of the account. */
const labels: readonly Readonly<Record<LabelName, string>>[] = [
  {
    inbox: 'Inbox',
    sent: 'Sent',
    spam: 'Spam',
    trash: 'Trash',
    archive: 'Archived',
    promotions: 'Category promotions',
    important: 'Important',
    opened: 'Opened',
    unread: 'Unread',
  },
  {
    inbox: 'Posteingang',
    sent: 'Gesendet',
    spam: 'Spam',
    trash: 'Papierkorb',
    archive: 'Archiviert',
    promotions: 'Kategorie: Werbung',
    important: 'Wichtig',
    opened: 'Geöffnet',
    unread: 'Ungelesen',
  },
  {
    inbox: 'Boîte de réception',
    sent: 'Messages envoyés',
    spam: 'Spam',
    trash: 'Corbeille',
    archive: 'Archivés',
    promotions: 'Catégorie : Promotions',
    important: 'Important',
    opened: 'Ouverts',
    unread: 'Non lus',
  },
];

function takeout(filed: readonly Filed[], seed: number): SampleFile[] {
  const names = labels[Math.abs(seed) % labels.length] as Readonly<Record<LabelName, string>>;
  const random = createRandom(`takeout/${seed}`);
  const number = (): string =>
    `1${String(random.int(100_000_000, 999_999_999))}${String(random.int(100_000_000, 999_999_999))}`;
  const threads = new Map<number, string>();
  // Takeout's order is nobody's: not by time.
  const parts = random.shuffle(filed).map(({ mail, written }) => {
    const thread = threads.get(mail.thread) ?? number();
    threads.set(mail.thread, thread);
    const shown: LabelName[] = [
      mail.folder,
      random.chance(0.8) ? 'opened' : 'unread',
      ...(mail.kind === 'person' && random.chance(0.4) ? ['important' as const] : []),
    ];
    const list = shown.map((it) => names[it]).join(',');
    const head = `From ${number()}@xxx ${takeoutDate(mail.at)}\nX-GM-THRID: ${thread}\nX-Gmail-Labels: ${headerText(list, 'Q')}\n${headersText(written.headers)}`;
    // Body lines that begin with `From ` are left as they are.
    return `${head}\n\n${written.body}\n\n`.replaceAll('\n', '\r\n');
  });
  return [file('Takeout/Mail/All mail Including Spam and Trash.mbox', parts)];
}

const folders: Readonly<Record<Folder, string>> = {
  inbox: 'Inbox',
  promotions: 'Inbox',
  sent: 'Sent',
  spam: 'Junk',
  trash: 'Trash',
  archive: 'Archives',
};

function thunderbird(filed: readonly Filed[]): SampleFile[] {
  const byFolder = Map.groupBy(filed, ({ mail }) => folders[mail.folder]);
  return [...byFolder].map(([name, own]) =>
    file(
      `Mail/Local Folders/${name}`,
      own.map(({ mail, written }) => {
        const head = `From - ${envelopeDate(mail.at)}\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n${headersText(written.headers)}`;
        return `${head}\n\n${written.body.replaceAll(/^(>*From )/gm, '>$1')}\n\n`;
      }),
    ),
  );
}

function maildir(filed: readonly Filed[]): SampleFile[] {
  return filed.map(({ mail, written }, i) => {
    const folder =
      { Inbox: '', Sent: '.Sent/', Junk: '.Junk/', Trash: '.Trash/', Archives: '.Archives/' }[
        folders[mail.folder]
      ] ?? '';
    // Where the colon is not allowed, programs write `;` or `!`.
    return file(`Maildir/${folder}cur/${Math.floor(mail.at / 1000)}.M${i}P412.wexcombe!2,S`, [
      `${headersText(written.headers)}\n\n${written.body}\n`,
    ]);
  });
}

function eml(filed: readonly Filed[]): SampleFile[] {
  return filed.map(({ mail, written }, i) =>
    file(`mail/${folders[mail.folder]}/${String(i).padStart(5, '0')}.eml`, [
      `${headersText(written.headers)}\n\n${written.body}\n`.replaceAll('\n', '\r\n'),
    ]),
  );
}
