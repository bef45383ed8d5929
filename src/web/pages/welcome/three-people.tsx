// "Name three people whom you would be glad to talk to": ends on Today, with a first step.
import { welcome } from '#words/web/welcome.ts';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type SubmitEvent } from 'react';
import { call } from '#web/book/server.ts';
import { queries } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import styles from './welcome.module.css';

interface Draft {
  readonly name: string;
  /** Made once for each name, so that sending again adds nobody twice. */
  readonly requestId: string;
}

const blank = (): Draft => ({ name: '', requestId: crypto.randomUUID() });

export function ThreePeople() {
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => [blank(), blank(), blank()]);
  const [state, setState] = useState<{ sending: boolean; error: Error | null; none: boolean }>({
    sending: false,
    error: null,
    none: false,
  });
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const named = drafts.filter((draft) => draft.name.trim());
    if (named.length === 0) {
      setState({ sending: false, error: null, none: true });
      form.current?.querySelector('input')?.focus();
      return;
    }
    setState({ sending: true, error: null, none: false });
    try {
      for (const { name, requestId } of named)
        await call('add', { name: name.trim(), gladToTalk: true, requestId });
      await queries.resetQueries();
      await navigate({ to: '/' });
    } catch (error) {
      setState({ sending: false, error: error as Error, none: false });
    }
  };

  return (
    <form ref={form} className={styles.three} onSubmit={(event) => void send(event)}>
      {drafts.map((draft, position) => (
        <TextField
          key={draft.requestId}
          label={welcome.threeLabel(position)}
          placeholder={welcome.threePlaceholder(position)}
          value={draft.name}
          maxLength={200}
          onChange={(event) => {
            const name = event.target.value;
            setDrafts(drafts.map((it, at) => (at === position ? { name, requestId: it.requestId } : it)));
          }}
        />
      ))}
      <div className={styles.send}>
        <button type="submit" className="button" disabled={state.sending}>
          {welcome.threeSend()}
        </button>
        <output className="quiet small">{state.none ? welcome.threeNone() : null}</output>
      </div>
      <NotKept error={state.error} />
    </form>
  );
}
