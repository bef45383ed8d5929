// Cards that come as something else than text (jCard, JSContact) are read as the lines they would have as vCard 4.0, so that
// there is one judgement of what a card says.
import { readCard, type CardReading } from './card.ts';
import { bytesOfText } from './kept.ts';
import { longestMedia } from './unfold.ts';

const media = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;

/** Reads the unfolded lines of one card (BEGIN and END left out) that stands at `line` of `file`. */
export function readCardLines(lines: readonly string[], file: string, line: number): CardReading {
  const raw = lines.map((text) => {
    const heavy = text.length > longestMedia && media.test(text);
    return {
      raw: bytesOfText(heavy ? text.slice(0, longestMedia) : text),
      line,
      cut: heavy ? text.length - longestMedia : 0,
      media: heavy,
      agent: false,
    };
  });
  const card = { line, lines: raw, ended: true, dropped: 0, nestedMedia: 0 };
  return readCard(card, file, { transcoded: true, guessed: 0 });
}
