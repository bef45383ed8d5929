// Makes one person of two: the other one is found by name, and what happens is said before it does.
import { whoIsWho as words, samePersonPage } from '#words/web/same-person.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person, PersonRow } from '#web/book/shapes.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { say } from '#web/parts/notice.tsx';
import { doubtIn } from './looks-different.ts';
import styles from './same-person.module.css';

const shown = 6;

export function SameAs({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) {
  const [typed, setTyped] = useState(person.name);
  const [chosen, setChosen] = useState<PersonRow | null>(null);
  const merge = useWrite('merge');
  const navigate = useNavigate();
  const asked = typed.trim();
  const { data } = useBook(
    'people',
    { words: asked, limit: shown + 1 },
    { keep: true, enabled: asked !== '' },
  );
  const found = (data?.items ?? []).filter((it) => it.id !== person.id).slice(0, shown);
  const doubt = doubtIn(merge.error);
  const yes = (): void => {
    if (!chosen) return;
    merge.write({ person: person.id, other: chosen.id, ...(doubt ? { evenSo: true } : {}) }, (answer) => {
      say(words.sameDone(answer.person.name));
      onEnd();
      if (answer.person.id !== person.id)
        void navigate({ to: '/people/$person', params: { person: answer.person.id }, replace: true });
    });
  };
  return (
    <Confirm
      title={words.sameTitle(person.name)}
      yes={doubt ? samePersonPage.evenSo() : words.sameYes()}
      waiting={merge.writing || chosen === null}
      onNo={onEnd}
      onYes={yes}
    >
      {chosen ? (
        <p>{words.sameText(person.name, chosen.name)}</p>
      ) : (
        <>
          <TextField
            label={words.search()}
            type="search"
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
          />
          <ul className={styles.found} aria-label={words.found()}>
            {found.map((it) => (
              <li key={it.id}>
                <button type="button" className={styles.foundOne} onClick={() => setChosen(it)}>
                  <bdi>{it.name}</bdi>
                  {it.headline ? (
                    <span className="quiet small one-line">
                      <bdi>{it.headline}</bdi>
                    </span>
                  ) : null}
                </button>
              </li>
            ))}
          </ul>
          {data && found.length === 0 ? <p className="quiet">{words.nobody()}</p> : null}
        </>
      )}
      {doubt ? <p>{doubt}</p> : <NotKept error={merge.error} />}
    </Confirm>
  );
}
