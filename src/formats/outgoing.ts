// One person on the way out, as the writers of cards and tables take it: what a ContactRecord says, without whose record it was.
import type { ContactRecord } from '#domain/source-record.ts';

/** Properties of one card that found no other place, as its file wrote them (`ContactRecord.extra` of a card). */
export type KeptProperties = readonly (readonly [header: string, value: string])[];

type Said = Pick<
  ContactRecord,
  | 'name'
  | 'emails'
  | 'phones'
  | 'links'
  | 'linkedin'
  | 'affiliations'
  | 'addresses'
  | 'location'
  | 'birthday'
  | 'notes'
  | 'categories'
>;

export interface OutgoingCard extends Said {
  /** What the card is called from now on; the same in each export. */
  readonly uid?: string;
  /** UTC instant `YYYY-MM-DDTHH:MM:SSZ` of the last change. */
  readonly revised?: string;
  /** Of each card that this person came from. */
  readonly kept?: readonly KeptProperties[];
  /** Columns of tables that found no other place. */
  readonly columns?: KeptProperties;
}

/** The small part of a record that a writer needs. */
export function outgoingOf(record: ContactRecord): OutgoingCard {
  const { name, emails, phones, links, linkedin, affiliations, addresses, location, birthday } = record;
  const { notes, categories, extra, uid } = record;
  return {
    name,
    emails,
    phones,
    links,
    affiliations,
    ...(linkedin === undefined ? {} : { linkedin }),
    ...(addresses === undefined ? {} : { addresses }),
    ...(location === undefined ? {} : { location }),
    ...(birthday === undefined ? {} : { birthday }),
    ...(notes === undefined ? {} : { notes }),
    ...(categories === undefined ? {} : { categories }),
    ...(uid === undefined ? {} : { uid }),
    ...(extra === undefined ? {} : { kept: [extra] }),
  };
}
