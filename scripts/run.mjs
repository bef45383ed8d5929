// Starts other programs for the scripts: with this terminal, passing signals on, answering the exit code.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './setup.mjs';

const windows = process.platform === 'win32';

// Whoever ends `npm start` ends npm and its shell, but not what the shell started. So under npm, a parent that
// is gone means: stop as if told to.
if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.emit('SIGTERM');
  }, 500);
  watch.unref();
}

/** Runs a command to its end. `quiet: true` keeps its output and answers it; otherwise it goes to the terminal. */
export function run(command, args, { env = {}, cwd = root, quiet = false, limit = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(quiet && { NO_COLOR: '1', FORCE_COLOR: '0' }), ...env },
      shell: windows && command.endsWith('.cmd'),
      timeout: limit,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    // Ctrl-C reaches the child by itself (same terminal); this process only has to outlive it.
    const onInterrupt = () => process.stdin.isTTY || child.kill('SIGINT');
    const onTerminate = () => child.kill('SIGTERM');
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate).on('SIGHUP', onTerminate);
    const settle = () =>
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate).off('SIGHUP', onTerminate);
    child.on('error', (error) => (settle(), reject(error)));
    child.on('close', (code, signal) => {
      settle();
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), output, signal });
    });
  });
}

/** `12 ms`, `3.4 s`, `2 min 5 s` */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 90_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}
