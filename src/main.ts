// Where the process begins: its words, its environment, its streams. Everything else is in start/command.ts, loaded after
// Node was told to keep what it compiles, which halves the start of an installed command.
import { writeSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

enableCompileCache();

/** Streams that are in use, since a file descriptor alone would not do. */
const streams = new Map<1 | 2, NodeJS.WriteStream>();

/** Straight to the file descriptor where that works: Node's streams take longer to load than many commands to answer. */
function write(to: 1 | 2, text: string): void {
  let bytes = Buffer.from(`${text}\n`);
  try {
    // A console of Windows wants more than bytes.
    if (process.platform !== 'win32' && !streams.has(to))
      while (bytes.length > 0) bytes = bytes.subarray(writeSync(to, bytes));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') process.exit(0);
    // EAGAIN: who reads is slower than we are. The stream waits.
    if (code !== 'EAGAIN') throw error;
  }
  if (bytes.length > 0) streamOf(to).write(bytes);
}

function streamOf(to: 1 | 2): NodeJS.WriteStream {
  const known = streams.get(to);
  if (known) return known;
  const stream = to === 1 ? process.stdout : process.stderr;
  // Whoever reads our output may stop early (`goodturn people | head`).
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  streams.set(to, stream);
  return stream;
}

const { command } = await import('#start/command.ts');
try {
  process.exitCode = await command(process.argv.slice(2), process.env, {
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    get live() {
      return process.stderr.isTTY;
    },
  });
} catch (error) {
  write(2, error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
