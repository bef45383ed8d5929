// Why files that were sent could not be taken.
import { sizeText } from './progress.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'no-files': 'No file came with this. Nothing was changed.',
  'too-large': 'That is larger than Goodturn takes at once. Nothing was changed.',
  'too-many': 'Those are more files than Goodturn takes at once. Nothing was changed; zip them first.',
  'broken-upload': 'The upload broke off. Nothing was changed; send it again.',
};

/** `sent` and `room` in bytes. */
export function uploadText(code: string, sent: number, room: number): string {
  return code === 'disk-full'
    ? `There is no room for this on the disk: it has ${sizeText(sent)}, and ${sizeText(room)} are free. Nothing was changed. On this computer a large file can be read where it lies: goodturn import FILE`
    : (TEXTS[code] ?? code);
}
