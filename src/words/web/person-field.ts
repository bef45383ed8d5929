// A field for somebody of the book.
import { capital, inLetters } from './counts.ts';

export const personField = {
  list: () => 'People of your book',
  nobodyCalled: (name: string) => `Nobody called “${name}” is here yet.`,
  add: (name: string) => `Add ${name}`,
  choose: (count: number) =>
    count === 0
      ? 'Nobody by that name.'
      : `${count === 1 ? 'One person' : `${capital(inLetters(count))} people`}. Up and down to choose, Enter to take.`,
};
