// Where files come in: dropped anywhere on the page, or chosen by click or keyboard; several at once, folders too.
import { dropZone } from '#words/web/imports.ts';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { startImport, type PickedFile } from '../book/import-run.ts';
import styles from './drop-zone.module.css';
import { chosenFiles, droppedFiles } from './picked-files.ts';

function take(files: readonly PickedFile[]): void {
  if (files.length > 0) void startImport(files);
}

/** The whole window takes the files: whoever misses the frame by an inch has not lost the page. */
function useDropping(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const become = (next: number): void => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    const listening = new AbortController();
    const on = <K extends 'dragenter' | 'dragleave' | 'dragover' | 'drop'>(
      kind: K,
      act: (event: WindowEventMap[K]) => void,
    ): void =>
      window.addEventListener(
        kind,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          act(event);
        },
        { signal: listening.signal },
      );
    on('dragenter', () => become(depth + 1));
    on('dragleave', () => become(depth - 1));
    on('dragover', () => undefined);
    on('drop', ({ dataTransfer }) => {
      become(0);
      if (dataTransfer) void droppedFiles(dataTransfer).then(take);
    });
    return () => listening.abort();
  }, []);
  return over;
}

export function DropZone() {
  const over = useDropping();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const id = useId();

  return (
    <section className={`${styles.zone} ${over ? styles.over : ''}`} aria-labelledby={id}>
      <IconFileImport size={34} stroke={1.3} aria-hidden="true" />
      <p id={id} className={styles.label}>
        {over ? dropZone.letGo() : dropZone.label()}
      </p>
      <div className={styles.ways}>
        <button type="button" className="button" onClick={() => files.current?.click()}>
          {dropZone.chooseFiles()}
        </button>
        <button type="button" className="button-text" onClick={() => folder.current?.click()}>
          {dropZone.chooseFolder()}
        </button>
      </div>
      <p className={styles.reads}>{dropZone.reads()}</p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          take(chosenFiles(event.target.files));
          event.target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          take(chosenFiles(event.target.files));
          event.target.value = '';
        }}
      />
    </section>
  );
}
