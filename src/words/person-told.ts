// On a terminal, beside the facts of somebody: roles over time, notes about others that mention them, what another program kept.
export interface ToldPerson {
  readonly headline: string | null;
  readonly affiliations: readonly {
    readonly organisation: string | null;
    readonly title: string | null;
    readonly since: string | null;
    readonly until: string | null;
    readonly source: string;
  }[];
  readonly suggestedTopics: readonly { readonly topic: string; readonly from: { readonly text: string } }[];
  readonly mentions: {
    readonly total: number;
    readonly items: readonly { readonly about: { readonly name: string }; readonly text: string }[];
  };
  readonly kept: {
    readonly total: number;
    readonly items: readonly {
      readonly kind: string;
      readonly title: string | null;
      readonly text: string | null;
      readonly day: string | null;
      readonly file: string;
    }[];
  };
}

const SHOWN = 12;

/** Roles, where there is more to tell than the headline does. */
export function roleLines({ affiliations, headline }: ToldPerson): string[] {
  const lines = affiliations.slice(0, SHOWN).map(({ organisation, title, since, until, source }) => {
    const years =
      since && until
        ? `, ${since} to ${until}`
        : since
          ? `, since ${since}`
          : until
            ? `, until ${until}`
            : '';
    return { what: [title, organisation].filter(Boolean).join(', '), years, source };
  });
  const told = lines.filter((it) => it.years !== '' || it.what !== headline);
  return [
    ...told.map((it) => `  ${it.what}${it.years}  [${it.source}]`),
    ...(affiliations.length > SHOWN ? [`  and ${affiliations.length - SHOWN} more roles`] : []),
  ];
}

export function toldLines({ mentions, kept, suggestedTopics }: ToldPerson): string[] {
  const left = kept.total - Math.min(kept.items.length, SHOWN);
  return [
    ...suggestedTopics.map((it) => `Perhaps ${it.topic}: ${it.from.text}`),
    ...mentions.items.slice(0, SHOWN).map((it) => `In your note about ${it.about.name}: “${it.text}”`),
    ...kept.items
      .slice(0, SHOWN)
      .map(
        (it) =>
          `  ${[it.day, it.kind, it.title, it.text].filter((part) => part !== null).join('  ')}  [${it.file}]`,
      ),
    ...(left > 0 ? [`  and ${left} more that another notebook kept`] : []),
  ];
}
