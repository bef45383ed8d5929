// LinkedIn's name of a profile out of an address. Here until the LinkedIn reader's own `slugOf` stands.

const profile = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)?linkedin\.com\/(?:mwlite\/)?in\/([^/?#\s]+)/i;

/** The slug of `/in/<slug>`: percent-decoded, lower-case; undefined for anything else, the old `/pub/` addresses too. */
export function slugOf(url: string): string | undefined {
  const found = profile.exec(url.trim())?.[1];
  if (found === undefined) return undefined;
  let slug = found;
  try {
    slug = decodeURIComponent(found);
  } catch {
    // A slug with a stray percent sign stays as written.
  }
  return slug.normalize('NFC').toLowerCase();
}
