// Something given or received in the story. What you said can be changed and taken back; what a file tells stays as it is.
import { isLongGift } from '#words/gift-line.ts';
import { giving as words } from '#words/web/giving.ts';
import { personPage } from '#words/web/person.ts';
import { IconGift } from '@tabler/icons-react';
import type { Gift } from '#web/book/shapes.ts';
import { useOpening } from '#web/parts/focus.ts';
import { LongText } from '#web/parts/long-text.tsx';
import { When } from '#web/parts/when.tsx';
import { EditGift } from './edit-gift.tsx';
import { EntryWays } from './entry-ways.tsx';
import { fileOf } from './story-entries.ts';
import styles from './person.module.css';

interface GiftEntryProps {
  readonly gift: Gift;
  readonly onRemove: () => void;
}

export function GiftEntry({ gift, onRemove }: GiftEntryProps) {
  const editing = useOpening();
  const mine = gift.source === 'you';
  return (
    <li className={styles.entry}>
      <IconGift size={18} stroke={1.5} aria-hidden="true" />
      <div>
        <p dir="auto">{gift.saying.text}</p>
        {isLongGift(gift.what) ? <LongText className={styles.said} text={gift.what} /> : null}
        {gift.outcome ? <p className="quiet">{words.turnedOut(gift.outcome, gift.outcomeNote)}</p> : null}
        <div className={styles.entryFoot}>
          {gift.day ? <When at={gift.day} /> : null}
          {gift.topic ? <span>{words.aboutTopic(gift.topic)}</span> : null}
          <span>{personPage.from(mine ? 'you' : fileOf(gift.source))}</span>
          {mine ? <EntryWays editing={editing} what={words.entry()} onRemove={onRemove} /> : null}
        </div>
        {editing.open ? <EditGift gift={gift} onEnd={editing.close} /> : null}
      </div>
    </li>
  );
}
