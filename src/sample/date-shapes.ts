// The shapes in which the files of a LinkedIn archive write dates (formats.md 1, "Dates"): one per file, none of them the same.
// All from milliseconds since 1970, in UTC.

export const day = 86_400_000;
export const hour = 3_600_000;
export const minute = 60_000;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2026-02-08` */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** `08 Feb 2026`: Connections, Company Follows. */
export function connectionDay(at: number): string {
  const date = new Date(at);
  return `${two(date.getUTCDate())} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `2025-06-01 14:03:22 UTC`: messages. */
export function messageTime(at: number): string {
  return `${plainTime(at)} UTC`;
}

/** `2026-02-09 01:21:47`: Comments, Shares, Reactions. */
export function plainTime(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** `2024/02/01 15:02:55 UTC`: endorsements, searches. */
export function slashTime(at: number): string {
  return messageTime(at).replaceAll('-', '/');
}

/** `1/29/26, 2:37 PM`: invitations, recommendations, job applications. */
export function americanTime(at: number): string {
  const date = new Date(at);
  const hours = date.getUTCHours();
  return (
    `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${two(date.getUTCFullYear() % 100)}, ` +
    `${hours % 12 === 0 ? 12 : hours % 12}:${two(date.getUTCMinutes())} ${hours < 12 ? 'AM' : 'PM'}`
  );
}

/** `Jan 2023`: positions, education. */
export function monthYear(at: number): string {
  const date = new Date(at);
  return `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `11-22-2026`: the name of the archive. */
export function archiveDay(at: number): string {
  const date = new Date(at);
  return `${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}-${date.getUTCFullYear()}`;
}
