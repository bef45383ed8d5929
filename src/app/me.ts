// Who you are: what you said of yourself, else what your files say.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { me as contract } from '#contract/me.ts';
import { nextRevision } from '#storage/book-state.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { readSettings, writeSetting } from '#storage/said.ts';
import type { Context } from './context.ts';
import { CURIOUS_SETTING, curiousAbout, curiousTopics } from './curious-about.ts';
import { fail } from './failure.ts';
import { readOwnSide } from './own-side.ts';

export async function me(
  context: Context,
  input: ParsedInputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { db, id: bookId } = context.book;
  if (input.timezone !== undefined && !isZone(input.timezone))
    return fail('wrong-input', { what: `time zone ${input.timezone}` });
  const said: Readonly<Record<string, unknown>> = {
    name: input.name,
    timeZone: input.timezone,
    energy: input.energy,
    quietDays: input.quietDays?.filter((day) => day !== 'none'),
    language: input.language,
    [CURIOUS_SETTING]: input.curiousAbout && curiousTopics(input.curiousAbout),
  };
  if (input.email || input.notEmail || Object.values(said).some((value) => value !== undefined))
    await nextRevision(db, bookId);
  for (const [name, value] of Object.entries(said))
    if (value !== undefined) await writeSetting(db, bookId, name, value);
  if (input.email || input.notEmail) {
    const settings = await readSettings(db, bookId);
    const known = (name: string): string[] =>
      Array.isArray(settings.get(name)) ? (settings.get(name) as string[]) : [];
    const mine = new Set(input.email?.map((email) => email.toLowerCase()));
    const not = new Set(input.notEmail?.map((email) => email.toLowerCase()).filter((one) => !mine.has(one)));
    await writeSetting(db, bookId, 'emails', [
      ...new Set([...known('emails').filter((email) => !not.has(email)), ...mine]),
    ]);
    await writeSetting(db, bookId, 'not-emails', [
      ...new Set([...known('not-emails').filter((email) => !mine.has(email)), ...not]),
    ]);
  }
  const own = await readOwnSide(db, bookId, liveImports(await listImports(db, bookId)));
  return {
    me: {
      name: own.name,
      emails: [...own.emails],
      phones: [...own.phones],
      linkedin: own.linkedin,
      headline: own.headline,
      timeZone: own.timeZone ?? context.timeZone,
      energy: own.energy,
      quietDays: own.quietDays as OutputOf<typeof contract>['me']['quietDays'],
      language: own.language,
      curiousAbout: await curiousAbout(db, bookId),
    },
  };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
