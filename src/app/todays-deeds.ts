// What you did today of yourself, person by person, as the kind of step that it would have been.
import { type StepKind, STEP_KINDS } from '#domain/step.ts';
import { personOfEach } from '#storage/derived.ts';
import { deedsOn } from '#storage/giving.ts';
import type { Context } from './context.ts';

interface Deed {
  readonly personId: string;
  readonly kind: StepKind;
}

/** The earliest first; messages, thanks, promises kept, what was given. */
export async function deedsOf({ book }: Context, day: string): Promise<readonly Deed[]> {
  const deeds = await deedsOn(book.db, book.id, day);
  const people = await personOfEach(
    book.db,
    book.id,
    book.generation,
    deeds.map((it) => it.personId),
  );
  return deeds.map(({ personId, purpose }) => ({
    personId: people.get(personId) ?? personId,
    kind: STEP_KINDS.find((kind) => kind === purpose) ?? 'share',
  }));
}
