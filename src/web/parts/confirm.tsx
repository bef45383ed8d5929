// Asks once, calmly, and says what would happen. The browser's own dialog: it keeps the focus, and Escape leaves. A form, so
// that Enter in a field of it says yes.
import { shell } from '#words/web/shell.ts';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './confirm.module.css';
import { Press } from './press.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  /** The way back; "Leave it as it is" where something would be changed. */
  readonly no?: string;
  readonly waiting?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirm({ title, children, yes, no = shell.cancel(), waiting, onYes, onNo }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const it = dialog.current;
    const before = document.activeElement;
    it?.showModal();
    return () => {
      it?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!waiting) onYes();
        }}
      >
        <h2 id={id}>{title}</h2>
        <div className={styles.text}>{children}</div>
        <div className={styles.ways}>
          <button type="button" className="button button-soft" onClick={onNo}>
            {no}
          </button>
          <Press type="submit" className="button" waiting={waiting}>
            {yes}
          </Press>
        </div>
      </form>
    </dialog>
  );
}
