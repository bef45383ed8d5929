// One line out of a record that another program kept of somebody: what it is called, when, and what else it says. Programs name
// their fields differently; whatever is not known by its name is told beside.
import type { KeptRecord } from './source-record.ts';

export interface KeptLine {
  readonly title: string | null;
  /** What was written about it; null where the title is all of it. */
  readonly text: string | null;
  /** `YYYY-MM-DD`, or `--MM-DD` where no year is said. */
  readonly day: string | null;
  readonly more: readonly { readonly name: string; readonly value: string }[];
}

const TITLES = ['title', 'name', 'summary', 'label', 'through'];
const TEXTS = ['content', 'body', 'post', 'description', 'comment', 'notes', 'note', 'how'];
const DAYS = [
  'date',
  'happened_at',
  'happenedAt',
  'dueAt',
  'due_at',
  'due',
  'initial_date',
  'initialDate',
  'when',
];

export function keptLine({ fields, kind }: Pick<KeptRecord, 'fields' | 'kind'>): KeptLine {
  const told = new Set<string>();
  const take = (names: readonly string[]): string | null => {
    const name = names.find((it) => (fields[it] ?? '').trim() !== '');
    if (name === undefined) return null;
    told.add(name);
    return fields[name]!.trim();
  };
  const dayField = DAYS.find((name) => dayOf(fields[name]) !== null);
  const day = dayField === undefined ? null : dayOf(fields[dayField]);
  if (dayField !== undefined) told.add(dayField);
  const title = kind === 'relationship' ? related(fields, told) : take(TITLES);
  const text = take(TEXTS);
  // What kind of entry it is in a journal, its title says.
  if (kind === 'journal') told.add('type');
  const more = Object.entries(fields)
    .filter(([name, value]) => !told.has(name) && value.trim() !== '' && value !== 'false' && value !== title)
    .map(([name, value]) => ({
      name: wordsOf(name),
      value: /^[a-z]+(?:_[a-z]+)+$/.test(value) ? wordsOf(value) : value.trim(),
    }));
  return title === null || title === text
    ? { title: text, text: null, day, more }
    : { title, text, day, more };
}

/** “Ana Ruiz: colleague of Ben Okafor”; of whom it is the page, one of the names may be left out. */
function related(fields: Readonly<Record<string, string>>, told: Set<string>): string | null {
  const { type = '', person = '', of = '' } = fields;
  for (const name of ['type', 'person', 'of']) told.add(name);
  const whose = of === '' ? type : [type, 'of', of].filter(Boolean).join(' ');
  return [person, whose].filter(Boolean).join(': ') || null;
}

function dayOf(text: string | undefined): string | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(text ?? '')?.[1] ?? /^--\d\d-\d\d$/.exec(text ?? '')?.[0];
  return day ?? null;
}

/** `stay_in_touch` and `dueAt` as words. */
function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
}
