// The product as others install it: packed, installed into an empty folder, run from there. Here without the
// copy of Node (this one is new enough), to be quick; packed.ordeal.ts installs all of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { packAndInstall, type Installed } from '#test/installed.ts';

let installed: Installed;
before(async () => {
  installed = await packAndInstall({ optional: false });
});
after(() => installed?.remove());

test('the package carries JavaScript and the web page, and neither sources nor tests', () => {
  const { files } = installed;
  assert.ok(files.includes('bin/goodturn.mjs'));
  assert.ok(files.includes('dist/app/main.js'));
  assert.ok(
    files.includes('dist/web/index.html'),
    files.filter((file) => file.startsWith('dist/web')).join(),
  );
  const strange = files.filter((file) => !/^(bin|dist)\/|^(package\.json|LICENSE|README\.md)$/.test(file));
  assert.deepEqual(strange, []);
  assert.deepEqual(
    files.filter((file) => /\.test\.|\.tsx?$/.test(file)),
    [],
  );
});

test('the installed command tells what it can do', async () => {
  const { code, stdout, stderr } = await installed.run(process.execPath, ['--help']);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /goodturn/i);
  assert.match(stdout, /import/);
});

test('the installed command works on a book of its own', async () => {
  const { code, stdout, stderr } = await installed.run(process.execPath, ['doctor', '--json']);
  assert.equal(code, 0, `${stdout}\n${stderr}`);
  const report = JSON.parse(stdout) as { checks: { name: string; ok: boolean; detail: string }[] };
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
});
