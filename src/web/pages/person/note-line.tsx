// A note: yours can be changed and removed, one from a file stays as the file says.
import { personPage as words } from '#words/web/person.ts';
import { IconNote } from '@tabler/icons-react';
import type { Person } from '#web/book/shapes.ts';
import { useOpening } from '#web/parts/focus.ts';
import { When } from '#web/parts/when.tsx';
import { EditNote } from './edit-note.tsx';
import { EntryWays } from './entry-ways.tsx';
import { NoteText } from './note-text.tsx';
import styles from './person.module.css';

interface NoteLineProps {
  readonly note: Person['notes'][number];
  readonly onRemove: () => void;
}

export function NoteLine({ note, onRemove }: NoteLineProps) {
  const editing = useOpening();
  return (
    <li className={styles.entry}>
      <IconNote size={18} stroke={1.5} aria-hidden="true" />
      <div>
        {editing.open && note.id ? (
          <EditNote id={note.id} note={note} onEnd={editing.close} />
        ) : (
          <NoteText text={note.text} pieces={note.pieces} />
        )}
        <div className={styles.entryFoot}>
          {note.at ? <When at={note.at} /> : null}
          <span>{words.from(note.source)}</span>
          {note.source === 'you' && note.id ? (
            <EntryWays editing={editing} what={words.theNote(note.text)} onRemove={onRemove} />
          ) : null}
        </div>
      </div>
    </li>
  );
}
