// The six kinds of address book as CSV, each as its maker writes it, with six invented people: what the tests of damage start from.

export interface Kind {
  /** Of the format that reads it. */
  readonly name: string;
  /** Which of its generations. */
  readonly called: string;
  readonly header: readonly string[];
  /** A row of a person. */
  readonly row: (at: number) => Record<string, string>;
  readonly birthday: (day: string) => Record<string, string>;
  readonly email: string;
  readonly phone: string;
  /** The columns that make a name. */
  readonly first: string;
  readonly last?: string;
  /** One column holds the whole day. */
  readonly day?: string;
}

export const names = ['Ana Ruiz', 'Bo Li', 'Cem Ak', 'Ida Berg', 'Jörg Müller', 'Zoë Kim'];

/** What differs between makers; the rest of a kind follows from it. */
interface Maker extends Omit<Kind, 'header' | 'row' | 'birthday'> {
  readonly titles: string;
  /** What it writes in every row besides name and address. */
  readonly more?: Readonly<Record<string, string>>;
  /** Where no one column holds the whole day. */
  readonly birthday?: Kind['birthday'];
}

function kindOf({ titles, more = {}, birthday, ...maker }: Maker): Kind {
  const { first, last, email, day } = maker;
  return {
    ...maker,
    header: titles.split(','),
    row: (at) => {
      const name = names[at] ?? '';
      const [given = '', family = ''] = name.split(' ');
      return {
        ...(last === undefined ? { [first]: name } : { [first]: given, [last]: family }),
        [email]: `p${at}@post.example`,
        ...more,
      };
    },
    birthday: birthday ?? ((value) => (day === undefined ? {} : { [day]: value })),
  };
}

export const kinds: readonly Kind[] = [
  {
    name: 'google-contacts',
    called: 'Google since 2023',
    titles:
      'First Name,Last Name,File As,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
    more: { Labels: '* myContacts' },
    email: 'E-mail 1 - Value',
    phone: 'Phone 1 - Value',
    first: 'First Name',
    last: 'Last Name',
    day: 'Birthday',
  },
  {
    name: 'google-contacts',
    called: 'Google until 2022',
    titles:
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value',
    more: { 'Group Membership': '* myContacts', 'E-mail 1 - Type': '* ' },
    email: 'E-mail 1 - Value',
    phone: 'Phone 1 - Value',
    first: 'Given Name',
    last: 'Family Name',
    day: 'Birthday',
  },
  {
    name: 'outlook-contacts',
    called: 'Outlook, classic',
    titles:
      'Title,First Name,Last Name,Company,Business Street,Business Phone,Birthday,Notes,E-mail Address,E-mail Type,E-mail Display Name',
    more: { 'E-mail Type': 'SMTP' },
    email: 'E-mail Address',
    phone: 'Business Phone',
    first: 'First Name',
    last: 'Last Name',
    day: 'Birthday',
  },
  {
    name: 'outlook-contacts',
    called: 'Outlook on the web',
    titles:
      'First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,Company,Job Title,Department,Home Street,Birthday,Notes,Categories',
    more: { Company: 'Kestrel' },
    email: 'E-mail Address',
    phone: 'Mobile Phone',
    first: 'First Name',
    last: 'Last Name',
    day: 'Birthday',
  },
  {
    name: 'thunderbird-contacts',
    called: 'Thunderbird',
    titles:
      'First Name,Last Name,Display Name,Primary Email,Mobile Number,Birth Year,Birth Month,Birth Day,Notes,',
    birthday: (day: string) => ({ 'Birth Year': '1985', 'Birth Month': '44', 'Birth Day': day }),
    email: 'Primary Email',
    phone: 'Mobile Number',
    first: 'First Name',
    last: 'Last Name',
  },
  {
    name: 'any-csv',
    called: 'any CSV',
    titles: 'Full name,Email,Mobile,Company,Birthday,Notes',
    more: { Company: 'Kestrel' },
    email: 'Email',
    phone: 'Mobile',
    first: 'Full name',
    day: 'Birthday',
  },
].map(kindOf);

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const lineOf = (kind: Kind, cells: Record<string, string>): string =>
  kind.header.map((title) => quoted(cells[title] ?? '')).join(',');
/** Six people, with `changes` laid over the third (line 4). */
export function linesOf(kind: Kind, changes: Record<string, string> = {}): string[] {
  return [
    kind.header.join(','),
    ...names.map((_, at) => lineOf(kind, { ...kind.row(at), ...(at === 2 ? changes : {}) })),
  ];
}
/** The same with other names, for letters that these do not have. */
export function linesNamed(kind: Kind, called: readonly string[]): string[] {
  return [
    kind.header.join(','),
    ...called.map((name, at) => {
      const [first = '', last = ''] = name.split(' ');
      const cells = kind.last ? { [kind.first]: first, [kind.last]: last } : { [kind.first]: name };
      return lineOf(kind, { ...kind.row(at), ...cells });
    }),
  ];
}
/** Bytes of a text in a code page, by turning its decoder around. */
export function encode(text: string, page: string): Buffer {
  const decoder = new TextDecoder(page);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Buffer.from(text.split('').map((letter) => bytes.get(letter) ?? 63));
}
export const fileOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
