// What is known of somebody, each fact with where it comes from.
import { personPage as words } from '#words/web/person.ts';
import { list } from '#words/web/counts.ts';
import { birthdayInWords, monthInWords } from '#words/web/when.ts';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { inWords, When } from '#web/parts/when.tsx';
import { EditPerson } from './edit-person.tsx';
import { MetForm } from './met-form.tsx';
import styles from './person.module.css';

export function Facts({ person }: { readonly person: Person }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <EditPerson person={person} onEnd={() => setEditing(false)} />;
  return (
    <>
      <dl className={styles.facts}>
        <HowMet person={person} />
        {person.admire ? (
          <Fact label={words.admire()}>
            <p dir="auto">{person.admire}</p>
          </Fact>
        ) : null}
        {person.affiliations.length > 0 ? (
          <Fact label={words.roles()}>
            {person.affiliations.map((it) => (
              <p key={`${it.organisation}${it.title}${it.since}${it.source}`} dir="auto">
                {words.role(it.title, it.organisation)}{' '}
                <span className="quiet">{words.roleYears(month(it.since), month(it.until))}</span>
                <Source source={it.source} />
              </p>
            ))}
          </Fact>
        ) : null}
        <Fact label={words.reach()}>
          {person.contactPoints.length === 0 ? <p className="quiet">{words.noReach()}</p> : null}
          {person.contactPoints.map((it) => (
            <p key={it.kind + it.value + it.source} dir="auto">
              {it.href ? (
                <a
                  href={it.href}
                  rel="noreferrer noopener"
                  target={it.kind === 'link' ? '_blank' : undefined}
                >
                  {shortened(it.kind, it.value)}
                </a>
              ) : (
                it.value
              )}
              {it.label ? <span className="quiet"> {it.label}</span> : null}
              <Source source={it.source} />
            </p>
          ))}
        </Fact>
        <Words label={words.cares()} values={person.interests} />
        <Words label={words.offers()} values={person.offers} />
        <Words label={words.needs()} values={person.needs} />
        <Words label={words.livesIn()} values={person.location ? [person.location] : []} />
        <Words label={words.birthday()} values={person.birthday ? [birthdayInWords(person.birthday)] : []} />
        {person.connectedOn ? (
          <Fact label={words.connectedOn()}>
            <p>
              <When at={person.connectedOn} />
            </p>
          </Fact>
        ) : null}
      </dl>
      <Sources person={person} />
      <button type="button" className="button-text small" onClick={() => setEditing(true)}>
        {words.edit()}
      </button>
    </>
  );
}

function HowMet({ person }: { readonly person: Person }) {
  const [saying, setSaying] = useState(false);
  const { when, where, through } = person.met;
  const known = when ?? where ?? through;
  return (
    <Fact label={words.howWeMet()}>
      {saying ? <MetForm person={person} onEnd={() => setSaying(false)} /> : null}
      {!saying && known ? (
        <p>
          {words.met(when === null ? null : (inWords(when) ?? when), where)}
          {through ? (
            <>
              {' '}
              {words.through()}{' '}
              <Link to="/people/$person" params={{ person: through.id }}>
                {through.name}
              </Link>
            </>
          ) : null}
          {'. '}
        </p>
      ) : null}
      {saying ? null : (
        <button type="button" className="button-text small" onClick={() => setSaying(true)}>
          {known ? words.changeMet() : words.addMet()}
        </button>
      )}
    </Fact>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Words({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <Fact label={label}>
      <p dir="auto">{list(values)}</p>
    </Fact>
  );
}

function Source({ source }: { readonly source: string }) {
  return <span className={styles.source}>{words.from(source)}</span>;
}

function Sources({ person }: { readonly person: Person }) {
  if (person.sources.length === 0) return <p className={styles.source}>{words.fromYou()}</p>;
  return (
    <details className={styles.reasons}>
      <summary>{words.fromFiles(person.sources.length)}</summary>
      <ul>
        {person.sources.map((it) => (
          <li key={it.id} dir="auto">
            {words.sourceLine(it.file, it.line)}
            {it.gone ? <span className="quiet"> {words.sourceGone()}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function month(text: string | null): string | null {
  return text === null ? null : monthInWords(text);
}

/** A web address without what every one of them begins with. */
function shortened(kind: string, value: string): string {
  return kind === 'link' ? value.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '') : value;
}
