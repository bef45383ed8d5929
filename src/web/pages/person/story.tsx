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
import type { Interaction, Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { callName } from '#web/parts/name.ts';
import { When } from '#web/parts/when.tsx';
import { EditEntry } from './edit-entry.tsx';
import { fileOf, storyEntries, type Entry } from './story-entries.ts';
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

const shownAtFirst = 12;

export function Story({ person }: { readonly person: Person }) {
  const [whole, setWhole] = useState(false);
  const entries = storyEntries(person);
  const shown = whole ? entries : entries.slice(0, shownAtFirst);
  if (entries.length === 0) return <p className={styles.storyEmpty}>{words.storyEmpty()}</p>;
  return (
    <>
      <ol className={styles.story}>
        {shown.map((entry) => {
          if (entry.what === 'note')
            return <NoteLine key={entry.note.id ?? entry.note.text} note={entry.note} />;
          if (entry.what === 'run') return <RunLine key={entry.newest.id} person={person} run={entry} />;
          return <HappenedLine key={entry.happened.id} person={person} happened={entry.happened} />;
        })}
      </ol>
      {shown.length < entries.length ? (
        <button type="button" className="button-text small" onClick={() => setWhole(true)}>
          {words.storyWhole()}
        </button>
      ) : null}
      {shown.length === entries.length && person.interactions.total > person.timeline.length ? (
        <p className="quiet small">{words.storyOlder(person.interactions.total - person.timeline.length)}</p>
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

function RunLine({
  person,
  run,
}: {
  readonly person: Person;
  readonly run: Extract<Entry, { what: 'run' }>;
}) {
  const EntryIcon = icons[run.newest.kind] ?? IconDots;
  return (
    <li className={styles.entry}>
      <EntryIcon size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p>
          {words.happened(run.newest.kind, callName(person.name), run.direction)}, {words.runOf(run.count)}
        </p>
        <p className={styles.entryFoot}>
          <When at={run.at} />
          <span>{words.from(fileOf(run.newest.source))}</span>
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
