// Asks once, calmly, and says what would happen. The browser's own dialog: it keeps the focus, and Escape leaves.
import { shell } from '#words/web/shell.ts';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './confirm.module.css';

interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly waiting?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirm({ title, children, yes, waiting, onYes, onNo }: ConfirmProps) {
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
      <h2 id={id}>{title}</h2>
      <div className={styles.text}>{children}</div>
      <div className={styles.ways}>
        <button type="button" className="button button-soft" onClick={onNo}>
          {shell.cancel()}
        </button>
        <button type="button" className="button" disabled={waiting} onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
