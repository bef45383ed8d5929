// Organisations on a terminal.
interface Counted {
  readonly name: string;
  readonly people: number;
  readonly well: number;
  readonly little: number;
}
interface There {
  readonly id: string;
  readonly name: string;
  readonly level: 1 | 2 | 3 | null;
  readonly nominal: boolean;
  readonly present: boolean;
  readonly roles: readonly {
    readonly title: string | null;
    readonly since: string | null;
    readonly until: string | null;
  }[];
}

/** “12 people, 2 of them well and 3 a little”. */
export function countsOf({ people, well, little }: Counted): string {
  const known = [
    ...(well > 0 ? [`${well} of them well`] : []),
    ...(little > 0 ? [`${little} a little`] : []),
  ];
  return `${people === 1 ? 'one person' : `${people} people`}${known.length > 0 ? `, ${known.join(' and ')}` : ''}`;
}

function years({ since, until }: There['roles'][number]): string {
  return since && until
    ? ` (${since} to ${until})`
    : since
      ? ` (since ${since})`
      : until
        ? ` (until ${until})`
        : '';
}

export const organisationsText = {
  list: (it: { total: number; items: readonly Counted[] }): string =>
    it.total === 0
      ? 'No organisation by that name is in what you know of people.'
      : [
          ...it.items.map((one) => `${one.name}: ${countsOf(one)}`),
          ...(it.total > it.items.length ? [`and ${it.total - it.items.length} more`] : []),
        ].join('\n'),
  one: (
    it: { organisation: Counted & { present: number }; people: readonly There[] },
    levelWord: (level: There['level'], nominal: boolean) => string,
  ): string => {
    const { organisation, people } = it;
    const line = (one: There): string =>
      `  ${levelWord(one.level, one.nominal).padEnd(9)} ${one.name}${one.roles
        .map((role) => `${role.title ? `, ${role.title}` : ''}${years(role)}`)
        .join('')}  ${one.id}`;
    const [there, before] = [people.filter((one) => one.present), people.filter((one) => !one.present)];
    return [
      `${organisation.name}: ${countsOf(organisation)}`,
      ...(there.length > 0 ? ['There now', ...there.map(line)] : []),
      ...(before.length > 0 ? ['There before', ...before.map(line)] : []),
      ...(organisation.people > people.length ? [`and ${organisation.people - people.length} more`] : []),
    ].join('\n');
  },
};
