// The package installed with all that belongs to it, and started by an older Node: it then runs on its own copy.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { packAndInstall } from '#test/installed.ts';

/** A Node of this machine other than the pinned one, by its path; none is a reason to skip. */
const olderNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path) && !path.includes('node_modules'))
  .find(
    (path) =>
      Number(execFileSync(path, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' })) < 26,
  );

test('an older Node hands over to the copy in the package', { skip: olderNode === undefined }, async (t) => {
  const installed = await packAndInstall({ optional: true });
  t.after(() => installed.remove());
  const { code, stdout, stderr } = await installed.run(olderNode ?? '', ['doctor', '--json']);
  assert.equal(code, 0, `${stdout}\n${stderr}`);
});
