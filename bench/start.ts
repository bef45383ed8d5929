// How long one command takes from nothing, beside a Node that does nothing: `./goodturn today` and `node -e 0`, the same Node, in turn.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ENV } from './large-book.ts';
import { quantile, type Row, type Section } from './row.ts';

/** Issue B. */
const MOST_TIMES = 3;
const TURNS = 20;
const root = fileURLToPath(new URL('..', import.meta.url));

export function benchStart(home: string): Section {
  const env = { ...process.env, ...ENV, GOODTURN_HOME: home };
  const took = (command: string, args: readonly string[]): number => {
    const began = performance.now();
    const { status, stderr } = spawnSync(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.toString().slice(0, 500)}`);
    return performance.now() - began;
  };
  const commands = [['today'], ['network'], ['--help']] as const;
  for (const words of commands) for (let at = 0; at < 2; at += 1) took('./goodturn', words);
  const bare: number[] = [];
  const mine = new Map<string, number[]>(commands.map(([word]) => [word, []]));
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const words of commands) {
      mine.get(words[0])!.push(took('./goodturn', words));
      bare.push(took(process.execPath, ['-e', '0']));
    }
  const bound = quantile(bare, 0.5);
  const rows = [...mine].map(([word, values]): Row => {
    const value = quantile(values, 0.5);
    const row = { name: `./goodturn ${word}`, value, unit: 'ms', bound, ratio: value / bound } as const;
    return word === 'today' ? { ...row, most: { of: 'ratio', is: MOST_TIMES } } : row;
  });
  return {
    title: 'A command from nothing',
    how: `The median of ${TURNS} starts of each, in turn with as many of \`node -e 0\`, in a book of 400 invented people.`,
    rows,
  };
}
