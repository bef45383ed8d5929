// Why somebody was found whose name does not tell: one short line each.
import { monthOrDayInWords } from './dates.ts';
import { type Sentence, text, type Values, type Voice } from './voice.ts';
import { monthName } from './web/when.ts';

export const foundWords = {
  'found-other-name': (it) => `also called ${text(it, 'line')}`,
  'found-role': (it) => text(it, 'role'),
  'found-other-role': otherRole,
  'found-email': (it) => text(it, 'line'),
  'found-place': (it) => `place: ${text(it, 'line')}`,
  'found-topic': (it) => {
    const line = text(it, 'line');
    const kind = text(it, 'kind');
    if (kind === 'offer') return `could offer: ${line}`;
    if (kind === 'need') return `needs: ${line}`;
    if (kind === 'could-do') return `you could: ${line}`;
    return kind === 'might-know' ? `might know people in: ${line}` : `cares about: ${line}`;
  },
  'found-met': (it) =>
    text(it, 'kind') === 'admire'
      ? `why you are curious: ${text(it, 'line')}`
      : `you met: ${text(it, 'line')}`,
  'found-met-when': (it, voice) => `you met ${monthOrDayInWords(text(it, 'date'), voice)}`,
  'found-note': (it, voice) => {
    const day = dayOf(it, voice);
    return `in your note${day === '' ? '' : ` of ${day}`}: ${text(it, 'line')}`;
  },
  'found-card-note': (it) => `in a note from your files: ${text(it, 'line')}`,
  'found-talk': (it, voice) => `${happened(it, voice)}: ${text(it, 'line')}`,
  'found-when': happened,
} satisfies Readonly<Record<string, Sentence>>;

function otherRole(it: Values): string {
  const [title, organisation, since, until] = [
    text(it, 'title'),
    text(it, 'organisation'),
    text(it, 'since').slice(0, 4),
    text(it, 'until').slice(0, 4),
  ];
  const what =
    title === '' ? `at ${organisation}` : organisation === '' ? title : `${title} at ${organisation}`;
  if (until !== '') return `was ${what} until ${until}`;
  return since === '' ? `also ${what}` : `${what} since ${since}`;
}

function happened(it: Values, voice: Voice): string {
  const day = dayOf(it, voice);
  const on = day === '' ? '' : ` on ${day}`;
  switch (text(it, 'what')) {
    case 'meeting':
      return `you met${on}`;
    case 'call':
      return `you spoke${on}`;
    case 'video':
      return `you spoke by video${on}`;
    case 'written':
      return `a message between you${on}`;
    default:
      return `between you${on}`;
  }
}

/** "3 March", of another year "3 March 2024": a search asks for the day itself. */
function dayOf(it: Values, { now, timeZone }: Voice): string {
  const at = Number(it['at'] ?? Number.NaN);
  if (!Number.isFinite(at)) return '';
  const of = (instant: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const day = of(at);
  return `${day.day} ${monthName(day.month)}${day.year === of(now).year ? '' : ` ${day.year}`}`;
}
