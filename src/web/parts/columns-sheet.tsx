// Tables of which nobody knows the make, before anything of them is stored: their columns with values, what each is taken for,
// and a way to put it right. Beside them the one question about Google's "Other Contacts". A form, all of it by keyboard.
import { columnWords as words } from '#words/web/columns.ts';
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { bringTables, dropAsked, lookAgain } from '../book/import-run.ts';
import type { Tables } from '../book/shapes.ts';
import styles from './columns-sheet.module.css';
import { Field } from './field.tsx';
import { focusHeading } from './focus-heading.ts';
import { Tick } from './tick.tsx';

type Table = Tables['tables'][number];
type Column = Table['columns'][number];
/** What was chosen instead of the guess, by table and column. */
type Said = Readonly<Record<string, string>>;

const naming = new Set(['name', 'first-name', 'last-name', 'nickname', 'email']);
const keyOf = (table: Table, at: number): string => `${table.file}\n${at}`;

/** Words that begin as names do, in each of the values that are shown. */
function mayBeNames(column: Column | undefined): boolean {
  const samples = column?.samples ?? [];
  return (
    samples.length > 0 &&
    samples.every((sample) =>
      /^(?:\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3}|\p{Lo}{2,8})$/u.test(sample),
    )
  );
}

export function ColumnsSheet({ asked }: { readonly asked: Tables }) {
  const { tables, collected, fields, encodings } = asked;
  // With another encoding values look otherwise, and what was agreed on stays.
  const [first] = useState(asked);
  const [said, setSaid] = useState<Said>({});
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [orders, setOrders] = useState<Said>({});
  const [others, setOthers] = useState(false);
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const guessOf = ({ file, columns }: Table, at: number): string =>
    first.tables.find((table) => table.file === file)?.columns[at]?.field ?? columns[at]?.field ?? 'keep';
  const fieldOf = (table: Table, at: number): string => said[keyOf(table, at)] ?? guessOf(table, at);
  const orderOf = ({ file, dates }: Table): string =>
    orders[file] ?? dates.replace(/^(?:told|ambiguous)$/, '');
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const taken = tables.filter(({ file }) => !without.has(file));
    const nobody = taken.find((table) => !table.columns.some((_, at) => naming.has(fieldOf(table, at))));
    if (nobody) return setTold(words.needsPeople(nobody.file));
    const mappings = Object.fromEntries(
      taken.map((table) => [
        table.header,
        [
          ...(table.encodingGuessed ? [['encoding', table.encoding] as const] : []),
          ...(orderOf(table) === '' ? [] : [['date-order', orderOf(table)] as const]),
          ...table.columns.map(({ title }, at) => [title, fieldOf(table, at)] as const),
        ],
      ]),
    );
    bringTables({ mappings, otherContacts: others }, without);
  };

  return (
    <form className={styles.sheet} onSubmit={send} aria-labelledby="columns-title">
      <h2 id="columns-title" ref={heading} tabIndex={-1} className={styles.title}>
        {tables.length > 0 && tables.every(({ by }) => by === 'before')
          ? words.before()
          : words.title(tables.length)}
      </h2>
      {tables.length > 0 ? <p>{words.intro()}</p> : null}
      {tables.map((table) => (
        <fieldset key={table.file} className={styles.table}>
          <legend dir="auto">{table.file}</legend>
          {without.has(table.file) ? null : (
            <TableColumns
              table={table}
              fields={fields}
              encodings={encodings}
              guessOf={(at) => guessOf(table, at)}
              fieldOf={(at) => fieldOf(table, at)}
              order={orderOf(table)}
              onOrder={(order) => setOrders({ ...orders, [table.file]: order })}
              onSay={(at, field) => {
                setTold('');
                setSaid({ ...said, [keyOf(table, at)]: field });
              }}
            />
          )}
          {tables.length > 1 || !table.people ? (
            <Tick
              ticked={without.has(table.file)}
              onTick={(ticked) => {
                const next = new Set(without);
                if (ticked) next.add(table.file);
                else next.delete(table.file);
                setTold('');
                setWithout(next);
              }}
            >
              {words.without(table.file)}
            </Tick>
          ) : null}
        </fieldset>
      ))}
      {collected.length > 0 ? (
        <Tick ticked={others} onTick={setOthers}>
          {words.collected()}
          <span className={styles.quiet}>{words.collectedHelp()}</span>
        </Tick>
      ) : null}
      <p role="alert" className={styles.told}>
        {told}
      </p>
      <div className={styles.ways}>
        <button type="submit" className="button">
          {words.bringIn()}
        </button>
        <button
          type="button"
          className="button-text"
          onClick={() => {
            dropAsked();
            focusHeading();
          }}
        >
          {words.notNow()}
        </button>
      </div>
    </form>
  );
}

interface TableColumnsProps {
  readonly table: Table;
  readonly fields: readonly string[];
  readonly encodings: readonly string[];
  readonly guessOf: (at: number) => string;
  readonly fieldOf: (at: number) => string;
  /** '' where nobody has said it. */
  readonly order: string;
  readonly onOrder: (order: string) => void;
  readonly onSay: (at: number, field: string) => void;
}

function TableColumns({
  table,
  fields,
  encodings,
  guessOf,
  fieldOf,
  order,
  onOrder,
  onSay,
}: TableColumnsProps) {
  // By the guess and not by what is said: a column stays where it was when it is changed.
  // What could be names is always seen: nobody looks for a person behind what is not used.
  const isUsed = (at: number): boolean =>
    !table.people || !/^(?:keep|ignore)$/.test(guessOf(at)) || mayBeNames(table.columns[at]);
  const rest = table.columns.filter((_, at) => !isUsed(at)).length;
  const list = (used: boolean) => (
    <ul className={styles.columns}>
      {table.columns.map((column, at) =>
        isUsed(at) === used ? (
          <ColumnLine
            // Titles can stand twice.
            key={keyOf(table, at)}
            column={column}
            fields={fields}
            field={fieldOf(at)}
            onSay={(field) => onSay(at, field)}
          />
        ) : null,
      )}
    </ul>
  );
  return (
    <>
      {table.people ? null : <p>{words.nobody()}</p>}
      {list(true)}
      {rest > 0 ? (
        <details className={styles.rest}>
          <summary>{words.others(rest)}</summary>
          {list(false)}
        </details>
      ) : null}
      {table.dates === 'told' ? null : (
        <Field label={words.datesLabel()} help={words.datesHelp()}>
          {(wiring) => (
            <select value={order} onChange={(event) => onOrder(event.target.value)} {...wiring}>
              {['', 'dmy', 'mdy'].map((one) => (
                <option key={one} value={one}>
                  {words.dates(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {table.encodingGuessed ? (
        <Field label={words.encodingLabel()} help={words.encodingHelp()}>
          {(wiring) => (
            <select
              value={table.encoding}
              onChange={(event) => void lookAgain(event.target.value)}
              {...wiring}
            >
              {encodings.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {words.encoding(encoding)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </>
  );
}

interface ColumnLineProps {
  readonly column: Column;
  readonly fields: readonly string[];
  readonly field: string;
  readonly onSay: (field: string) => void;
}

function ColumnLine({ column, fields, field, onSay }: ColumnLineProps) {
  const id = useId();
  const { title, samples } = column;
  return (
    <li className={styles.column}>
      <label htmlFor={id}>
        <bdi className={styles.name}>{title}</bdi>
        <span id={`${id}-samples`} className={styles.quiet}>
          {samples.length === 0
            ? words.noSamples()
            : samples.map((sample, at) => (
                <span key={sample}>
                  {at > 0 ? ', ' : ''}
                  <bdi>{sample}</bdi>
                </span>
              ))}
        </span>
      </label>
      <select id={id} value={field} onChange={(event) => onSay(event.target.value)}>
        {fields.map((one) => (
          <option key={one} value={one}>
            {words.field(one)}
          </option>
        ))}
      </select>
    </li>
  );
}
