// The part of `Format.read` that jCard and JSContact share: card by card, each with its own problems; places are the numbers of cards.
import type { InputFile, Problem, Reading, ReadOptions } from '#formats/format.ts';
import { type Json, readJson } from '#formats/json-text.ts';
import type { CardReading } from './card.ts';
import { KeyKeeper } from './key.ts';

/** Finds the cards of a document; undefined where it holds none. */
export type FindCards = (json: Json) => readonly Json[] | undefined;
/** Reads one; undefined where it is none. */
export type ReadJsonCard = (json: Json, file: string, at: number) => CardReading | undefined;

const toldSingly = 20;

export async function* readJsonCards(
  files: readonly InputFile[],
  options: ReadOptions,
  find: FindCards,
  readOne: ReadJsonCard,
): AsyncGenerator<Reading> {
  const keys = new KeyKeeper();
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  let cards = 0;
  let refused = false;
  let newest: string | undefined;
  for (const file of files) {
    const document = await readJson(file, (count) => options.onProgress?.((bytes += count), of));
    if ('problem' in document) {
      refused = true;
      yield { problem: { ...document.problem, ...(files.length > 1 ? { fatal: false } : {}) } };
      continue;
    }
    const found = find(document.json);
    if (!found) {
      yield { setAside: { file: file.path, why: 'unknown-file' } };
      continue;
    }
    let photos = 0;
    let leftAside = 0;
    const tally = new Map<string, { told: number; rest: number; skips: number }>();
    for (const [index, json] of found.entries()) {
      const where = { file: file.path, line: index + 1 };
      cards += 1;
      const reading = readSafely(readOne, json, file.path, index + 1);
      if (!reading) {
        yield* tell({ code: 'card-unreadable', where, skips: 1 }, tally);
        continue;
      }
      photos += reading.mediaLeftOut;
      leftAside += reading.leftAside;
      if (reading.revised !== undefined && (newest === undefined || reading.revised > newest))
        newest = reading.revised;
      for (const problem of reading.problems) yield* tell(problem, tally);
      if (!reading.record) continue;
      const record = keys.keep(reading.record);
      const name = reading.record.name.full.slice(0, 80);
      if (record) yield { record, where };
      else yield* tell({ code: 'same-record-again', where, values: { name }, skips: 1 }, tally);
    }
    for (const [id, { rest, skips }] of tally) {
      const code = id.split('/')[0] as Problem['code'];
      if (rest > 0)
        yield { problem: { code, where: { file: file.path }, values: { count: rest, rest }, skips } };
    }
    if (leftAside > 0)
      yield {
        problem: {
          code: 'value-left-aside',
          where: { file: file.path },
          values: { count: leftAside },
          skips: 0,
        },
      };
    if (photos > 0) yield { setAside: { file: file.path, why: 'photos', rows: photos } };
  }
  const [first] = files;
  if (cards === 0 && first && !(refused && files.length === 1))
    yield { problem: { code: 'nothing-inside', where: { file: first.path }, skips: 0, fatal: true } };
  if (newest !== undefined) yield { coverage: { asOf: newest } };
}

/** One by one while there are few of a kind, then in a sum. */
function tell(
  problem: Problem,
  tally: Map<string, { told: number; rest: number; skips: number }>,
): Reading[] {
  const id = `${problem.code}/${problem.skips === 0}`;
  const held = tally.get(id) ?? { told: 0, rest: 0, skips: 0 };
  tally.set(id, held);
  held.told += 1;
  if (held.told <= toldSingly) return [{ problem }];
  held.rest += 1;
  held.skips += problem.skips ?? 1;
  return [];
}

/** A fault of ours in one card must not cost the others. */
function readSafely(readOne: ReadJsonCard, json: Json, file: string, at: number): CardReading | undefined {
  try {
    return readOne(json, file, at);
  } catch {
    return undefined;
  }
}
