// A name of a file can be a page long (a note that slipped into its column). The source keeps all of it; what is shown is cut where a
// word ends, at the length that a name said by hand may have.
export const LONGEST_NAME = 200;

export function shownName(full: string): string {
  if (full.length <= LONGEST_NAME) return full;
  const cut = full.slice(0, LONGEST_NAME - 1);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > LONGEST_NAME / 2 ? blank : undefined).trimEnd()}…`;
}
