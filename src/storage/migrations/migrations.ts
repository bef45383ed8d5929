// The list of migrations, oldest first. Append only: a test holds the hash of each one that has been released.
import type { Database, Engine } from '../engine.ts';
import { up as firstTables } from './0001-first-tables.ts';
import { up as fewerIndexes } from './0002-fewer-indexes.ts';
import { up as personChanges } from './0003-person-changes.ts';
import { up as approaches } from './0005-approaches.ts';
import { up as indexesOfFew } from './0006-indexes-of-few.ts';
import { up as acquaintances } from './0007-acquaintances.ts';
import { up as samePerson } from './0008-same-person.ts';
import { up as roles } from './0010-roles.ts';
import { up as giving } from './0011-giving.ts';
import { up as judgedAnew } from './0012-judged-anew.ts';

export interface Migration {
  readonly name: string;
  up(db: Database, engine: Engine): Promise<void>;
}

export const migrations: readonly Migration[] = [
  { name: '0001-first-tables', up: firstTables },
  { name: '0002-fewer-indexes', up: fewerIndexes },
  { name: '0003-person-changes', up: personChanges },
  { name: '0005-approaches', up: approaches },
  { name: '0006-indexes-of-few', up: indexesOfFew },
  { name: '0007-acquaintances', up: acquaintances },
  { name: '0008-same-person', up: samePerson },
  { name: '0010-roles', up: roles },
  { name: '0011-giving', up: giving },
  { name: '0012-judged-anew', up: judgedAnew },
];
