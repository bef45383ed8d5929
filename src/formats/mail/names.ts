// What a correspondent is called, by the names beside their address. `Ruiz, Ana` is turned, `via LinkedIn` and quotes are taken
// off, an address is no name. Where mail gives none, the local part is taken apart if it plainly is a name (`ana.ruiz`).
import type { PersonName } from '#domain/source-record.ts';

/** What stands behind a comma without being a given name. */
const behindName =
  /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|m\.?sc|m\.?a|b\.?a|b\.?sc|esq|cpa|pmp|dr|prof|dipl\.?.*|inc|ltd|llc|gmbh|ag|corp|co|plc|s\.?a)\.?$/i;
/** `Ruiz, MBA`: capitals alone. */
const capitals = /^[A-Z]{2,5}\.?$/;
const organisation =
  /\b(?:inc|ltd|llc|gmbh|corp|corporation|company|team|support|service|services|customer|newsletter|news|store|shop|club|group|bank|university|institute|foundation|association|online|info|sales|marketing|office|admin|notifications?|alerts?|updates?|billing|accounts?|reply|noreply|mailer|daemon|system|list|committee|department|helpdesk|center|centre|press|media|digital|solutions|systems|software|consulting|hotel|airlines|kundenservice|redaktion|verlag|verein|sekretariat|buchhaltung|équipe|equipo|servizio)\b|\.(?:com|org|net|de|io|co)\b|[®™|]/iu;

/** The name as a person writes it; '' where it is none (an address, a blank, marks). */
export function cleanName(raw: string, address: string): string {
  let name = raw
    .replace(/["“”„]+/g, ' ')
    .replace(/^\s*'(.*)'\s*$/, '$1')
    .replace(/^'([^']*)'(?=\s+via\b)/i, '$1')
    .replace(/\\/g, '');
  name = name
    .replace(/\s*\((?:via|by way of|über|par|tramite|mediante)\s[^)]*\)\s*$/i, '')
    .replace(/\s+(?:via|por|über)\s+[\p{Lu}\d][^,]*$/u, '')
    .replace(/\s*[[(<](?:mailto:)?[^\s@\])>]+@[^\])>]*[\])>]?\s*$/i, '')
    .replace(/\s*\((?:he|she|they|er|sie|il|elle)\/[^)]*\)/i, '')
    .replace(/^[\s'<>(),;:*_-]+|[\s'<>(,;:*_-]+$/g, '')
    .replace(/\s+/g, ' ');
  if (name.length > 100 || !/\p{L}/u.test(name) || name.includes('@')) return '';
  if (name.toLowerCase() === address.slice(0, address.indexOf('@'))) return '';
  const comma = /^([^,]{2,40}), ([^,]{1,40})$/.exec(name);
  if (
    comma &&
    !behindName.test(comma[2]!) &&
    !capitals.test(comma[2]!) &&
    !/\d/.test(name) &&
    comma[1]!.split(' ').length <= 3 &&
    comma[2]!.split(' ').length <= 3 &&
    !organisation.test(name)
  )
    name = `${comma[2]!} ${comma[1]!}`;
  return name;
}

/** Two words or more that look like somebody, not like a firm or an office. */
export function isPersonal(name: string): boolean {
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word));
  if (organisation.test(name) || /\d/.test(name)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・ ]{2,12}$/u.test(name))
    return true;
  return words.length >= 2 && words.length <= 5 && words.every((word) => word.length <= 25);
}

/** `ana.ruiz@x.org` -> Ana Ruiz; undefined where it is not plainly two names. */
export function nameInAddress(address: string): string | undefined {
  const local = address.slice(0, address.indexOf('@')).replace(/\+.*$/, '');
  const parts = local.split(/[._]/);
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\p{L}{2,20}$/u.test(part)))
    return undefined;
  const name = parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join(' ');
  return organisation.test(name) ? undefined : name;
}

/** The most frequent; of equals the longer, then the first in the alphabet. */
export function bestName(names: ReadonlyMap<string, number>, address: string): PersonName {
  const best = [...names].toSorted(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  )[0]?.[0];
  return { full: best ?? nameInAddress(address) ?? address.slice(0, address.indexOf('@')) };
}
