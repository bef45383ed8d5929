// A message that is written elsewhere, looked over before it is sent.
import { checkPage as words } from '#words/web/message-field.ts';
import { useState } from 'react';
import { MessageField } from '#web/parts/message-field.tsx';
import { Page } from '#web/parts/page.tsx';
import { Tick } from '#web/parts/tick.tsx';
import styles from './words.module.css';

const invitationHolds = 300;

export function WordsPage() {
  const [invites, setInvites] = useState(false);
  return (
    <Page title={words.title()} narrow>
      <p className={styles.intro}>{words.intro()}</p>
      <MessageField
        label={words.field()}
        rows={8}
        limit={invites ? invitationHolds : undefined}
        headings="h2"
        saysKind
      >
        <Tick ticked={invites} onTick={setInvites}>
          {words.invitation()}
        </Tick>
      </MessageField>
    </Page>
  );
}
