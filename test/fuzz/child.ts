// A process that reads damaged files one after the other, through recognition and the reader that takes them, as an import would.
// Says the number of every twentieth before it begins, so that whoever started it knows about where it hangs. `node child.ts FROM COUNT STEP`
import { writeSync } from 'node:fs';
import { openInputs } from '#formats/archive.ts';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { damaged } from './damaged.ts';

const [from = 0, count = 0, step = 1] = process.argv.slice(2).map(Number);
const say = (it: unknown): void => void writeSync(1, `${JSON.stringify(it)}\n`);
const sums: Record<string, number> = {};
let inputs = 0;
let records = 0;
let problems = 0;

for (let number = from; number < from + count; number += step) {
  if (inputs % 20 === 0) say(number);
  inputs += 1;
  const { path, bytes } = damaged(number);
  const began = performance.now();
  try {
    const read = async (offset: number, length: number): Promise<Uint8Array> =>
      bytes.subarray(offset, offset + length);
    const opened = await openInputs([{ path, bytes: { size: bytes.length, read } }]);
    const { imports } =
      opened.files.length === 0 ? { imports: [] } : await recogniseFormat(opened.files, formats);
    for (const { format, files } of imports) {
      sums[format.name] = (sums[format.name] ?? 0) + 1;
      for await (const reading of format.read(files, {
        timeZone: 'Europe/Berlin',
        me: { names: [], emails: ['ana.ruiz@gmail.com'] },
      })) {
        if ('record' in reading) records += 1;
        if (!('problem' in reading)) continue;
        problems += 1;
        // No disk gives up here: what a reader calls that is a fault of its own.
        if (reading.problem.code === 'reader-stopped')
          say({ number, format: format.name, fault: `stopped: ${JSON.stringify(reading.problem.values)}` });
      }
    }
  } catch (error) {
    say({ number, path, fault: error instanceof Error ? String(error.stack).slice(0, 600) : String(error) });
  }
  const ms = performance.now() - began;
  if (ms > 2000) say({ number, path, slow: Math.round(ms) });
}
say({ done: true, inputs, sums, records, problems });
