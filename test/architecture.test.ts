// Who may import whom under src/. What is not in this table is not allowed; a new folder is an error until it
// has a line here. Tests and *.config.ts may import anything; main.ts knows all.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const doors = 'app contract domain words';
const table: Record<string, { folders: string; packages?: string; node?: string }> = {
  domain: { folders: '' },
  words: { folders: 'domain' },
  contract: { folders: 'domain', packages: 'zod' },
  formats: {
    folders: 'domain',
    packages: 'csv-parse ical.js libphonenumber-js postal-mime windows-iana yauzl zod',
    node: 'buffer crypto events stream worker_threads zlib',
  },
  storage: {
    folders: 'domain',
    packages: 'kysely pg',
    node: 'crypto events fs os path sqlite stream timers url worker_threads zlib',
  },
  outside: {
    folders: 'domain formats',
    packages: 'imapflow nodemailer tsdav',
    node: 'crypto dns net stream tls',
  },
  app: {
    folders: 'contract domain formats storage outside words',
    packages: 'chrono-node libphonenumber-js zod',
    node: 'buffer crypto events stream timers url v8 worker_threads',
  },
  sample: { folders: 'domain formats', node: 'buffer crypto zlib' },
  http: {
    folders: doors,
    packages: '@fastify/busboy @hono/node-server hono zod',
    node: 'buffer crypto events fs http net os path stream timers url zlib',
  },
  mcp: { folders: doors, packages: '@modelcontextprotocol/sdk zod', node: 'crypto' },
  cli: {
    folders: doors,
    packages: 'commander zod',
    node: 'crypto events fs os path readline stream tty url util',
  },
  // With main.ts: settings, serving, the invented book. Knows all; nobody imports it but main.ts.
  start: {
    folders: 'app cli contract domain formats http sample storage words',
    node: 'child_process crypto fs os path',
  },
  web: {
    folders: 'contract domain words',
    packages: '@fontsource-variable/* @tabler/icons-react @tanstack/* react react-dom temporal-polyfill zod',
  },
};
const badNames = /(^|\/)(utils?|helpers?|common|shared|\w*-?manager|\w*-?service|index|types)(\.tsx?$|\/)/;
const unbound = /\.(test|ordeal|config)\.tsx?$/;

const specifiers =
  /^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require|resolve)\s*\(\s*(['"`])([^'"`]+)\3|\bnew URL\(\s*['"]([^'"]+)['"]/gm;

/** All that is wrong with one file, in words. */
function faults(path: string, text: string): string[] {
  const found = badNames.test(path.slice('src/'.length))
    ? [`${path}: the name says nothing; name what is in it`]
    : [];
  const folder = path.split('/')[1] ?? '';
  if (folder === 'main.ts' || unbound.test(path)) return found;
  const row = table[folder];
  if (!row) return [...found, `${path}: "${folder}" has no line in the table of test/architecture.test.ts`];
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const tell = (what: string): void => void found.push(`${path}: ${what}`);
  if (/^\s*export\s+default\b/m.test(code)) tell('exports are named');
  if (/^\s*export\s+(type\s+)?(\*|\{[^}]*\})[^;\n]*\bfrom\b/m.test(code))
    tell('passes on what another file exports');
  if (/\bimport\s*\(\s*(?!['"`])/.test(code)) tell('an import() that only running it could tell');
  for (const match of code.matchAll(specifiers)) {
    const wanted = match[1] ?? match[2] ?? match[4] ?? match[5] ?? '';
    const list = (words = ''): string[] => words.split(' ');
    if (wanted.startsWith('.')) {
      const target = posix.join(posix.dirname(path), wanted);
      const inside = target.startsWith(`src/${folder}/`);
      if (!inside || wanted.includes('../..'))
        tell(`write "#${target.slice('src/'.length)}" for "${wanted}"`);
    } else if (wanted.startsWith('#')) {
      const target = wanted.slice(1).split('/')[0] ?? '';
      if (target !== folder && !list(row.folders).includes(target))
        tell(`may not import ${target} ("${wanted}")`);
    } else if (wanted.startsWith('node:')) {
      const builtin = wanted.slice('node:'.length).split('/')[0] ?? '';
      if (!list(row.node).includes(builtin)) tell(`may not use ${wanted}`);
    } else if (!/^(data|https?):/.test(wanted)) {
      const parts = wanted.split('/');
      const name = wanted.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
      const allowed = list(row.packages);
      if (!allowed.includes(name) && !allowed.includes(`${parts[0]}/*`))
        tell(`may not use the package ${name}`);
    }
  }
  return found;
}

test('every import under src follows the arrows', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  assert.ok(files.length > 5, 'the test saw the files');
  assert.deepEqual(
    files.flatMap((file) => faults(file, readFileSync(`${root}/${file}`, 'utf8'))),
    [],
  );
});

test('the arrows test sees each kind of import', () => {
  const wrong = {
    "import { a } from '#storage/open.ts';": 'static',
    "import type { A } from '#storage/open.ts';": 'type only',
    "import {\n  a,\n  type B,\n} from '#app/a.ts';": 'on several lines',
    "const a = await import('#app/a.ts');": 'dynamic',
    'const a = await import(`#app/${name}.ts`);': 'dynamic with a template',
    'const a = await import(name);': 'dynamic and unknown',
    "type A = import('#app/a.ts').A;": 'inline type',
    "import '#app/a.ts';": 'for its effect',
    "new Worker(new URL('../app/a.ts', import.meta.url));": 'a worker',
    "import { a } from '../app/a.ts';": 'relative, out of the folder',
    "import fs from 'node:fs';": 'a builtin of Node',
    "import { z } from 'zod';": 'a package',
    "export { a } from './a.ts';": 'passing on',
    "export * from './a.ts';": 'passing on all',
    'export default 1;': 'default',
  };
  for (const [line, kind] of Object.entries(wrong)) {
    assert.equal(faults('src/domain/x.ts', `// a\n${line}\n`).length, 1, kind);
  }
  assert.equal(faults('src/new/x.ts', '').length, 1, 'a folder without a line');
  assert.equal(faults('src/domain/utils.ts', '').length, 1, 'a name that says nothing');
  assert.deepEqual(
    faults('src/domain/tact/x.ts', "import { a } from '../a.ts';\nimport { b } from '#domain/b.ts';"),
    [],
  );
  assert.deepEqual(
    faults('src/web/x.tsx', "import { Link } from '@tanstack/react-router';\nimport './x.css';"),
    [],
  );
});
