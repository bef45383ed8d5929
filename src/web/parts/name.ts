// What of a name is shown where room is small. Never guessed where it could go wrong: then the whole name stands.
const titles = /^(dr|prof|mr|mrs|ms|mx|sir|dame|rev|ing|dipl|herr|frau|m|mme)\.?$/iu;
const longest = 32;

/** "Priya" of "Priya Nair"; the whole name where the first word is a title, an initial or of another script. */
export function callName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const plain = /^[\p{Script=Latin}’'-]{2,20}$/u.test(first) && !titles.test(first);
  const called = words.length > 1 && plain ? first : name;
  return called.length > longest ? `${called.slice(0, longest - 8)}…` : called;
}

/** One or two letters for the face; empty where there are none. */
export function initials(name: string): string {
  const words = name.split(/[\s\-–]+/u).filter((word) => /^\p{L}/u.test(word) && !titles.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return letters.map((word) => /^\p{L}\p{M}*/u.exec(word ?? '')?.[0].toLocaleUpperCase() ?? '').join('');
}
