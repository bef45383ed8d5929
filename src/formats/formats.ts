// The list of formats, in the order in which ties of recognition are broken. Adding one: CONTRIBUTING.md.
import type { Format } from './format.ts';
import { linkedin } from './linkedin/linkedin.ts';
import { vcard } from './vcard/vcard.ts';

export const formats: readonly Format[] = [linkedin, vcard];
