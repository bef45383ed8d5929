// The frame of every page: its title in the window, its heading, and the focus on it after coming from another page.
import { shell } from '#words/web/shell.ts';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './page.module.css';

let first = true;

interface PageProps {
  readonly title: string;
  /** What the heading shows, where it is more than the title. */
  readonly heading?: ReactNode;
  readonly unseenHeading?: boolean;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, heading, unseenHeading, narrow, children }: PageProps) {
  const place = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = shell.pageTitle(title);
  }, [title]);

  useEffect(() => {
    // A whole new page that was asked for from another one (the invented book) begins at its heading, too.
    if (!first || location.hash === '#page') place.current?.focus({ preventScroll: true });
    first = false;
  }, []);

  return (
    <div className={styles.page}>
      <h1 ref={place} tabIndex={-1} className={unseenHeading ? 'unseen' : styles.heading}>
        {heading ?? title}
      </h1>
      <div className={narrow ? styles.narrow : ''}>{children}</div>
    </div>
  );
}
