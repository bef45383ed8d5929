// What an ability is: its name, what goes in, what comes out, and the doors it has. Every door (HTTP, commands, the web's
// typed calls, OpenAPI, later MCP) is derived from this; nothing about a door is written twice.
import type { z } from 'zod';

export interface HttpDoor {
  /** A write is POST, a read is GET; `me` is both. */
  readonly methods: readonly ('GET' | 'POST')[];
  /** `/api/people/{person}`: names in braces are input fields. */
  readonly path: string;
}

export interface CommandDoor {
  /** The words typed: `log`, `log edit`. */
  readonly words: string;
  /** Input fields given by position; the last may take several (`people...`). All other fields become `--options`. */
  readonly arguments: readonly string[];
  readonly example: string;
}

export interface Ability<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** One sentence for help, OpenAPI and MCP. */
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  /** True when it may write: runs in a write transaction and takes a `requestId`. */
  readonly changes: boolean;
  readonly http?: HttpDoor;
  readonly command?: CommandDoor;
}

export type InputOf<A extends Ability> = z.input<A['input']>;
export type ParsedInputOf<A extends Ability> = z.output<A['input']>;
export type OutputOf<A extends Ability> = z.output<A['output']>;

/** Keeps the literal types of an ability. */
export function ability<const I extends z.ZodObject, const O extends z.ZodType>(
  it: Ability<I, O>,
): Ability<I, O> {
  return it;
}
