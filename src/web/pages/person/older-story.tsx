// The story before what a person's page begins with, a page at a time: each asks for what is older than the last line before it.
import { personPage as words } from '#words/web/person.ts';
import { useEffect, useState, type ReactNode } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { Failure } from '#web/parts/failure.tsx';
import { useLanding } from '#web/parts/focus.ts';
import { Loading } from '#web/parts/loading.tsx';
import { storyEntries, type Entry } from './story-entries.ts';
import styles from './person.module.css';

const pageLines = 200;

interface OlderStoryProps {
  readonly person: Person;
  /** The last line that is there. */
  readonly before: string;
  readonly list: (entries: readonly Entry[]) => ReactNode;
  /** How many there are in all before that, where it is known. */
  readonly count?: number;
}

export function OlderStory(props: OlderStoryProps) {
  const [asked, setAsked] = useState(false);
  if (asked) return <OlderPage {...props} />;
  return (
    <button type="button" className="button-text small" onClick={() => setAsked(true)}>
      {props.count === undefined ? words.storyMoreOlder() : words.storyOlder(props.count)}
    </button>
  );
}

function OlderPage({ person, before, list }: OlderStoryProps) {
  const { place, land } = useLanding();
  const { data, error, refetch } = useBook('story', { person: person.id, before, limit: pageLines });
  const there = data !== undefined;
  useEffect(() => {
    if (there) land();
  }, [there, land]);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  const last = data.items.at(-1);
  return (
    <>
      <ol ref={place} tabIndex={-1} className={styles.story} aria-label={words.storyEarlier()}>
        {list(storyEntries({ notes: [], timeline: data.items }))}
      </ol>
      {data.more && last ? <OlderStory person={person} before={last.id} list={list} /> : null}
    </>
  );
}
