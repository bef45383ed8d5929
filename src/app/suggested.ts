// What one might think that somebody cares about, offers or needs, with the place that it comes from: for the person's page.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import { readableNote } from '#domain/mentions.ts';
import type { PersonView, SaidFact } from '#domain/person-view.ts';
import { suggestTopics } from '#domain/suggested-topics.ts';

interface Told {
  readonly view: Pick<PersonView, 'affiliations' | 'notes'>;
  readonly facts: readonly SaidFact[];
  readonly notes: readonly { readonly text: string }[];
  readonly logged: readonly { readonly note: string | null }[];
}

export function suggestedAnswer({
  view,
  facts,
  notes,
  logged,
}: Told): OutputOf<typeof show>['person']['suggestedTopics'] {
  const mine = [...notes.map((it) => it.text), ...logged.map((it) => it.note ?? '')];
  return suggestTopics({
    roles: view.affiliations,
    written: [
      ...mine.toReversed().map((text) => ({ text: readableNote(text, () => '…'), source: 'you' })),
      ...view.notes,
    ],
    facts,
  }).map(({ topic, as, from, quote, source }) => ({
    topic,
    as,
    from: { code: `suggested-${from}`, values: { line: quote }, text: '' },
    source,
  }));
}
