// The abilities at a glance: what a command line and a call without input have to know of them, as plain data. From source it
// is made here; in the bundle that commands start from (scripts/bundle.mjs) it is written out, and loads no schemas.
import { z } from 'zod';
import { abilities, type AbilityName } from './abilities.ts';
import type { Ability, CommandDoor } from './ability.ts';

/** A field of an input as a command line sees it. */
export interface Field {
  readonly name: string;
  readonly type: 'boolean' | 'number' | 'list' | 'text';
  readonly describe: string;
  readonly choices?: readonly string[];
}

export interface Glance {
  readonly summary: string;
  readonly changes: boolean;
  /** Has a GET door: called with nothing it only looks. */
  readonly looks: boolean;
  /** An input of nothing is valid and stays nothing. */
  readonly takesNothing: boolean;
  readonly command?: CommandDoor;
  /** All but `requestId`; of abilities that are commands. */
  readonly fields: readonly Field[];
}

interface JsonField {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonField[];
  readonly items?: JsonField;
}

function fieldsOf(it: Ability): Field[] {
  const schema = z.toJSONSchema(it.input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as {
    properties?: Record<string, JsonField>;
  };
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== 'requestId')
    .map(([name, field]) => {
      const types = new Set([field, ...(field.anyOf ?? [])].flatMap((it) => it.type ?? []));
      const type = types.has('boolean')
        ? 'boolean'
        : types.has('array')
          ? 'list'
          : types.has('number') || types.has('integer')
            ? 'number'
            : 'text';
      const choices = field.enum ?? field.items?.enum;
      return { name, type, describe: field.description ?? '', ...(choices ? { choices } : {}) };
    });
}

function glanceAt(it: Ability): Glance {
  const nothing = it.input.safeParse({});
  return {
    summary: it.summary,
    changes: it.changes,
    looks: it.http?.methods.includes('GET') === true,
    takesNothing: nothing.success && Object.keys(nothing.data).length === 0,
    ...(it.command ? { command: it.command } : {}),
    fields: it.command ? fieldsOf(it) : [],
  };
}

export const glance = Object.fromEntries(
  Object.entries(abilities).map(([name, it]) => [name, glanceAt(it)]),
) as Readonly<Record<AbilityName, Glance>>;
