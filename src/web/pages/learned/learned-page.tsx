// Learned: no content yet; says what will be here.
import { learnedPage } from '#words/web/quiet-pages.ts';
import { Link } from '@tanstack/react-router';
import { Empty } from '#web/parts/empty.tsx';
import { Page } from '#web/parts/page.tsx';

export function LearnedPage() {
  return (
    <Page title={learnedPage.title()} narrow>
      <Empty title={learnedPage.none()}>
        <p>{learnedPage.text()}</p>
        <p className="quiet">
          {learnedPage.now()} <Link to="/people">{learnedPage.link()}</Link>
        </p>
      </Empty>
    </Page>
  );
}
