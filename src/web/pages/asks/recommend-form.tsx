// A tip in one line: who or what, for what, and who told you.
import { asksPage as words } from '#words/web/asks.ts';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { textOf } from '#web/parts/form-values.ts';
import { say } from '#web/parts/notice.tsx';
import { Press } from '#web/parts/press.tsx';
import { whatIsRefused } from '#web/parts/refused.ts';
import styles from './asks.module.css';

interface RecommendFormProps {
  /** Who told you, where that is clear. */
  readonly by?: { readonly id: string };
  readonly label: string;
  readonly placeholder: string;
  /** It was opened by a tap. */
  readonly focus?: boolean;
  readonly onKept?: () => void;
}

export function RecommendForm({ by, label, placeholder, focus = false, onKept }: RecommendFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const recommend = useWrite('recommend');
  const undo = useWrite('recommendation-remove');
  const refused = whatIsRefused(recommend.error);
  useEffect(() => {
    if (focus) form.current?.querySelector('input')?.focus();
  }, [focus]);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = textOf(event.currentTarget, 'tip');
    if (name === '') {
      form.current?.querySelector('input')?.focus();
      return;
    }
    recommend.write({ name, ...(by ? { by: by.id } : {}) }, ({ recommendation: it }) => {
      form.current?.reset();
      say(words.inBook(it.name), () =>
        undo.write({ recommendation: it.id }, () => say(words.removed(it.name))),
      );
      onKept?.();
    });
  };
  const notSaid = refused.code === 'recommendation-for-what' ? words.forWhat() : null;
  return (
    <form ref={form} className={styles.form} onSubmit={send}>
      <div className={styles.line}>
        <TextField
          label={label}
          placeholder={placeholder}
          name="tip"
          maxLength={500}
          enterKeyHint="done"
          error={notSaid ?? refused.name}
        />
        <Press type="submit" className="button button-soft" waiting={recommend.writing}>
          {words.keep()}
        </Press>
      </div>
      <NotKept error={notSaid === null ? (refused.rest ?? undo.error) : undo.error} />
    </form>
  );
}
