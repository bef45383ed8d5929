// Where the process begins: its words, its environment, its streams. Everything else is in start/command.ts, loaded after
// Node was told to keep what it compiles, which halves the start of an installed command.
import { enableCompileCache } from 'node:module';

enableCompileCache();
// Whoever reads our output may stop early (`goodturn people | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const { command } = await import('#start/command.ts');
try {
  process.exitCode = await command(process.argv.slice(2), process.env, {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    live: process.stderr.isTTY,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
