// The columns of a table as a mapping file: what `columns` prints is what `import --map` reads.
interface Column {
  readonly title: string;
  readonly field: string;
  readonly samples: readonly string[];
}
interface Table {
  readonly file: string;
  readonly by: 'guess' | 'before';
  readonly encoding: string;
  readonly encodingGuessed: boolean;
  readonly people: boolean;
  readonly dates: 'told' | 'ambiguous' | 'dmy' | 'mdy';
  readonly columns: readonly Column[];
}

/** A title with signs that mean something in a mapping file stands in quotes. */
function titled(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ');
  return /^["#{]|=|^ | $/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

function tableText(table: Table, fields: readonly string[], encodings: readonly string[]): string {
  const { file, by, columns, encoding, encodingGuessed, people, dates } = table;
  const width = Math.max(
    0,
    ...columns.map(({ title }) => titled(title).length).filter((length) => length < 40),
  );
  return [
    by === 'before'
      ? `# The columns of ${file}, as you said before.`
      : people
        ? `# What the columns of ${file} were taken for.`
        : `# None of the columns of ${file} is sure to hold people. If one does, say which.`,
    '# Keep this in a file and put right what is wrong; then: goodturn import TABLE --map THIS-FILE',
    `# A column can be: ${fields.join(', ')}.`,
    '# keep: stays with the person and is not used. ignore: is left out.',
    '',
    ...(encodingGuessed
      ? [
          `# How its letters are written was guessed. It can be: ${encodings.join(', ')}.`,
          `encoding = ${encoding}`,
          '',
        ]
      : []),
    ...(dates === 'ambiguous'
      ? [
          '# In its dates the day may stand first (dmy) or the month (mdy). Say which, without the # in front:',
          '# date-order = dmy',
          '',
        ]
      : dates === 'told'
        ? []
        : [`date-order = ${dates}`, '']),
    ...columns.map(({ title, field, samples }) => {
      const line = `${titled(title).padEnd(width)} = ${field}`;
      return samples.length === 0 ? line : `# ${samples.join(' · ')}\n${line}`;
    }),
  ].join('\n');
}

export function columnsText(answer: {
  readonly tables: readonly Table[];
  readonly collected: readonly string[];
  readonly fields: readonly string[];
  readonly encodings: readonly string[];
}): string {
  const { tables, collected, fields, encodings } = answer;
  const lines = tables.map((table) => tableText(table, fields, encodings));
  if (collected.length > 0)
    lines.push(
      `# ${collected.join(', ')}: Google collected some of these addresses by itself (“Other Contacts”). They stay out unless you ask: goodturn import FILE --other-contacts`,
    );
  return lines.length === 0
    ? '# Goodturn knows what is what in this file, or finds no columns in it: there is nothing to put right. Bring it in: goodturn import FILE'
    : lines.join('\n\n');
}
