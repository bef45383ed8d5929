// The readable page at /api: every route with what it does, as the description has it; no script, no outside style.
import { openApi } from './openapi.ts';

export function apiPage(): string {
  const { paths } = openApi('') as { paths: Record<string, Record<string, { summary: string }>> };
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { summary }]) => ({
      method: method.toUpperCase(),
      path,
      summary,
    })),
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
