// One line of time from notes and interactions. A run of messages within one month is one entry, and so is the same meeting again:
// a story, not a log.
import { giving } from '#words/web/giving.ts';
import type { Gift, Interaction, Person, PromiseMade, ThanksSaid } from '#web/book/shapes.ts';

export interface Run {
  readonly what: 'run';
  readonly at: string;
  readonly newest: Interaction;
  readonly direction: Interaction['direction'];
  /** Newest first. */
  readonly lines: readonly Interaction[];
}

export type Entry =
  | { readonly what: 'note'; readonly at: string; readonly note: Person['notes'][number] }
  | { readonly what: 'happened'; readonly at: string; readonly happened: Interaction }
  | { readonly what: 'mention'; readonly at: string; readonly mention: Person['mentions']['items'][number] }
  | { readonly what: 'kept'; readonly at: string; readonly kept: Person['kept']['items'][number] }
  | { readonly what: 'gift'; readonly at: string; readonly gift: Gift }
  | { readonly what: 'thanks'; readonly at: string; readonly thanks: ThanksSaid }
  | { readonly what: 'promise'; readonly at: string; readonly promise: PromiseMade }
  | Run;

const inRuns = new Set(['message', 'mail']);
/** Of a series: the same meeting again. */
const inSeries = new Set(['meeting', 'call', 'video']);

/** Of what another program kept, what happened on a day. */
const storyKinds = new Set(['journal', 'life-event', 'gift']);

export function inStory(kept: Pick<Person['kept']['items'][number], 'kind' | 'day'>): boolean {
  return storyKinds.has(kept.kind) && (kept.day === null || !kept.day.startsWith('--'));
}

/** What files tell of giving is among the gifts, all of it, and stands there. */
const amongGifts = new Set(['recommendation', 'endorsement']);

type Told = 'mentions' | 'kept' | 'gifts' | 'thanks' | 'promises';

export function storyEntries(
  person: Pick<Person, 'notes' | 'timeline'> & Partial<Pick<Person, Told>>,
): Entry[] {
  const gifts = [...(person.gifts?.given ?? []), ...(person.gifts?.received ?? [])];
  const asGift = new Set(gifts.map((it) => it.id));
  const entries: Entry[] = [
    ...gifts.map((gift) => ({ what: 'gift' as const, at: gift.day ?? '', gift })),
    ...(person.thanks?.said ?? [])
      .filter((it) => !giving.leftAtThat(it.how))
      .map((thanks) => ({ what: 'thanks' as const, at: thanks.day, thanks })),
    ...(person.promises ?? [])
      .filter((it) => it.state === 'kept')
      .map((promise) => ({ what: 'promise' as const, at: promise.settledOn ?? promise.day, promise })),
    ...person.notes.map((note) => ({ what: 'note' as const, at: note.at ?? '', note })),
    ...person.timeline
      .filter((it) => !amongGifts.has(it.kind))
      .map((happened) => ({
        what: 'happened' as const,
        at: happened.day ?? happened.at ?? '',
        happened,
      })),
    ...(person.mentions?.items ?? []).map((mention) => ({
      what: 'mention' as const,
      at: mention.at ?? '',
      mention,
    })),
    ...(person.kept?.items ?? [])
      .filter((it) => inStory(it) && !asGift.has(it.id))
      .map((kept) => ({ what: 'kept' as const, at: kept.day ?? '', kept })),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at)).reduce<Entry[]>(gather, []);
}

function gather(before: Entry[], entry: Entry): Entry[] {
  const last = before.at(-1);
  const joined = last ? join(last, entry) : null;
  return joined ? [...before.slice(0, -1), joined] : [...before, entry];
}

function join(last: Entry, entry: Entry): Entry | null {
  if (
    entry.what !== 'happened' ||
    (last.what !== 'happened' && last.what !== 'run') ||
    last.at.slice(0, 7) !== entry.at.slice(0, 7)
  )
    return null;
  const newest = last.what === 'run' ? last.newest : last.happened;
  if (!alike(newest, entry.happened)) return null;
  const way = last.what === 'run' ? last.direction : newest.direction;
  return {
    what: 'run',
    at: last.at,
    newest,
    direction: way === entry.happened.direction ? way : 'both',
    lines: [...(last.what === 'run' ? last.lines : [newest]), entry.happened],
  };
}

/** Lines that say more than that they happened stay by themselves. */
function alike(a: Interaction, b: Interaction): boolean {
  const plain = (it: Interaction): boolean =>
    it.note === null &&
    it.source !== 'you' &&
    (inSeries.has(it.kind) || (inRuns.has(it.kind) && it.about === null));
  return (
    plain(a) &&
    plain(b) &&
    a.kind === b.kind &&
    a.about === b.about &&
    fileOf(a.source) === fileOf(b.source) &&
    who(a) === who(b)
  );
}

function who(it: Interaction): string {
  return it.people
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
}

/** `messages.csv` of `messages.csv:41`. */
export function fileOf(source: string): string {
  return source.replace(/:\d+$/, '');
}
