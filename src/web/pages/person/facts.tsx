// What is known of somebody, each fact with where it comes from.
import { personPage as words } from '#words/web/person.ts';
import { birthdayInWords } from '#words/web/when.ts';
import type { ReactNode } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useOpening } from '#web/parts/focus.ts';
import { When } from '#web/parts/when.tsx';
import { EditPerson } from './edit-person.tsx';
import { Fact } from './fact.tsx';
import { From, type Origin } from './from.tsx';
import { HowMet } from './how-met.tsx';
import { KeptFacts } from './kept-facts.tsx';
import { Reach } from './reach.tsx';
import { Roles } from './roles.tsx';
import { FileList } from './sources.tsx';
import { Topics } from './topics.tsx';
import styles from './person.module.css';

export function Facts({ person }: { readonly person: Person }) {
  const { opener, open, show, close } = useOpening();
  if (open) return <EditPerson person={person} onEnd={close} />;
  const { admire, location, birthday, connectedOn, origins } = person;
  return (
    <>
      <dl className={styles.facts}>
        <HowMet person={person} />
        {admire ? (
          <Sourced person={person} label={words.admire()} origin={origins.admire}>
            <bdi>{admire}</bdi>
          </Sourced>
        ) : null}
        <Roles person={person} />
        <Topics person={person} />
        <Reach person={person} />
        {location ? (
          <Sourced person={person} label={words.livesIn()} origin={origins.location}>
            <bdi>{location}</bdi>
          </Sourced>
        ) : null}
        {birthday ? (
          <Sourced person={person} label={words.birthday()} origin={origins.birthday}>
            {birthdayInWords(birthday)}
          </Sourced>
        ) : null}
        {connectedOn ? (
          <Sourced person={person} label={words.connectedOn()} origin={origins.connectedOn}>
            <When at={connectedOn} />
          </Sourced>
        ) : null}
        <KeptFacts person={person} />
      </dl>
      <FileList person={person} />
      <button ref={opener} type="button" className="button-text small" onClick={show}>
        {words.edit()}
      </button>
    </>
  );
}

interface SourcedProps {
  readonly person: Person;
  readonly label: string;
  readonly origin: Origin;
  readonly children: ReactNode;
}

function Sourced({ person, label, origin, children }: SourcedProps) {
  return (
    <Fact label={label}>
      <p>{children}</p>
      <From person={person} origins={[{ what: label, origin }]} />
    </Fact>
  );
}
