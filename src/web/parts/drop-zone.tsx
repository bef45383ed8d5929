// Where files come in: chosen here by click or keyboard, several at once, folders too; dropped anywhere in the window
// (shell/dropping.tsx). In the invented book there is no such place: your files belong into your own.
import { dropZone } from '#words/web/imports.ts';
import { IconFileImport } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { startImport, type PickedFile } from '../book/import-run.ts';
import { inDemo } from '../book/server.ts';
import styles from './drop-zone.module.css';
import { chosenFiles } from './picked-files.ts';

function take(files: readonly PickedFile[]): void {
  if (files.length > 0) void startImport(files);
}

export function DropZone() {
  return inDemo ? <OwnBookDoor /> : <Zone />;
}

function OwnBookDoor() {
  return (
    <div className={`${styles.zone} ${styles.door}`}>
      <p className={styles.label}>{dropZone.notHere()}</p>
      {/* A whole page: the two books share nothing. */}
      <a className="button" href="/welcome#page">
        {dropZone.toOwnBook()}
      </a>
    </div>
  );
}

function Zone() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const id = useId();

  return (
    <section className={styles.zone} aria-labelledby={id}>
      <IconFileImport size={34} stroke={1.3} aria-hidden="true" />
      <p id={id} className={styles.label}>
        {dropZone.label()}
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
