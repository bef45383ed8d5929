// What is known of somebody, each fact with where it comes from.
import { list } from '#words/web/counts.ts';
import { personPage as words } from '#words/web/person.ts';
import { birthdayInWords, monthInWords } from '#words/web/when.ts';
import type { Person } from '#web/book/shapes.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { useOpening } from '#web/parts/focus.ts';
import { When } from '#web/parts/when.tsx';
import { EditPerson } from './edit-person.tsx';
import { Fact, Source } from './fact.tsx';
import { HowMet } from './how-met.tsx';
import { Reach } from './reach.tsx';
import { Remove, useRemoving } from './remove-fact.tsx';
import { FileList, filesOf } from './sources.tsx';
import styles from './person.module.css';

export function Facts({ person }: { readonly person: Person }) {
  const { opener, open, show, close } = useOpening();
  if (open) return <EditPerson person={person} onEnd={close} />;
  return (
    <>
      <dl className={styles.facts}>
        <HowMet person={person} />
        {person.admire ? (
          <Fact label={words.admire()}>
            <p>
              <bdi>{person.admire}</bdi>
              <Source source="you" />
            </p>
          </Fact>
        ) : null}
        <Roles person={person} />
        <Reach person={person} />
        <Words label={words.cares()} values={person.interests} />
        <Words label={words.offers()} values={person.offers} />
        <Words label={words.needs()} values={person.needs} />
        <Words label={words.livesIn()} values={person.location ? [person.location] : []} />
        {person.birthday ? (
          <Fact label={words.birthday()}>
            <p>
              {birthdayInWords(person.birthday)}
              <span className={styles.source}>{words.fromOneOf(filesOf(person, 'card'))}</span>
            </p>
          </Fact>
        ) : null}
        {person.connectedOn ? (
          <Fact label={words.connectedOn()}>
            <p>
              <When at={person.connectedOn} />
              <span className={styles.source}>{words.fromOneOf(filesOf(person, 'connection'))}</span>
            </p>
          </Fact>
        ) : null}
      </dl>
      <FileList person={person} />
      <button ref={opener} type="button" className="button-text small" onClick={show}>
        {words.edit()}
      </button>
    </>
  );
}

function Roles({ person }: { readonly person: Person }) {
  const it = useRemoving(person, ({ affiliations }) => affiliations.length > 0);
  if (person.affiliations.length === 0) return null;
  return (
    <Fact label={words.roles()} place={it.place}>
      {person.affiliations.map(({ organisation, title, since, until, source }) => {
        const role = words.role(title, organisation);
        return (
          <p key={`${organisation}${title}${since}${source}`}>
            <bdi>{role}</bdi> <span className="quiet">{words.roleYears(month(since), month(until))}</span>
            <Source source={source}>
              {source === 'you' ? (
                <Remove
                  what={role}
                  waiting={it.removing}
                  onRemove={() => it.remove(role, { organisation: '', title: '' })}
                />
              ) : null}
            </Source>
          </p>
        );
      })}
      <NotKept error={it.error} />
    </Fact>
  );
}

function Words({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <Fact label={label}>
      <p>
        <bdi>{list(values)}</bdi>
      </p>
    </Fact>
  );
}

function month(text: string | null): string | null {
  return text === null ? null : monthInWords(text);
}
