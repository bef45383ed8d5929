// Which function carries out which contract. Import and undo work in a worker and have their own way: see import-jobs.ts.
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { Store } from '#storage/open.ts';
import { accountToken } from './account-token.ts';
import type { Context } from './context.ts';
import { doctor } from './doctor.ts';
import { forget } from './forget.ts';
import { editLog, log, removeLog } from './log.ts';
import { me } from './me.ts';
import { network } from './network.ts';
import { people, show } from './people.ts';
import { add, doNotContact, edit, editNote, level, met, note, notNow, removeNote } from './say.ts';
import { done, later, reopen, skip, today } from './today.ts';

export type Handler<N extends AbilityName> = (
  context: Context,
  input: ParsedInputOf<Abilities[N]>,
  store: Store,
) => Promise<OutputOf<Abilities[N]>>;

/** Work on many rows is never done inside one transaction of a page; these are refused here by type and done by import-jobs.ts. */
const inWorker = async (): Promise<never> => {
  throw new Error('done by import-jobs.ts');
};

export const handlers: { readonly [N in AbilityName]: Handler<N> } = {
  me,
  import: inWorker,
  // Knows all readers; loaded when they are asked about.
  imports: async (context) => (await import('./import-list.ts')).imports(context),
  'undo-import': inWorker,
  formats: async () => (await import('./import-list.ts')).formatList(),
  network,
  people,
  show,
  add,
  edit,
  note,
  'note-edit': editNote,
  'note-remove': removeNote,
  met,
  level,
  'do-not-contact': doNotContact,
  'not-now': notNow,
  forget,
  log,
  'log-edit': editLog,
  'log-remove': removeLog,
  today,
  done,
  later,
  skip,
  reopen,
  'account-token': accountToken,
  doctor: (context, _input, store) => doctor(context, store),
};
