// An address at which nothing lives.
import { lost } from '#words/web/shell.ts';
import { Link } from '@tanstack/react-router';
import { Page } from '#web/parts/page.tsx';

export function LostPage() {
  return (
    <Page title={lost.title()}>
      <p>{lost.text()}</p>
      <p>
        <Link to="/">{lost.back()}</Link>
      </p>
    </Page>
  );
}
