// The typed caller that the web and scripts use: the contract says method, path and types; `fetch` is passed in.
import { abilities, type Abilities, type AbilityName } from './abilities.ts';
import type { Ability, InputOf, OutputOf } from './ability.ts';

/** A failure as the server tells it (RFC 9457): `detail` is a sentence for people. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

export type Call = <N extends AbilityName>(
  name: N,
  input: InputOf<Abilities[N]>,
  signal?: AbortSignal,
) => Promise<OutputOf<Abilities[N]>>;

/** Fills `{names}` of a path with input fields and returns what is left of the input. */
export function fillPath(
  path: string,
  input: Readonly<Record<string, unknown>>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  });
  return { path: filled, rest };
}

/** `base` goes before every path: `` for your book, `/demo` for the invented one. Reads go out as GET, writes as POST. */
export function createClient(fetcher: typeof fetch, base = ''): Call {
  return async (name, input, signal) => {
    const it: Ability = abilities[name];
    if (!it.http) throw new Error(`${name} has no HTTP door`);
    const { path, rest } = fillPath(it.http.path, input);
    // What only looks goes out as POST where it is too long for an address.
    const writes = !it.http.methods.includes('GET') || (it.changes && Object.keys(rest).length > 0);
    const query = new URLSearchParams();
    if (!writes)
      for (const [key, value] of Object.entries(rest))
        if (value !== undefined) query.set(key, typeof value === 'string' ? value : JSON.stringify(value));
    const response = await fetcher(`${base}${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: writes ? 'POST' : 'GET',
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
      ...(writes ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) } : {}),
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok)
      throw new RefusedError(
        (body as Refusal | undefined) ?? { status: response.status, code: 'unreadable', detail: '' },
      );
    return body as never;
  };
}
