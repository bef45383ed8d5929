// The one PostgreSQL of a test run, in a process of its own that ends when its standard input does: so it is
// stopped and removed at the end, after Ctrl-C, and also when the test run was killed outright.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Answers { url, stop } or { problem }. */
export function startPostgres(node) {
  return new Promise((resolve) => {
    const child = spawn(node, [join(root, 'test', 'start-postgres.ts')], {
      cwd: root,
      detached: process.platform !== 'win32', // Ctrl-C in the terminal is for the tests first
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let problem = '';
    let said = '';
    const ended = new Promise((done) => child.once('close', done));
    child.stderr.setEncoding('utf8').on('data', (text) => (problem += text));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const url = /^postgres:\S+$/m.exec(said)?.[0];
      if (url) resolve({ url, stop: () => (child.stdin.end(), ended) });
    });
    child.on('error', (error) => resolve({ problem: String(error) }));
    void ended.then(() => resolve({ problem: problem.trim() || 'It ended without a word.' }));
  });
}
