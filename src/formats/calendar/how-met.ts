// By word of a place or a title: were you in one room, on video, or on the phone? A place that is one means a meeting, whatever
// link the calendar put beside it by itself. Words of several languages; own list.
import type { EventKind } from '#domain/source-record.ts';
import { type Entry, hasVideoLink } from './entry.ts';

export type Talk = Extract<EventKind, 'call' | 'video' | 'meeting'>;

const words = (list: string): RegExp =>
  new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${list})(?=$|[^\\p{L}\\p{N}])`, 'iu');

const videoWords = words(
  'video ?(?:call|chat|conference|konferenz|anruf|conférence|llamada|chiamata|bellen|gesprek)?|videocall|videokonferenz|visio(?:conférence)?|videollamada|videochiamata|zoom|google meet|hangouts?|facetime|skype|webex|whereby|jitsi|(?:microsoft|ms) teams(?: meeting)?|teams(?:-| )(?:meeting|call|besprechung)|microsoft teams-besprechung|réunion (?:microsoft )?teams|reunión de (?:microsoft )?teams|riunione di (?:microsoft )?teams|online|en ligne|en línea|remote',
);
const callWords = words(
  'calls?|phone(?: ?call)?|phone interview|by phone|ring|telephone|telefon(?:at|ieren|isch|gespräch|termin)?|tel|anruf(?:en)?|appel(?:er)?|coup de fil|téléphone|par téléphone|llamada|llamar(?: a)?|teléfono|por teléfono|telefonata|telefonare|chiamata|chiamare|telefono|bellen|telefoontje|telefonisch|telefoon|ligar|ligação|telefone|telefonema',
);
const mapsLink = /https?:\/\/(?:www\.)?(?:maps\.|goo\.gl\/maps|google\.[a-z.]+\/maps|openstreetmap)/i;

export function howMet({ title, place, link, guests, said }: Entry): Talk {
  if (said !== undefined) return said;
  if (isVideoPlace(place)) return 'video';
  if (isCallPlace(place)) return 'call';
  const roomed = guests.some(({ kind }) => kind === 'room');
  const elsewhere = place !== '' || roomed;
  if (videoWords.test(title) && !elsewhere) return 'video';
  if (link === 'video' && !elsewhere) return 'video';
  if (callWords.test(title)) return 'call';
  return link === 'call' && !elsewhere ? 'call' : 'meeting';
}

function isVideoPlace(place: string): boolean {
  if (place === '') return false;
  if (hasVideoLink(place)) return true;
  // `Room 4; Microsoft Teams Meeting`: a room as well.
  const parts = place.split(/[;|]/).filter((part) => part.trim() !== '');
  const online = parts.filter(
    (part) => videoWords.test(part) || (/https?:\/\//i.test(part) && !mapsLink.test(part)),
  );
  return online.length === parts.length;
}

function isCallPlace(place: string): boolean {
  return callWords.test(place) || /^\s*(?:tel:)?\+?[\d\s()./-]{7,25}$/.test(place);
}
