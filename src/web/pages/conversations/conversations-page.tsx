// Conversations: no content yet; says what will be here.
import { checkPage } from '#words/web/message-field.ts';
import { conversationsPage } from '#words/web/quiet-pages.ts';
import { Link } from '@tanstack/react-router';
import { Empty } from '#web/parts/empty.tsx';
import { Page } from '#web/parts/page.tsx';

export function ConversationsPage() {
  return (
    <Page title={conversationsPage.title()} narrow>
      <Empty title={conversationsPage.none()}>
        <p>{conversationsPage.text()}</p>
        <p className="quiet">
          {conversationsPage.now()} <Link to="/people">{conversationsPage.link()}</Link>
        </p>
        <p className="quiet">
          <Link to="/words">{checkPage.link()}</Link>
        </p>
      </Empty>
    </Page>
  );
}
