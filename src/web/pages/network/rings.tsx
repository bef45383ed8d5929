// The rings, or the same as a table: which of them stands in the address, so that it can be kept and gone back to.
import { ringsWords as words } from '#words/web/rings.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useBook } from '#web/book/use-book.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { RingsPicture } from './rings-picture.tsx';
import { RingsTable } from './rings-table.tsx';
import styles from './network.module.css';
import rings from './rings.module.css';

export function Rings() {
  const { as = 'picture' } = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const { data, error, refetch } = useBook('rings', {}, { keep: true });
  return (
    <section aria-label={words.shapes()}>
      <div className={styles.shapes}>
        <Choice
          label={words.shapes()}
          value={as}
          options={[
            { value: 'picture', text: words.shape.picture },
            { value: 'table', text: words.shape.table },
          ]}
          onChange={(chosen) =>
            void navigate({ search: chosen === 'table' ? { as: 'table' } : {}, replace: true })
          }
        />
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {data ? as === 'table' ? <RingsTable people={data} /> : <RingsPicture people={data} /> : null}
      {/* The room of the picture is kept while its people are on their way. */}
      {!data && !error ? <div className={rings.place} /> : null}
    </section>
  );
}
