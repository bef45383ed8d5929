// LinkedIn profile addresses -> the slug that names a person across files and exports.
// Seen: with and without scheme, `de.linkedin.com`, a trailing slash or query, percent-encoded letters, capitals, `/in/x/en`.

/**
 * The slug of a profile address: what stands behind `/in/`, percent-decoded, lower-case. Addresses of the old form
 * (`/pub/ana-ruiz/1b/2c3/4d5`) keep all of it with `pub/` in front: how the new slug follows from it is not documented.
 * Undefined for anything that is not a person's profile.
 */
export function slugOf(address: string): string | undefined {
  const text = address.trim();
  if (text === '') return undefined;
  const match =
    /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com\/(in|pub)\/([^?#\s]+)/i.exec(text) ??
    /^\/?(in|pub)\/([^?#\s]+)/i.exec(text);
  if (!match) return undefined;
  const parts = (match[2] ?? '').split('/').filter(Boolean);
  const path = match[1]?.toLowerCase() === 'pub' ? ['pub', ...parts.slice(0, 4)].join('/') : (parts[0] ?? '');
  const slug = decode(path).normalize('NFC').toLowerCase();
  return slug === '' || slug === 'pub' ? undefined : slug;
}

/** The address of a slug, for links. */
export function addressOf(slug: string): string {
  const path = slug.startsWith('pub/') ? slug : `in/${slug}`;
  return `https://www.linkedin.com/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
