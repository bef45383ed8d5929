// What a file is by its first bytes and, where these say nothing, by the ending of its name: zip, page, program's file, text.
// Only for telling "this cannot be read" from "let a reader look"; which export it is, recognise.ts finds out.
import { utf16ByNuls } from './text.ts';

export type FileLook = 'zip' | 'html' | 'outlook-pst' | 'binary' | 'text';

/** So many NULs, or that share of them, are damage in a text; more make a program's file. Chosen: about one in a line. */
const STRAY = 2;
const STRAY_SHARE = 0.02;
/** How many first bytes are looked at. */
export const LOOK_BYTES = 4096;

const magics: readonly (readonly [FileLook, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['zip', 'PK\x07\x08'],
  ['outlook-pst', '!BDN'],
  ['binary', '\x1f\x8b'],
  ['binary', 'Rar!'],
  ['binary', "7z\xbc\xaf'\x1c"],
  ['binary', '%PDF-'],
  ['binary', '\xd0\xcf\x11\xe0'],
  ['binary', 'SQLite format 3'],
  ['binary', 'bplist0'],
  ['binary', '\x89PNG'],
  ['binary', '\xff\xd8\xff'],
  ['binary', 'GIF8'],
];

const media = new Set(
  (
    'jpg jpeg png gif webp heic heif bmp tif tiff svg ico avif mp4 m4v mov avi mkv webm 3gp mp3 m4a wav ogg opus aac flac amr ' +
    'pdf doc docx xls xlsx xlsm xlsb ppt pptx odt ods odp pages numbers key rtf epub ttf otf woff woff2 exe dmg apk bin psd ai dll'
  ).split(' '),
);
const unfinished = new Set(['crdownload', 'part', 'partial', 'download', 'opdownload']);

export function lookOf(head: Uint8Array): FileLook {
  const start = String.fromCharCode(...head.subarray(0, 512));
  for (const [look, magic] of magics) if (start.startsWith(magic)) return look;
  if (/^(?:ï»¿)?\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|script|meta)\b/i.test(start))
    return 'html';
  return isBinary(head.subarray(0, LOOK_BYTES)) && !hasUtf16Mark(head) && !utf16ByNuls(head)
    ? 'binary'
    : 'text';
}

/** More than a stray NUL: a text that a program has damaged here and there is still one. */
function isBinary(head: Uint8Array): boolean {
  let nuls = 0;
  let controls = 0;
  // A disk that was not written to the end leaves NULs behind a text: these say nothing of it.
  const end = head.findLastIndex((byte) => byte !== 0) + 1;
  if (end === 0) return head.length > 0;
  for (const byte of head.subarray(0, end)) {
    if (byte === 0) nuls += 1;
    else if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) controls += 1;
  }
  return nuls > Math.max(STRAY, STRAY_SHARE * end) || (nuls > 0 && controls > STRAY);
}

function hasUtf16Mark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The ending of the name, lower-case, without its dot; '' where there is none. */
export function endingOf(path: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(baseName(path))?.[1]?.toLowerCase() ?? '';
}

/** Photos, films, documents: never read, and never unpacked to see. */
export function isMedia(path: string): boolean {
  return media.has(endingOf(path));
}

/** Sheets of a program: there may well be people in them, and nothing here opens them. */
export function isWorkbook(path: string): boolean {
  return /^(?:xlsx?|xlsm|xlsb|ods|fods|numbers)$/.test(endingOf(path));
}

export function isUnfinished(path: string): boolean {
  return unfinished.has(endingOf(path));
}

/** What systems leave behind in folders and zips; never worth a word. */
export function isLitter(path: string): boolean {
  return (
    /(?:^|[/\\])__MACOSX[/\\]/.test(path) ||
    /^(?:\._.*|\.DS_Store|\.localized|Thumbs\.db|desktop\.ini)$/i.test(baseName(path))
  );
}
