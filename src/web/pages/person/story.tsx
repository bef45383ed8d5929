// Your story with somebody, newest first: what happened and what you wrote down, in one line of time.
import { list } from '#words/web/counts.ts';
import { personPage as words } from '#words/web/person.ts';
import {
  IconDots,
  IconMail,
  IconMessage2,
  IconNote,
  IconPhone,
  IconUserPlus,
  IconUsers,
  IconVideo,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Interaction, Person } from '../../book/shapes.ts';
import { useWrite } from '../../book/use-book.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { NotKept } from '../../parts/failure.tsx';
import { callName } from '../../parts/name.ts';
import { When } from '../../parts/when.tsx';
import { EditEntry } from './edit-entry.tsx';
import styles from './person.module.css';

const icons: Readonly<Record<string, Icon>> = {
  call: IconPhone,
  video: IconVideo,
  meeting: IconUsers,
  message: IconMessage2,
  mail: IconMail,
  letter: IconMail,
  invitation: IconUserPlus,
};

type Entry = { readonly at: string } & (
  | { readonly note: Person['notes'][number]; readonly happened?: never }
  | { readonly happened: Interaction; readonly note?: never }
);

function entriesOf(person: Person): Entry[] {
  const entries: Entry[] = [
    ...person.notes.map((note) => ({ at: note.at ?? '', note })),
    ...person.timeline.map((happened) => ({ at: happened.day ?? happened.at ?? '', happened })),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at));
}

export function Story({ person }: { readonly person: Person }) {
  const entries = entriesOf(person);
  if (entries.length === 0) return <p className={styles.storyEmpty}>{words.storyEmpty()}</p>;
  return (
    <>
      <ol className={styles.story}>
        {entries.map(({ note, happened }) =>
          note ? (
            <NoteLine key={note.id ?? note.text} note={note} />
          ) : (
            <HappenedLine key={happened.id} person={person} happened={happened} />
          ),
        )}
      </ol>
      {person.interactions.total > person.timeline.length ? (
        <p className="quiet small">{words.storyNewest(person.timeline.length, person.interactions.total)}</p>
      ) : null}
    </>
  );
}

function NoteLine({ note }: { readonly note: Person['notes'][number] }) {
  return (
    <li className={styles.entry}>
      <IconNote size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p className={styles.said} dir="auto">
          {note.text}
        </p>
        <p className={styles.entryFoot}>
          {note.at ? <When at={note.at} /> : null}
          <span>{words.from(note.source)}</span>
        </p>
      </div>
    </li>
  );
}

function HappenedLine({ person, happened }: { readonly person: Person; readonly happened: Interaction }) {
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const remove = useWrite('log-remove');
  const EntryIcon = icons[happened.kind] ?? IconDots;
  const others = happened.people.filter((it) => it.id !== person.id).map((it) => it.name);
  const at = happened.day ?? happened.at;
  return (
    <li className={styles.entry}>
      <EntryIcon size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p>
          {words.happened(happened.kind, callName(person.name), happened.direction)}
          {others.length > 0 ? ` ${words.withOthers(list(others))}` : null}
        </p>
        {(happened.note ?? happened.about) ? (
          <p className={styles.said} dir="auto">
            {happened.note ?? happened.about}
          </p>
        ) : null}
        <p className={styles.entryFoot}>
          {at ? <When at={at} /> : words.noDate()}
          <span>{words.from(happened.source)}</span>
          {happened.source === 'you' ? (
            <>
              <button type="button" onClick={() => setDoing('edit')}>
                {words.changeEntry()}
              </button>
              <button type="button" onClick={() => setDoing('remove')}>
                {words.removeEntry()}
              </button>
            </>
          ) : null}
        </p>
        {doing === 'edit' ? <EditEntry happened={happened} onEnd={() => setDoing(null)} /> : null}
        {doing === 'remove' ? (
          <Confirm
            title={words.removeTitle()}
            yes={words.removeYes()}
            waiting={remove.writing}
            onNo={() => setDoing(null)}
            onYes={() => remove.write({ id: happened.id }, () => setDoing(null))}
          >
            <p>{words.removeText()}</p>
            <NotKept error={remove.error} />
          </Confirm>
        ) : null}
      </div>
    </li>
  );
}
