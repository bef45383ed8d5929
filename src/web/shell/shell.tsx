// What stands around every page: skip link, the five places, who you are, and a quiet line when there is something to know.
import { shell } from '#words/web/shell.ts';
import { Outlet } from '@tanstack/react-router';
import { inDemo } from '../book/server.ts';
import { Notice } from '../parts/notice.tsx';
import { Dropping } from './dropping.tsx';
import { Lines } from './lines.tsx';
import { Places } from './places.tsx';
import styles from './shell.module.css';
import { You } from './you.tsx';

export function Shell() {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        {shell.skip()}
      </a>
      <header className={styles.side}>
        <p className={styles.product}>{shell.product()}</p>
        <Places />
        <You />
      </header>
      <div className={styles.body}>
        <main id="page" tabIndex={-1} className={styles.main}>
          <Lines demo={inDemo} />
          <Outlet />
        </main>
      </div>
      <Notice />
      <Dropping />
    </div>
  );
}
