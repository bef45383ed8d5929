// Failures as `application/problem+json` (RFC 9457): `detail` is a sentence for people, `code` a name for programs.
import type { Context as HonoContext } from 'hono';
import type { Failure } from '#app/failure.ts';

const STATUS: Readonly<Partial<Record<Failure['code'], number>>> = {
  'nobody-by-that-name': 404,
  'nobody-there': 404,
  'several-organisations': 409,
  'not-found': 404,
  'no-such-ask': 404,
  'several-asks': 409,
  'no-such-recommendation': 404,
  'several-recommendations': 409,
  'theirs-already': 409,
  'not-passed-on': 409,
  'file-not-found': 404,
  'several-by-that-name': 409,
  'already-here': 409,
  'one-already': 409,
  'one-entry': 409,
  'look-different': 409,
  tact: 409,
  'import-at-work': 409,
  'step-not-of-today': 409,
  'not-yours-to-edit': 403,
  'too-large': 413,
  'read-only': 403,
  'book-damaged': 500,
  'disk-full': 507,
  'restore-full': 507,
  'restore-in-but-full': 507,
  'place-full': 507,
  'import-full': 507,
  'import-in-but-full': 507,
};

export function problem(
  _: HonoContext,
  status: number,
  code: string,
  detail: string,
  more: object = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, detail, ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

export function failureProblem(c: HonoContext, failure: Failure): Response {
  const { choices, values } = failure;
  return problem(c, STATUS[failure.code] ?? 400, failure.code, failure.text, {
    values,
    ...(choices ? { choices } : {}),
  });
}
