// Which row of the list was opened from which visit of it: whoever goes back goes on from there, by keyboard too.
let last: { readonly visit: unknown; readonly person: string } | undefined;

/** The same when the browser goes back to it, another when the page is opened anew. */
function visit(): unknown {
  return (history.state as Record<string, unknown> | null)?.['__TSR_key'];
}

export function opened(person: string): void {
  last = { visit: visit(), person };
}

/** True once: the focus is given back one time. */
export function cameBackFrom(person: string): boolean {
  if (last?.person !== person || last.visit !== visit()) return false;
  last = undefined;
  return true;
}

/** Who was opened from this visit, for a place that shows everybody at once; given one time. */
export function whoCameBack(): string | undefined {
  if (!last || last.visit !== visit()) return undefined;
  const { person } = last;
  last = undefined;
  return person;
}
