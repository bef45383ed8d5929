// The titles of LinkedIn's files as of 2026, for tests that write such files by hand.
import { eraShapes } from '#sample/linkedin-eras.ts';

/** First name, last name, URL, e-mail address, company, position, day. */
export const connectionsTitles: readonly string[] = eraShapes['2026'].connections.split(',');

/** Conversation, its title, from, their profile, to, their profiles, date, subject, content, folder; of drafts and attachments nothing. */
export const messagesTitles: readonly string[] = eraShapes['2026'].messages.split(',').slice(0, 10);
