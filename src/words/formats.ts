// What each format is, in a line.
const SUMMARIES: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn data archive: the zip, its folder, or single CSV files',
  vcard: 'Address cards (.vcf) of phones, Apple, Google, Outlook',
};

export function formatSummary(name: string): string {
  return SUMMARIES[name] ?? name;
}
