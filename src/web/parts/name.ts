// What of a name is shown where room is small.
import { called } from '#words/called.ts';

const titles = /^(dr|prof|mr|mrs|ms|mx|sir|dame|rev|ing|dipl|herr|frau|m|mme)\.?$/iu;
const longest = 32;

/** What one calls them, cut where it is long. */
export function callName(name: string): string {
  const said = called(name);
  return said.length > longest ? `${said.slice(0, longest - 8)}…` : said;
}

/** One or two letters for the face; empty where there are none. */
export function initials(name: string): string {
  const words = name.split(/[\s\-–]+/u).filter((word) => /^\p{L}/u.test(word) && !titles.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return letters.map((word) => /^\p{L}\p{M}*/u.exec(word ?? '')?.[0].toLocaleUpperCase() ?? '').join('');
}
