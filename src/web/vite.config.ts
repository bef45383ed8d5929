// How the browser's half is built: into dist/web, nothing inlined (the CSP forbids it), and without zod: of the contracts
// the browser needs methods and paths alone, so the build evaluates them into a plain table.
import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const api = process.env['GOODTURN_API'];

function contractRoutes(): Plugin {
  const id = '\0contract-routes';
  return {
    name: 'contract-routes',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === './abilities.ts' && importer?.endsWith('contract/client.ts') ? id : undefined;
    },
    async load(loaded) {
      if (loaded !== id) return undefined;
      const file = new URL('../contract/abilities.ts', import.meta.url).href;
      const { abilities } = (await import(file)) as typeof import('../contract/abilities.ts');
      const table = Object.entries(abilities).map(([name, { http, changes }]) => [name, { http, changes }]);
      return `export const abilities = ${JSON.stringify(Object.fromEntries(table))};`;
    },
  };
}

/** Texts once more as .br and .gz beside them: the server hands them over as they are. Fonts are compressed already. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    writeBundle({ dir }) {
      if (!dir) return;
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue;
        const path = join(dir, name);
        const bytes = readFileSync(path);
        for (const [ending, packed] of [
          ['br', brotliCompressSync(bytes)],
          ['gz', gzipSync(bytes, { level: 9 })],
        ] as const)
          if (packed.length < bytes.length) writeFileSync(`${path}.${ending}`, packed);
      }
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [contractRoutes(), react(), compressed()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    // The server refuses foreign origins; in development the page's own origin is Vite's.
    ...(api
      ? {
          proxy: Object.fromEntries(
            ['/api', '/demo/api'].map((path) => [
              path,
              { target: api, changeOrigin: true, headers: { origin: api } },
            ]),
          ),
        }
      : {}),
  },
});
