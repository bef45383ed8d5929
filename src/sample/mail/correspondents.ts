// Who stands in the mailbox under which name and address: mine of today, my work's and the one of the work before; theirs at
// home and at each desk, with the name as their program was once told it, and the lines under a letter.
import type { Life, Me } from '../life.ts';
import { nicknames } from '../lists/name-variants.ts';
import { slugOf, workEmail } from '../names.ts';
import { createRandom } from '../random.ts';
import type { Address, Client } from './mail.ts';

export interface Correspondents {
  /** All of mine, today's first. */
  readonly mine: readonly string[];
  /** Mine at this employer, or at home. */
  me(company?: string): Address;
  /** Theirs at this employer, or at home; every call with the same words gives the same address. */
  them(life: Life, company?: string): Address;
  client(life: Life, company?: string): Client;
  signature(life: Life, company?: string): string;
  /** Addresses used so far that are not among `life.emails`, by life. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whose each address is, of those used so far. */
  owner(email: string): string | undefined;
  /** The names shown so far. */
  namesOf(life: Life): readonly string[];
}

const domainOf = (company: string): string => `${slugOf(company)}.example`;

export function correspondentsOf(me: Me, seed: number): Correspondents {
  const root = createRandom(`correspondents/${seed}`);
  const [home = 'me@example.org', work] = me.emails;
  const current = me.jobs.at(-1)?.company;
  const before = me.jobs.at(-2)?.company;
  const former = before ? `${slugOf(me.name)}@${domainOf(before)}` : undefined;
  const others = new Map<string, Set<string>>();
  const known = new Map<string, Address>();
  const owners = new Map<string, string>();

  const make = (life: Life, company: string | undefined): Address => {
    const random = root.fork(`${life.id}/${company ?? ''}`);
    const own = life.emails.find((it) => company !== undefined && it.endsWith(`@${domainOf(company)}`));
    const email =
      company === undefined
        ? (life.emails[0] ?? '')
        : (own ?? workEmail(life.name, company, random, Number(life.id.slice(1))));
    if (!life.emails.includes(email)) others.set(life.id, (others.get(life.id) ?? new Set()).add(email));
    const { given, family, name } = life;
    const kind = company
      ? random.weighted({ full: 5, sorted: 3, firm: 1 })
      : random.weighted({ full: 7, given: 2, nickname: 1.5, none: 1, lower: 0.5 });
    const shown = {
      full: name,
      sorted: family === '' ? name : `${family}, ${given}`,
      firm: `${name} (${company})`,
      given,
      nickname: nicknames[given] ?? given,
      none: '',
      lower: name.toLowerCase(),
    }[kind];
    return { name: shown, email };
  };
  return {
    mine: [home, ...(work ? [work] : []), ...(former ? [former] : [])],
    others,
    owner: (email) => owners.get(email),
    namesOf: (life) => [...known].flatMap(([key, { name }]) => (key.startsWith(`${life.id}/`) ? [name] : [])),
    me: (company) => ({
      name: me.name,
      email: company === undefined ? home : company === current ? (work ?? home) : (former ?? home),
    }),
    them: (life, company) => {
      const key = `${life.id}/${company ?? ''}`;
      const found = known.get(key) ?? make(life, company);
      known.set(key, found);
      owners.set(found.email, life.id);
      return found;
    },
    client: (life, company) => {
      const random = root.fork(`client/${life.id}/${company ?? ''}`);
      return company
        ? random.weighted({ outlook: 5, gmail: 3, apple: 1, thunderbird: 1, machine: 0 })
        : random.weighted({ gmail: 6, apple: 3, thunderbird: 1, outlook: 1, machine: 0 });
    },
    signature: (life, company) =>
      signatureOf(life, company, root.fork(`signature/${life.id}/${company ?? ''}`)),
  };
}

function signatureOf(
  life: Life,
  company: string | undefined,
  random: ReturnType<typeof createRandom>,
): string {
  const job = life.jobs.find((it) => it.company === company);
  if (!job || random.chance(0.2)) return random.chance(0.3) ? '\nSent from my phone' : `\n${life.given}`;
  const phone = life.phones[0];
  const lines = [`${life.given} ${life.family}`.trim(), job.title, job.company];
  if (phone && random.chance(0.6))
    lines.push(random.pick([`T ${phone}`, `Tel.: ${phone}`, `M: ${phone}`, phone]));
  if (random.chance(0.4)) lines.push(`www.${domainOf(job.company)}`);
  return random.chance(0.7)
    ? `-- \n${lines.join('\n')}`
    : `Kind regards\n${lines.join(random.chance(0.3) ? ' | ' : '\n')}`;
}
