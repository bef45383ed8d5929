// Lines of the story that are told elsewhere: a note about somebody else that mentions them, and what another program kept of a day.
import { personPage } from '#words/web/person.ts';
import { told as words } from '#words/web/told.ts';
import { IconAt, IconNotebook } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Person } from '#web/book/shapes.ts';
import { LongText } from '#web/parts/long-text.tsx';
import { When } from '#web/parts/when.tsx';
import { type Kept, KeptMore } from './kept-facts.tsx';
import { NoteText } from './note-text.tsx';
import styles from './person.module.css';

export function MentionLine({ mention }: { readonly mention: Person['mentions']['items'][number] }) {
  const { about, text, pieces, at } = mention;
  return (
    <li className={styles.entry}>
      <IconAt size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p>
          {words.mentionedBefore()}{' '}
          <Link to="/people/$person" params={{ person: about.id }} preload={false}>
            <bdi>{about.name}</bdi>
          </Link>
        </p>
        <NoteText text={text} pieces={pieces} />
        <div className={styles.entryFoot}>
          {at ? <When at={at} /> : null}
          <span>{personPage.from('you')}</span>
        </div>
      </div>
    </li>
  );
}

export function KeptLine({ kept }: { readonly kept: Kept }) {
  return (
    <li className={styles.entry}>
      <IconNotebook size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p>{words.keptKind(kept.kind)}</p>
        {kept.title ? <LongText className={styles.said} text={kept.title} /> : null}
        {kept.text ? <LongText className={styles.said} text={kept.text} /> : null}
        <KeptMore kept={kept} />
        <div className={styles.entryFoot}>
          {kept.day ? <When at={kept.day} /> : null}
          <span>{personPage.from(kept.file)}</span>
        </div>
      </div>
    </li>
  );
}
