// A whole JSON document of people, in memory: exports of address books are small beside mailboxes. Larger ones are refused
// by size, damaged ones named; strings lose the control characters that no card holds.
import type { InputFile, Problem } from './format.ts';
import { headTextOf, textOf } from './text.ts';

/** Larger than any address book, photos and all. Chosen: memory is about six times that. */
const MOST_BYTES = 128 * 1024 * 1024;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The document, or the problem that says why there is none. */
export async function readJson(
  file: InputFile,
  onBytes?: (count: number) => void,
): Promise<{ readonly json: Json } | { readonly problem: Problem }> {
  const where = { file: file.path };
  if (file.size === 0) return { problem: { code: 'empty-file', where, skips: 0, fatal: true } };
  if (file.size > MOST_BYTES) return { problem: { code: 'json-too-large', where, skips: 0, fatal: true } };
  const pieces: string[] = [];
  for await (const piece of textOf(file, onBytes)) pieces.push(piece);
  try {
    return { json: JSON.parse(pieces.join('')) as Json };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = at === undefined ? undefined : lineAt(pieces.join(''), Number(at));
    return {
      problem: {
        code: 'json-damaged',
        where: { ...where, ...(line === undefined ? {} : { line }) },
        skips: 0,
        fatal: true,
      },
    };
  }
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}

/** How a document begins, without its blanks between; '' for what is no JSON. */
export async function jsonBeginning(file: InputFile, length: number): Promise<string> {
  const first = Buffer.from(await file.head(64))
    .toString('latin1')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (!/^[{[]/.test(first)) return '';
  return (await headTextOf(file, length)).text;
}

export function isObject(json: Json | undefined): json is { readonly [name: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** A text or number as text; '' for everything else. */
export function textIn(json: Json | undefined): string {
  return typeof json === 'string' ? json.trim() : typeof json === 'number' ? String(json) : '';
}

/** The objects of a list, or the values of a map of objects by its keys' order. */
export function objectsIn(json: Json | undefined): readonly { readonly [name: string]: Json }[] {
  const all = isList(json) ? json : isObject(json) ? Object.values(json) : [];
  return all.filter(isObject);
}
