// The readable page at /api: every route with what it does. Made from the contracts; no script, no outside style.
import { abilities } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';

export function apiPage(): string {
  const rows = (Object.values(abilities) as Ability[])
    .filter((it) => it.http)
    .flatMap((it) =>
      it.http!.methods.map((method) => ({ method, path: it.http!.path, summary: it.summary })),
    );
  rows.push(
    {
      method: 'POST',
      path: '/api/imports',
      summary: `${abilities.import.summary} (multipart, answers 202 with an id)`,
    },
    {
      method: 'POST',
      path: '/api/columns',
      summary: 'What the columns of tables are taken for; looked at, and nothing kept (multipart)',
    },
    {
      method: 'GET',
      path: '/api/imports/{id}/events',
      summary: 'Progress of an import as server-sent events',
    },
    { method: 'GET', path: '/api/export', summary: 'Everything, as the one documented file' },
    { method: 'GET', path: '/api/changes', summary: 'A server-sent event whenever the book changes' },
  );
  const lines = rows
    .map((row) => `<dt><code>${row.method} ${row.path}</code></dt><dd>${escape(row.summary)}</dd>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Goodturn: the API</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>Goodturn: the API</h1>
<p>The whole description for programs is at <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).
Scripts send <code>Authorization: Bearer</code> with a token from <code>goodturn account token</code>.
Each write takes a <code>requestId</code> (a UUID that you make): the same again gives the same answer.
A refusal is <code>application/problem+json</code> with one sentence in <code>detail</code>.</p>
<dl>${lines}</dl></main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
