#!/usr/bin/env node
// The installed command. Goodturn runs on Node 26; on an older one it uses the copy that npm installed beside
// it for this platform. (In a checkout, ./goodturn is the faster way in.)
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const leastNode = 26;
const main = new URL('../dist/app/commands/main.js', import.meta.url);

if (!existsSync(main)) {
  fail('This is a checkout: please use ./goodturn here, or `npm start`.');
} else if (Number(process.versions.node.split('.')[0]) >= leastNode) {
  process.argv[1] = fileURLToPath(main);
  await import(main.href);
} else {
  const node = ownNode();
  if (node) hand(node);
  else {
    fail(
      `Goodturn needs Node ${leastNode} or newer; this is ${process.version}, and npm installed no copy of its own.\n` +
        'Please install a current Node from https://nodejs.org, or install Goodturn again without --omit=optional.',
    );
  }
}

function ownNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `${system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${system}-${process.arch}`;
  try {
    const described = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(described), 'bin', system === 'win' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

function hand(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Goodturn's own copy of Node does not start here: ${error.message}`));
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
