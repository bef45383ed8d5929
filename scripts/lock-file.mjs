// Whether what lies in node_modules is what the lock file says, by npm's own record of what it installed. So that
// someone who ran `npm install` by hand does not wait a second time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function agreesWithLockFile(folder) {
  const locked = packagesIn(join(folder, 'package-lock.json'));
  const installed = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  if (Object.keys(installed).some((path) => !locked[path])) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    return Boolean(wanted.optional || wanted.devOptional) && !isForThisMachine(wanted);
  });
}

// Packages that name no system are there for others that do.
const isForThisMachine = ({ os, cpu, libc }) =>
  (os ?? cpu) !== undefined &&
  (os ?? [process.platform]).includes(process.platform) &&
  (cpu ?? [process.arch]).includes(process.arch) &&
  (libc === undefined || libc.includes(ownLibc()));

function ownLibc() {
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
