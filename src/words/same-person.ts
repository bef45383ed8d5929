// Who may be one and the same, and what your word made of it, as a terminal tells it.
interface Someone {
  readonly id: string;
  readonly name: string;
  readonly headline: string | null;
  readonly sources: number;
}

function line(it: Someone): string {
  return `${it.name}${it.headline ? `, ${it.headline}` : ''}  ${it.id}`;
}

export const samePersonText = {
  duplicates: (it: {
    pairs: readonly {
      a: Someone;
      b: Someone;
      probability: number;
      reasons: readonly { readonly text: string }[];
    }[];
  }): string =>
    it.pairs.length === 0
      ? 'Nobody looks like somebody else here.'
      : [
          ...it.pairs.flatMap(({ a, b, reasons }) => [
            line(a),
            line(b),
            ...reasons.map((reason) => `  ${reason.text}`),
            '',
          ]),
          'The same person: goodturn merge ID ID. Two people: goodturn distinct ID ID',
        ].join('\n'),
  unmerged: (it: {
    restored: readonly (Someone & {
      readonly records: readonly {
        readonly id: string;
        readonly name: string;
        readonly file: string;
        readonly line: number | null;
      }[];
    })[];
  }): string =>
    it.restored
      .flatMap((who) => [
        line(who),
        ...who.records.map(
          (entry) =>
            `  ${entry.name}  ${entry.file}${entry.line === null ? '' : `:${entry.line}`}  ${entry.id}`,
        ),
      ])
      .join('\n'),
  distinct: (it: { a: Someone; b: Someone; distinct: boolean }): string =>
    it.distinct
      ? `Two people, and remembered:\n${line(it.a)}\n${line(it.b)}`
      : `Open again:\n${line(it.a)}\n${line(it.b)}`,
};
