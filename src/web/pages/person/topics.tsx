// What they care about, can offer and look for, and what you could do for them: words of yours, each taken back by a tap.
import { told as words, type TopicKind } from '#words/web/told.ts';
import { personPage } from '#words/web/person.ts';
import { IconX } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { filled } from '#web/parts/form-values.ts';
import { useLanding, useOpening } from '#web/parts/focus.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { Fact } from './fact.tsx';
import { FormWays } from './form-ways.tsx';
import { SuggestedTopics } from './suggested-topics.tsx';
import styles from './told.module.css';
import page from './person.module.css';

const shownAtFirst = 12;
const kinds: readonly TopicKind[] = ['interest', 'offer', 'need', 'could-do'];

function topicsOf(person: Person, kind: TopicKind): readonly string[] {
  if (kind === 'interest') return person.interests;
  if (kind === 'offer') return person.offers;
  return kind === 'need' ? person.needs : person.couldDo;
}

/** Which of the three is said; what they care about where none is. */
function flagOf(kind: TopicKind): { offers?: true; needs?: true; couldDo?: true } {
  if (kind === 'offer') return { offers: true };
  if (kind === 'need') return { needs: true };
  return kind === 'could-do' ? { couldDo: true } : {};
}

export function Topics({ person }: { readonly person: Person }) {
  const { opener, open, show, close } = useOpening();
  const { place, land } = useLanding();
  const remove = useWrite('interest');
  const said = kinds.filter((kind) => topicsOf(person, kind).length > 0);
  const takeBack = (kind: TopicKind, topic: string): void =>
    remove.write({ person: person.id, topic: [topic], ...flagOf(kind), remove: true }, () => {
      say(words.topicRemoved(topic));
      land();
    });
  return (
    <>
      {said.map((kind) => (
        <Fact key={kind} label={words.topics[kind]}>
          <TopicList
            kind={kind}
            topics={topicsOf(person, kind)}
            waiting={remove.writing}
            onRemove={takeBack}
          />
        </Fact>
      ))}
      <div>
        <dt ref={place} tabIndex={-1} className={said.length > 0 ? 'unseen' : undefined}>
          {words.topics.interest}
        </dt>
        <dd>
          <SuggestedTopics person={person} onGone={land} />
          {open ? (
            <AddTopic person={person} onEnd={close} />
          ) : (
            <button ref={opener} type="button" className="button-text small" onClick={show}>
              {words.addTopic(said.length === 0)}
            </button>
          )}
          <NotKept error={remove.error} />
        </dd>
      </div>
    </>
  );
}

interface TopicListProps {
  readonly kind: TopicKind;
  readonly topics: readonly string[];
  readonly waiting: boolean;
  readonly onRemove: (kind: TopicKind, topic: string) => void;
}

/** A long list is folded. */
function TopicList({ kind, topics, waiting, onRemove }: TopicListProps) {
  const list = (some: readonly string[]) => (
    <ul className={kind === 'could-do' ? styles.sentences : styles.topics}>
      {some.map((topic) => (
        <li key={topic} className={styles.topic}>
          <span>
            <bdi>{topic}</bdi>
          </span>
          <Press waiting={waiting} onClick={() => onRemove(kind, topic)}>
            <IconX size={15} stroke={1.8} aria-hidden="true" />
            <span className="unseen">
              {personPage.remove()} {topic}
            </span>
          </Press>
        </li>
      ))}
    </ul>
  );
  const more = topics.slice(shownAtFirst);
  return (
    <>
      {list(topics.slice(0, shownAtFirst))}
      {more.length > 0 ? (
        <details className={page.reasons}>
          <summary>{words.more(more.length)}</summary>
          {list(more)}
        </details>
      ) : null}
    </>
  );
}

function AddTopic({ person, onEnd }: { readonly person: Person; readonly onEnd: () => void }) {
  const [kind, setKind] = useState<TopicKind>('interest');
  const add = useWrite('interest');
  const form = useFocusFirst();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { topic } = filled(event.currentTarget, ['topic']);
    if (!topic) return;
    add.write({ person: person.id, topic: [topic], ...flagOf(kind) }, () => {
      say(personPage.kept());
      onEnd();
    });
  };
  return (
    <form ref={form} className={page.form} onSubmit={send}>
      <TextField
        label={words.topicField()}
        name="topic"
        maxLength={200}
        placeholder={words.topicPlaceholder()}
      />
      <Choice<TopicKind>
        label={words.topicKind()}
        value={kind}
        options={kinds.map((value) => ({ value, text: words.topicKinds[value] }))}
        onChange={setKind}
      />
      <FormWays yes={personPage.keep()} no={personPage.neverMind()} waiting={add.writing} onNo={onEnd} />
      <NotKept error={add.error} />
    </form>
  );
}
