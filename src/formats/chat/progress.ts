// Exports of chats are gone through twice, first for who is who: how far that is, told in the bytes of once.

/** Takes how many bytes more were read, either time. */
export function readTwice(
  total: number,
  onProgress: ((read: number, of: number) => void) | undefined,
): (count: number) => void {
  let bytes = 0;
  return (count) => onProgress?.(Math.min(total, (bytes += count) / 2), total);
}
