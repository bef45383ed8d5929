// Ids of records: name-based, so that the same record has the same id in every import and on every machine,
// and what was said of a person finds them again after an import was taken out and brought back (docs/decisions/0002).
import { hash } from 'node:crypto';

/** UUID version 8 from the natural key of a contact, a fact about the owner, or a kept record. */
export function recordId(key: string): string {
  return uuidFrom(`record:${key}`);
}

/** The same for events. */
export function eventId(key: string): string {
  return uuidFrom(`event:${key}`);
}

/** Of a record's content, 16 hex digits: another one is another version. */
export function contentHash(content: string): string {
  return hash('sha256', content, 'hex').slice(0, 16);
}

function uuidFrom(name: string): string {
  const hex = hash('sha256', `goodturn:${name}`, 'hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
