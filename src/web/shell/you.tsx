// Your name; behind it settings, imports and the look of the page.
import { shell } from '#words/web/shell.ts';
import { IconChevronUp, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useBook } from '../book/use-book.ts';
import { LookChoice } from './look-choice.tsx';
import styles from './you.module.css';

export function You() {
  const { data } = useBook('me', {});
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => setOpen(false);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  return (
    <div ref={box} className={styles.you}>
      <button
        ref={button}
        type="button"
        className={styles.name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconUserCircle size={21} stroke={1.6} aria-hidden="true" />
        <span className="one-line" dir="auto">
          {data?.me.name ?? shell.you()}
        </span>
        <IconChevronUp className={styles.chevron} size={15} stroke={1.8} aria-hidden="true" />
      </button>
      <section id={id} className={styles.sheet} aria-label={shell.yourThings()} hidden={!open}>
        <ul>
          <li>
            <Link to="/settings" onClick={close}>
              {shell.settings()}
            </Link>
          </li>
          <li>
            <Link to="/imports" onClick={close}>
              {shell.imports()}
            </Link>
          </li>
          <li>
            <Link to="/welcome" onClick={close}>
              {shell.welcome()}
            </Link>
          </li>
        </ul>
        {open ? <LookChoice labelSeen /> : null}
      </section>
    </div>
  );
}
