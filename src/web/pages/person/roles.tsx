// What somebody does and did: now first, what was before folded away; each organisation leads to its page.
import { personPage as words } from '#words/web/person.ts';
import { told } from '#words/web/told.ts';
import { monthInWords } from '#words/web/when.ts';
import { Link } from '@tanstack/react-router';
import type { Person } from '#web/book/shapes.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { Fact } from './fact.tsx';
import { From } from './from.tsx';
import { Remove, useRemoving, type Removing } from './remove-fact.tsx';
import styles from './person.module.css';

type Role = Person['affiliations'][number];

const shownAtFirst = 4;

export function Roles({ person }: { readonly person: Person }) {
  const removing = useRemoving(person, ({ affiliations }) => affiliations.length > 0);
  const { affiliations } = person;
  if (affiliations.length === 0) return null;
  const present = affiliations.filter((it) => it.present);
  const past = affiliations.filter((it) => !it.present);
  const list = (roles: readonly Role[]) =>
    roles.map((role) => (
      <OneRole
        key={[role.organisation, role.title, role.since, role.until, role.source].join('\n')}
        person={person}
        role={role}
        removing={removing}
      />
    ));
  const more = present.slice(shownAtFirst);
  return (
    <Fact label={words.roles()} place={removing.place}>
      {list(present.slice(0, shownAtFirst))}
      {more.length > 0 ? (
        <details className={styles.reasons}>
          <summary>{told.more(more.length)}</summary>
          {list(more)}
        </details>
      ) : null}
      {past.length > 0 ? (
        <details className={styles.reasons}>
          <summary>{told.earlierRoles(past.length)}</summary>
          {list(past)}
        </details>
      ) : null}
      <NotKept error={removing.error} />
    </Fact>
  );
}

interface OneRoleProps {
  readonly person: Person;
  readonly role: Role;
  readonly removing: Removing;
}

function OneRole({ person, role, removing }: OneRoleProps) {
  const { title, organisation, since, until, key } = role;
  const what = words.role(title, organisation);
  const years = words.roleYears(month(since), month(until));
  return (
    <div className={styles.point}>
      <p>
        {title ? <bdi>{title}</bdi> : null}
        {title && organisation ? ` ${told.at()} ` : null}
        {organisation ? (
          <bdi>
            {key ? (
              <Link to="/organisations/$organisation" params={{ organisation: key }} preload={false}>
                {organisation}
              </Link>
            ) : (
              organisation
            )}
          </bdi>
        ) : null}
        {years ? <span className="quiet"> {years}</span> : null}
      </p>
      <From person={person} origins={[{ what, origin: role.from }]}>
        {role.source === 'you' ? (
          <Remove
            what={what}
            waiting={removing.removing}
            onRemove={() => removing.remove(what, { organisation: '', title: '' })}
          />
        ) : null}
      </From>
    </div>
  );
}

function month(text: string | null): string | null {
  return text === null ? null : monthInWords(text);
}
