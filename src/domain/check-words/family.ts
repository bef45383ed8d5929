// A way of going wrong, and one way of saying it: the patterns by which it is known, what spares it, and what a kinder wording
// would take the place of.
import { Patterns } from './pattern.ts';

export interface Family<Id extends string = string> {
  readonly id: Id;
  /** A kinder wording stands for the words found, or for their whole sentence. */
  readonly instead: 'words' | 'sentence';
  readonly find: Patterns;
  /** Words that mean something else: what is found is let be where one of these touches it. */
  readonly not: Patterns | undefined;
  /** Let be where one of these stands in the same sentence. */
  readonly spare: Patterns | undefined;
  /** Let be after a “not”, “never”, “without” of the same clause: who says that they do not ask, does not ask. */
  readonly unlessDenied: boolean;
}

interface Written {
  readonly instead: 'words' | 'sentence';
  readonly find: string;
  readonly not?: string;
  readonly spare?: string;
  readonly unlessDenied?: boolean;
}

export function family<const Id extends string>(id: Id, it: Written): Family<Id> {
  return {
    id,
    instead: it.instead,
    find: new Patterns(it.find),
    not: it.not === undefined ? undefined : new Patterns(it.not),
    spare: it.spare === undefined ? undefined : new Patterns(it.spare),
    unlessDenied: it.unlessDenied ?? false,
  };
}
