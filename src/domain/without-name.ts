// Whoever is forgotten is named no more in what was said of others either: "introduced me to Tom Okafor", "@Tom Okafor said so".

/** The text with "somebody" wherever the whole name stands, with or without an @; as it is where the name is one word. */
export function withoutName(text: string, name: string): string {
  const words = name.trim().split(/\s+/u);
  if (words.length < 2) return text;
  const whole = words
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  const named = new RegExp(
    String.raw`(?<![\p{L}\p{N}])@?(?:"${whole}"|“${whole}”|${whole})(?![\p{L}\p{N}])`,
    'giu',
  );
  return text.replaceAll(named, 'somebody');
}
