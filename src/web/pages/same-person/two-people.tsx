// Makes two people of one: which entries are somebody else is proposed, and chosen by the user before anything changes.
import { whoIsWho as words } from '#words/web/same-person.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '#web/book/server.ts';
import type { Answer, Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { Failure, NotKept } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { say } from '#web/parts/notice.tsx';
import styles from './same-person.module.css';

type Restored = Answer<'unmerge'>['restored'];

export function TwoPeople({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) {
  const [sent, setSent] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['unmerge', person.id],
    queryFn: () => call('unmerge', { person: person.id, dryRun: true }),
    gcTime: 0,
    // What was looked at is no more once it is done.
    enabled: !sent,
    retry: false,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const unmerge = useWrite('unmerge');
  const navigate = useNavigate();
  const proposed = data ? awayFrom(person.id, data.restored) : new Set<string>();
  const away = chosen ?? proposed;
  const entries = data?.restored.flatMap((it) => it.records) ?? [];
  const possible = away.size > 0 && away.size < entries.length;
  const turn = (id: string): void => {
    const next = new Set(away);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const parted = ({ restored }: Answer<'unmerge'>): void => {
    say(words.twoDone());
    onEnd();
    const still = restored.some((it) => it.id === person.id);
    const first = restored[0];
    if (!still && first) void navigate({ to: '/people/$person', params: { person: first.id } });
  };
  return (
    <Confirm
      title={words.twoTitle(person.name)}
      yes={words.twoYes()}
      waiting={unmerge.writing || !data || (!possible && chosen !== null)}
      onNo={onEnd}
      // As it was proposed: what was merged by you is taken back, and leaves no trace.
      onYes={() => {
        setSent(true);
        unmerge.write({ person: person.id, ...(chosen === null ? {} : { take: [...away] }) }, parted);
      }}
    >
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading lines={3} /> : null}
      {data ? (
        <>
          <p>{words.twoText()}</p>
          <div className={styles.choices}>
            {entries.map((it) => (
              <label key={it.id} className={styles.choice}>
                <input type="checkbox" checked={away.has(it.id)} onChange={() => turn(it.id)} />
                <bdi>{words.entry(it.name, it.file, it.line)}</bdi>
              </label>
            ))}
          </div>
          <output className="quiet small">
            {chosen === null
              ? words.stays(data.restored.map((it) => it.name))
              : possible
                ? null
                : words.choose()}
          </output>
        </>
      ) : null}
      <NotKept error={unmerge.error} />
    </Confirm>
  );
}

/** The entries that would not be of this person any more. */
function awayFrom(id: string, restored: Restored): ReadonlySet<string> {
  return new Set(restored.filter((it) => it.id !== id).flatMap((it) => it.records.map((entry) => entry.id)));
}
