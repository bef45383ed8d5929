// Who would enjoy this: a link, a title or a text goes in, the few who would come out, each with why, and one tap notes that you gave it.
import { sharePage as words } from '#words/web/share.ts';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { LinesField } from '#web/parts/field.tsx';
import { useLanding } from '#web/parts/focus.ts';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { Press } from '#web/parts/press.tsx';
import { SomebodyToGive } from './somebody-to-give.tsx';
import { useShare } from './use-share.ts';
import styles from './share.module.css';

const longest = 40_000;

export function SharePage() {
  const { shared, look, looking, error, given, give } = useShare();
  const [text, setText] = useState(shared?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const { place, land } = useLanding();
  const send = (event?: SubmitEvent<HTMLFormElement>): void => {
    event?.preventDefault();
    const said = text.trim();
    if (said === '') field.current?.focus();
    else if (!looking) look(said, land);
  };
  /** Enter looks: nobody writes a letter here. With Shift it makes a line. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <Page title={words.title()} narrow>
      <p className={styles.intro}>{words.intro()}</p>
      <form className={styles.form} onSubmit={send}>
        <LinesField
          label={words.field()}
          ref={field}
          rows={3}
          maxLength={longest}
          placeholder={words.placeholder()}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => setText(event.target.value)}
        />
        <Press type="submit" className="button" waiting={looking}>
          {words.look()}
        </Press>
      </form>
      {error ? <Failure error={error} again={() => send()} /> : null}
      {looking && !shared ? <Loading lines={4} /> : null}
      <div ref={place} tabIndex={-1} className={styles.found}>
        {shared ? <Found answer={shared.answer} given={given} onGiven={give} /> : null}
      </div>
    </Page>
  );
}

interface FoundProps {
  readonly answer: Answer<'share'>;
  readonly given: ReadonlyMap<string, string>;
  readonly onGiven: (person: string, gift: string | null) => void;
}

function Found({ answer: { topics, items, what }, given, onGiven }: FoundProps) {
  const heading = useId();
  if (topics.length === 0)
    return (
      <Empty title={words.noTopic()}>
        <p>{words.noTopicText()}</p>
      </Empty>
    );
  return (
    <>
      <h2 id={heading} className={styles.count}>
        {words.found(items.length)}
      </h2>
      <p className={styles.topics}>{words.about(topics.map((it) => it.name))}</p>
      {items.length === 0 ? (
        <>
          <p>{words.nobody()}</p>
          <p>{words.nobodyText()}</p>
          <p>
            <Link to="/people">{words.toPeople()}</Link>
          </p>
        </>
      ) : (
        <ul className={styles.people} aria-labelledby={heading}>
          {items.map((it) => (
            <SomebodyToGive
              key={it.person.id}
              item={it}
              what={what}
              gift={given.get(it.person.id) ?? null}
              onGiven={(gift) => onGiven(it.person.id, gift)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
