// Turns src/ (all but the web page and the tests) into JavaScript in dist/app, because Node refuses to strip
// types under node_modules. Types become blanks, so line numbers stay; `.ts` in quoted paths becomes `.js`.
// Needs the pinned Node; prepack.mjs starts it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './setup.mjs';

const source = join(root, 'src');
const target = join(root, 'dist', 'app');
const left = /^web[\\/]|\.(test|ordeal)\.ts$|(^|[\\/])tsconfig[^\\/]*\.json$|\.md$/;
const ownPaths = /(['"`])((?:\.{1,2}\/|#)[^'"`\n]*)\.ts\1/g;

rmSync(target, { recursive: true, force: true });
let files = 0;
for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  const from = join(entry.parentPath, entry.name);
  const path = relative(source, from);
  if (!entry.isFile() || left.test(path)) continue;
  const to = join(target, path);
  mkdirSync(dirname(to), { recursive: true });
  if (path.endsWith('.ts')) {
    const code = stripTypeScriptTypes(readFileSync(from, 'utf8'), { mode: 'strip' });
    writeFileSync(
      to.replace(/\.ts$/, '.js'),
      code.replaceAll(ownPaths, '$1$2.js$1').replaceAll(/[ \t]+$/gm, ''),
    );
    files += 1;
  } else {
    cpSync(from, to);
  }
}
const own = { private: true, type: 'module', imports: { '#*': './*' } };
writeFileSync(join(target, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
// What commands start from; its worker is the one beside it.
await bundle(target, join(target, 'commands'), 'js');
console.error(`dist/app holds ${files} JavaScript files.`);
