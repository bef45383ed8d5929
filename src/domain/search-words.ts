/** Text as it is searched: words of letters and digits. */
export function searchWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}
