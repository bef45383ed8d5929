// Slips of the keyboard between two short words: a letter more, less, another, or two neighbours in each other's place.

/** Whether one slip at most lies between them. */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (more > 1) return false;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < short.length - start &&
    short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)
  )
    end += 1;
  const left = short.length - start - end;
  if (more === 1) return left === 0;
  return (
    left <= 1 ||
    (left === 2 &&
      short.charCodeAt(start) === long.charCodeAt(start + 1) &&
      short.charCodeAt(start + 1) === long.charCodeAt(start))
  );
}

let rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(64),
  new Uint16Array(64),
  new Uint16Array(64),
];

/** The number of slips (Damerau's, each stretch of letters changed once), or `limit + 1` where there are more than that. */
export function editDistance(a: string, b: string, limit = 255): number {
  const [height, width] = [a.length, b.length];
  if (Math.abs(height - width) > limit) return limit + 1;
  if (width >= rows[0].length)
    rows = [new Uint16Array(2 * width), new Uint16Array(2 * width), new Uint16Array(2 * width)];
  let [twoAgo, before, row] = rows;
  for (let j = 0; j <= width; j += 1) before[j] = j;
  for (let i = 1; i <= height; i += 1) {
    row[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= width; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = before[j - 1]! + (letter === other ? 0 : 1);
      if (before[j]! + 1 < cost) cost = before[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, twoAgo[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [twoAgo, before, row] = [before, row, twoAgo];
  }
  return Math.min(before[width]!, limit + 1);
}
