// Your own wordings: kept as one setting, put in place of the ones that come with Goodturn.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/voice.ts';
import { nextRevision } from '#storage/book-state.ts';
import { readSettings, writeSetting } from '#storage/said.ts';
import { filled, purposes, purposeWords, wordings } from '#words/wordings.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';

type Answer = OutputOf<typeof contract.voice>;
type Wordings = Readonly<Record<string, string>>;
const SETTING = 'voice';

/** What you said, by purpose. */
export async function readVoice({ book }: Context): Promise<Wordings> {
  const said = (await readSettings(book.db, book.id)).get(SETTING);
  return typeof said === 'object' && said !== null ? (said as Wordings) : {};
}

/** The words of a purpose, yours before those that came with it, with what is known put in. */
export function wordingFor(
  purpose: string,
  voice: Wordings,
  values: Readonly<Record<string, string>>,
): string {
  return filled(voice[purpose] ?? (wordings as Wordings)[purpose] ?? 'Hi {name},\n\n', values);
}

export async function voice(context: Context, input: ParsedInputOf<typeof contract.voice>): Promise<Answer> {
  const { purpose, text, off } = input;
  const said = await readVoice(context);
  if (purpose === undefined) {
    if (text !== undefined || off) return fail('wrong-input', { what: 'the purpose' });
    return answer(said);
  }
  const known = purposes.find((it) => it === purpose);
  if (!known) return fail('wrong-input', { what: `purposes are ${purposes.join(', ')}` });
  if (text === undefined && !off) return answer(said, known);
  const rest = Object.fromEntries(Object.entries(said).filter(([name]) => name !== known));
  const next: Wordings = off || text === undefined ? rest : { ...rest, [known]: text };
  await nextRevision(context.book.db, context.book.id);
  await writeSetting(context.book.db, context.book.id, SETTING, next);
  return answer(next, known);
}

/** All of them, or one. */
function answer(said: Wordings, one?: string): Answer {
  return {
    wordings: purposes
      .filter((purpose) => one === undefined || purpose === one)
      .map((purpose) => ({
        purpose,
        for: purposeWords[purpose],
        text: said[purpose] ?? wordings[purpose],
        yours: said[purpose] !== undefined,
      })),
  };
}
