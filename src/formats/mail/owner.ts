// Which addresses are yours: without them nobody knows who wrote and who was written to. What you said counts; besides, from a sample
// of headers: who writes what lies in Sent, whom mail is delivered to, and who takes part in nearly everything. Guesses are told.
import { readAddresses } from './addresses.ts';
import { isMachineAddress } from './classify.ts';
import type { Head } from './head.ts';
import { throughList } from './list-signs.ts';

/** Share of what lies in Sent from which on an address there is yours; below it is an odd one (a draft, a forward). */
const SENT_SHARE = 0.05;
/** Share of what says to whom it was delivered. */
const DELIVERED_SHARE = 0.2;
/** Share of letters on which somebody is who is on most of them. */
const PRESENT_SHARE = 0.5;
/** Letters below which presence says nothing: in three of one conversation both are on all. */
const PRESENT_LETTERS = 5;
/** What you said is believed to be all, where it is on so many letters. */
const COVERED_SHARE = 0.3;

export interface Owner {
  readonly emails: ReadonlySet<string>;
  /** Those of them that nobody has said. */
  readonly guessed: readonly string[];
}

export class OwnerSearch {
  readonly #said: ReadonlySet<string>;
  readonly #sent = new Map<string, number>();
  readonly #delivered = new Map<string, number>();
  readonly #present = new Map<string, { from: number; to: number }>();
  #letters = 0;
  #covered = 0;

  constructor(said: readonly string[]) {
    this.#said = new Set(said.map((email) => email.trim().toLowerCase()));
  }

  /** `sent`: it lies in a folder, or bears a label, for what you sent. */
  see(head: Head, sent: boolean): void {
    const from = head.addresses('from')[0]?.address;
    if (sent && from !== undefined) more(this.#sent, from);
    // The topmost is the last that delivered it; lists leave theirs below.
    const delivered = [head.get('delivered-to'), head.get('x-original-to'), head.get('envelope-to')].find(
      (value) => value.includes('@') && !value.includes(' '),
    );
    const to = delivered === undefined ? undefined : readAddresses(delivered)[0]?.address;
    if (to !== undefined) more(this.#delivered, to);
    if (from === undefined || isMachineAddress(from) || throughList(head)) return;
    this.#letters += 1;
    const others = new Set(
      [head.get('to'), head.get('cc')].flatMap((value) => readAddresses(value).map((one) => one.address)),
    );
    if (this.#said.has(from) || [...others].some((one) => this.#said.has(one))) this.#covered += 1;
    this.#presence(from).from += 1;
    for (const one of others) if (one !== from) this.#presence(one).to += 1;
  }

  owner(): Owner {
    const found = new Set<string>();
    const take = (counts: ReadonlyMap<string, number>, share: number): void => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      for (const [address, count] of counts)
        if (count >= share * all && !isMachineAddress(address)) found.add(address);
    };
    take(this.#sent, SENT_SHARE);
    const known = this.#said.size > 0 && this.#covered >= COVERED_SHARE * this.#letters;
    if (!known && found.size === 0) take(this.#delivered, DELIVERED_SHARE);
    const emails = new Set([...this.#said, ...found]);
    if (!known && !this.#takesPart(emails)) {
      const most = this.#mostPresent();
      if (most !== undefined) emails.add(most);
    }
    return { emails, guessed: [...emails].filter((email) => !this.#said.has(email)) };
  }

  /** Whether one of these is on enough letters. */
  #takesPart(emails: ReadonlySet<string>): boolean {
    let most = 0;
    for (const email of emails) {
      const it = this.#present.get(email);
      if (it) most += it.from + it.to;
    }
    return this.#letters > 0 && most >= COVERED_SHARE * this.#letters;
  }

  /** On most letters, twice as often as the next. Where both ends of one conversation are equal nobody is. */
  #mostPresent(): string | undefined {
    if (this.#letters < PRESENT_LETTERS) return undefined;
    const [first, second] = [...this.#present]
      .map(([address, { from, to }]) => ({ address, count: from + to }))
      .toSorted((a, b) => b.count - a.count);
    if (!first || isMachineAddress(first.address)) return undefined;
    const alone = first.count >= 2 * (second?.count ?? 0);
    return first.count >= PRESENT_SHARE * this.#letters && alone ? first.address : undefined;
  }

  #presence(address: string): { from: number; to: number } {
    const held = this.#present.get(address);
    if (held) return held;
    const made = { from: 0, to: 0 };
    this.#present.set(address, made);
    return made;
  }
}

function more(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
