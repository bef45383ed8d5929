// Something that happened, from a file or as you logged it; what you logged can be changed and removed.
import { list } from '#words/web/counts.ts';
import { personPage as words } from '#words/web/person.ts';
import type { Interaction, Person } from '#web/book/shapes.ts';
import { useOpening } from '#web/parts/focus.ts';
import { LongText } from '#web/parts/long-text.tsx';
import { callName } from '#web/parts/name.ts';
import { When } from '#web/parts/when.tsx';
import { EditEntry } from './edit-entry.tsx';
import { EntryIcon } from './entry-icon.tsx';
import { EntryWays } from './entry-ways.tsx';
import styles from './person.module.css';

interface HappenedLineProps {
  readonly person: Person;
  readonly happened: Interaction;
  readonly onRemove: () => void;
}

export function HappenedLine({ person, happened, onRemove }: HappenedLineProps) {
  const editing = useOpening();
  const { kind, direction, source } = happened;
  const name = callName(person.name);
  const others = happened.people.filter((it) => it.id !== person.id).map((it) => it.name);
  const at = happened.day ?? happened.at;
  const what = source === 'you' ? words.logged(kind, name) : words.happened(kind, name, direction);
  const more = happened.note ?? happened.about;
  return (
    <li className={styles.entry}>
      <EntryIcon kind={kind} />
      <div>
        <p>
          {what}
          {others.length > 0 ? ` ${words.withOthers(list(others))}` : null}
        </p>
        {more ? <LongText className={styles.said} text={more} /> : null}
        <div className={styles.entryFoot}>
          {at ? <When at={at} /> : words.noDate()}
          <span>{words.from(source)}</span>
          {source === 'you' ? <EntryWays editing={editing} what={what} onRemove={onRemove} /> : null}
        </div>
        {editing.open ? <EditEntry happened={happened} onEnd={editing.close} /> : null}
      </div>
    </li>
  );
}
