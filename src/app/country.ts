// Where a national telephone number is read from: apart from identity-keys.ts, which loads the numbering plans of the world.
/** The country of a language tag: `en-GB` -> `GB`. */
export function countryOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch {
    return undefined;
  }
}
