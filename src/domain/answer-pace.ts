// What one pass over the events of a tie tells of their pace: how soon answers come, and which meetings come back by themselves.
import type { Direction } from './source-record.ts';
import type { TieEvent } from './tie.ts';
import { DAY, PACE_AT_MOST, PACE_WITHIN, QUICKEST_ANSWER, USUAL_ANSWER } from './weights.ts';

/** How quickly one answers the other, thread by thread. A day is one sitting, however many lines it has. */
export class Pace {
  readonly #last = new Map<string, { at: number; direction: Direction }>();
  #days = 0;
  #day = Number.NaN;
  #sum = 0;
  #answers = 0;

  /** What stands in no thread answers nothing that is known. */
  read({ chat, thread, direction }: TieEvent, at: number): void {
    if (!thread) return;
    const last = this.#last.get(thread);
    if (last === undefined) {
      this.#last.set(thread, { at, direction });
      return;
    }
    const after = at - last.at;
    const answers = last.direction !== direction && after < PACE_WITHIN * DAY;
    last.at = at;
    last.direction = direction;
    if (!answers) return;
    const day = Math.floor(at / DAY);
    if (day !== this.#day) {
      this.#days = this.total();
      this.#day = day;
      this.#sum = this.#answers = 0;
    }
    const usual = chat === true ? USUAL_ANSWER.chat : USUAL_ANSWER.letter;
    const ratio = Math.log(usual / Math.max(after, QUICKEST_ANSWER));
    this.#sum += Math.max(-PACE_AT_MOST, Math.min(PACE_AT_MOST, ratio));
    this.#answers++;
  }

  total(): number {
    return this.#days + (this.#answers === 0 ? 0 : this.#sum / this.#answers);
  }
}

/** A meeting that a calendar repeats is less worth each time: the calendar asks for it, and nobody has to think of it. */
export class Series {
  readonly #times = new Map<string, number>();

  /** So that n times are worth log2(1 + n). */
  shareOf({ chat, thread }: TieEvent): number {
    if (chat === true || !thread) return 1;
    const times = (this.#times.get(thread) ?? 0) + 1;
    this.#times.set(thread, times);
    return Math.log2((times + 1) / times);
  }
}
