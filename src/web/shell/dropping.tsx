// The whole window takes files, on every page: whoever misses a frame by an inch has not lost the page to the browser.
import { shell } from '#words/web/shell.ts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { startImport, type PickedFile } from '../book/import-run.ts';
import { inDemo } from '../book/server.ts';
import { say } from '../parts/notice.tsx';
import { droppedFiles } from '../parts/picked-files.ts';
import styles from './dropping.module.css';

/** Browsers say again and again that something hovers, at least three times a second, and not always that it left. */
const leftAfter = 600;
const welcomes = /^\/(welcome|imports)$/;

export function Dropping() {
  const [over, setOver] = useState(false);
  const navigate = useNavigate();

  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const listening = new AbortController();
    const on = (kind: 'dragenter' | 'dragover' | 'drop', act: (transfer: DataTransfer) => void): void =>
      window.addEventListener(
        kind,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          act(event.dataTransfer);
        },
        { signal: listening.signal },
      );
    const hover = (): void => {
      clearTimeout(leaving);
      leaving = setTimeout(() => setOver(false), leftAfter);
      setOver(true);
    };
    const take = async (files: readonly PickedFile[]): Promise<void> => {
      if (files.length === 0) return say(shell.dropNothing());
      void startImport(files);
      if (!welcomes.test(location.pathname)) await navigate({ to: '/imports' });
    };
    on('dragenter', hover);
    on('dragover', hover);
    on('drop', (transfer) => {
      clearTimeout(leaving);
      setOver(false);
      if (inDemo) say(shell.dropInDemo());
      else void droppedFiles(transfer).then(take);
    });
    return () => {
      clearTimeout(leaving);
      listening.abort();
    };
  }, [navigate]);

  if (!over) return null;
  return (
    <div className={styles.over}>
      <p className={styles.here}>{inDemo ? shell.dropNotInDemo() : shell.dropHere()}</p>
      {inDemo ? null : <p>{shell.dropHereHow()}</p>}
    </div>
  );
}
