// Your story with somebody, newest first: what happened and what you wrote down, in one line of time.
import { personPage as words } from '#words/web/person.ts';
import { told } from '#words/web/told.ts';
import { useState } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { useLanding } from '#web/parts/focus.ts';
import { Between } from './between.tsx';
import { Composer } from './composer.tsx';
import { GiftEntry } from './gift-entry.tsx';
import { HappenedLine } from './happened-line.tsx';
import { NoteLine } from './note-line.tsx';
import { OlderStory } from './older-story.tsx';
import { RunLine } from './run-line.tsx';
import { PromiseEntry, ThanksEntry } from './said-entries.tsx';
import { KeptLine, MentionLine } from './told-lines.tsx';
import { storyEntries, type Entry } from './story-entries.ts';
import styles from './person.module.css';

const shownAtFirst = 12;

export interface Removed {
  readonly what: 'note' | 'happened' | 'gift';
  readonly id: string;
}

export function Story({ person }: { readonly person: Person }) {
  const [whole, setWhole] = useState(false);
  const [removing, setRemoving] = useState<Removed | null>(null);
  const { place: heading, land: toHeading } = useLanding();
  const { place: earlier, land: toEarlier } = useLanding();
  const entries = storyEntries(person);
  const rest = entries.slice(shownAtFirst);
  const list = (shown: readonly Entry[]) =>
    shown.map((entry) => (
      <Line key={keyOf(entry)} person={person} entry={entry} onRemove={setRemoving} onGone={toHeading} />
    ));
  const unlisted = person.interactions.total - person.timeline.length;
  return (
    <section className={styles.right} aria-labelledby="story">
      <h2 ref={heading} id="story" tabIndex={-1}>
        {words.story()}
      </h2>
      <Between person={person} onGone={toHeading} />
      <Composer person={person} />
      {entries.length === 0 ? <p className={styles.storyEmpty}>{words.storyEmpty()}</p> : null}
      <ol className={styles.story}>{list(entries.slice(0, shownAtFirst))}</ol>
      {rest.length > 0 && !whole ? (
        <button
          type="button"
          className="button-text small"
          onClick={() => {
            setWhole(true);
            toEarlier();
          }}
        >
          {words.storyWhole()}
        </button>
      ) : null}
      {rest.length > 0 && whole ? (
        <ol ref={earlier} tabIndex={-1} className={styles.story} aria-label={words.storyEarlier()}>
          {list(rest)}
        </ol>
      ) : null}
      {unlisted > 0 && (whole || rest.length === 0) ? (
        <OlderStory person={person} before={person.timeline.at(-1)?.id ?? ''} list={list} count={unlisted} />
      ) : null}
      {person.mentions.total > person.mentions.items.length ? (
        <p className="quiet small">
          {told.moreMentions(person.mentions.total - person.mentions.items.length)}
        </p>
      ) : null}
      {removing ? (
        <RemoveEntry
          removed={removing}
          onNo={() => setRemoving(null)}
          onGone={() => {
            setRemoving(null);
            toHeading();
          }}
        />
      ) : null}
    </section>
  );
}

function keyOf(entry: Entry): string {
  if (entry.what === 'note') return entry.note.id ?? entry.note.text;
  if (entry.what === 'mention') return `mention ${entry.mention.id}`;
  if (entry.what === 'kept') return entry.kept.id;
  if (entry.what === 'gift') return entry.gift.id;
  if (entry.what === 'thanks') return entry.thanks.id;
  if (entry.what === 'promise') return entry.promise.id;
  return entry.what === 'run' ? entry.newest.id : entry.happened.id;
}

interface LineProps {
  readonly person: Person;
  readonly entry: Entry;
  readonly onRemove: (removed: Removed) => void;
  /** What is taken back goes from the story. */
  readonly onGone: () => void;
}

function Line({ person, entry, onRemove, onGone }: LineProps) {
  if (entry.what === 'run') return <RunLine person={person} run={entry} />;
  if (entry.what === 'note') {
    const { id } = entry.note;
    return <NoteLine note={entry.note} onRemove={() => (id ? onRemove({ what: 'note', id }) : undefined)} />;
  }
  if (entry.what === 'mention') return <MentionLine mention={entry.mention} />;
  if (entry.what === 'kept') return <KeptLine kept={entry.kept} />;
  if (entry.what === 'thanks') return <ThanksEntry thanks={entry.thanks} onGone={onGone} />;
  if (entry.what === 'promise') return <PromiseEntry promise={entry.promise} onGone={onGone} />;
  if (entry.what === 'gift') {
    const { gift } = entry;
    return <GiftEntry gift={gift} onRemove={() => onRemove({ what: 'gift', id: gift.id })} />;
  }
  const { happened } = entry;
  return (
    <HappenedLine
      person={person}
      happened={happened}
      onRemove={() => onRemove({ what: 'happened', id: happened.id })}
    />
  );
}

interface RemoveEntryProps {
  readonly removed: Removed;
  readonly onNo: () => void;
  readonly onGone: () => void;
}

function RemoveEntry({ removed: { what, id }, onNo, onGone }: RemoveEntryProps) {
  const note = useWrite('note-remove');
  const log = useWrite('log-remove');
  const gift = useWrite('gift-remove');
  const { write } = { note, happened: log, gift }[what];
  return (
    <Confirm
      title={words.removeTitle()}
      yes={words.removeYes()}
      waiting={note.writing || log.writing || gift.writing}
      onNo={onNo}
      onYes={() => write({ id }, onGone)}
    >
      <p>{words.removeText()}</p>
      <NotKept error={note.error ?? log.error ?? gift.error} />
    </Confirm>
  );
}
