// The walk through the close circle: what it is, one person at a time, who is missing, and one name at the end. Where you are is
// kept in the book, so that it goes on there on any machine.
import { closeCircle as words } from '#words/web/close-circle.ts';
import { useState } from 'react';
import { queries, useBook, useWrite, type Written } from '#web/book/use-book.ts';
import { Failure, NotKept } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { AboutPerson } from './about-person.tsx';
import { Ending } from './ending.tsx';
import { Intro } from './intro.tsx';
import { Missing } from './missing.tsx';

export interface Turning {
  readonly take: (turn: Written<'sweep'>) => void;
  readonly waiting: boolean;
  /** Something was pressed here before: what comes takes the focus. */
  readonly moved: boolean;
}

export function CloseCirclePage() {
  const { data, error, isPending, refetch } = useBook('sweep', {});
  const [moved, setMoved] = useState(false);
  const sweep = useWrite('sweep');
  const turning: Turning = {
    take: (turn) => {
      setMoved(true);
      sweep.write(turn, (answer) => queries.setQueryData(['sweep', {}], answer));
    },
    waiting: sweep.writing,
    moved,
  };
  const person = data?.stage === 'people' ? data.people[0] : undefined;
  return (
    <Page title={words.title()} narrow>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={5} /> : null}
      {data?.stage === 'none' ? <Intro sweep={data} turning={turning} /> : null}
      {data && person ? <AboutPerson key={person.id} person={person} sweep={data} turning={turning} /> : null}
      {data?.stage === 'missing' ? <Missing sweep={data} turning={turning} /> : null}
      {data?.stage === 'end' ? <Ending key={data.end?.person.id} sweep={data} turning={turning} /> : null}
      <NotKept error={sweep.error} />
    </Page>
  );
}
