// Numbers whose first 0 a spreadsheet may have taken away, where the country tells that there was one. They are taken as they
// stand. Sources: national numbering plans (trunk prefix 0) and postcodes of a fixed length that begin with 0 in some places.

/** Digits of a number without its 0, by ISO country; of countries that write one. */
const withoutZero: Readonly<Record<string, RegExp>> = {
  GB: /^(?:7\d{9}|[12]\d{8,9})$/,
  FR: /^[1-9]\d{8}$/,
  DE: /^1[5-7]\d{8,9}$/,
  NL: /^[1-9]\d{8}$/,
  BE: /^4\d{8}$/,
  CH: /^7[4-9]\d{7}$/,
  AT: /^6\d{8,11}$/,
  SE: /^7[02369]\d{7}$/,
  FI: /^(?:4\d|50)\d{5,8}$/,
  IE: /^8[35-9]\d{7}$/,
  AU: /^4\d{8}$/,
  NZ: /^2\d{7,9}$/,
  ZA: /^[6-8]\d{8}$/,
  JP: /^[789]0\d{8}$/,
};

/** Digits of a postcode. */
const lengths: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['DE', 'FR', 'ES', 'IT', 'US', 'MX', 'TR', 'FI', 'EE', 'GR'].map((one) => [one, 5])),
  ...Object.fromEntries(['NO', 'AU'].map((one) => [one, 4])),
  JP: 7,
};

const names: Readonly<Record<string, string>> = {
  DE: 'germany deutschland allemagne alemania germania d',
  FR: 'france frankreich francia f',
  ES: 'spain spanien espagne españa e',
  IT: 'italy italien italie italia i',
  US: 'unitedstates unitedstatesofamerica usa',
  MX: 'mexico méxico',
  TR: 'turkey türkiye',
  FI: 'finland suomi',
  EE: 'estonia eesti',
  GR: 'greece ελλάδα',
  NO: 'norway norge',
  AU: 'australia',
  JP: 'japan 日本',
};
const codes = new Map(
  Object.entries(names).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

/** The ISO code of a country as an address names it; undefined where it is none of these. */
export function countryCalled(text: string): string | undefined {
  const word = text.toLowerCase().replace(/[\s.]/g, '');
  if (word === '') return undefined;
  return codes.get(word) ?? (/^[a-z]{2}$/.test(word) ? word.toUpperCase() : '');
}

export function isCutNumber(value: string, country: string | undefined): boolean {
  return country !== undefined && withoutZero[country]?.test(value.replace(/[ .-]/g, '')) === true;
}

export function isCutPostcode(value: string, country: string | undefined): boolean {
  const length = country === undefined ? undefined : lengths[country];
  return length !== undefined && /^\d+$/.test(value) && value.length < length;
}
