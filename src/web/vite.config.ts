// How the browser's half is built: into dist/web, nothing inlined (the CSP forbids it), and without zod: of the contracts
// the browser needs methods and paths alone, so the build evaluates them into a plain table.
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
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

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [contractRoutes(), react()],
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
