// Your data: where it is, everything out as one file, the last copy, a copy now, and a second place for copies.
import { yourData as words } from '#words/web/your-data.ts';
import { Link } from '@tanstack/react-router';
import { Fragment, useState, type SubmitEvent } from 'react';
import type { OutputOf } from '#contract/ability.ts';
import type { Abilities } from '#contract/abilities.ts';
import { base, inDemo } from '#web/book/server.ts';
import { refusalText, useBook, useWrite } from '#web/book/use-book.ts';
import { Failure, NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { filled } from '#web/parts/form-values.ts';
import { Loading } from '#web/parts/loading.tsx';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { When } from '#web/parts/when.tsx';
import styles from './your-data.module.css';

type Copies = OutputOf<Abilities['copies']>;

const others = [
  ['vcard', words.cards],
  ['vcard&version=4', words.cardsNewer],
  ['jscontact', words.jscontact],
  ['csv', words.table],
  ['ics', words.calendar],
] as const;

export function YourData() {
  const { data, error, isPending, refetch } = useBook('copies', {});
  return (
    <section className={styles.part} id="your-data">
      <h2>{words.title()}</h2>
      <p>{words.text()}</p>
      <p>
        <Link to="/imports">{words.toImports()}</Link>
      </p>
      <h3>{words.outTitle()}</h3>
      <p>{words.outText()}</p>
      <p>
        <a className="button button-soft" href={`${base}/api/export`} download>
          {words.out()}
        </a>
      </p>
      <p className="quiet small">
        {words.others()}{' '}
        {others.map(([query, label], at) => (
          <Fragment key={query}>
            {at === 0 ? null : ' · '}
            <a href={`${base}/api/export?format=${query}`} download>
              {label()}
            </a>
          </Fragment>
        ))}
      </p>
      <h3>{words.copiesTitle()}</h3>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={3} /> : null}
      {inDemo ? <p>{words.invented()}</p> : data ? <CopiesPart copies={data} /> : null}
    </section>
  );
}

function CopiesPart({ copies }: { readonly copies: Copies }) {
  const backup = useWrite('backup');
  const { last } = copies;
  return (
    <>
      {last ? (
        <p>
          {words.lastBegin()}
          <When at={last.at} />
          {words.lastEnd(last.people, last.people.toLocaleString())}
          {last.sound ? null : ` ${words.lastChanged()}`}
        </p>
      ) : (
        <p>{words.noCopy()}</p>
      )}
      {copies.count > 0 ? (
        <p>
          {words.kept(copies.count)} <code className={styles.path}>{copies.folder}</code>
        </p>
      ) : null}
      <div>
        <Press
          className="button button-soft"
          waiting={backup.writing}
          onClick={() => backup.write({}, () => say(words.made()))}
        >
          {backup.writing ? words.making() : words.makeOne()}
        </Press>
        <NotKept error={backup.error} />
      </div>
      {last ? (
        <p className="quiet small">
          {words.restore()} <code>{words.restoreCommand()}</code>
        </p>
      ) : null}
      {copies.goneBy ? (
        <p className="quiet small">
          {words.goneBegin()}
          <When at={copies.goneBy} />
          {words.goneEnd()}
        </p>
      ) : null}
      <h3>{words.secondTitle()}</h3>
      <SecondPlace second={copies.second} />
    </>
  );
}

function SecondPlace({ second }: { readonly second: Copies['second'] }) {
  const save = useWrite('copies');
  const [asking, setAsking] = useState(false);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { folder } = filled(event.currentTarget, ['folder']);
    if (folder)
      save.write({ second: folder }, () => {
        setAsking(false);
        say(words.secondKept());
      });
  };
  if (second && !asking)
    return (
      <>
        <p>
          <code className={styles.path}>{second.folder}</code>
        </p>
        <p>
          {!second.reachable
            ? words.secondAway()
            : second.trouble && second.trouble !== 'away'
              ? words.secondTrouble(second.trouble)
              : words.secondHere()}
          {second.reachable && second.last ? (
            <>
              {' '}
              {words.secondLastBegin()}
              <When at={second.last} />
              {words.secondLastEnd()}
            </>
          ) : null}
        </p>
        <p className={styles.ways}>
          <button type="button" className="button button-soft" onClick={() => setAsking(true)}>
            {words.secondChange()}
          </button>
          <Press
            className="button button-soft"
            waiting={save.writing}
            onClick={() => save.write({ noSecond: true }, () => say(words.secondLeft()))}
          >
            {words.secondLeave()}
          </Press>
        </p>
      </>
    );
  return (
    <form className={styles.form} onSubmit={send}>
      <p>{words.secondText()}</p>
      <TextField
        label={words.secondLabel()}
        help={words.secondHelp()}
        error={save.error ? refusalText(save.error) : null}
        name="folder"
        spellCheck={false}
        maxLength={2000}
        required
      />
      <div>
        <Press type="submit" className="button button-soft" waiting={save.writing}>
          {words.secondKeep()}
        </Press>
      </div>
    </form>
  );
}
