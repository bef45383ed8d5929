// Goodturn's own export among the formats. It is a whole book and no list of records, so it is brought in by itself
// (app/bring-back.ts); handed over together with other files, or in a zip, it says so.
import type { Format, InputFile, Reading } from '../format.ts';
import { BEGINS } from './read.ts';

export const goodturnJson: Format = {
  name: 'goodturn',
  reads: true,
  writes: true,
  recognise: async (files) => {
    for (const file of files) if (await begins(file)) return 1;
    return 0;
  },
  read: (files) => notAlone(files),
};

async function begins(file: InputFile): Promise<boolean> {
  return Buffer.from(await file.head(BEGINS.length)).toString('latin1') === BEGINS;
}

async function* notAlone(files: readonly InputFile[]): AsyncGenerator<Reading> {
  for (const file of files) {
    const code = (await begins(file)) ? 'export-among-others' : 'not-an-export';
    yield { problem: { code, where: { file: file.path }, skips: 0, fatal: true } };
  }
}
