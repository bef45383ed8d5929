// Which field a refusal is about, so that the sentence stands beside it and the focus goes there.
import { RefusedError } from '#contract/client.ts';
import { refused } from '#words/web/person.ts';
import { refusalText } from '../book/use-book.ts';

const dates = ['date-not-understood', 'date-in-future', 'date-in-past'];
const names = ['nobody-by-that-name', 'several-by-that-name'];

export interface Refused {
  readonly code: string;
  readonly date: string | null;
  readonly name: string | null;
  /** What is about no field. */
  readonly rest: Error | null;
}

export function whatIsRefused(error: Error | null): Refused {
  const code = error instanceof RefusedError ? error.refusal.code : '';
  const text = error ? refusalText(error) : null;
  if (text && dates.includes(code)) return { code, date: text, name: null, rest: null };
  if (text && names.includes(code)) {
    const { name } = (error as RefusedError).refusal.values ?? {};
    const said = typeof name === 'string' ? (refused[code]?.(name) ?? text) : text;
    return { code, date: null, name: said, rest: null };
  }
  return { code, date: null, name: null, rest: error };
}
