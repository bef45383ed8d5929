// Your own words for each kind of message: what stands in brackets is put in. Opened one at a time, kept one at a time.
import { settings as words } from '#words/web/settings.ts';
import { useState } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { LinesField } from '#web/parts/field.tsx';
import { useOpening } from '#web/parts/focus.ts';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import styles from './settings.module.css';

type Wording = Answer<'voice'>['wordings'][number];

export function YourVoice() {
  const { data } = useBook('voice', {});
  if (!data) return null;
  return (
    <section className={styles.part}>
      <h2>{words.voiceTitle()}</h2>
      <p className="quiet">{words.voiceHelp()}</p>
      <details>
        <summary>{words.voiceShow()}</summary>
        <ul>
          {data.wordings.map((it) => (
            <OneWording key={it.purpose} wording={it} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function OneWording({ wording }: { readonly wording: Wording }) {
  const { opener, open, show, close } = useOpening();
  return (
    <li>
      {open ? (
        <WordingForm wording={wording} onClose={close} />
      ) : (
        <button ref={opener} type="button" className="button-text" onClick={show}>
          {wording.yours ? words.voiceYours(wording.for) : wording.for}
        </button>
      )}
    </li>
  );
}

function WordingForm({ wording, onClose }: { readonly wording: Wording; readonly onClose: () => void }) {
  const [text, setText] = useState(wording.text);
  const form = useFocusFirst();
  const save = useWrite('voice');
  const keep = (more: { text: string } | { off: true }): void =>
    save.write({ purpose: wording.purpose, ...more }, () => {
      onClose();
      say(words.kept());
    });
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.writing && text.trim() !== '') keep({ text });
      }}
    >
      <LinesField
        label={wording.for}
        help={words.voiceBrackets()}
        rows={7}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.ways}>
        <Press type="submit" className="button" waiting={save.writing}>
          {words.keep()}
        </Press>
        {wording.yours ? (
          <Press className="button-text small" waiting={save.writing} onClick={() => keep({ off: true })}>
            {words.voiceBack()}
          </Press>
        ) : null}
        <button type="button" className="button-text small" onClick={onClose}>
          {words.voiceClose()}
        </button>
      </div>
      <NotKept error={save.error} />
    </form>
  );
}
