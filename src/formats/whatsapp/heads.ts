// How a message of an exported chat begins: a date, a time, an author. Each telephone writes it in its own language and region;
// one file is of one shape. Read is where the parts stand; which of them is the day and which the month, date-order.ts says.
// Seen: formats.md 8; whatsapp-chat-parser's twelve shapes; Korean `2021년 12월 10일 오후 2:05, 이름 : `.

/** Where date and author are parted: `[…] `, ` - `, `: `, `, … : `, or by a blank alone. */
export type Shape = 'bracket' | 'dash' | 'colon' | 'comma' | 'blank';
export const shapes: readonly Shape[] = ['bracket', 'dash', 'colon', 'comma', 'blank'];

export interface HeadParts {
  readonly shape: Shape;
  /** The three numbers of the date in their order, and how many digits each has. */
  readonly numbers: readonly [number, number, number];
  readonly digits: readonly [number, number, number];
  /** What stands between them: `/`, `.`, `-`. */
  readonly separator: string;
  readonly hour: number;
  readonly minute: number;
  /** -1 where the telephone writes none. */
  readonly second: number;
  /** Words beside the time that may be a half of the day: `p. m.`, `下午`, `klo`. */
  readonly words: readonly string[];
  /** What follows: author and text, or a notice. */
  readonly rest: string;
}

/** The first digit of each script whose digits telephones write. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0xff10,
];
/** Marks that show nothing: of direction, of width nought, of the file's beginning. */
const marks = /[\u200b-\u200f\u061c\u2060\ufeff]/;
const foreignDigit = /[\u0660-\uffff]/;
/** Longer is no beginning of a message. */
const HEAD_LENGTH = 100;

const date = String.raw`(\d{1,4})(\. |[./\-年]|년 )(\d{1,4})(?:\. |[./\-月]|월 )(\d{1,4})(?:\.|日|일)?`;
const time = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?`;
const begin = String.raw`^(\[)?${date}([^\d\[\]:\n]{1,24}?)${time}`;
const plainHead = new RegExp(
  String.raw`${begin}(?:([^\d\[\]:\n,]{0,16}?)(\] ?| [-–] )|( ?[ap]\.? ?m\.?)?(: |, ))`,
  'iu',
);
const blankHead = new RegExp(String.raw`${begin}()( )`, 'u');

/** The beginning of a message; undefined for a line that continues one. Cheap for those. */
export function readHead(line: string): HeadParts | undefined {
  let start = 0;
  while (start < line.length && marks.test(line[start]!)) start += 1;
  const first = line.charCodeAt(start);
  if (!(first === 91 || (first >= 48 && first <= 57) || first >= 0x660)) return undefined;
  const { head, places } = plainly(line, start);
  const match = plainHead.exec(head) ?? blankHead.exec(head);
  if (!match) return undefined;
  const [
    whole,
    bracket,
    one = '',
    separator = '',
    two = '',
    three = '',
    between = '',
    hour,
    minute,
    second,
    wide,
    strong,
    narrow,
    weak,
  ] = match;
  const half = wide ?? narrow ?? '';
  const end = strong ?? weak ?? '';
  const shape: Shape | undefined =
    end.startsWith(']') === (bracket !== undefined)
      ? bracket !== undefined
        ? 'bracket'
        : end === ': '
          ? 'colon'
          : end === ', '
            ? 'comma'
            : end === ' '
              ? 'blank'
              : 'dash'
      : undefined;
  if (shape === undefined) return undefined;
  const clock = [Number(hour), Number(minute), second === undefined ? -1 : Number(second)] as const;
  if (clock[0] > 24 || clock[1] > 59 || clock[2] > 60) return undefined;
  const rest = line.slice(
    places === undefined ? start + whole.length : (places[whole.length] ?? line.length),
  );
  if (shape === 'blank' && !/^.{1,80}?: /su.test(rest)) return undefined;
  if (shape === 'comma' && !/^.{1,80}? : /su.test(rest)) return undefined;
  return {
    shape,
    numbers: [Number(one), Number(two), Number(three)],
    digits: [one.length, two.length, three.length],
    separator: separator.trim(),
    hour: clock[0],
    minute: clock[1],
    second: clock[2],
    words: [between, half].map((it) => it.trim()).filter((it) => it !== '' && it !== ',' && it !== '،'),
    rest,
  };
}

/** The beginning in plain digits and blanks, without marks; `places`: where each of its letters stands in the line, if not one by one. */
function plainly(line: string, start: number): { head: string; places: number[] | undefined } {
  const raw = line.slice(start, start + HEAD_LENGTH);
  if (!foreignDigit.test(raw) && !raw.includes('\u00a0') && !marks.test(raw))
    return { head: raw, places: undefined };
  let head = '';
  const places: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const sign = raw[at]!;
    if (marks.test(sign)) continue;
    places.push(start + at);
    head += plainSign(sign);
  }
  places.push(start + raw.length);
  return { head, places };
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x80) return sign;
  if (code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000) return ' ';
  const zero = zeros.find((it) => code >= it && code < it + 10);
  return zero === undefined ? sign : String(code - zero);
}

export interface Spoken {
  /** As written, without marks; undefined for a notice. */
  readonly author?: string;
  /** Their own name for themselves, since they are not in your telephone. */
  readonly selfNamed: boolean;
  readonly body: string;
}

/** Who says what in `rest`. `known`: whether somebody of this name wrote elsewhere in the file, for `Name:text` without a blank. */
export function readAuthor(rest: string, shape: Shape, known?: (author: string) => boolean): Spoken {
  const parting = shape === 'comma' ? ' : ' : ': ';
  let at = rest.indexOf(parting);
  let next = at + parting.length;
  const close = rest.indexOf(':');
  if (close >= 0 && (at < 0 || close < at)) {
    // `Name:` and nothing, or `Name:text` of somebody who wrote before.
    const name = bareName(rest.slice(0, close)).author;
    if (rest.slice(close + 1).replace(/[\u200b-\u200f]/g, '') === '' || known?.(name))
      [at, next] = [close, close + 1];
  }
  if (at < 0 || at > 120) return { selfNamed: false, body: rest };
  const { author, selfNamed } = bareName(rest.slice(0, at));
  // Names hold no quotation marks: `Ana changed the subject to “Choir: 2024”` is a notice.
  if (author === '' || /["“”„«»]/.test(author)) return { selfNamed: false, body: rest };
  return { author, selfNamed, body: rest.slice(next) };
}

function bareName(text: string): { author: string; selfNamed: boolean } {
  const bare = text
    .replace(/[\u200b-\u200f\u061c\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const own = /^~ ?(?=\S)/.exec(bare);
  return { author: own ? bare.slice(own[0].length) : bare, selfNamed: own !== null };
}
