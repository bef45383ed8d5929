// What all who write into the mailbox share: whose world it is, since when, who writes, and where letters are posted.
import type { World } from '../life.ts';
import type { Correspondents } from './correspondents.ts';
import type { PostOffice } from './mail.ts';

export interface Office {
  readonly world: World;
  /** The mailbox begins here. */
  readonly horizon: number;
  readonly post: PostOffice;
  readonly who: Correspondents;
}
