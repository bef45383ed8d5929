// What is kept when a step is done: a message sent, a thanks, a promise kept, something passed on. Each has its id before it is
// written, so that it is written once, and can be taken back with the step.
import { call } from '#web/book/server.ts';
import type { Step } from '#web/book/shapes.ts';

export interface Deed {
  readonly keep: () => Promise<unknown>;
  readonly takeBack: () => Promise<unknown>;
}

/** `note`: the message as it was sent; null where it was done in another way. */
export function deedsOf(step: Step, note: string | null): readonly Deed[] {
  const { kind, about, gives, message, person } = step;
  // A thanks is told of as one; it is no message beside it.
  if (kind === 'thank' || kind === 'tell' || (kind === 'follow-up' && !about?.startsWith('promise:')))
    return [thanked(step, note)];
  const deeds: Deed[] = [];
  if (kind === 'promise' && about) deeds.push(kept(about.replace('promise:', '')));
  if (gives) deeds.push(given(person.id, gives));
  if (note !== null && message) deeds.push(sent(step, message, note));
  return deeds;
}

function thanked({ kind, about, person }: Step, note: string | null): Deed {
  const [id, back] = [crypto.randomUUID(), crypto.randomUUID()];
  const whatFor = about === null || about.startsWith('gift:') ? about : `${about}:${person.id}`;
  return {
    keep: () =>
      call('thank', {
        id,
        person: person.id,
        requestId: id,
        ...(whatFor === null ? {} : { for: whatFor }),
        ...(kind === 'tell' ? { told: true } : note === null ? { inPerson: true } : {}),
        ...(note ? { note } : {}),
      }),
    takeBack: () => call('thank-remove', { id, requestId: back }),
  };
}

function kept(promise: string): Deed {
  const [there, back] = [crypto.randomUUID(), crypto.randomUUID()];
  return {
    keep: () => call('promise-kept', { id: promise, requestId: there }),
    takeBack: () => call('promise-reopen', { id: promise, requestId: back }),
  };
}

function given(person: string, { what, kind }: NonNullable<Step['gives']>): Deed {
  const [id, back] = [crypto.randomUUID(), crypto.randomUUID()];
  return {
    keep: () => call('give', { id, person, what, kind, requestId: id }),
    takeBack: () => call('gift-remove', { id, requestId: back }),
  };
}

function sent(
  { person }: Step,
  { purpose, weight, for: whatFor }: NonNullable<Step['message']>,
  note: string,
): Deed {
  const [id, back] = [crypto.randomUUID(), crypto.randomUUID()];
  return {
    keep: () =>
      call('sent', {
        id,
        person: person.id,
        purpose,
        weight,
        requestId: id,
        ...(whatFor === null ? {} : { for: whatFor }),
        ...(note === '' ? {} : { note }),
      }),
    takeBack: () => call('sent-remove', { id, requestId: back }),
  };
}
