// What was found in a text, while somebody writes on: where it stands now, and what was touched meanwhile.

interface Place {
  readonly from: number;
  readonly to: number;
}

interface Finding extends Place {
  readonly use: (Place & { readonly text: string }) | null;
}

/**
 * The findings of the text `before`, at their places in the text `now` (UTF-16 units). One whose words were touched meanwhile is
 * left out where it could be put in place; where it is words alone it stays until somebody looks again.
 */
export function findingsNow<F extends Finding>(findings: readonly F[], before: string, now: string): F[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === now.charCodeAt(now.length - 1 - end)
  )
    end += 1;
  const by = now.length - before.length;
  return findings.flatMap((it) => {
    if (before === now || it.use === null) return [it];
    if (Math.max(it.to, it.use.to) <= start) return [it];
    if (Math.min(it.from, it.use.from) < before.length - end) return [];
    const use = { ...it.use, from: it.use.from + by, to: it.use.to + by };
    return [{ ...it, from: it.from + by, to: it.to + by, use }];
  });
}
