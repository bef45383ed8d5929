// The server's doubt, where two profiles or two birthdays say that two are not one; null for any other refusal.
import { samePersonPage as words } from '#words/web/same-person.ts';
import { birthdayInWords } from '#words/web/when.ts';
import { RefusedError } from '#contract/client.ts';

export function doubtIn(error: Error | null): string | null {
  if (!(error instanceof RefusedError) || error.refusal.code !== 'look-different') return null;
  const { what = '', one = '', two = '' } = error.refusal.values ?? {};
  return words.differentText(String(what), birthdayInWords(String(one)), birthdayInWords(String(two)));
}
