// One record as whoever finds out who is who looks at it.
import type { ContactKind } from './source-record.ts';

export interface MatchSource {
  readonly id: string;
  /** `hand`: added by the user. */
  readonly kind: ContactKind | 'hand';
  /** Of LinkedIn: records of one account, where a name can be a key. */
  readonly ofLinkedin: boolean;
  /** When the record first came in, ms, then `order` of that import; the earliest record gives the person its id. */
  readonly foundedAt: number;
  readonly order: number;
  readonly slug: string | null;
  /** What the program that wrote a card calls the record; equal in two cards of one person. */
  readonly uid?: string | undefined;
  /** Lower-case. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly foldedName: string;
  /** As shown. */
  readonly nickname?: string | undefined;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is unknown. */
  readonly birthday?: string | undefined;
  /** Of a kept address book: its program. Two entries of one book are two until somebody says otherwise. */
  readonly list?: string | undefined;
  /** The name is as in your own telephone: WhatsApp, Telegram and Signal show people under it. */
  readonly phoneBookName?: boolean;
  /** As shown, for reports. */
  readonly name: string;
  readonly connectedOn: string | null;
  /** Not in the newest export of its list any more. */
  readonly gone: boolean;
}
