// The lower bound of an import, as a process of its own: the same CSVs through papaparse, looked at by nobody, and as
// many rows of the same width as the import stored through prepared inserts, 10,000 to a transaction, into tables of the same
// keys. `node bound.ts SHAPES.json DATABASE FILE...`
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { insertRows } from './bound-rows.ts';

interface Papa {
  parse(
    input: Readable,
    config: {
      chunk: (rows: { data: string[][] }) => void;
      complete: () => void;
      error: (error: Error) => void;
    },
  ): void;
}

const [shapesFile = '', database = '', ...files] = process.argv.slice(2);
const papa = createRequire(new URL('../../test/tools/package.json', import.meta.url))('papaparse') as Papa;
let parsed = 0;
for (const file of files) {
  await new Promise<void>((complete, error) => {
    const chunk = ({ data }: { data: string[][] }): void => {
      parsed += data.length;
    };
    papa.parse(createReadStream(file, { encoding: 'utf8' }), { chunk, complete, error });
  });
}

console.log(JSON.stringify({ parsed, stored: insertRows(shapesFile, database) }));
