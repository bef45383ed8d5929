// What an entry says of people: met, invited only, declined, too many to have met, or nobody. Rule of formats.md 6: met = nobody of
// the two declined, no room or thing, not cancelled, begun; an answer that is still open is an invitation and no meeting.
import type { Entry } from './entry.ts';
import type { Guest } from './guests.ts';
import { idOf, type Owner } from './owner.ts';

/** People besides you from which on an entry is an all-hands: being in one room is no meeting. Chosen: a full table at a workshop. */
export const MOST_TOGETHER = 20;
/** Of a list nobody knows how many it is; at least so many (as of mailing lists). */
export const LIST_CROWD = 10;
/** People besides you up to which an invitation without an answer says something (the domain's circle). */
const MOST_INVITED = 4;

export type Verdict =
  | { readonly is: 'met'; readonly guests: readonly Guest[]; readonly crowd: number }
  | {
      readonly is: 'invited';
      readonly guests: readonly Guest[];
      readonly crowd: number;
      /** Who invited: you (`out`) or they (`in`). */
      readonly direction: 'out' | 'in';
    }
  | { readonly is: 'alone' | 'cancelled' | 'declined' | 'others' | 'many' | 'unanswered' | 'note' };

export function judge(entry: Entry, owner: Owner): Verdict {
  const isMine = (guest: Guest): boolean => owner.ids.has(idOf(guest));
  const others = entry.guests.filter((guest) => guest.kind === 'person' && !isMine(guest));
  const list = entry.guests.some(({ kind }) => kind === 'list');
  if (others.length === 0) return { is: list ? 'many' : 'alone' };
  if (entry.cancelled) return { is: 'cancelled' };
  if (entry.free && entry.start?.isDay === true) return { is: 'note' };
  const mine = entry.guests.filter(isMine);
  if (mine.length === 0 && !owner.ownFile[entry.file]) return { is: 'others' };
  // Of two addresses of yours the one that answered.
  const answers = mine.map(({ answer }) => answer);
  const organising = mine.some(({ organiser }) => organiser);
  const came = organising || mine.length === 0 || answers.some((it) => it !== 'no' && it !== 'open');
  if (answers.length > 0 && answers.every((it) => it === 'no')) return { is: 'declined' };
  if (!came && answers.includes('no')) return { is: 'declined' };
  const around = others.filter(({ answer }) => answer !== 'no');
  if (around.length === 0) return { is: 'declined' };
  const crowd =
    around.length + entry.guests.reduce((sum, { brings }) => sum + brings, 0) + (list ? LIST_CROWD : 0);
  if (crowd > MOST_TOGETHER) return { is: 'many' };
  const there = around.filter(({ answer, organiser }) => organiser || answer !== 'open');
  if (came && there.length > 0) return { is: 'met', guests: there, crowd };
  if (crowd > MOST_INVITED) return { is: 'unanswered' };
  if (came)
    return organising ? { is: 'invited', guests: around, crowd, direction: 'out' } : { is: 'unanswered' };
  const inviting = around.filter(({ organiser }) => organiser);
  return inviting.length > 0
    ? { is: 'invited', guests: inviting, crowd, direction: 'in' }
    : { is: 'unanswered' };
}
