// Where files come in: dropped, or chosen by click or keyboard; several at once, folders too.
import { dropZone } from '#words/web/imports.ts';
import { IconFileImport } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { startImport, type PickedFile } from '../book/import-run.ts';
import styles from './drop-zone.module.css';
import { chosenFiles, droppedFiles } from './picked-files.ts';

function take(files: readonly PickedFile[]): void {
  if (files.length > 0) void startImport(files);
}

export function DropZone() {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const id = useId();

  const enter =
    (step: number) =>
    (event: DragEvent): void => {
      event.preventDefault();
      depth.current = Math.max(0, depth.current + step);
      setOver(depth.current > 0);
    };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    void droppedFiles(event.dataTransfer).then(take);
  };

  return (
    <div
      className={`${styles.zone} ${over ? styles.over : ''}`}
      role="group"
      aria-labelledby={id}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
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
        data-files=""
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
    </div>
  );
}
