// Those whom mail is from and whom you wrote to: what each did, what they are called, and, once all is read, who of them is a
// person that belongs into a book. A mailbox names thousands of strangers; the thresholds are here, and nowhere else.
import type { ContactRecord } from '#domain/source-record.ts';
import { detach } from '#formats/text.ts';
import { bestName, cleanName, isPersonal } from './names.ts';
import type { Signature } from './signature.ts';

/** Others on a message up to which it was meant for each of them; as `CIRCLE` in domain/weights.ts. */
export const FEW = 4;
/** Letters never answered from which a sender is taken for a machine, where you answer others. */
const NEVER_ANSWERED = 12;
/** Names under one address from which on no person writes there: a service that writes for many. */
const TOO_MANY_NAMES = 5;
/** Names kept of one address. */
const NAMES_KEPT = 12;

/** Offices; a person behind one shows by writing under a name of their own. */
const office =
  /^(?:info|sales|support|service|services|customer[\w.-]*|help|helpdesk|team|news|office|contact|contactus|kontakt|marketing|billing|accounts?|accounting|orders?|shop|store|webmaster|admin|administrator|press|media|events?|membership|editor|redaktion|subscriptions?|feedback|survey|jobs|careers|hr|recruiting|bewerbung(?:en)?|booking|reservations?|kundenservice|security|abuse|postmaster|hostmaster|privacy|datenschutz|legal|rechnung(?:en)?|buchhaltung|sekretariat|empfang|reception|enquiries|hello|mail|email|everyone|all|staff|alle|team-.+|.+-team|.+-(?:list|liste|l|announce|users|dev|devel|talk|discuss|members|request|owner|admin|bounces|help|subscribe|unsubscribe)|list|lists|submit|submissions|bugs?|[\w.-]+@bugs\..*)$/i;

export interface Correspondent {
  readonly number: number;
  readonly address: string;
  readonly names: Map<string, number>;
  /** Of these, those that look like somebody's. */
  readonly personal: string[];
  /** Letters to you among few. */
  letters: number;
  /** Of these, those that show no sign at all of a machine. */
  plain: number;
  /** Of these, answers. */
  answers: number;
  /** Letters to you among many. */
  crowded: number;
  /** Through lists. */
  listed: number;
  machine: number;
  doubtful: number;
  /** Yours to them, among few, and among many. */
  sent: number;
  sentCrowded: number;
  /** Took part in a thread of a list in which you wrote as well. */
  shared: boolean;
  /** Bodies looked at for a signature, and when the newest of these was written. */
  looked: number;
  lookedAt: number;
  signature: Signature | undefined;
}

/** Why somebody does not come into the book. */
export type LeftOut = 'stranger' | 'list-stranger' | 'machine' | 'office' | 'crowd';

export class Correspondents {
  readonly #byAddress = new Map<string, Correspondent>();
  readonly #all: Correspondent[] = [];
  /** Lists' own addresses: as recipients nobody. */
  readonly lists = new Set<string>();

  of(address: string): Correspondent {
    const held = this.#byAddress.get(address);
    if (held) return held;
    const made: Correspondent = {
      number: this.#all.length,
      address: detach(address),
      names: new Map(),
      personal: [],
      letters: 0,
      plain: 0,
      answers: 0,
      crowded: 0,
      listed: 0,
      machine: 0,
      doubtful: 0,
      sent: 0,
      sentCrowded: 0,
      shared: false,
      looked: 0,
      lookedAt: Number.NEGATIVE_INFINITY,
      signature: undefined,
    };
    this.#byAddress.set(made.address, made);
    this.#all.push(made);
    return made;
  }

  find(address: string): Correspondent | undefined {
    return this.#byAddress.get(address);
  }

  at(number: number): Correspondent {
    return this.#all[number]!;
  }

  get all(): readonly Correspondent[] {
    return this.#all;
  }

  /** A name beside the address; their own word counts double that of others. */
  name(it: Correspondent, raw: string, own: boolean): void {
    if (raw === '') return;
    const weight = own ? 2 : 1;
    const held = it.names.get(raw);
    if (held !== undefined) {
      it.names.set(raw, held + weight);
      return;
    }
    const name = raw.length > 300 ? '' : cleanName(raw, it.address);
    if (name === '') return;
    const count = it.names.get(name);
    if (count !== undefined) it.names.set(name, count + weight);
    else if (it.names.size < NAMES_KEPT) {
      const kept = detach(name);
      it.names.set(kept, weight);
      if (isPersonal(kept)) it.personal.push(kept);
    }
  }

  /** Why not; undefined for a person. `answering`: this mailbox holds letters of yours. */
  leftOut(it: Correspondent, answering: boolean): LeftOut | undefined {
    if (this.lists.has(it.address)) return 'office';
    const wrote = it.letters + it.crowded;
    // A service writes under the names of all whom it writes for.
    if (it.names.size >= TOO_MANY_NAMES && it.names.size * 4 > wrote + it.listed && it.sent === 0)
      return 'machine';
    if (isOffice(it.address)) {
      const personal = it.answers > 0 && it.sent > 0 && it.personal.length > 0;
      if (!personal) return 'office';
    }
    if (it.sent > 0) return undefined;
    if (it.machine > wrote && it.answers === 0) return 'machine';
    if (it.letters > 0) {
      if (!answering) return undefined;
      if (it.answers === 0 && it.letters > NEVER_ANSWERED) return 'machine';
      const named = it.personal.length > 0;
      if (it.answers > 0 || (it.plain > 0 && named) || (it.plain > 1 && it.machine === 0)) return undefined;
      return 'stranger';
    }
    if (it.listed > 0 && it.shared) return undefined;
    if (it.sentCrowded > 0 || it.crowded > 0) return 'crowd';
    if (it.listed > 0) return 'list-stranger';
    return it.machine > 0 || it.doubtful > 0 ? 'machine' : 'stranger';
  }
}

function isOffice(address: string): boolean {
  return office.test(address.slice(0, address.indexOf('@')));
}

/** The record of a person: one for each address; which addresses are one person's is for matching to say. */
export function contactOf(it: Correspondent): ContactRecord {
  const { signature } = it;
  const affiliation = {
    ...(signature?.organisation === undefined ? {} : { organisation: signature.organisation }),
    ...(signature?.title === undefined ? {} : { title: signature.title }),
  };
  return {
    type: 'contact',
    kind: 'correspondent',
    key: `mail:${it.address}`,
    name: bestName(it.names, it.address),
    emails: [{ value: it.address }],
    phones: (signature?.phones ?? []).map((value) => ({ value })),
    links: [],
    affiliations: Object.keys(affiliation).length > 0 ? [affiliation] : [],
  };
}
