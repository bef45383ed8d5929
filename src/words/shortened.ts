// What is long, by its first words.
const LONGEST_SHOWN = 80;

/** The first words of what is long, on one line. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN).replace(/\s+\S*$/, '')} ...`;
}
