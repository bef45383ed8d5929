// Nobody to show: among these alone, by that name at all, or in the whole book yet. Each is told apart.
import { isQuestion, peoplePage } from '#words/web/people.ts';
import { Link } from '@tanstack/react-router';
import { atWork } from '#web/book/import-run.ts';
import { useBook } from '#web/book/use-book.ts';
import { useImportRun } from '#web/book/use-import-run.ts';
import { Empty } from '#web/parts/empty.tsx';
import type { PeopleSearch } from './people-search.ts';

interface NobodyProps {
  readonly search: PeopleSearch;
  readonly onAdd: () => void;
  /** Takes the filter off; the words stay. */
  readonly onAll: () => void;
}

export function Nobody({ search, onAdd, onAll }: NobodyProps) {
  const { words = '' } = search;
  const filtered = Boolean(search.level ?? search.which);
  if (!words && !filtered) return <NobodyAtAll />;
  if (words && filtered) return <NotAmongThese words={words} onAdd={onAdd} onAll={onAll} />;
  if (words) return <NobodyFound words={words} onAdd={onAdd} />;
  return (
    <Empty title={peoplePage.nobodyHere()}>
      <button type="button" className="button-text" onClick={onAll}>
        {peoplePage.showAll()}
      </button>
    </Empty>
  );
}

function NobodyAtAll() {
  if (atWork(useImportRun())) {
    return (
      <Empty title={peoplePage.reading()}>
        <p>{peoplePage.readingText()}</p>
      </Empty>
    );
  }
  return (
    <Empty title={peoplePage.nobodyAtAll()}>
      <Link to="/welcome">{peoplePage.begin()}</Link>
    </Empty>
  );
}

function NobodyFound({ words, onAdd }: Pick<NobodyProps, 'onAdd'> & { readonly words: string }) {
  if (isQuestion(words))
    return (
      <Empty title={peoplePage.nobodyAsked()}>
        <p>{peoplePage.nobodyAskedText()}</p>
      </Empty>
    );
  return (
    <Empty title={peoplePage.nobody()}>
      <button type="button" className="button" onClick={onAdd}>
        {peoplePage.add()}
      </button>
    </Empty>
  );
}

function NotAmongThese({ words, onAdd, onAll }: Omit<NobodyProps, 'search'> & { readonly words: string }) {
  const { data } = useBook('people', { words, limit: 1, offset: 0 });
  if (!data) return null;
  if (data.total === 0) return <NobodyFound words={words} onAdd={onAdd} />;
  return (
    <Empty title={peoplePage.notAmongThese(data.total)}>
      <button type="button" className="button button-soft" onClick={onAll}>
        {peoplePage.lookInAll()}
      </button>
    </Empty>
  );
}
