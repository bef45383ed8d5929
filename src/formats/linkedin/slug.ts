// LinkedIn profile addresses -> the slug that names a person across files and exports.
// Seen: with and without scheme, `de.linkedin.com`, a trailing slash or query, percent-encoded letters, capitals, `/in/x/en`.

import { withoutControls } from '#formats/text.ts';

/**
 * The slug of a profile address: what stands behind `/in/`, percent-decoded, lower-case; where it cannot be decoded, as it
 * stands. Undefined for anything else, addresses of the old form too (`/pub/ana-ruiz/1b/2c3/4d5`): how the slug follows
 * from these is not documented, and an invented one leads nowhere.
 */
export function slugOf(address: string): string | undefined {
  const text = address.trim();
  if (text === '') return undefined;
  const match =
    /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com\/in\/([^?#\s]+)/i.exec(text) ??
    /^\/?in\/([^?#\s]+)/i.exec(text);
  if (!match) return undefined;
  const path = (match[1] ?? '').split('/').find(Boolean) ?? '';
  const slug = withoutControls(decode(path)).normalize('NFC').toLowerCase();
  return slug === '' ? undefined : slug;
}

/** The address of a slug, for links. */
export function addressOf(slug: string): string {
  // A percent sign that is still there belongs to an encoding that could not be undone.
  return `https://www.linkedin.com/in/${encodeURIComponent(slug.toWellFormed()).replaceAll('%25', '%')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
