// Makes a checkout ready: installs what the lock files say, only when they changed, and answers with the
// pinned Node. Plain JavaScript for any Node from 20 up. Install scripts are never run: the pinned Node
// comes as an ordinary package for this platform, so `ignore-scripts` in an npmrc changes nothing here.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync, utimesSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreesWithLockFile } from './lock-file.mjs';
import { withLock } from './lock.mjs';
import { linkPostgresLibraries, linkTools } from './tool-links.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const windows = process.platform === 'win32';
export const pinnedNode = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
const leastNode = 26;

/** A sentence for the person at the keyboard; scripts print its message without a stack. */
export class SetupProblem extends Error {}

/** Installs what is missing (`tests: true` adds what only tests need) and returns the path of Node 26. */
export async function setUp({ tests = false } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new SetupProblem(
      `Goodturn needs Node 20 or newer to set itself up; this is ${process.version}.\n` +
        'Please install a current Node from https://nodejs.org and run the same command again.',
    );
  }
  await install(root, 'Setting up Goodturn (once; half a minute on a usual connection)');
  const node = workingNode();
  if (tests) {
    // A package of its own, one folder below the tests: so the tests themselves belong to the product's package
    // and may write #storage/open.ts, while a link lets them find what is installed here.
    const folder = join(root, 'test', 'tools');
    await install(folder, 'Fetching what only tests need: a browser and a PostgreSQL');
    linkPostgresLibraries(folder);
    linkTools(join(root, 'test', 'node_modules'), join(folder, 'node_modules'));
  }
  return node;
}

async function install(folder, title) {
  if (isInstalled(folder)) return;
  await withLock(join(root, '.cache', 'setup.lock'), async () => {
    if (isInstalled(folder)) return; // another run did it while this one waited
    const began = Date.now();
    process.stderr.write(`${title} ... `);
    const { code, output } = await npmInstall(folder);
    if (code !== 0) {
      process.stderr.write('that did not work.\n');
      throw new SetupProblem(explain(output, folder));
    }
    writeFileSync(markerOf(folder), hashOf(folder));
    process.stderr.write(`done in ${Math.round((Date.now() - began) / 1000)} s.\n`);
  });
}

const markerOf = (folder) => join(folder, 'node_modules', '.goodturn-setup');
const hashOf = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');

function isInstalled(folder) {
  const marker = markerOf(folder);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hashOf(folder)) {
    utimesSync(marker, new Date(), new Date()); // ./goodturn compares its age with the lock file's
    return true;
  }
  if (!agreesWithLockFile(folder)) return false;
  writeFileSync(marker, hashOf(folder));
  return true;
}

function npmInstall(folder) {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--package-lock=true'];
  args.push('--global=false', '--dry-run=false', '--engine-strict=false', '--install-links=false');
  args.push(
    '--audit=false',
    '--fund=false',
    '--progress=false',
    '--loglevel=error',
    '--update-notifier=false',
  );
  const env = { ...process.env, PATH: pathWithoutOurNode() };
  // Left by an outer `npm --prefix X start`, these would aim the inner npm at the wrong folder.
  for (const name of [
    'prefix',
    'local_prefix',
    'global',
    'global_prefix',
    'workspace',
    'workspaces',
    'json',
  ]) {
    delete env[`npm_config_${name}`];
    delete env[`NPM_CONFIG_${name.toUpperCase()}`];
  }
  return new Promise((resolve) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', args, {
      cwd: folder,
      env,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (text) => (output = (output + text).slice(-20_000));
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

// npm must not run on the very Node that it is about to replace.
const pathWithoutOurNode = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => !part.startsWith(join(root, 'node_modules')))
    .join(delimiter);

function explain(output, folder) {
  const where = folder === root ? '' : ` in ${relative(root, folder)}/`;
  const lines = output
    .split(/npm error (?:Clean install a project|Usage:)/)[0]
    .split('\n')
    .filter((line) => /npm (error|ERR!) \S/.test(line) && !/complete log|^npm (error|ERR!)\s+at /.test(line))
    .slice(0, 6)
    .join('\n');
  const said = lines === '' ? output.trim().slice(-1500) : lines;
  const safe = 'Your data is untouched; running the same command again goes on from here.';
  if (/ENOENT.*npm|spawn npm/.test(output) && !/npm error/.test(output)) {
    return `The command npm was not found. It comes with Node: https://nodejs.org\n${safe}`;
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|ENOTCACHED|FETCH_ERROR/i.test(
      output,
    )
  ) {
    return (
      'The npm registry could not be reached, and some packages are not here yet.\n' +
      'Check the connection, or the registry and proxy that `npm config list` shows.\n' +
      `${safe}\n\n${said}`
    );
  }
  if (/ENOSPC/.test(output)) return `The disk is full: setting up needs about 600 MB.\n${safe}\n\n${said}`;
  if (/EACCES|EPERM/.test(output)) {
    return `npm may not write to ${folder} or to its cache. Please check who owns them.\n${safe}\n\n${said}`;
  }
  return `npm could not install the packages${where}. This is what it said:\n\n${said}\n\n${safe}`;
}

function workingNode() {
  const version = (command) => {
    const run = spawnSync(command, ['--version'], { encoding: 'utf8', shell: windows });
    return run.status === 0 ? run.stdout.trim() : '';
  };
  const enough = (text) => Number(/^v(\d+)/.exec(text)?.[1] ?? 0) >= leastNode;
  if (enough(version(pinnedNode))) return pinnedNode;
  if (enough(process.version)) return process.execPath;
  throw new SetupProblem(
    `Goodturn runs on Node ${leastNode}. Its own copy ` +
      (existsSync(pinnedNode)
        ? 'does not start on this system'
        : `does not exist for ${process.platform} ${process.arch}`) +
      `, and the Node that started it is ${process.version}.\n` +
      `Please install Node ${leastNode} or newer from https://nodejs.org, put it first in PATH and run the same command again.`,
  );
}

/** Runs a script's main function; a SetupProblem becomes a sentence and exit code 1. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupProblem ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    await setUp({ tests: process.argv.includes('--tests') });
  });
}
